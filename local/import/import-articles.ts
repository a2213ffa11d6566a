import { inParallel } from '../client/in-parallel.ts';
import type { SignedClient } from '../client/signed-client.ts';
import { articlesAtOnce, tellArticles } from '../client/tell-articles.ts';
import { memberOf, type Refused } from './findings.ts';
import { type FoundArticle, isStockAlone } from './read-articles.ts';

type Told = Extract<FoundArticle, { is: 'article' }>;

export interface ArticleTally {
  articles: number;
  readonly outcomes: Record<'stored' | 'unchanged' | 'older' | 'unknown', number>;
  readonly refused: Refused[];
}

/**
 * Tells the API every article of a file, a hundred a message, or nothing (`shop` undefined: a dry run), and counts. What is refused is
 * listed and does not stop the others.
 * @throws Trouble ApiUnreachable, KeyMissing: run it again; what was told before is unchanged
 */
export async function importArticles(
  found: AsyncIterable<FoundArticle>,
  shop: SignedClient | undefined,
  { atOnce, onTold }: { readonly atOnce: number; readonly onTold: (done: number) => void },
): Promise<ArticleTally> {
  const tally: ArticleTally = {
    articles: 0,
    outcomes: { stored: 0, unchanged: 0, older: 0, unknown: 0 },
    refused: [],
  };
  let done = 0;
  await inParallel(batchesOf(found, tally), atOnce, async (batch) => {
    if (shop !== undefined) await tell(shop, batch, tally);
    done += batch.length;
    onTold(done);
  });
  return tally;
}

/** Batches of one sort, no article twice in one message: which telling of two holds, `updatedAt` says. */
async function* batchesOf(found: AsyncIterable<FoundArticle>, tally: ArticleTally): AsyncGenerator<Told[]> {
  let batch: Told[] = [];
  for await (const one of found) {
    if (one.is === 'refused') {
      tally.refused.push(one.refused);
      continue;
    }
    tally.articles += 1;
    const isAlike = ({ article }: Told) => isStockAlone(article) === isStockAlone(one.article);
    const isThere = batch.some(({ article }) => memberOf(article, 'sku') === memberOf(one.article, 'sku'));
    if (batch.length === articlesAtOnce || isThere || !batch.every(isAlike)) {
      yield batch;
      batch = [];
    }
    batch.push(one);
  }
  if (batch.length > 0) yield batch;
}

/** A message with a fault in it is refused whole: its halves are told, until what is refused stands alone. */
async function tell(shop: SignedClient, batch: readonly Told[], tally: ArticleTally): Promise<void> {
  const [first] = batch;
  if (first === undefined) return;
  const what = isStockAlone(first.article) ? 'stock' : 'whole';
  const articles = batch.map(({ article }) => article);
  const answer = await tellArticles(shop, articles, what);
  if (answer.is === 'taken') {
    for (const { outcome } of answer.articles) tally.outcomes[outcome] += 1;
    return;
  }
  if (batch.length === 1) {
    const { name: reason, detail } = answer.problem;
    tally.refused.push({ line: first.line, reason, detail });
    return;
  }
  const middle = Math.ceil(batch.length / 2);
  await tell(shop, batch.slice(0, middle), tally);
  await tell(shop, batch.slice(middle), tally);
}
