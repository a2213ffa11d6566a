import { type CreditNote, totalOf } from '#domain/credit-note.ts';
import type { CreditRow, CreditRowKind } from '#domain/credit-rows.ts';
import type { TaxRate } from '#domain/vat.ts';

/** A row of a credit note, of one unit. */
export function aRow(kind: CreditRowKind, taxRate: TaxRate, amount: number, tax: number): CreditRow {
  return { kind, taxRate, quantity: 1, amount: { amount, tax } };
}

/** What went back on these means, each with its amount. */
export function paidBackOn(parts: Readonly<Record<string, number>>): CreditNote['paidBack'] {
  return Object.entries(parts).map(([method, amount]) => ({
    key: `key-${method}`,
    method,
    reference: `payment-${method}`,
    amount,
  }));
}

/** Note 42 of the Swedish market with these rows, all of which went back on the card. */
export function aCreditNote(rows: readonly CreditRow[], over: Partial<CreditNote> = {}): CreditNote {
  return {
    number: 42,
    market: 'SE',
    returnId: `R${'0'.repeat(26)}`,
    orderNumber: '10056',
    refund: 1,
    issuedOn: '2026-11-25',
    currency: 'SEK',
    language: 'sv',
    refersTo: { is: 'order', number: '10056', issuedOn: '2026-11-02' },
    rows,
    paidBack: paidBackOn({ card: totalOf({ rows }).amount }),
    ...over,
  };
}
