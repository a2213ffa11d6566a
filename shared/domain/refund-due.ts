import type { Ending } from './events.ts';
import { amountOwed } from './lifecycle.ts';
import type { ReturnHead } from './return.ts';

const dayMs = 24 * 60 * 60 * 1000;
const daysByLaw = 14;

/**
 * By when the law wants a withdrawal refunded (Directive 2011/83/EU, article 13): within 14 days of the day on which the trader was told, and,
 * where that is later, as soon as the customer has shown that the goods are sent: until then the trader may withhold. Undefined as long
 * as that lasts. Whether a return is a withdrawal and not a courtesy of the shop is not asked here.
 * @returns ISO 8601 in UTC
 */
export function refundDueBy({
  openedAt,
  goods,
  firstScanAt,
  deliveredAt,
}: Pick<ReturnHead, 'openedAt' | 'goods' | 'firstScanAt' | 'deliveredAt'>): string | undefined {
  const fromStatement = new Date(Date.parse(openedAt) + daysByLaw * dayMs).toISOString();
  if (goods === 'kept') return fromStatement;
  const sentAt = firstScanAt ?? deliveredAt;
  if (sentAt === undefined) return undefined;
  return Date.parse(sentAt) > Date.parse(fromStatement) ? sentAt : fromStatement;
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
