import * as z from 'zod';
import type { HistoryDocument } from './history-document.ts';
import { tellAnswer } from './send.ts';
import type { SignedClient } from './signed-client.ts';
import { Trouble } from './trouble.ts';

const Taken = z.object({ returnId: z.string(), outcome: z.enum(['stored', 'unchanged']) });

/**
 * Tells the API a return that was finished elsewhere, as the shop. Telling it again changes nothing.
 * @throws Trouble ApiUnreachable; UnexpectedAnswer for a refusal
 */
export async function tellHistory(shop: SignedClient, told: HistoryDocument): Promise<z.infer<typeof Taken>> {
  const path = `/history/returns/${encodeURIComponent(told.reference)}`;
  const answer = await shop.tell('PUT', path, `history-${told.reference}`, told);
  const taken = Taken.safeParse(answer.body);
  if (answer.problem !== undefined || !taken.success) {
    throw new Trouble('UnexpectedAnswer', `PUT ${path}: ${tellAnswer(answer)}`);
  }
  return taken.data;
}
