import type { ArticleOffer, RatedOffer } from './article.ts';
import type { MinorUnits } from './money.ts';
import { bySize, sizeDistance } from './sizes.ts';

/** Why an article is offered for another. */
export type OfferedBecause = 'same-style' | 'same-category';

/** What was bought, as far as an exchange looks at it. */
export interface Bought {
  readonly sku: string;
  readonly style?: string | undefined;
  readonly category?: string | undefined;
  readonly size?: string | undefined;
  readonly colour?: string | undefined;
  /** for one unit, tax inside */
  readonly paid: MinorUnits;
}

export const mostSuggestions = 3;

/** Prices near what was paid: half of it to one and a half times. */
export function pricesNear(paid: MinorUnits): { readonly from: MinorUnits; readonly to: MinorUnits } {
  return { from: Math.ceil(paid / 2), to: Math.floor((paid * 3) / 2) };
}

/** How many are left is told only when they are few. */
export const isFew = ({ free }: Pick<ArticleOffer, 'free'>) => free <= 3;

/**
 * The variants in stock that what was bought may be exchanged for: its own colour first, the nearest size first, then the others in
 * the same way. Never the article itself: one that is as it should be is not exchanged for its like.
 */
export function variantsFor<Offer extends ArticleOffer>(bought: Bought, offers: readonly Offer[]): Offer[] {
  return othersOfStyle(bought, offers).filter(({ free }) => free > 0);
}

/** Those of which none is left now, in the same order: whoever looks for their size is told so. */
export function soldOutFor<Offer extends ArticleOffer>(bought: Bought, offers: readonly Offer[]): Offer[] {
  return othersOfStyle(bought, offers).filter(({ free }) => free <= 0);
}

/** The sizes that a style is sold in, smaller ones first, whether or not there are any left. */
export function sizesAmong(offers: readonly Pick<ArticleOffer, 'size'>[]): string[] {
  return [...new Set(offers.flatMap(({ size }) => size ?? []))].sort(bySize);
}

function othersOfStyle<Offer extends ArticleOffer>(bought: Bought, offers: readonly Offer[]): Offer[] {
  const { style, sku } = bought;
  if (style === undefined) return [];
  return offers
    .filter((offer) => offer.style === style && offer.sku !== sku)
    .sort((a, b) => byFit(bought, a, b));
}

/**
 * At most three other articles that may suit whoever sends this one back: of its category, in stock, no variants of it or of each
 * other, in a size that can be compared, at a price near what was paid. Those first whose price is nearest and that come back least, where the shop tells
 * that: a tenth of the price weighs as much as ten per cent of all that was sold.
 */
export function suggestionsFor<Offer extends RatedOffer>(bought: Bought, offers: readonly Offer[]): Offer[] {
  const { style, category, paid } = bought;
  if (category === undefined || paid <= 0) return [];
  const { from, to } = pricesNear(paid);
  const fitting = offers.filter(
    (offer) =>
      offer.free > 0 &&
      offer.category === category &&
      offer.sku !== bought.sku &&
      (style === undefined || offer.style !== style) &&
      sizeDistance(offer.size, bought.size) !== Number.POSITIVE_INFINITY &&
      offer.price.amount >= from &&
      offer.price.amount <= to,
  );
  const usual = medianRate(fitting);
  const against = ({ price, returnRate = usual }: RatedOffer) =>
    (Math.abs(price.amount - paid) * 10_000) / paid + returnRate;
  const ofEachStyle = [...Map.groupBy(fitting, (offer) => offer.style ?? `sku ${offer.sku}`).values()];
  return ofEachStyle
    .flatMap((variants) => variants.toSorted((a, b) => byFit(bought, a, b)).slice(0, 1))
    .sort((a, b) => against(a) - against(b) || bySku(a, b))
    .slice(0, mostSuggestions);
}

/** Colour before size: most of what is exchanged does not fit. */
function byFit(bought: Bought, a: ArticleOffer, b: ArticleOffer): number {
  const otherColour = (offer: ArticleOffer) => Number(offer.colour !== bought.colour);
  const far = (offer: ArticleOffer) => {
    const distance = sizeDistance(offer.size, bought.size);
    return distance === Number.POSITIVE_INFINITY ? Number.MAX_VALUE : distance;
  };
  return (
    otherColour(a) - otherColour(b) ||
    far(a) - far(b) ||
    byText(a.colour ?? '', b.colour ?? '') ||
    bySize(a.size, b.size) ||
    bySku(a, b)
  );
}

/** Of those that tell one the middle; what tells none is taken to be like the others. */
function medianRate(offers: readonly RatedOffer[]): number {
  const rates = offers.flatMap(({ returnRate }) => returnRate ?? []).sort((a, b) => a - b);
  return rates[Math.floor(rates.length / 2)] ?? 0;
}

const bySku = (a: ArticleOffer, b: ArticleOffer) => byText(a.sku, b.sku);
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
