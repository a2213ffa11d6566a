import { lineSums } from '#domain/credit-rows.ts';
import type { Ending, MessageKind } from '#domain/events.ts';
import { amountOwed, feeTaken } from '#domain/owed.ts';
import { grades } from '#domain/policy.ts';
import { amountOpen } from '#domain/refund.ts';
import { isCredited, type RemedyName, variantName } from '#domain/remedy.ts';
import type { ReturnCase, ReturnHead } from '#domain/return.ts';
import { sharesOf } from '#domain/settlement.ts';
import { silenceOf } from '#domain/silence.ts';
import { isDifferenceOpen } from '#domain/waits.ts';
import type { Instead, Message, NamedAmount, NamedUnits, Sums } from '#shared/messages/message.ts';

const dayMs = 86_400_000;

/**
 * The message of that kind about the return as it stands, or undefined when it no longer applies.
 * @param code what the return's store credit is spent by
 */
export function composeMessage(
  kind: MessageKind,
  found: ReturnCase,
  now: string,
  code?: string,
): Message | undefined {
  const { head } = found;
  const about = { returnId: head.returnId, orderNumber: head.orderNumber };
  const lines: NamedUnits[] = found.lines.map(({ name, quantity }) => ({ name, quantity }));
  const { creditOn, handInBy } = head;
  const stillToSend = head.status === 'approved' && head.goods === 'booked' && handInBy !== undefined;
  switch (kind) {
    case 'label': {
      if (!stillToSend) return undefined;
      const trackingNumbers = head.parcels.map(({ trackingNumber }) => trackingNumber);
      return { kind, ...about, lines, trackingNumbers, handInBy, creditOn };
    }
    case 'reminder': {
      if (!stillToSend || handInBy <= now) return undefined;
      const daysLeft = Math.ceil((Date.parse(handInBy) - Date.parse(now)) / dayMs);
      return { kind, ...about, lines, daysLeft, handInBy };
    }
    case 'review':
      if (head.status !== 'in-review' || head.reviewBy === undefined) return undefined;
      return { kind, ...about, lines, reviewBy: head.reviewBy };
    case 'scanned':
      return head.status === 'approved' && head.goods === 'under-way' ? { kind, ...about, lines } : undefined;
    case 'arrived':
      return head.status === 'approved' && head.goods === 'delivered' ? { kind, ...about, lines } : undefined;
    case 'inspected':
      return inspected(found, code);
    case 'delayed': {
      const [silence, { delay }] = [silenceOf(head), head];
      if (delay?.lookAgainAt === undefined || silence?.stage !== delay.stage) return undefined;
      return { kind, ...about, lines, ...delay, lookAgainAt: delay.lookAgainAt, since: silence.since };
    }
    case 'further-credit':
      return furtherCredit(found);
    case 'settled':
      if (head.settled === undefined || head.money !== 'credited') return undefined;
      return { kind, ...about, ...sumsOf(found, code), settled: head.settled };
    case 'pay-difference': {
      const { difference, currency } = head;
      if (difference === undefined || !isDifferenceOpen(head) || difference.payBy <= now) return undefined;
      return { kind, ...about, amount: difference.amount, currency, payBy: difference.payBy };
    }
    case 'remedy-sent': {
      const { replaced, repaired } = insteadOf(found);
      return head.remedied?.done ? { kind, ...about, goods: [...replaced, ...repaired] } : undefined;
    }
    default:
      return head.ending === kind ? ended(kind, found, code) : undefined;
  }
}

/** What is told of an ending, while it is the return's. */
function ended(kind: Ending, found: ReturnCase, code: string | undefined): Message | undefined {
  const { head } = found;
  const about = { returnId: head.returnId, orderNumber: head.orderNumber };
  const lines: NamedUnits[] = found.lines.map(({ name, quantity }) => ({ name, quantity }));
  const { currency, decision, settled } = head;
  switch (kind) {
    case 'credited':
      // by other means is another message
      return settled === undefined ? { kind, ...about, ...sumsOf(found, code) } : undefined;
    case 'remedied':
      return { kind, ...about, instead: insteadOf(found) };
    case 'returnless': {
      const { amount } = creditOf(head);
      const instead = insteadOf(found, code);
      return settled === undefined ? { kind, ...about, lines, amount, currency, instead } : undefined;
    }
    case 'rejected':
      return decision && { kind, ...about, lines, because: decision.because };
    case 'expired':
      return { kind, ...about, lines };
    case 'credit-needs-a-hand':
      return { kind, ...about, amount: amountOpen(head), currency };
    case 'cancelled':
    case 'carrier-unavailable':
      return { kind, ...about };
  }
}

