import type { Ending } from './events.ts';
import { packOf } from './law/packs.ts';
import { type WithdrawalDues, withdrawalDues } from './law/withdrawal.ts';
import { amountOwed } from './owed.ts';
import type { ReturnHead } from './return.ts';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * What the law asks of both sides of a return that has a statutory withdrawal in it. One whose lanes are not known may have. Goods that
 * are kept leave the shop nothing to wait for.
 */
export function statutoryDues(head: DueFacts): WithdrawalDues | undefined {
  const { market, openedAt, goods, firstScanAt, deliveredAt, lanes } = head;
  if (lanes !== undefined && !lanes.includes('withdrawal')) return undefined;
  return withdrawalDues(packOf(market), openedAt, {
    dispatchedAt: firstScanAt,
    receivedAt: deliveredAt,
    shopCollects: goods === 'kept',
  });
}

type DueFacts = Pick<ReturnHead, 'market' | 'openedAt' | 'goods' | 'firstScanAt' | 'deliveredAt' | 'lanes'>;

/**
 * Until when the shop may look at the goods before it pays: a day before the law wants the money on its way, so that a provider
 * that is down for a while makes nobody late. Undefined where no law has a day.
 * @returns ISO 8601 in UTC
 */
export function inspectionEndsBy(
  head: Pick<ReturnHead, 'market' | 'openedAt' | 'lanes'>,
): string | undefined {
  const dues = statutoryDues({ ...head, goods: 'under-way', firstScanAt: head.openedAt });
  if (dues?.refundDueAt === undefined) return undefined;
  return new Date(Date.parse(dues.refundDueAt) - dayMs).toISOString();
}

/**
 * By when the law wants a withdrawal refunded (Directive 2011/83/EU, article 13): within 14 days of the day on which the trader was told, and,
 * where that is later, as soon as the customer has shown that the goods are sent: until then the trader may withhold. Undefined as long
 * as that lasts, and of returns that are no withdrawal.
 * @returns ISO 8601 in UTC
 */
export function refundDueBy(head: DueFacts): string | undefined {
  return statutoryDues(head)?.refundDueAt;
}

/** Ends after which nothing is owed: by a decision, or because nothing was sent. What comes later yet wakes the return. */
const endedOwingNothing: readonly (Ending | undefined)[] = ['rejected', 'cancelled', 'expired'];

/**
 * By when the money of a return must be on its way, as long as it is not: {@link refundDueBy} of one that owes something, until its
 * credit is issued or settled. Undefined of history, whose money is not known here, and of refunds after the credit: for those the
 * law has no day.
 * @returns ISO 8601 in UTC
 */
export function refundAwaitedBy(head: ReturnHead): string | undefined {
  if (head.history || head.money === 'credited' || amountOwed(head).amount === 0) return undefined;
  if (head.status === 'ended' && endedOwingNothing.includes(head.ending)) return undefined;
  const further = head.lastRefund !== undefined && head.lastRefund.for !== 'return';
  return further ? undefined : refundDueBy(head);
}

/** Days from one moment to another, with their fraction. */
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs;
