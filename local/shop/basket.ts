import type { Article, Kind, Variant } from './article.ts';
import type { Campaign } from './campaigns.ts';
import { articleOf, bundles, catalogue } from './catalogue.ts';
import type { ShopCustomer } from './customers.ts';
import type { Dice } from './dice.ts';
import type { Basket } from './make-order.ts';

const lineCounts = [
  [33, 1],
  [30, 2],
  [20, 3],
  [11, 4],
  [6, 5],
] as const;

/** Bought by the handful. */
const staples = new Set([
  'TS-1001',
  'UK-5001',
  'UK-5012',
  'UK-5041',
  'UK-5049',
  'KB-7312',
  'KA-9511',
  'CH-9502',
]);

/** What a customer puts into the basket while a campaign runs, or none. */
export function fillBasket(customer: ShopCustomer, campaign: Campaign | undefined, dice: Dice): Basket[] {
  const baskets: Basket[] = dice.chance(0.08) ? bundleOf(customer, dice) : [];
  const count = baskets.length + dice.weighted(lineCounts) - (baskets.length > 0 ? 1 : 0);
  while (baskets.length < count) {
    const article = dice.weighted(catalogue.map((one) => [demandOf(one, campaign), one] as const));
    if (baskets.some(({ variant }) => variant.article === article)) continue;
    const variant = variantOf(article, customer, dice);
    baskets.push({ variant, quantity: quantityOf(article, dice) });
    const next = nextSize(variant);
    // one of the two will fit
    if (next !== undefined && dice.chance(0.06)) baskets.push({ variant: next, quantity: 1 });
  }
  return baskets;
}

/** An article in the customer's size, near enough, and in a colour. */
export function variantOf(article: Article, { fits }: ShopCustomer, dice: Dice): Variant {
  const { sizes } = article;
  const best = Math.floor(fits * sizes.length);
  const place = Math.min(sizes.length - 1, Math.max(0, best + dice.pick([0, 0, 0, 0, -1, 1])));
  return { article, colour: dice.pick(article.colours), size: sizes[place] };
}

function bundleOf(customer: ShopCustomer, dice: Dice): Basket[] {
  const { name, codes } = dice.pick(bundles);
  return codes.map((code) => ({
    variant: variantOf(articleOf(code), customer, dice),
    quantity: 1,
    bundle: name,
  }));
}

function quantityOf({ code }: Article, dice: Dice): number {
  if (staples.has(code))
    return dice.weighted([
      [58, 1],
      [27, 2],
      [10, 3],
      [5, 4],
    ] as const);
  return dice.chance(0.03) ? 2 : 1;
}

function nextSize({ article, colour, size }: Variant): Variant | undefined {
  if (article.kind !== 'fashion' && article.kind !== 'shoes') return undefined;
  const other = article.sizes[article.sizes.indexOf(size ?? '') + 1];
  return other === undefined ? undefined : { article, colour, size: other };
}

/** What the shop lives from, against its other articles. */
const trade: Partial<Record<Kind, number>> = { fashion: 2, shoes: 1.6 };

function demandOf({ kind, demand }: Article, campaign: Campaign | undefined): number {
  return demand * (trade[kind] ?? 1) * (campaign?.kinds.includes(kind) ? 1.6 : 1);
}
