import type { ArticleOffer } from '#domain/article.ts';
import { unitsLeft } from '#domain/claims.ts';
import { Refusal } from '#domain/errors.ts';
import {
  type Bought,
  isFew,
  type OfferedBecause,
  pricesNear,
  sizesAmong,
  soldOutFor,
  suggestionsFor,
  variantsFor,
} from '#domain/exchange-choice.ts';
import type { MinorUnits, TaxedAmount } from '#domain/money.ts';
import type { Order, OrderLine } from '#domain/order.ts';
import type { Articles, Orders } from '#shared/ports.ts';
import { knownOrder } from './known.ts';

/** An article that a line may be exchanged for, as its customer sees it. */
export interface ExchangeArticle {
  readonly sku: string;
  readonly name: string;
  readonly size?: string | undefined;
  readonly colour?: string | undefined;
  readonly picture?: string | undefined;
  readonly price: TaxedAmount;
  /** what one unit costs more than one of the line was paid; less than nothing where it costs less */
  readonly difference: MinorUnits;
  /** whether hardly any are left */
  readonly few: boolean;
  readonly why: OfferedBecause;
}

export interface ExchangesView {
  readonly lineId: string;
  readonly currency: string;
  /** for one unit of the line: the next that a return would take */
  readonly paid: TaxedAmount;
  readonly variants: readonly ExchangeArticle[];
  /** variants of which none is left now */
  readonly soldOut: readonly Pick<ExchangeArticle, 'sku' | 'name' | 'size' | 'colour' | 'picture'>[];
  /** the sizes of the variants and of the line itself, smaller ones first */
  readonly sizes: readonly string[];
  readonly suggestions: readonly ExchangeArticle[];
}

/**
 * What a line may be exchanged for, out of what the shop sells in the order's market and currency and has in stock: variants, and up to
 * three other articles.
 * @throws Refusal OrderNotFound, UnknownLine
 */
export function viewExchanges({
  orders,
  articles,
}: {
  readonly orders: Orders;
  readonly articles: Articles;
}) {
  return async (asked: { orderNumber: string; lineId: string }): Promise<ExchangesView> => {
    const [order, claims] = await Promise.all([
      knownOrder(orders, asked.orderNumber),
      orders.claims(asked.orderNumber),
    ]);
    const line = order.lines.find(({ lineId }) => lineId === asked.lineId);
    if (line === undefined) {
      throw new Refusal('UnknownLine', `the order has no line ${asked.lineId}`, { lineId: asked.lineId });
    }
    const paid = unitPaid(line, claims.units.get(line.lineId));
    const bought = await boughtOf(articles, order, line, paid.amount);
    const [style, suggestions] = await Promise.all([
      styleOf(articles, order, bought),
      suggestionsOf(articles, order, bought),
    ]);
    const shown = (why: OfferedBecause) => (offer: ArticleOffer) => articleView(offer, paid, why);
    return {
      ...{ lineId: line.lineId, currency: order.currency, paid },
      variants: variantsFor(bought, style).map(shown('same-style')),
      soldOut: soldOutFor(bought, style).map(({ sku, name, size, colour, picture }) => ({
        ...{ sku, name, size, colour, picture },
      })),
      sizes: sizesAmong(style),
      suggestions: suggestions.map(shown('same-category')),
    };
  };
}

/** What the next unit that a return would take was paid; of a line that is all taken the first one's. */
function unitPaid(line: OrderLine, taken: readonly number[] = []): TaxedAmount {
  const isLeft = unitsLeft(line, new Map([[line.lineId, taken]])) > 0;
  const next = line.runs.find(({ units }, run) => !isLeft || units > (taken[run] ?? 0));
  return { amount: next?.amount ?? 0, tax: next?.tax ?? 0 };
}

/** What was bought as the feed tells it now; as the order told it where the feed does not know it. */
async function boughtOf(
  articles: Articles,
  order: Order,
  line: OrderLine,
  paid: MinorUnits,
): Promise<Bought> {
  const { sku } = line;
  const told = await articles.told(sku);
  const there = told?.prices.find(
    ({ market, currency }) => market === order.market && currency === order.currency,
  );
  return {
    ...{ sku, paid, style: told?.style, category: told?.category ?? line.category },
    size: told ? told.size : line.size,
    colour: there?.colour ?? told?.colour ?? line.colour,
  };
}

/** Everything of the style of what was bought that is sold there, itself too. */
async function styleOf(articles: Articles, { market, currency }: Order, { style }: Bought) {
  return style === undefined ? [] : articles.variants(style, market, currency);
}

async function suggestionsOf(articles: Articles, { market, currency }: Order, bought: Bought) {
  const { category, size, style: besidesStyle, paid: around } = bought;
  if (category === undefined || around <= 0) return [];
  const asked = { category, size, besidesStyle, market, currency, around, ...pricesNear(around) };
  return suggestionsFor(bought, await articles.ofCategory(asked));
}

function articleView(offer: ArticleOffer, paid: TaxedAmount, why: OfferedBecause): ExchangeArticle {
  const { sku, name, size, colour, picture, price } = offer;
  const difference = price.amount - paid.amount;
  return { sku, name, size, colour, picture, price, difference, few: isFew(offer), why };
}
