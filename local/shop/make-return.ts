import type { HistoryDocument, HistoryLine } from '../client/history-document.ts';
import type { OrderDocument } from '../client/order-document.ts';
import { shopsFault } from './behaviour.ts';
import { creditedLines, creditOf } from './credit.ts';
import { customerOf, type ShopCustomer } from './customers.ts';
import { type Dice, diceOf } from './dice.ts';
import { atWork, byDay, dayMs, hourMs } from './order-times.ts';
import { type WantedBack, wantedBack } from './wanted-back.ts';

const minuteMs = 60_000;
const windowDays = 30;
const labelDays = 14;
/** by then the right of withdrawal is over, whatever holidays came in between */
const lawOverDays = 22;
/** what ended in the last minutes may still be under way in the books */
const settledMs = 5 * minuteMs;

const finalSale = {
  sv: 'Varan såldes utan öppet köp och kan inte lämnas tillbaka.',
  en: 'The item was sold as final sale and cannot be returned.',
};
const windowClosed = {
  sv: 'Tiden för öppet köp har gått ut.',
  en: 'The time to return this item has passed.',
};

/** Every return of an order that has come to its end by `now` (ms), as the shop's books have it. */
export function finishedReturnsOf(
  seed: number,
  now: number,
  order: OrderDocument,
  customerNumber: number,
): HistoryDocument[] {
  if (order.deliveredAt === undefined) return [];
  const dice = diceOf(seed, `return of ${order.orderNumber}`);
  const customer = customerOf(seed, customerNumber);
  const left = new Map(order.payments.map(({ paymentId, amount }) => [paymentId, amount]));
  const returns: HistoryDocument[] = [];
  let after = Date.parse(order.deliveredAt);
  for (const [place, back] of inParcels(wantedBack(order, customer, dice), dice).entries()) {
    const reference = `retur-${order.orderNumber}-${place + 1}`;
    const openedAt = openingAfter(after, back, dice);
    const told = { reference, orderNumber: order.orderNumber, openedAt: iso(openedAt) };
    const ending = { ...told, ...endingOf({ order, customer, back, openedAt, left, dice }) };
    if (endOf(ending) <= now - settledMs) returns.push(ending);
    after = openedAt;
  }
  return returns;
}

const isForGood = ({ line, reason }: WantedBack) => line.finalSale === true && !shopsFault.has(reason);

/** All at once, as a rule; now and then in two parcels. What was sold for good is asked about alone. */
function inParcels(back: readonly WantedBack[], dice: Dice): WantedBack[][] {
  const asked = back.filter(isForGood);
  const usual = back.filter((one) => !isForGood(one));
  const cut = usual.length > 1 && dice.chance(0.13) ? dice.whole(1, usual.length - 1) : usual.length;
  return [usual.slice(0, cut), usual.slice(cut), asked].filter((parcel) => parcel.length > 0);
}

/**
 * Within days of the delivery, in the evening more often than not; one in forty too late. What was sold for good is asked about
 * when the law no longer helps.
 */
function openingAfter(delivered: number, back: readonly WantedBack[], dice: Dice): number {
  const isLate = dice.chance(0.025) && !back.some(({ reason }) => shopsFault.has(reason));
  const inTime = back.every(isForGood) ? lawOverDays + dice.around(3, 2) : dice.around(4.2, 4);
  const days = isLate ? windowDays + dice.around(3, 2) : inTime;
  return Math.round(delivered + days * dayMs + dice.share() * 3 * hourMs);
}

interface Case {
  readonly order: OrderDocument;
  readonly customer: ShopCustomer;
  readonly back: readonly WantedBack[];
  readonly openedAt: number;
  /** of each payment, what has not been paid back */
  readonly left: Map<string, number>;
  readonly dice: Dice;
}

type Ending = Omit<HistoryDocument, 'reference' | 'orderNumber' | 'openedAt'>;

function endingOf(of: Case): Ending {
  const { order, back, openedAt, dice } = of;
  const lines = back.map(({ line, quantity, reason }) => ({ lineId: line.lineId, quantity, reason }));
  const soon = { at: iso(openedAt + dice.around(2, 2) * minuteMs) };
  if (back.every(isForGood)) return { lines, rejected: { ...soon, because: finalSale } };
  const age = openedAt - Date.parse(order.deliveredAt ?? order.placedAt);
  const isOwnDoing = back.every(({ reason }) => !shopsFault.has(reason));
  if (age > windowDays * dayMs && isOwnDoing) return { lines, rejected: { ...soon, because: windowClosed } };
  if (dice.chance(0.025)) return { lines, cancelled: { at: iso(openedAt + dice.around(9, 4) * hourMs) } };
  if (dice.chance(0.03)) return { lines, expired: { at: iso(openedAt + labelDays * dayMs) } };
  return sentBack(of);
}

/** Handed in, brought, opened and paid back: each takes the time that it takes. */
function sentBack({ order, customer, back, openedAt, left, dice }: Case): Ending {
  const handedIn = byDay(openedAt + dice.around(1.5, 3) * dayMs, dice.share());
  const shippedAt = Math.max(openedAt + 40 * minuteMs, handedIn);
  const roadDays = customer.market.days + dice.around(0.8, 1.8);
  const deliveredAt = Math.max(shippedAt + 8 * hourMs, byDay(shippedAt + roadDays * dayMs, dice.share() / 2));
  const looked = atWork(deliveredAt + dice.around(13, 4) * hourMs);
  const inspectedAt = looked + dice.share() * 3 * hourMs;
  const isQueued = dice.chance(0.08);
  const creditedAt = inspectedAt + (isQueued ? dice.around(5, 3) * hourMs : dice.around(4, 4) * minuteMs);
  const lines: HistoryLine[] = creditedLines(order, back, dice);
  const credited = creditOf(order, lines, left, iso(creditedAt));
  const times = { shippedAt: iso(shippedAt), deliveredAt: iso(deliveredAt), inspectedAt: iso(inspectedAt) };
  return { lines, ...times, credited };
}

function endOf({ credited, rejected, cancelled, expired }: HistoryDocument): number {
  return Date.parse((credited ?? rejected ?? cancelled ?? expired)?.at ?? '');
}

const iso = (at: number) => new Date(Math.round(at)).toISOString();
