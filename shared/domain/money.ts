/** Amounts are whole minor units (öre, cent, or the currency itself where it has no decimals). */
export type MinorUnits = number;

/** An amount with the tax inside it; both in minor units of the same currency. */
export interface TaxedAmount {
  readonly amount: MinorUnits;
  /** the part of `amount` that is tax */
  readonly tax: MinorUnits;
}

export const nothing: TaxedAmount = { amount: 0, tax: 0 };

export function add(a: TaxedAmount, b: TaxedAmount): TaxedAmount {
  return { amount: a.amount + b.amount, tax: a.tax + b.tax };
}

export function subtract(a: TaxedAmount, b: TaxedAmount): TaxedAmount {
  return { amount: a.amount - b.amount, tax: a.tax - b.tax };
}

export function times(a: TaxedAmount, count: number): TaxedAmount {
  return { amount: a.amount * count, tax: a.tax * count };
}

export function sum(amounts: Iterable<TaxedAmount>): TaxedAmount {
  let total = nothing;
  for (const amount of amounts) total = add(total, amount);
  return total;
}

/**
 * The tax inside a part of an amount, to the nearest minor unit. A fee keeps so much of what was paid, and of its tax in proportion (a price that is
 * given back in part lowers the taxable amount by that part: Directive 2006/112/EC art. 90; ML 2023:200 8 kap. 14 §).
 */
export function taxInside(tax: MinorUnits, part: MinorUnits, whole: MinorUnits): MinorUnits {
  if (part === 0) return 0;
  const [doubled, divisor] = [2n * BigInt(tax) * BigInt(part), 2n * BigInt(whole)];
  return Number((doubled + BigInt(whole)) / divisor);
}

/** Whether neither amount nor tax is left. */
export const isNothing = ({ amount, tax }: TaxedAmount) => amount === 0 && tax === 0;

const list = (codes: string) => codes.split(' ');

/** Decimals that ISO 4217 gives a currency's minor unit; all others have two. What people write is another matter: nobody writes fillér. */
const isoDigits: ReadonlyMap<string, number> = new Map([
  ...list('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF').map(
    (code) => [code, 0] as const,
  ),
  ...list('BHD IQD JOD KWD LYD OMR TND').map((code) => [code, 3] as const),
  ...list('CLF UYW').map((code) => [code, 4] as const),
]);

/** Decimals of a currency's minor unit (ISO 4217): SEK 2, JPY 0, KWD 3. */
export const minorDigits = (currency: string): number => isoDigits.get(currency) ?? 2;

/** The amount as people write it in that language: `1 249,50 kr` in Swedish. Decimals that its writers leave out stand there if they are not 0. */
export function formatMoney(amount: MinorUnits, currency: string, language: string): string {
  const digits = minorDigits(currency);
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const style = { style: 'currency', currency } as const;
  const usual = new Intl.NumberFormat(locale, style).resolvedOptions().minimumFractionDigits ?? digits;
  const isWhole = amount % 10 ** digits === 0;
  const shown = isWhole ? Math.min(usual, digits) : digits;
  const format = new Intl.NumberFormat(locale, {
    ...style,
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  });
  return format.format(amount / 10 ** digits);
}
