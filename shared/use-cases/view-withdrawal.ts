import { Refusal } from '#domain/errors.ts';
import { firstBreak } from '#domain/event-chain.ts';
import {
  type WithdrawalEvent,
  type WithdrawalHead,
  type WithdrawalRow,
  type WithdrawalStatement,
  withdrawalRowOf,
} from '#domain/withdrawal-statement.ts';
import type { SentReceipt, StoredWithdrawal, Withdrawals } from '#shared/ports.ts';

/** A statement with everything that is known of it. */
export interface WholeWithdrawal extends WithdrawalRow, Pick<WithdrawalHead, 'language' | 'lines'> {
  /** what was written; absent once it was erased */
  readonly statement?: Pick<WithdrawalStatement, 'name' | 'contract' | 'email' | 'goods'> | undefined;
  readonly receipt?: SentReceipt | undefined;
  readonly events: readonly Pick<
    WithdrawalEvent,
    'sequence' | 'type' | 'actor' | 'occurredAt' | 'recordedAt' | 'data'
  >[];
  readonly chain: { readonly events: number; readonly whole: boolean };
}

/** @throws Refusal WithdrawalNotFound */
export function viewWithdrawal({ withdrawals }: { readonly withdrawals: Withdrawals }) {
  return async ({ withdrawalId }: { readonly withdrawalId: string }): Promise<WholeWithdrawal> => {
    const { head, statement } = await knownWithdrawal(withdrawals, withdrawalId);
    const [events, receipt] = await Promise.all([
      withdrawals.events(withdrawalId),
      withdrawals.receipt(withdrawalId),
    ]);
    const isWhole =
      firstBreak(events) === undefined && events[head.chain.sequence - 1]?.hash === head.chain.hash;
    return {
      ...withdrawalRowOf(head),
      language: head.language,
      lines: head.lines,
      statement: statement && wordsOf(statement),
      receipt,
      events: events.map(({ sequence, type, actor, occurredAt, recordedAt, data }) => ({
        ...{ sequence, type, actor, occurredAt, recordedAt, data },
      })),
      chain: { events: events.length, whole: isWhole },
    };
  };
}

/** @throws Refusal WithdrawalNotFound */
export async function knownWithdrawal(
  withdrawals: Pick<Withdrawals, 'read'>,
  withdrawalId: string,
): Promise<StoredWithdrawal> {
  const found = await withdrawals.read(withdrawalId);
  if (found === undefined) throw new Refusal('WithdrawalNotFound', 'no statement has that reference');
  return found;
}

function wordsOf({ name, contract, email, goods }: WithdrawalStatement) {
  return { name, contract, email, goods };
}
