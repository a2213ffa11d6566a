import { expect, test } from 'vitest';
import { mostArticles, PutArticlesRequest } from '#contracts/articles.ts';
import { readBody } from '#contracts/read.ts';
import { sampleSeed } from '#local/shop/dice.ts';
import { makeArticles } from '#local/shop/make-articles.ts';
import { makeShop } from '#local/shop/make-shop.ts';

/** of week 46, when no campaign runs */
const now = Date.UTC(2026, 10, 12, 14);
const pictures = 'https://shop.example/pictures';
const articles = makeArticles(sampleSeed, now, { pictures });

test('the sample shop’s feed is as the API takes it, each article once', () => {
  expect(articles.length).toBeGreaterThan(500);
  expect(new Set(articles.map(({ sku }) => sku)).size).toBe(articles.length);
  for (let from = 0; from < articles.length; from += mostArticles) {
    const batch = { articles: articles.slice(from, from + mostArticles) };
    expect(readBody(PutArticlesRequest, batch).articles).toHaveLength(batch.articles.length);
  }
  expect(makeArticles(sampleSeed, now, { pictures })).toEqual(articles);
});

test('some of it is sold out and some nearly, most of it is in stock', () => {
  const share = (holds: (stock: number) => boolean) =>
    articles.filter(({ stock }) => holds(stock)).length / articles.length;
  expect(share((stock) => stock === 0)).toBeGreaterThan(0.02);
  expect(share((stock) => stock > 0 && stock <= 3)).toBeGreaterThan(0.05);
  expect(share((stock) => stock > 3)).toBeGreaterThan(0.6);
});

test('what its customers order is what the feed tells, at the price of their market, but for what is made to order or is money', () => {
  const known = new Map(articles.map((article) => [article.sku, article]));
  const { orders } = makeShop(sampleSeed, now, { orders: 60, pictures });
  for (const { market, currency, lines } of orders) {
    for (const { sku, category, size, paid, quantity, campaign, bundle } of lines) {
      const article = known.get(sku);
      if (article === undefined) expect(['måttsytt', 'presentkort']).toContain(category);
      else expect([article.category, article.size]).toEqual([category, size]);
      const price = article?.prices.find((one) => one.market === market && one.currency === currency);
      if (price && !campaign && !bundle) expect(paid.amount).toBe(price.amount * quantity);
    }
  }
});

test('while a campaign runs, what it is about costs so much less', () => {
  // black week: thirty per cent off clothes, shoes and electronics
  const then = makeArticles(sampleSeed, Date.UTC(2026, 10, 25), { pictures });
  const swedish = (of: typeof articles, sku: string) => of.find((one) => one.sku === sku)?.prices[0]?.amount;
  expect([swedish(articles, 'KL-2041-GRN-M'), swedish(then, 'KL-2041-GRN-M')]).toEqual([124_900, 87_430]);
  expect(swedish(then, 'UK-5030-SVA-M')).toBe(swedish(articles, 'UK-5030-SVA-M'));
});
