import { type MinorUnits, minorDigits } from './money.ts';
import type { TaxRate } from './vat.ts';

/** A number with decimals, kept whole: `units` of which 10 to the power of `digits` make one. */
export interface Decimal {
  readonly units: number;
  readonly digits: number;
}

/** Rows of text and numbers under their heads. */
export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | Decimal)[])[];
}

/** An amount as a number of its currency. */
export const inCurrency = (amount: MinorUnits, currency: string): Decimal => ({
  units: amount,
  digits: minorDigits(currency),
});

/** A rate of tax in per cent. */
export const inPercent = (rate: TaxRate): Decimal => ({ units: rate, digits: 2 });

/** The number as it is written with that sign before its decimals: `-12,50`. */
export function decimalText({ units, digits }: Decimal, sign: ',' | '.'): string {
  const figures = String(Math.abs(units)).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  const decimals = digits === 0 ? '' : `${sign}${figures.slice(-digits)}`;
  return `${units < 0 ? '-' : ''}${whole}${decimals}`;
}
