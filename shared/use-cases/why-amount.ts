import { type CreditedHead, type CreditRow, creditRows } from '#domain/credit-rows.ts';
import type { Sentence } from '#domain/policy.ts';
import type { ReturnLine } from '#domain/return.ts';
import { rowWords } from '#shared/messages/row-words.ts';

/** One of the rows that an amount is made of, in words. */
export interface AmountRow extends Omit<CreditRow, 'name'> {
  readonly says: Sentence;
}

/** Why this amount: rows, in words, that add up to what the return is credited, or would be by now. */
export function whyAmount({
  head,
  lines,
}: {
  readonly head: CreditedHead;
  readonly lines: readonly ReturnLine[];
}): AmountRow[] {
  return creditRows(head, lines).map(({ name, ...row }) => ({ ...row, says: rowWords({ name, ...row }) }));
}
