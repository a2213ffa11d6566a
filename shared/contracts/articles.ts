import * as z from 'zod/mini';
import { taxOf } from '#domain/article.ts';
import { OrderPath } from './api.ts';
import * as v from './values.ts';
import { TaxedAmountView } from './views.ts';

/** So many articles, or figures of stock, in one message. */
export const mostArticles = 100;
/** A price of each is a way to find the article by, and all of them change in one transaction. */
export const mostPrices = 40;

const Price = z
  .strictObject({
    market: v.market,
    currency: v.currency,
    /** of one unit, tax inside */
    amount: v.amount,
    tax: z.optional(v.amount),
    taxRate: v.taxRate,
    name: z.optional(v.text(300)),
    colour: z.optional(v.text(50)),
  })
  .check(
    z.refine((price) => price.tax === undefined || Math.abs(price.tax - taxOf(price)) <= 1, {
      path: ['tax'],
      error: 'is not the tax that the rate gives',
    }),
  );

const stock = z.int().check(z.gte(0), z.lte(v.largestQuantity));

/** An article, whole: what is not told is not there. Amounts are minor units, tax inside. */
export const ArticleDocument = z.strictObject({
  sku: v.sku,
  name: v.text(300),
  category: z.optional(v.text(100)),
  style: z.optional(v.text(100)),
  size: z.optional(v.text(30)),
  colour: z.optional(v.text(50)),
  picture: z.optional(v.pictureAddress),
  prices: z.array(Price).check(
    z.maxLength(mostPrices),
    v.unique(({ market, currency }) => `${market} ${currency}`),
  ),
  stock,
  returnRate: z.optional(v.taxRate),
  discontinued: z.optional(z.boolean()),
  updatedAt: v.moment,
});

/** How many units there are of an article. */
export const StockDocument = z.strictObject({ sku: v.sku, stock, updatedAt: v.moment });

const some = <Entry extends z.ZodMiniType<{ sku: string }>>(entry: Entry) =>
  z.array(entry).check(
    z.minLength(1),
    z.maxLength(mostArticles),
    v.unique(({ sku }: { sku: string }) => sku, 'sku'),
  );

/** The body of `PUT /articles`. */
export const PutArticlesRequest = z.strictObject({ articles: some(ArticleDocument) });
/** The body of `PUT /articles/stock`. */
export const PutStockRequest = z.strictObject({ articles: some(StockDocument) });

/** What became of each, in the order told. */
export const ArticlesTaken = z.object({
  articles: z.array(z.object({ sku: z.string(), outcome: z.enum(['stored', 'unchanged', 'older']) })),
});
export const StockTaken = z.object({
  articles: z.array(
    z.object({ sku: z.string(), outcome: z.enum(['stored', 'unchanged', 'older', 'unknown']) }),
  ),
});

export const ExchangesPath = z.extend(OrderPath, { lineId: v.lineId });

const SoldOutArticle = z.object({
  sku: z.string(),
  name: z.string(),
  size: z.optional(z.string()),
  colour: z.optional(z.string()),
  picture: z.optional(z.string()),
});

const ExchangeArticle = z.extend(SoldOutArticle, {
  price: TaxedAmountView,
  difference: z.int(),
  few: z.boolean(),
  why: z.enum(['same-style', 'same-category']),
});

/** What a line may be exchanged for. */
export const ExchangesView = z.object({
  lineId: z.string(),
  currency: z.string(),
  paid: TaxedAmountView,
  variants: z.array(ExchangeArticle),
  soldOut: z.array(SoldOutArticle),
  sizes: z.array(z.string()),
  suggestions: z.array(ExchangeArticle),
});