/** Told until its credit is: that says the same, and more. Where the money went back before, it is all that is told of the goods. */
function inspected(found: ReturnCase, code: string | undefined): Message | undefined {
  const { returnId, orderNumber, goods, goodsCredit, money, creditOn } = found.head;
  const isCredited = money === 'credited';
  const isTold = isCredited ? creditOn === 'inspected' : money === 'needs-a-hand';
  if (goods !== 'inspected' || goodsCredit === undefined || isTold) return undefined;
  const graded = found.lines.flatMap(({ name, inspected: found }) =>
    grades.flatMap((grade) => (found[grade] > 0 ? [{ name, quantity: found[grade], grade }] : [])),
  );
  return { kind: 'inspected', returnId, orderNumber, ...sumsOf(found, code), graded, isCredited };
}

/** Told once all of it stands at the provider: what was settled by other means is another message. */
function furtherCredit({ head }: ReturnCase): Message | undefined {
  const { returnId, orderNumber, currency, lastRefund, refunds = [], money } = head;
  const issued = refunds.reduce((sum, { amount }) => sum + amount, 0);
  if (money !== 'credited' || lastRefund === undefined || lastRefund.for === 'return') return undefined;
  const { amount } = lastRefund.amount;
  if (issued !== amount) return undefined;
  const total = creditOf(head).amount;
  return { kind: 'further-credit', returnId, orderNumber, amount, total, currency, for: lastRefund.for };
}

const creditOf = (head: ReturnHead) => head.credit ?? amountOwed(head);

/** The lines that make up a credit: goods as paid, what was held back, what was not in the box. */
function sumsOf(found: ReturnCase, code: string | undefined): Sums {
  const { head, lines } = found;
  const goods: NamedAmount[] = [];
  const deductions: NamedAmount[] = [];
  const missing: NamedUnits[] = [];
  for (const line of lines) {
    const { name } = line;
    const { units, paid, deducted, missing: lost } = lineSums(line, head.boxClosed);
    if (units > 0 && isCredited(line)) goods.push({ name, quantity: units, amount: paid.amount });
    if (deducted.amount > 0) deductions.push({ name, quantity: units, amount: deducted.amount });
    if (lost > 0) missing.push({ name, quantity: lost });
  }
  const { currency, shipping, orderFees = [], goodwill = 0 } = head;
  return {
    amount: creditOf(head).amount,
    currency,
    goods,
    deductions,
    missing,
    shipping: shipping.amount,
    orderFees: orderFees.map(({ name, amount }) => ({ name, amount })),
    fee: feeTaken(head),
    goodwill,
    instead: insteadOf(found, code),
  };
}

/** What a credit became besides money, and what goes out to the customer. */
function insteadOf({ head, lines }: ReturnCase, code?: string): Instead {
  const unitsWith = (is: RemedyName) =>
    lines.flatMap((line): NamedUnits[] => {
      const { units } = lineSums(line, head.boxClosed);
      if (line.remedy?.is !== is || units === 0) return [];
      const name = line.remedy.is === 'exchange' ? variantName(line.remedy.goods) : line.name;
      return [{ name, quantity: units }];
    });
  const { exchange, lapsed } = head;
  return {
    shares: sharesOf(head, lines),
    ...(code !== undefined && { code }),
    ...(exchange?.ordered && {
      exchange: { orderNumber: exchange.orderNumber, goods: unitsWith('exchange') },
    }),
    ...(lapsed !== undefined && { lapsed }),
    replaced: unitsWith('replacement'),
    repaired: unitsWith('repair'),
  };
}
