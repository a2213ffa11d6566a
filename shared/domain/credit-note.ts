import type { MinorUnits, TaxedAmount } from './money.ts';

/** A rate of tax in hundredths of a per cent: 2500 is 25 %, 600 is 6 %. */
export type TaxRate = number;

/**
 * What a row of a credit note is for. `goods` and `shipping` give back what was paid; `deduction` (the goods' state) and `fee` (the way
 * back, handling) keep something of it and are below nothing; `goodwill` is on top and bears no tax.
 */
export const creditNoteKinds = ['goods', 'shipping', 'deduction', 'fee', 'goodwill'] as const;
export type CreditNoteKind = (typeof creditNoteKinds)[number];

/** A row of a credit note. */
export interface CreditNoteRow {
  readonly kind: CreditNoteKind;
  /** of goods and deductions: the line of the order */
  readonly lineId?: string | undefined;
  /** of goods and deductions: what the shop calls the article */
  readonly sku?: string | undefined;
  readonly name?: string | undefined;
  /** units of goods; 1 for everything else */
  readonly quantity: number;
  readonly amount: TaxedAmount;
  readonly rate: TaxRate;
}

/** What was credited at one rate of tax; all rates together are the note. */
export interface TaxTotal {
  readonly rate: TaxRate;
  /** the tax inside `amount` */
  readonly tax: MinorUnits;
  readonly amount: MinorUnits;
}
