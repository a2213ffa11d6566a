import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ublCreditNote } from '#adapters/credit-note/ubl-credit-note.ts';
import type { CreditRow } from '#domain/credit-rows.ts';
import { samples } from '#local/peppol/samples.ts';
import {
  amountAt,
  type Node,
  type ReadDocument,
  readDocument,
  sumAt,
  textAt,
  vatOf,
} from './read-document.ts';
import { type Figures, workedFigures } from './worked-figures.ts';

const names = Object.keys(samples) as (keyof typeof samples)[];
const documents = names.map((name) => {
  const { note, seller, buyer } = samples[name];
  const figures: Figures = workedFigures[name];
  return { name, rows: note.rows as readonly CreditRow[], figures, ...written(note, seller, buyer) };
});

function written(...of: Parameters<typeof ublCreditNote>): ReadDocument {
  return readDocument(ublCreditNote(...of));
}
const charges = ({ allowances }: ReadDocument) =>
  allowances.filter((one) => textAt(one, 'ChargeIndicator') !== 'false');
const categoriesOf = ({ lines, allowances }: ReadDocument) =>
  new Set([...lines, ...allowances].map((node) => vatOf(node)));

/** The rules of arithmetic, exactly: the official ones bear a little rounding, ours has none. */
const arithmetic: Record<string, (of: ReadDocument) => [is: number, wanted: number]> = {
  'BR-CO-10: lines': ({ lines, totals }) => [
    amountAt(totals, 'LineExtensionAmount'),
    sumAt(lines, 'LineExtensionAmount'),
  ],
  'BR-CO-11: allowances': ({ allowances, totals }) => [
    amountAt(totals, 'AllowanceTotalAmount'),
    sumAt(allowances, 'Amount'),
  ],
  'BR-CO-12: charges, which are never told': (of) => [
    amountAt(of.totals, 'ChargeTotalAmount') + charges(of).length,
    0,
  ],
  'BR-CO-13: without tax': ({ lines, allowances, totals }) => [
    amountAt(totals, 'TaxExclusiveAmount'),
    sumAt(lines, 'LineExtensionAmount') - sumAt(allowances, 'Amount'),
  ],
  'BR-CO-14: tax': ({ root, subtotals }) => [
    amountAt(root, 'TaxTotal/TaxAmount'),
    sumAt(subtotals, 'TaxAmount'),
  ],
  'BR-CO-15: with tax': ({ root, totals }) => [
    amountAt(totals, 'TaxInclusiveAmount'),
    amountAt(totals, 'TaxExclusiveAmount') + amountAt(root, 'TaxTotal/TaxAmount'),
  ],
  'BR-CO-16: due': ({ totals }) => [
    amountAt(totals, 'PayableAmount'),
    amountAt(totals, 'TaxInclusiveAmount') - amountAt(totals, 'PrepaidAmount'),
  ],
};

