import { stringify } from 'csv-stringify/sync';
import type { Language } from '#domain/policy.ts';
import { type Decimal, decimalText } from '#domain/table.ts';
import type { Sheets } from '#shared/ports.ts';

/** What spreadsheets of a language take for the next cell and for the next decimal. */
const forms: Readonly<
  Record<Language, { readonly delimiter: ',' | ';'; readonly sign: ',' | '.'; readonly bom: boolean }>
> = {
  // without a mark of its encoding, Excel in Sweden reads UTF-8 as Latin 1
  sv: { delimiter: ';', sign: ',', bom: true },
  en: { delimiter: ',', sign: '.', bom: false },
};

/**
 * Tables as CSV (RFC 4180, UTF-8). Text that begins like a formula gets an apostrophe before it (OWASP, CSV injection); numbers, which are
 * written here and nowhere else, do not.
 */
export function csvSheets(): Sheets {
  return {
    write({ heads, rows }, language) {
      const { delimiter, sign, bom } = forms[language];
      const cellOf = (cell: string | Decimal) =>
        typeof cell === 'string' ? cell : { number: decimalText(cell, sign) };
      const text = stringify([[...heads], ...rows.map((row) => row.map(cellOf))], {
        delimiter,
        bom,
        record_delimiter: 'windows',
        escape_formulas: true,
        cast: { object: ({ number }) => ({ value: String(number), escape_formulas: false }) },
      });
      return new TextEncoder().encode(text);
    },
  };
}
