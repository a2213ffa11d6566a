import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvSheets } from '#adapters/csv/csv-sheets.ts';
import type { Language } from '#domain/policy.ts';
import { inCurrency, inPercent, type Table } from '#domain/table.ts';

const written = (table: Table, language: Language) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvSheets().write(table, language));

const amounts: Table = {
  heads: ['Belopp', 'Sats'],
  rows: [
    [inCurrency(124_950, 'SEK'), inPercent(2550)],
    [inCurrency(-5, 'SEK'), inPercent(600)],
    [inCurrency(0, 'SEK'), inPercent(0)],
    [inCurrency(-1_250, 'JPY'), inPercent(1000)],
    [inCurrency(1_005, 'KWD'), inPercent(1350)],
  ],
};

describe('a table as CSV', () => {
  test('has semicolons, decimal commas and a mark of its encoding in Swedish', () => {
    expect(written(amounts, 'sv')).toBe(
      '\uFEFFBelopp;Sats\r\n1249,50;25,50\r\n-0,05;6,00\r\n0,00;0,00\r\n-1250;10,00\r\n1,005;13,50\r\n',
    );
  });

  test('has commas and decimal points in English', () => {
    expect(written(amounts, 'en')).toBe(
      'Belopp,Sats\r\n1249.50,25.50\r\n-0.05,6.00\r\n0.00,0.00\r\n-1250,10.00\r\n1.005,13.50\r\n',
    );
  });

  test.each(['sv', 'en'] as const)('gives back any text that is no formula, in %s', (language) => {
    const rows = [
      ['a;b', 'c,d', 'e"f'],
      ['two\r\nlines', ' å ', ''],
    ];
    const delimiter = language === 'sv' ? ';' : ',';
    const read = parse(Buffer.from(csvSheets().write({ heads: ['1', '2', '3'], rows }, language)), {
      ...{ delimiter, bom: true },
    });
    expect(read).toEqual([['1', '2', '3'], ...rows]);
  });

  test.each(['=1+1', '+46', '-12.50', '@SUM(A1)', '\t=1', '＝1'])(
    'makes the text %j harmless, which a spreadsheet would take for a formula',
    (text) => {
      expect(written({ heads: ['x'], rows: [[text]] }, 'en')).toContain(`x\r\n'${text}`);
    },
  );
});
