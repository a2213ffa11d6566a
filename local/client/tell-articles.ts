import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type ToldProblem, tellAnswer } from './send.ts';
import type { SignedClient } from './signed-client.ts';
import { Trouble } from './trouble.ts';

/** so many go into one message */
export const articlesAtOnce = 100;

const outcomes = ['stored', 'unchanged', 'older', 'unknown'] as const;
const Taken = z.object({ articles: z.array(z.object({ sku: z.string(), outcome: z.enum(outcomes) })) });

export type ArticlesAnswer =
  | {
      readonly is: 'taken';
      readonly articles: readonly { sku: string; outcome: (typeof outcomes)[number] }[];
    }
  | { readonly is: 'refused'; readonly problem: ToldProblem };

/**
 * Tells the API articles, or with `stock` how many there are of them, as the shop. The same told again has the same message id.
 * @throws Trouble ApiUnreachable; KeyMissing when the API does not know the key; UnexpectedAnswer
 */
export async function tellArticles(
  shop: SignedClient,
  articles: readonly unknown[],
  what: 'whole' | 'stock' = 'whole',
): Promise<ArticlesAnswer> {
  const path = what === 'stock' ? '/articles/stock' : '/articles';
  const digest = createHash('sha256').update(JSON.stringify(articles)).digest('hex').slice(0, 32);
  const answer = await shop.tell('PUT', path, `articles-${digest}`, { articles });
  const { problem } = answer;
  if (problem !== undefined && answer.status === 401) {
    throw new Trouble('KeyMissing', `the API does not take this shop's key: ${tellAnswer(answer)}`);
  }
  if (problem !== undefined) return { is: 'refused', problem };
  const told = Taken.safeParse(answer.body);
  if (!told.success) throw new Trouble('UnexpectedAnswer', `PUT ${path}: ${tellAnswer(answer)}`);
  return { is: 'taken', articles: told.data.articles };
}
