import type { StockTelling, SubmittedArticle } from '#domain/article.ts';
import type { ArticleFeed } from '#shared/ports.ts';

/** as many as a table without a warm-up takes from one caller */
const atOnce = 20;

interface Deps {
  readonly articleFeed: ArticleFeed;
}

/** Takes in what the shop tells of its articles, each for itself; says what became of each, in the order told. Telling it again is harmless. */
export function takeInArticles({ articleFeed }: Deps) {
  return (articles: readonly SubmittedArticle[]) =>
    ofEach(articles, async (article) => ({ sku: article.sku, outcome: await articleFeed.tell(article) }));
}

/** Takes in how many units there are of articles that were told before. */
export function takeInStock({ articleFeed }: Deps) {
  return (tellings: readonly StockTelling[]) =>
    ofEach(tellings, async (telling) => ({
      sku: telling.sku,
      outcome: await articleFeed.tellStock(telling),
    }));
}

async function ofEach<T, Result>(all: readonly T[], act: (one: T) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < all.length; from += atOnce) {
    results.push(...(await Promise.all(all.slice(from, from + atOnce).map(act))));
  }
  return results;
}
