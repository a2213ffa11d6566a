import type { SubmittedArticle, SubmittedPrice } from '#domain/article.ts';

/** A price as the shop tells it: in Sweden, 250 kronor with a fifth of it tax. */
export const aPrice = (over: Partial<SubmittedPrice> = {}): SubmittedPrice => ({
  market: 'SE',
  currency: 'SEK',
  amount: 25_000,
  taxRate: 2500,
  ...over,
});

/** An article as the shop tells it: a shirt, ten of them, sold in Sweden. */
export function anArticle(over: Partial<SubmittedArticle> = {}): SubmittedArticle {
  return {
    sku: 'SHIRT-M',
    name: 'Shirt',
    category: 'shirts',
    style: 'SHIRT',
    size: 'M',
    colour: 'white',
    prices: [aPrice()],
    stock: 10,
    updatedAt: '2026-09-01T08:00:00.000Z',
    ...over,
  };
}
