import * as z from 'zod';
import type { HistoryDocument } from './history-document.ts';
import { type ToldProblem, tellAnswer } from './send.ts';
import type { SignedClient } from './signed-client.ts';
import { Trouble } from './trouble.ts';

const Taken = z.object({ returnId: z.string(), outcome: z.enum(['stored', 'unchanged']) });

export type HistoryAnswer =
  | z.infer<typeof Taken>
  | { readonly outcome: 'refused'; readonly problem: ToldProblem };

/**
 * Tells the API a return that was finished elsewhere, as the shop, and says what became of it. Telling it again changes nothing.
 * @throws Trouble ApiUnreachable; KeyMissing when the API does not know the key; UnexpectedAnswer
 */
export async function askHistory(shop: SignedClient, told: HistoryDocument): Promise<HistoryAnswer> {
  const path = `/history/returns/${encodeURIComponent(told.reference)}`;
  const answer = await shop.tell('PUT', path, `history-${told.reference}`, told);
  const { problem, status } = answer;
  if (problem !== undefined && status === 401) {
    throw new Trouble('KeyMissing', `the API does not take this shop's key: ${tellAnswer(answer)}`);
  }
  if (problem !== undefined) return { outcome: 'refused', problem };
  const taken = Taken.safeParse(answer.body);
  if (!taken.success) throw new Trouble('UnexpectedAnswer', `PUT ${path}: ${tellAnswer(answer)}`);
  return taken.data;
}

/**
 * The same, where nothing can be refused.
 * @throws Trouble as `askHistory`; UnexpectedAnswer for a refusal
 */
export async function tellHistory(shop: SignedClient, told: HistoryDocument): Promise<z.infer<typeof Taken>> {
  const answer = await askHistory(shop, told);
  if (answer.outcome !== 'refused') return answer;
  const { name, detail } = answer.problem;
  throw new Trouble('UnexpectedAnswer', `PUT /history/returns/${told.reference}: ${name}: ${detail}`);
}
