import type { MinorUnits, TaxedAmount } from './money.ts';
import { type TaxRate, taxAt } from './vat.ts';

/** What one unit of an article costs in a market and currency, as the shop tells it. */
export interface SubmittedPrice {
  readonly market: string;
  readonly currency: string;
  /** tax inside */
  readonly amount: MinorUnits;
  /** the part of `amount` that is tax; worked out from the rate where the shop does not say it */
  readonly tax?: MinorUnits | undefined;
  readonly taxRate: TaxRate;
  /** what the article and its colour are called there, where that is something else */
  readonly name?: string | undefined;
  readonly colour?: string | undefined;
}

/** A price with the tax inside it, fixed when the article was read in. */
export interface ArticlePrice extends SubmittedPrice {
  readonly tax: MinorUnits;
}

/** What the shop tells of an article besides its stock. */
interface ArticleFacts {
  readonly sku: string;
  readonly name: string;
  readonly category?: string | undefined;
  /** articles of one style are variants of each other */
  readonly style?: string | undefined;
  readonly size?: string | undefined;
  readonly colour?: string | undefined;
  /** address of a picture */
  readonly picture?: string | undefined;
  /** of the units that were sold, how many came back: in hundredths of a per cent, where the shop counts it */
  readonly returnRate?: number | undefined;
  /** not sold any more, whatever is left of it */
  readonly discontinued?: boolean | undefined;
  /** when the shop last changed it: of two tellings the later one holds */
  readonly updatedAt: string;
}

/** An article as the shop's feed tells it. */
export interface SubmittedArticle extends ArticleFacts {
  /** at most one for each market and currency; the shop does not sell it anywhere else */
  readonly prices: readonly SubmittedPrice[];
  /** units in the warehouse that no order has */
  readonly stock: number;
}

export interface Article extends ArticleFacts {
  readonly prices: readonly ArticlePrice[];
}

/** How many units there are, as the shop's feed tells it. */
export interface StockTelling {
  readonly sku: string;
  readonly stock: number;
  readonly updatedAt: string;
}

/** `older`: a later telling is stored already; `unchanged`: this very telling is. */
export type TellingOutcome = 'stored' | 'unchanged' | 'older';

/** An article as it may be chosen in an exchange. */
export interface ArticleOffer {
  readonly sku: string;
  readonly name: string;
  readonly category?: string | undefined;
  /** articles of one style are variants of each other */
  readonly style?: string | undefined;
  readonly size?: string | undefined;
  readonly colour?: string | undefined;
  readonly picture?: string | undefined;
  /** of one unit in that currency, tax inside */
  readonly price: TaxedAmount;
  readonly taxRate: TaxRate;
  readonly currency: string;
  /** units that nobody holds */
  readonly free: number;
}

/** An offer with what speaks for or against suggesting it. */
export interface RatedOffer extends ArticleOffer {
  readonly returnRate?: number | undefined;
}

/** The article apart from its stock, with the tax inside each price: worked out here, once, where it was not told. */
export function articleOf({ stock: _, prices, ...facts }: SubmittedArticle): Article {
  return {
    ...facts,
    prices: prices.map((price) => ({ ...price, tax: price.tax ?? taxOf(price) })),
  };
}

/** The tax that the rate gives, rounded to the minor unit. */
export const taxOf = ({ amount, taxRate }: Pick<SubmittedPrice, 'amount' | 'taxRate'>): MinorUnits =>
  Math.round(taxAt(taxRate, amount));

/** The article as it is sold in a market and currency; undefined where it is not, or not any more. */
export function offerIn(
  article: Article,
  free: number,
  market: string,
  currency: string,
): RatedOffer | undefined {
  const price = article.prices.find((one) => one.market === market && one.currency === currency);
  if (price === undefined || article.discontinued) return undefined;
  const { sku, category, style, size, picture, returnRate } = article;
  return {
    ...{ sku, name: price.name ?? article.name, category, style, size },
    ...{ colour: price.colour ?? article.colour, picture, returnRate },
    price: { amount: price.amount, tax: price.tax },
    ...{ taxRate: price.taxRate, currency },
    // the shop may tell less than exchanges hold
    free: Math.max(0, free),
  };
}
