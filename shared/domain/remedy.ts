import type { MinorUnits, TaxedAmount } from './money.ts';
import type { Offer } from './rules/rule.ts';
import type { TaxRate } from './vat.ts';

/** The article that a customer wants instead, as the shop sold it when they chose: what it costs is settled then. */
export interface ExchangeGoods {
  readonly sku: string;
  readonly name: string;
  readonly category?: string | undefined;
  readonly size?: string | undefined;
  readonly colour?: string | undefined;
  readonly picture?: string | undefined;
  /** of one unit, tax inside */
  readonly price: TaxedAmount;
  readonly taxRate: TaxRate;
}

/** An article by what tells it from its variants: `Regnjacka Fjäll, blå, L`. */
export const variantName = ({ name, colour, size }: ExchangeGoods): string =>
  [name, ...[colour, size].filter((one) => one !== undefined && !name.includes(one))].join(', ');

/**
 * What a customer has instead of the money for a line, chosen among what it was offered. One unit for each that comes back. A line without
 * a remedy is refunded.
 */
export type Remedy =
  | { readonly is: 'store-credit'; readonly bonusPercent: number }
  | { readonly is: 'exchange'; readonly goods: ExchangeGoods }
  /** `held`: the shop's feed knows the article, and stock of it is held */
  | { readonly is: 'replacement'; readonly held: boolean }
  | { readonly is: 'repair' };

export type RemedyName = Remedy['is'];

/** The offers that are a remedy: all but the money. */
export const remedyNames = [
  'store-credit',
  'exchange',
  'replacement',
  'repair',
] as const satisfies readonly Exclude<Offer, 'refund'>[];

/** As much of a line as says what its customer has instead of the money. */
export type Remedied = { readonly remedy?: Remedy | undefined };

/**
 * Whether the sale of the line is undone, so that it is credited. Goods that are repaired or replaced stay sold, and nothing is paid
 * back for them (Directive (EU) 2019/771 art. 13(2)).
 */
export const isCredited = ({ remedy }: Remedied): boolean =>
  remedy === undefined || remedy.is === 'store-credit' || remedy.is === 'exchange';

/**
 * Whether the customer has nothing of the line in the end: then it counts as returned when it is asked whether the whole order was, and
 * outbound shipping goes back. Who exchanges stays a customer of the order.
 */
export const leavesTheOrder = ({ remedy }: Remedied): boolean =>
  remedy === undefined || remedy.is === 'store-credit';

/** Units of an article of which a number is held for remedies. */
export interface HeldUnits {
  readonly sku: string;
  readonly units: number;
}

/** The stock that the remedies of these lines hold, each article once. */
export function heldFor(
  lines: readonly (Remedied & { readonly sku: string; readonly quantity: number })[],
  unitsOf: (lineIndex: number) => number = (index) => lines[index]?.quantity ?? 0,
): HeldUnits[] {
  const held = new Map<string, number>();
  for (const [index, { remedy, sku }] of lines.entries()) {
    const article = articleOf(remedy, sku);
    const units = unitsOf(index);
    if (article !== undefined && units > 0) held.set(article, (held.get(article) ?? 0) + units);
  }
  return [...held].map(([sku, units]) => ({ sku, units }));
}

function articleOf(remedy: Remedy | undefined, sku: string): string | undefined {
  if (remedy?.is === 'exchange') return remedy.goods.sku;
  return remedy?.is === 'replacement' && remedy.held ? sku : undefined;
}

/** A difference between what goods of an exchange cost and what is credited, which the customer was asked for. */
export interface Difference {
  /** names it at the provider */
  readonly key: string;
  readonly amount: MinorUnits;
  /** ISO 8601: unpaid by then, the exchange lapses */
  readonly payBy: string;
  /** the payment, once it was made */
  readonly paid?: { readonly paymentId: string; readonly method: string; readonly at: string } | undefined;
}
