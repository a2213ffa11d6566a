import { shareByWeight } from './allocation.ts';
import { Refusal } from './errors.ts';
import type { MinorUnits, TaxedAmount } from './money.ts';
import { orderMismatch, type SubmittedLine } from './order.ts';
import { type TaxRate, taxAt } from './vat.ts';

/** What several lines were sold for together. */
export interface SoldBundle {
  /** what its lines are told to be part of */
  readonly bundle: string;
  /** for all units of all its lines, tax inside, before the order's discount */
  readonly paid: TaxedAmount;
  /** of lines that tell none of their own, in hundredths of a per cent */
  readonly taxRate?: TaxRate | undefined;
}

/** A line as the shop tells it: with its price, or as a component of a bundle that has one. */
export interface ToldLine extends Omit<SubmittedLine, 'paid'> {
  readonly paid?: TaxedAmount | undefined;
}

/** Why a bundle's price cannot be shared. */
export type BundleFault = 'no-components' | 'priced-twice' | 'value-missing' | 'no-value' | 'rate-missing';

const says: Readonly<Record<BundleFault, string>> = {
  'no-components': 'no line is part of it',
  'priced-twice': 'it has a price and so have lines of it',
  'value-missing': 'not every line of it says what it is worth alone',
  'no-value': 'no line of it is worth anything alone',
  'rate-missing': 'some of its lines have a rate of tax and others none',
};

/**
 * Lines that each have a price: what a bundle was sold for is shared over its lines by what they are worth alone, by largest remainder, and
 * its tax in the same proportion, or each line's by its own rate where rates differ (one price for supplies of several rates is
 * apportioned by market value: CJEU C-291/03, MyTravel, 29 to 35).
 * @throws Refusal BundleRefused, by `why`; OrderSumMismatch, with the difference, when a bundle's tax is not that of the rates told
 */
export function priceBundles(lines: readonly ToldLine[], bundles: readonly SoldBundle[]): SubmittedLine[] {
  const priced = new Map<ToldLine, SubmittedLine>();
  for (const sold of bundles) {
    const parts = lines.filter(({ bundle }) => bundle === sold.bundle);
    for (const [place, line] of shared(sold, parts).entries()) {
      const part = parts[place];
      if (part !== undefined) priced.set(part, line);
    }
  }
  return lines.map((line) => priced.get(line) ?? withPrice(line));
}

function shared(sold: SoldBundle, parts: readonly ToldLine[]): SubmittedLine[] {
  const refused = (why: BundleFault, lineId?: string) =>
    new Refusal('BundleRefused', `bundle ${sold.bundle}: ${says[why]}`, {
      ...{ bundle: sold.bundle, why },
      ...(lineId !== undefined && { lineId }),
    });
  if (parts.length === 0) throw refused('no-components');
  const twice = parts.find(({ paid }) => paid !== undefined);
  if (twice !== undefined) throw refused('priced-twice', twice.lineId);
  const unvalued = parts.find(({ componentValue }) => componentValue === undefined);
  if (unvalued !== undefined) throw refused('value-missing', unvalued.lineId);
  const values = parts.map(({ componentValue = 0, quantity }) => componentValue * quantity);
  if (values.every((value) => value === 0)) throw refused('no-value');
  const rates = parts.map(({ taxRate }) => taxRate ?? sold.taxRate);
  const known = rates.filter((rate) => rate !== undefined);
  if (known.length > 0 && known.length < parts.length)
    throw refused('rate-missing', parts[rates.indexOf(undefined)]?.lineId);
  const amounts = shareByWeight(sold.paid.amount, values);
  const taxes = taxesOf(sold, parts, amounts, known);
  return parts.map((line, place) => ({
    ...line,
    ...(rates[place] !== undefined && { taxRate: rates[place] }),
    paid: { amount: amounts[place] ?? 0, tax: taxes[place] ?? 0 },
  }));
}

/** The tax of each part. @param rates of every part, or none */
function taxesOf(
  { bundle, paid }: SoldBundle,
  parts: readonly ToldLine[],
  amounts: readonly MinorUnits[],
  rates: readonly TaxRate[],
): MinorUnits[] {
  if (rates.length === 0) return shareByWeight(paid.tax, amounts);
  const exact = amounts.map((amount, place) => taxAt(rates[place] ?? 0, amount));
  const computed = Math.round(exact.reduce((sum, tax) => sum + tax, 0));
  // so many bundles, at most, were rounded one by one, each part of them by itself
  const rounded = Math.min(...parts.map(({ quantity }) => quantity)) * parts.length;
  if (Math.abs(computed - paid.tax) > rounded) {
    const what = `tax of bundle ${bundle}`;
    const detail = `the ${what} should be ${computed} at the rates told with it, not ${paid.tax}`;
    throw orderMismatch(detail, what, computed, paid.tax);
  }
  const isOneRate = new Set(rates).size === 1;
  const weights = exact.map((tax) => Math.round(tax * 1_000));
  return shareByWeight(paid.tax, isOneRate || computed === 0 ? amounts : weights);
}

function withPrice({ paid, ...line }: ToldLine): SubmittedLine {
  if (paid === undefined) throw new TypeError(`line ${line.lineId} has no price and no bundle that has one`);
  return { ...line, paid };
}
