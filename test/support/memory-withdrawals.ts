import { chainOf, chainStart } from '#domain/event-chain.ts';
import {
  applyToWithdrawal,
  awaitsStaff,
  type NewWithdrawalEvent,
  type WithdrawalEvent,
  type WithdrawalHead,
  type WithdrawalStatement,
  withdrawalRowOf,
} from '#domain/withdrawal-statement.ts';
import type { Clock, SentReceipt, Withdrawals } from '#shared/ports.ts';
import { copyOf } from './memory-stores.ts';

/** Statements of withdrawal in memory, keeping the same promises as the table. */
export function memoryWithdrawals(clock: Clock): Withdrawals {
  const heads = new Map<string, WithdrawalHead>();
  const statements = new Map<string, WithdrawalStatement>();
  const events = new Map<string, WithdrawalEvent[]>();
  const receipts = new Map<string, SentReceipt>();
  const add = (withdrawalId: string, before: WithdrawalHead | undefined, fresh: NewWithdrawalEvent) => {
    const [event] = copyOf(chainOf({ withdrawalId }, before?.chain ?? chainStart, [fresh], clock.now()));
    if (event === undefined) throw new TypeError('one event makes one link');
    const head = copyOf(applyToWithdrawal(before, event));
    heads.set(withdrawalId, head);
    events.set(withdrawalId, [...(events.get(withdrawalId) ?? []), event]);
    return head;
  };
  return {
    async state(withdrawalId, statement, stated) {
      if (heads.has(withdrawalId)) return false;
      add(withdrawalId, undefined, stated);
      statements.set(withdrawalId, copyOf(statement));
      return true;
    },
    async read(withdrawalId) {
      const head = heads.get(withdrawalId);
      return head && { head, statement: statements.get(withdrawalId) };
    },
    async events(withdrawalId) {
      return copyOf(events.get(withdrawalId) ?? []);
    },
    async append(before, event) {
      const { withdrawalId } = before;
      if (heads.get(withdrawalId)?.chain.hash !== before.chain.hash) return undefined;
      return add(withdrawalId, before, event);
    },
    async queue({ limit, after }) {
      const place = (at: string, id: string) => `${at}#${id}`;
      const waiting = [...heads.values()]
        .filter(awaitsStaff)
        .map(withdrawalRowOf)
        .sort((a, b) => (place(a.statedAt, a.withdrawalId) < place(b.statedAt, b.withdrawalId) ? -1 : 1))
        .filter(
          ({ statedAt, withdrawalId }) =>
            after === undefined || place(statedAt, withdrawalId) > place(after.at, after.withdrawalId),
        );
      const rows = copyOf(waiting.slice(0, limit));
      const end = rows.at(-1);
      if (waiting.length <= limit || end === undefined) return { rows };
      return { rows, next: { at: end.statedAt, withdrawalId: end.withdrawalId } };
    },
    async receipt(withdrawalId) {
      return receipts.get(withdrawalId);
    },
    async noteReceipt(withdrawalId, sent) {
      receipts.set(withdrawalId, sent);
    },
  };
}
