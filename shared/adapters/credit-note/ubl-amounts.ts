import type { CreditNote } from '#domain/credit-note.ts';
import { type CreditRow, taxTotals } from '#domain/credit-rows.ts';
import { type MinorUnits, minorDigits, type TaxedAmount } from '#domain/money.ts';
import type { TaxRate } from '#domain/vat.ts';

/**
 * Categories of VAT (UNCL5305): `S` bears tax, `Z` is a supply at nothing per cent, `E` is what bears none by its nature and has to
 * say why (BR-E-10). Goodwill is outside the scope of VAT, which would be `O`: but a document with `O` may hold nothing else, nor the
 * seller's VAT number (BR-O-02, BR-O-11 to 14), so it is `E` with its reason in words. Goods at nothing per cent are `Z`: an order does
 * not tell which exemption it would be.
 */
export type VatCategory = 'S' | 'Z' | 'E';

export interface VatTotal extends TaxedAmount {
  readonly category: VatCategory;
  readonly taxRate: TaxRate;
}

export function vatCategory({ kind, taxRate }: Pick<CreditRow, 'kind' | 'taxRate'>): VatCategory {
  if (kind === 'goodwill') return 'E';
  return taxRate === 0 ? 'Z' : 'S';
}

/** What a note comes to by category and rate of VAT, as its rows have it. */
export function vatTotals({ rows }: Pick<CreditNote, 'rows'>): VatTotal[] {
  const goodwill = rows.filter((row) => vatCategory(row) === 'E');
  const others = rows.filter((row) => vatCategory(row) !== 'E');
  return [
    ...taxTotals(others).map((total) => ({ ...total, category: vatCategory({ ...total, kind: 'goods' }) })),
    ...taxTotals(goodwill).map((total) => ({ ...total, category: 'E' as const })),
  ];
}

/** The amount without its tax, in minor units: as stored, not computed by a rate. */
export const netOf = ({ amount, tax }: TaxedAmount): MinorUnits => amount - tax;

/** Rows that give: not below nothing without their tax. A price is never below nothing (BR-27), so only these can be lines. */
export const gives = ({ amount }: CreditRow) => netOf(amount) >= 0;

/** Minor units as a decimal number of the currency: 1250 is `12.50` in SEK and `1250` in JPY. */
export function decimal(amount: MinorUnits, currency: string): string {
  return withPoint(amount, minorDigits(currency));
}

/** A rate of tax in per cent: 2550 is `25.5`. */
export const percent = (rate: TaxRate) => withPoint(rate, 2).replace(/\.?0+$/, '');

function withPoint(amount: number, digits: number): string {
  const all = String(Math.abs(amount)).padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits);
  const sign = amount < 0 ? '-' : '';
  return digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${all.slice(-digits)}`;
}
