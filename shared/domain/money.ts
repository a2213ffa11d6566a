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

/** Whether neither amount nor tax is left. */
export const isNothing = ({ amount, tax }: TaxedAmount) => amount === 0 && tax === 0;

/** Decimals of a currency's minor unit (ISO 4217): SEK 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** The amount as people write it in that language: `1 249,50 kr` in Swedish. */
export function formatMoney(amount: MinorUnits, currency: string, language: string): string {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', { style: 'currency', currency }).format(
    amount / 10 ** digits,
  );
}
