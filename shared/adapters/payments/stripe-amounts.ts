import { minorDigits } from '#domain/money.ts';

const list = (codes: string) => new Set(codes.split(' '));

/** Stripe takes these in whole units (docs.stripe.com/currencies, "Zero-decimal currencies"). */
const stripeNone = list('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF');
/** Stripe takes these in thousandths whose last digit is 0 ("Three-decimal currencies"). */
const stripeThree = list('BHD JOD KWD OMR TND');

/** How many decimals Stripe counts a currency of so many by ISO 4217 in. */
const stripeDecimals = (currency: string, isoDecimals: number) =>
  isoDecimals === 3 ? 3 : stripeNone.has(currency) ? 0 : 2;

/**
 * An amount as Stripe counts it: mostly in the minor units of ISO 4217, but ISK and UGX, which have no decimals, in hundredths, and
 * MGA in whole ariary. HUF and TWD are in hundredths as in ISO 4217; only payouts of them are whole.
 * @param amount in minor units of ISO 4217
 * @returns undefined for what Stripe cannot say exactly, and for currencies that it does not take in their own decimals
 */
export function stripeAmount(amount: number, currency: string): number | undefined {
  if (!Number.isSafeInteger(amount) || amount <= 0) return undefined;
  const isoDecimals = minorDigits(currency);
  if (isoDecimals === 3) return stripeThree.has(currency) && amount % 10 === 0 ? amount : undefined;
  const decimals = stripeDecimals(currency, isoDecimals);
  if (decimals > isoDecimals) return Number.isSafeInteger(amount * 100) ? amount * 100 : undefined;
  if (decimals === isoDecimals) return amount;
  return amount % 100 === 0 ? amount / 100 : undefined;
}

/**
 * What Stripe counted, in minor units of ISO 4217.
 * @returns undefined for what is no amount, or no whole number of those
 */
export function isoAmount(counted: number, currency: string): number | undefined {
  if (!Number.isSafeInteger(counted) || counted < 0 || !/^[A-Z]{3}$/.test(currency)) return undefined;
  const isoDecimals = minorDigits(currency);
  const decimals = stripeDecimals(currency, isoDecimals);
  if (decimals === isoDecimals) return counted;
  if (decimals < isoDecimals) return Number.isSafeInteger(counted * 100) ? counted * 100 : undefined;
  return counted % 100 === 0 ? counted / 100 : undefined;
}
