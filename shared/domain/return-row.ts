import type { Ending } from './events.ts';
import type { MinorUnits } from './money.ts';
import { amountOwed } from './owed.ts';
import type { GoodsState, MoneyState, ReturnHead, ReturnStatus } from './return.ts';
import type { Stuck } from './stuck.ts';

/** What a list shows of a return. Nothing personal: rows are copied into indexes, which are not erased with a customer. */
export interface ReturnRow {
  readonly returnId: string;
  readonly orderNumber: string;
  readonly market: string;
  readonly openedAt: string;
  readonly status: ReturnStatus;
  readonly ending?: Ending | undefined;
  readonly goods: GoodsState;
  readonly money: MoneyState;
  readonly units: number;
  readonly currency: string;
  /** what is credited, or would be by now */
  readonly amount: MinorUnits;
  readonly reviewBy?: string | undefined;
  readonly stuck?: Stuck | undefined;
}

/** A return whose refund the law wants by a moment (ISO 8601 in UTC), and which is not made. */
export interface DueRow {
  readonly row: ReturnRow;
  readonly dueAt: string;
}

/** Work that waits for a person. */
export const queueNames = ['review', 'stuck'] as const;
export type QueueName = (typeof queueNames)[number];

export function rowOf(head: ReturnHead): ReturnRow {
  const { returnId, orderNumber, market, openedAt, status, ending, goods, money, units, currency } = head;
  return {
    returnId,
    orderNumber,
    market,
    openedAt,
    status,
    ending,
    goods,
    money,
    units,
    currency,
    amount: (head.credit ?? amountOwed(head)).amount,
    reviewBy: status === 'in-review' ? head.reviewBy : undefined,
    stuck: head.stuck,
  };
}

/**
 * The queue that a return stands in, and the moment it is sorted by: the limit of a review, the begin of a standstill. One
 * that is stuck under review is stuck first: whatever a reviewer says, nothing follows until it goes on.
 */
export function queueOf(row: ReturnRow): { readonly queue: QueueName; readonly at: string } | undefined {
  if (row.stuck !== undefined) return { queue: 'stuck', at: row.stuck.since };
  return row.reviewBy === undefined ? undefined : { queue: 'review', at: row.reviewBy };
}
