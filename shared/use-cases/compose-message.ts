import { paidFor } from '#domain/allocation.ts';
import type { Ending, MessageKind } from '#domain/events.ts';
import { amountDue } from '#domain/lifecycle.ts';
import { grades } from '#domain/policy.ts';
import type { ReturnCase, ReturnLine } from '#domain/return.ts';
import type { Message, NamedAmount, NamedUnits } from '#shared/messages/message.ts';

const dayMs = 86_400_000;

/** The message of that kind about the return as it stands, or undefined when it no longer applies. */
export function composeMessage(kind: MessageKind, found: ReturnCase, now: string): Message | undefined {
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
    default:
      return head.ending === kind ? ended(kind, found) : undefined;
  }
}

/** What is told of an ending, while it is the return's. */
function ended(kind: Ending, found: ReturnCase): Message | undefined {
  const { head } = found;
  const about = { returnId: head.returnId, orderNumber: head.orderNumber };
  const lines: NamedUnits[] = found.lines.map(({ name, quantity }) => ({ name, quantity }));
  const { amount } = head.credit ?? amountDue(head);
  const { currency, decision } = head;
  switch (kind) {
    case 'credited':
      return { kind, ...about, ...credited(found), amount, currency };
    case 'returnless':
      return { kind, ...about, lines, amount, currency };
    case 'rejected':
      return decision && { kind, ...about, lines, because: decision.because };
    case 'expired':
      return { kind, ...about, lines };
    case 'credit-needs-a-hand':
      return { kind, ...about, amount, currency };
    case 'cancelled':
    case 'carrier-unavailable':
      return { kind, ...about };
  }
}

/** The lines that make up a credit: goods as paid, what was held back, what was not in the box. */
function credited({ head, lines }: ReturnCase) {
  const goods: NamedAmount[] = [];
  const deductions: NamedAmount[] = [];
  const missing: NamedUnits[] = [];
  for (const line of lines) {
    const { name } = line;
    const lost = head.boxClosed && line.credit !== undefined ? line.quantity - found(line) : 0;
    const held = line.deducted?.amount ?? 0;
    const paid = line.credit === undefined ? paidFor(line.takes).amount : line.credit.amount + held;
    if (line.quantity > lost) goods.push({ name, quantity: line.quantity - lost, amount: paid });
    if (held > 0) deductions.push({ name, quantity: line.quantity - lost, amount: held });
    if (lost > 0) missing.push({ name, quantity: lost });
  }
  return { goods, deductions, missing, shipping: head.shipping.amount, fee: head.fee };
}

function found(line: ReturnLine): number {
  return grades.reduce((units, grade) => units + line.inspected[grade], 0);
}
