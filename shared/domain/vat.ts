import type { TaxedAmount } from './money.ts';

/** A rate of tax in hundredths of a per cent: 2500 is 25 %, 600 is 6 %. */
export type TaxRate = number;

/** Rates of tax on goods in force in November 2026, by market (European Commission, VAT rates; Norway: skatteetaten). */
const ratesOf: Readonly<Record<string, readonly TaxRate[]>> = {
  SE: [2500, 1200, 600, 0],
  DE: [1900, 700, 0],
  DK: [2500, 0],
  FI: [2550, 1350, 1000, 0],
  NO: [2500, 1500, 1200, 0],
};

/** As much tax as price: more is told of no goods, and nothing but tax has no rate. */
const highestRate: TaxRate = 10_000;

/**
 * The rate that an amount bears: the market's own whose tax comes nearest, where that is near enough for rounding by the unit; else the
 * rate that the amounts themselves give, to a hundredth of a per cent and never above all of the price.
 * @param units how many were rounded one by one
 */
export function rateOf(market: string, { amount, tax }: TaxedAmount, units = 1): TaxRate {
  if (tax <= 0) return 0;
  const off = (rate: TaxRate) => Math.abs(taxAt(rate, amount) - tax);
  const [nearest] = (ratesOf[market] ?? []).toSorted((a, b) => off(a) - off(b));
  if (nearest !== undefined && off(nearest) <= units) return nearest;
  return Math.min(Math.round((tax * 10_000) / (amount - tax)), highestRate);
}

/** The tax of that rate inside an amount, in fractions of a minor unit. */
export function taxAt(rate: TaxRate, amount: number): number {
  return (amount * rate) / (10_000 + rate);
}
