import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type ToldProblem, tellAnswer } from './send.ts';
import type { SignedClient } from './signed-client.ts';
import { Trouble } from './trouble.ts';

export type OrderAnswer =
  | { readonly outcome: 'stored' | 'unchanged' | 'older' }
  | { readonly outcome: 'refused'; readonly problem: ToldProblem };

const Outcome = z.object({ outcome: z.enum(['stored', 'unchanged', 'older']) });

/**
 * Tells the API an order, as the shop. The same order told again has the same message id.
 * @throws Trouble ApiUnreachable; KeyMissing when the API does not know the key; UnexpectedAnswer
 */
export async function tellOrder(
  shop: SignedClient,
  orderNumber: string,
  order: unknown,
): Promise<OrderAnswer> {
  const digest = createHash('sha256').update(JSON.stringify(order)).digest('hex').slice(0, 32);
  const path = `/orders/${encodeURIComponent(orderNumber)}`;
  const answer = await shop.tell('PUT', path, `order-${digest}`, order);
  const { problem } = answer;
  if (problem !== undefined && answer.status === 401) {
    // the next order would fare no better
    throw new Trouble('KeyMissing', `the API does not take this shop's key: ${tellAnswer(answer)}`);
  }
  if (problem !== undefined) return { outcome: 'refused', problem };
  const told = Outcome.safeParse(answer.body);
  if (!told.success) throw new Trouble('UnexpectedAnswer', `PUT ${path}: ${tellAnswer(answer)}`);
  return told.data;
}