describe.each(documents)('the document of $name', (document) => {
  const { root, lines, allowances, subtotals, totals, xml, figures, rows } = document;

  test('says the figures that were worked out by hand', () => {
    const by = subtotals.map((one) => [vatOf(one), [textAt(one, 'TaxableAmount'), textAt(one, 'TaxAmount')]]);
    const said = {
      lines: textAt(totals, 'LineExtensionAmount'),
      kept: textAt(totals, 'AllowanceTotalAmount'),
      net: textAt(totals, 'TaxExclusiveAmount'),
      tax: textAt(root, 'TaxTotal/TaxAmount'),
      gross: textAt(totals, 'TaxInclusiveAmount'),
      due: textAt(totals, 'PayableAmount'),
      by: Object.fromEntries(by),
    };
    expect(said).toEqual({ kept: '', ...figures });
  });

  test.each(Object.entries(arithmetic))('adds up by %s', (_, rule) => {
    const [is, wanted] = rule(document);
    expect(is).toBe(wanted);
  });

  test('BR-CO-17, BR-S-09: no tax is a whole unit of the currency off its rate', () => {
    for (const one of subtotals) {
      const rate = Number(textAt(one, 'TaxCategory/Percent'));
      const off = amountAt(one, 'TaxAmount') - (amountAt(one, 'TaxableAmount') * rate) / 100;
      expect(Math.abs(off)).toBeLessThan(100);
    }
  });

  test('BR-S-01, BR-Z-01, BR-E-01, BR-CO-18: each category and rate of a row has one breakdown, and there is no other', () => {
    expect(subtotals.map(vatOf).toSorted()).toEqual([...categoriesOf(document)].toSorted());
  });

  test('BR-S-05 to 07, BR-Z-05 to 07, BR-E-05 to 07, BR-O-11: standard rates are above nothing, others nothing, and none is O', () => {
    for (const said of categoriesOf(document)) expect(said).toMatch(/^(S [1-9]\d*(\.\d+)?|Z 0|E 0)$/);
  });

  test('BR-S-08, BR-Z-08, BR-E-08: what is taxable at a rate is what lines and allowances of it come to', () => {
    for (const one of subtotals) {
      const ofIt = (node: Node) => vatOf(node) === vatOf(one);
      const wanted =
        sumAt(lines.filter(ofIt), 'LineExtensionAmount') - sumAt(allowances.filter(ofIt), 'Amount');
      expect(amountAt(one, 'TaxableAmount')).toBe(wanted);
    }
  });

  test('BR-S-10, BR-Z-10, BR-E-10: why there is no tax is said of category E alone', () => {
    for (const one of subtotals) {
      expect(textAt(one, 'TaxCategory/TaxExemptionReason') !== '').toBe(vatOf(one) === 'E 0');
    }
  });

  test('BR-DEC-01 to 28: no amount has more than two decimals', () => {
    const amounts = [...xml.matchAll(/currencyID="[A-Z]{3}">([^<]+)</g)].map(([, amount]) => amount);
    expect(amounts.length).toBeGreaterThan(8);
    for (const amount of amounts) expect(amount).toMatch(/^-?\d+(\.\d\d)?$/);
  });

  test('BR-16, BR-21 to 27, BR-33: each row is a numbered line with a name and a price not below nothing, or an allowance with its reason', () => {
    expect(lines.map((line) => textAt(line, 'ID'))).toEqual(lines.map((_, index) => String(index + 1)));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.length + allowances.length).toBe(rows.length);
    for (const line of lines) {
      expect(textAt(line, 'Item/Name')).not.toBe('');
      expect(amountAt(line, 'Price/PriceAmount')).toBeGreaterThanOrEqual(0);
    }
    for (const one of allowances) expect(textAt(one, 'AllowanceChargeReason')).not.toBe('');
  });

  test('PEPPOL-EN16931-R120, R121, R130: quantity times price by its base is the line to the last unit', () => {
    for (const line of lines) {
      const quantity = Number(textAt(line, 'CreditedQuantity'));
      const base = Number(textAt(line, 'Price/BaseQuantity'));
      expect(base).toBeGreaterThan(0);
      expect(amountAt(line, 'LineExtensionAmount') * base).toBe(
        amountAt(line, 'Price/PriceAmount') * quantity,
      );
      expect(textAt(line, 'Price/BaseQuantity/@unitCode')).toBe(textAt(line, 'CreditedQuantity/@unitCode'));
    }
  });

  test('PEPPOL-EN16931-R051, R053: all amounts are in the one currency, and there is one total of tax', () => {
    const said = new Set([...xml.matchAll(/currencyID="([^"]+)"/g)].map(([, currency]) => currency));
    expect([...said]).toEqual([textAt(root, 'DocumentCurrencyCode')]);
    expect(xml.match(/<cac:TaxTotal>/g)).toHaveLength(1);
  });

  test('PEPPOL-EN16931-R003, R008, F001: who ordered is said, nothing is empty, days are days', () => {
    expect(textAt(root, 'BuyerReference')).toBe('10056');
    expect(xml).not.toMatch(/<([\w:]+)[^>/]*>\s*<\/\1>|\/>/);
    expect(textAt(root, 'IssueDate')).toBe('2026-11-25');
  });
});

const kinds = ['goods', 'shipping', 'deduction', 'fee', 'goodwill'] as const;
const anyRow = fc
  .record({
    kind: fc.constantFrom(...kinds),
    quantity: fc.integer({ min: 1, max: 1_000 }),
    net: fc.integer({ min: -10_000_000, max: 10_000_000 }),
    taxRate: fc.constantFrom(2500, 1200, 600, 0),
  })
  .map(({ kind, quantity, net, taxRate }): CreditRow => {
    const rate = kind === 'goodwill' ? 0 : taxRate;
    const tax = Math.round((net * rate) / 10_000);
    return { kind, quantity, amount: { amount: net + tax, tax }, taxRate: rate };
  });

test('whatever the rows are, each rule of arithmetic holds to the last unit', () => {
  const { note, seller, buyer } = samples['all-of-it-back'];
  const rowsOf = fc.array(anyRow, { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(rowsOf, (rows) => {
      fc.pre(rows.some(({ amount }) => amount.amount - amount.tax >= 0));
      const document = written({ ...note, rows }, seller, buyer);
      for (const rule of Object.values(arithmetic)) {
        const [is, wanted] = rule(document);
        expect(is).toBe(wanted);
      }
    }),
  );
});
