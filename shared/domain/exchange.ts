import type { EventData } from './events.ts';
import { sum, times } from './money.ts';
import type { Order, Payment, SubmittedLine, SubmittedOrder } from './order.ts';
import { refundDueBy } from './refund-due.ts';
import type { Difference, ExchangeGoods } from './remedy.ts';
import type { ReturnHead } from './return.ts';

/** The order that an exchange becomes, as it is decided when the credit is reserved. */
export type ExchangePlan = EventData['ExchangeOrdered'];

const longestOrderNumber = 64;

/**
 * The number of the order that a return's exchange becomes: that of its order, and a suffix that is the return's own. An exchange of an
 * exchange has one suffix, too.
 */
export function exchangeOrderNumber({
  returnId,
  orderNumber,
}: Pick<ReturnHead, 'returnId' | 'orderNumber'>): string {
  const suffix = `-X${returnId.slice(-8)}`;
  const base = orderNumber.replace(/-X[0-9A-HJKMNP-TV-Z]{8}$/, '');
  return `${base.slice(0, longestOrderNumber - suffix.length)}${suffix}`;
}

/** What is exchanged of a line: the goods, and for how many units that came back. */
export interface ExchangedLine {
  readonly lineId: string;
  readonly units: number;
  readonly goods: ExchangeGoods;
}

/**
 * The new order: goods at what they cost when they were chosen, paid by what the return's credit carries over and by what the customer paid
 * besides. Carried payments keep their reference, so that a return of the new order goes back by the very payment that was made first.
 * @param over placedAt ISO 8601; what of which payment the credit carries
 */
export function exchangeOrder(
  order: Order,
  plan: ExchangePlan,
  over: {
    readonly placedAt: string;
    readonly returnId: string;
    readonly exchanged: readonly ExchangedLine[];
    readonly carried: readonly Payment[];
    readonly difference?: Difference | undefined;
  },
): SubmittedOrder {
  const { market, currency, language, customerId, channel } = order;
  const { placedAt, returnId, exchanged, carried, difference } = over;
  return {
    orderNumber: plan.orderNumber,
    ...{ market, currency, language, customerId, channel, placedAt },
    updatedAt: placedAt,
    lines: exchanged.map(lineOf),
    discount: { amount: 0, tax: 0 },
    shipping: { amount: 0, tax: 0 },
    total: plan.total,
    payments: [...carried, ...paymentOf(difference)],
    exchangeOf: { orderNumber: order.orderNumber, returnId },
  };
}

function lineOf({ lineId, units, goods }: ExchangedLine): SubmittedLine {
  const { sku, name, category, size, colour, picture, price, taxRate } = goods;
  const paid = times(price, units);
  return { lineId, sku, name, category, size, colour, picture, quantity: units, paid, taxRate };
}

function paymentOf(difference: Difference | undefined): Payment[] {
  if (difference?.paid === undefined) return [];
  const { paymentId, method } = difference.paid;
  return [{ paymentId, method, amount: difference.amount }];
}

/** What the goods of an exchange cost, tax inside. */
export const costOf = (exchanged: readonly ExchangedLine[]) =>
  sum(exchanged.map(({ goods, units }) => times(goods.price, units)));

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const daysToPay = 3;

/**
 * By when a difference must be paid: three days, and a day before the law wants the money of the return on its way where that is
 * sooner, so that an exchange which lapses makes no refund late; an hour at least.
 * @returns ISO 8601 in UTC
 */
export function payByOf(head: ReturnHead, now: string): string {
  const due = refundDueBy(head);
  const latest = due === undefined ? Number.POSITIVE_INFINITY : Date.parse(due) - dayMs;
  const at = Date.parse(now);
  return new Date(Math.max(at + hourMs, Math.min(at + daysToPay * dayMs, latest))).toISOString();
}
