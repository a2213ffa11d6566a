import { type CreditRow, creditRows } from './credit-rows.ts';
import type { NewEvent, ReturnEvent } from './events.ts';
import { type Day, dayOf } from './law/calendar.ts';
import { packOf } from './law/packs.ts';
import { isNothing, type MinorUnits, nothing, subtract, sum, type TaxedAmount } from './money.ts';
import type { Order } from './order.ts';
import type { OtherMeans } from './remedy-events.ts';
import type { ReturnCase } from './return.ts';

/** What went back by one means: a payment of the order, or another way that the shop's people named. */
export interface PaidBack {
  /** of the part of the refund; told by one note alone */
  readonly key: string;
  /** of the payment, as the shop calls it; `other` for what was settled by other means; or what it became instead of money */
  readonly method: string;
  /** what it became instead of money; no provider knows of that */
  readonly by?: OtherMeans | undefined;
  /** the shop's reference of the payment, or of the other means; of the store credit, or the number of the exchange's order */
  readonly reference: string;
  readonly amount: MinorUnits;
}

/**
 * A credit note: what was credited of one return and no earlier note has told, by row and rate of tax. Names nobody: who bought is put
 * in when it is drawn, and the note stays true when they are erased.
 */
export interface CreditNote {
  /** gap-free in its series, from 1 */
  readonly number: number;
  /** the series: the market that the order was placed in */
  readonly market: string;
  readonly returnId: string;
  readonly orderNumber: string;
  /** which refund of the return was its last, from 1: no two notes of a return share it */
  readonly refund: number;
  /** the day in the market's time zone that it was numbered on */
  readonly issuedOn: Day;
  readonly currency: string;
  readonly language: string;
  /** the invoice that it corrects, or the order where the shop told of no invoice (ML 2023:200 17 kap. 22 §) */
  readonly refersTo: { readonly is: 'invoice' | 'order'; readonly number: string; readonly issuedOn: Day };
  readonly rows: readonly CreditRow[];
  readonly paidBack: readonly PaidBack[];
}

/** The number as it is printed and asked for: `SE-K-000042`. */
export function creditNoteName({ market, number }: Pick<CreditNote, 'market' | 'number'>): string {
  return `${market}-K-${String(number).padStart(6, '0')}`;
}

/** The event by which a return says that it has a note. */
export function noteIssued(note: CreditNote, occurredAt: string): NewEvent {
  const { number, refund, issuedOn } = note;
  const data = { number, refund, issuedOn, amount: totalOf(note) };
  return { type: 'CreditNoteIssued', actor: 'system', occurredAt, data };
}

/** All that a note gives back, and the tax inside it. */
export function totalOf({ rows }: Pick<CreditNote, 'rows'>): TaxedAmount {
  return sum(rows.map(({ amount }) => amount));
}

/** Which refund of a return is its last one so far, from 1. */
export function lastRefundOf({ head }: ReturnCase): number {
  return head.lastRefund?.number ?? 1;
}

/**
 * The note of what a return has credited and no earlier note has told, without its number; undefined when there is nothing to tell: no
 * credit stands, it was told as history, or what is new comes to nothing.
 * @param now ISO 8601
 */
export function drawUpNote(
  found: ReturnCase,
  about: {
    readonly order: Order;
    readonly events: readonly ReturnEvent[];
    readonly earlier: readonly CreditNote[];
    readonly now: string;
  },
): Omit<CreditNote, 'number'> | undefined {
  const { head, lines } = found;
  if (head.history || head.money !== 'credited') return undefined;
  const told = about.earlier.flatMap(({ rows }) => rows);
  const rows = rowsNotTold(creditRows(head, lines), told);
  if (totalOf({ rows }).amount <= 0) return undefined;
  const { market, returnId, orderNumber, currency, language } = head;
  const { timeZone } = packOf(market);
  const { invoice, placedAt } = about.order;
  const keys = new Set(about.earlier.flatMap(({ paidBack }) => paidBack.map(({ key }) => key)));
  return {
    ...{ market, returnId, orderNumber, currency, language, rows },
    refund: lastRefundOf(found),
    issuedOn: dayOf(about.now, timeZone),
    refersTo:
      invoice === undefined
        ? { is: 'order', number: orderNumber, issuedOn: dayOf(placedAt, timeZone) }
        : { is: 'invoice', ...invoice },
    paidBack: paidBackIn(about.events, about.order).filter(({ key }) => !keys.has(key)),
  };
}

/** What of these rows no earlier note has said: each is told once, and what changed of it by the difference. */
function rowsNotTold(rows: readonly CreditRow[], told: readonly CreditRow[]): CreditRow[] {
  const nameOf = ({ kind, lineId, code, taxRate }: CreditRow) => `${kind} ${taxRate} ${lineId ?? code ?? ''}`;
  const left = new Map(rows.map((row) => [nameOf(row), row]));
  for (const row of told) {
    const now = left.get(nameOf(row)) ?? { ...row, quantity: 0, amount: nothing };
    const amount = subtract(now.amount, row.amount);
    left.set(nameOf(row), { ...now, quantity: now.quantity - row.quantity, amount });
  }
  return [...left.values()]
    .filter(({ amount }) => !isNothing(amount))
    .map((row) => ({ ...row, quantity: Math.max(row.quantity, 1) }));
}

/**
 * By what means money went back, as the events say: parts that stand at the provider, and what people paid otherwise. A part that failed
 * and was settled is the same money under the same key, by another means: a note that told of it before has told it.
 */
function paidBackIn(events: readonly ReturnEvent[], { payments }: Order): PaidBack[] {
  const byKey = new Map<string, PaidBack>();
  const failed = new Map<string, MinorUnits>();
  const methodOf = (paymentId: string) =>
    payments.find((payment) => payment.paymentId === paymentId)?.method ?? 'other';
  for (const event of events) {
    for (const { key, paymentId, amount, by, providerRefundId } of standingParts(event)) {
      const means =
        by === undefined
          ? { method: methodOf(paymentId), reference: paymentId }
          : { method: by, by, reference: providerRefundId };
      byKey.set(key, { key, ...means, amount });
      failed.delete(key);
    }
    if (event.type === 'RefundFailed') failed.set(event.data.part.key, event.data.part.amount);
    if (event.type !== 'CreditSettled') continue;
    const { reference } = event.data;
    let left = event.data.amount;
    for (const [key, amount] of failed) {
      byKey.set(key, { key, method: 'other', reference, amount });
      left -= amount;
    }
    failed.clear();
    const key = `settled-${event.sequence}`;
    if (left > 0) byKey.set(key, { key, method: 'other', reference, amount: left });
  }
  return [...byKey.values()];
}

function standingParts(event: ReturnEvent) {
  if (event.type === 'CreditIssued') return event.data.parts;
  return event.type === 'RefundPartIssued' ? [event.data.part] : [];
}
