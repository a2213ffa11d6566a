import { Refusal } from '#domain/errors.ts';
import type { Order } from '#domain/order.ts';
import type { Remedy } from '#domain/remedy.ts';
import type { ReturnLine } from '#domain/return.ts';
import type { Judgement } from '#domain/rules/ready-policy.ts';
import type { Offer } from '#domain/rules/rule.ts';
import type { ArticleOffer, Articles } from '#shared/ports.ts';

/** What a customer chooses for a line: the money unless they say otherwise. */
export interface Choice {
  readonly remedy?: Offer | undefined;
  /** the article to exchange it for, by what the shop calls it */
  readonly exchangeFor?: string | undefined;
}

/** Articles by what the shop calls them; those that it does not sell in the order's market are not there. */
export type ChosenGoods = ReadonlyMap<string, ArticleOffer>;

/** The articles that these choices are about, as the shop sells them now. */
export async function chosenGoods(
  articles: Pick<Articles, 'read'>,
  { market, currency, lines }: Order,
  wanted: readonly (Choice & { readonly lineId: string })[],
): Promise<ChosenGoods> {
  const skus = wanted.flatMap(({ lineId, remedy, exchangeFor }) => {
    if (remedy === 'replacement') return lines.find((line) => line.lineId === lineId)?.sku ?? [];
    return remedy === 'exchange' ? (exchangeFor ?? []) : [];
  });
  const found = await Promise.all(
    [...new Set(skus)].map(async (sku) => [sku, await articles.read(sku, market, currency)] as const),
  );
  return new Map(found.flatMap(([sku, article]) => (article === undefined ? [] : [[sku, article]])));
}

/**
 * What a line gets instead of the money, whether or not it is offered: that is the opening's to say.
 * @throws Refusal ArticleNotSold, OutOfStock
 */
export function remedyOf(
  { remedy: chosen = 'refund', exchangeFor }: Choice,
  { sku, quantity, judgement }: { sku: string; quantity: number; judgement: Judgement },
  articles: ChosenGoods,
): Remedy | undefined {
  switch (chosen) {
    case 'refund':
      return undefined;
    case 'store-credit':
      return { is: chosen, bonusPercent: judgement.effects.bonusPercent };
    case 'repair':
      return { is: chosen };
    case 'replacement': {
      const article = articles.get(sku);
      // a shop that tells of no stock sends a new one or says that it cannot
      if (article !== undefined) refuseOutOfStock(article, quantity);
      return { is: chosen, held: article !== undefined };
    }
    case 'exchange':
      return { is: chosen, goods: goodsOf(exchangeFor, quantity, articles) };
  }
}

function goodsOf(wanted: string | undefined, quantity: number, articles: ChosenGoods) {
  const article = articles.get(wanted ?? '');
  if (article === undefined)
    throw new Refusal('ArticleNotSold', `the shop does not sell ${wanted} where the order was placed`, {
      sku: wanted,
    });
  refuseOutOfStock(article, quantity);
  const { sku, name, category, size, colour, picture, price, taxRate } = article;
  return { sku, name, category, size, colour, picture, price, taxRate };
}

function refuseOutOfStock({ sku, free }: ArticleOffer, quantity: number): void {
  if (free < quantity)
    throw new Refusal('OutOfStock', `of ${sku} there are ${free} left`, { sku, left: free });
}

/**
 * Refuses lines that would get what they are not offered. What is refused anyway is for its own reasons.
 * @throws Refusal RemedyNotOffered with the line and what it is offered
 */
export function refuseNotOffered(lines: readonly ReturnLine[]): void {
  for (const { lineId, remedy, terms, decision } of lines) {
    const offers = terms?.offers ?? ['refund'];
    const chosen = remedy?.is ?? 'refund';
    if (decision.outcome === 'reject' || offers.includes(chosen)) continue;
    throw new Refusal('RemedyNotOffered', `line ${lineId} is not offered ${chosen}`, { lineId, offers });
  }
}
