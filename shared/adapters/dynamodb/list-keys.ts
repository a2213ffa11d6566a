import { refundAwaitedBy } from '#domain/refund-due.ts';
import type { ReturnHead } from '#domain/return.ts';
import { queueOf, rowOf } from '#domain/return-row.ts';

/**
 * Keys of the three indexes, each under the question it answers. Nobody else writes these attributes. A head item without
 * them (of a return that has not changed since there were indexes) stands in no list.
 */

/** As text it sorts by time, and it finds its return. */
export const sortKey = (at: string, returnId: string) => `${at}#${returnId}`;

/** The month of a moment, in UTC: `2026-10`. */
export const monthOf = (moment: string) => moment.slice(0, 7);

/** Which returns were opened in a month, and when? */
export const byOpening = {
  index: 'byOpening',
  partition: (month: string) => `RETURNS#${month}`,
  key: (openedAt: string, returnId: string) => ({
    openingPk: `RETURNS#${monthOf(openedAt)}`,
    openingSk: sortKey(openedAt, returnId),
  }),
};

/** Which returns wait for a person, and since or until when? */
export const byQueue = {
  index: 'byQueue',
  partition: (queue: string) => `QUEUE#${queue}`,
  key: (queue: string, at: string, returnId: string) => ({
    queuePk: `QUEUE#${queue}`,
    queueSk: sortKey(at, returnId),
  }),
};

/** Which refunds are due in a month and not made, and when? */
export const byRefundDue = {
  index: 'byRefundDue',
  partition: (month: string) => `DUE#${month}`,
  key: (due: string, returnId: string) => ({
    refundDuePk: `DUE#${monthOf(due)}`,
    refundDueSk: sortKey(due, returnId),
  }),
};

/** What a head item carries besides its head, for the indexes: its row, and its place in each list that it stands in. */
export function listedAs(head: ReturnHead) {
  const row = rowOf(head);
  const queued = queueOf(row);
  const due = refundAwaitedBy(head);
  return {
    row,
    ...byOpening.key(head.openedAt, head.returnId),
    ...(queued && byQueue.key(queued.queue, queued.at, head.returnId)),
    ...(due !== undefined && byRefundDue.key(due, head.returnId)),
  };
}
