import { type ChainHead, chainStart } from './event-chain.ts';
import type { Ending, EventType, NewEvent, ReturnEvent } from './events.ts';
import { add, nothing } from './money.ts';
import { nextRefund } from './refund.ts';
import { type Changes, remedyChanges, stockFreed } from './remedy-changes.ts';
import { goodsStates, type ReturnHead, type ReturnStatus } from './return.ts';
import { stuckAfter } from './stuck.ts';

/** Which events a return may meet in which status, and where they lead. Facts about goods are welcome at any time. */
export const moves: Readonly<
  Record<EventType, { from: readonly (ReturnStatus | 'none')[]; to?: ReturnStatus }>
> = {
  ReturnOpened: { from: ['none'], to: 'opened' },
  PhotosAdded: { from: ['opened', 'in-review', 'approved'] },
  ReviewRequired: { from: ['opened'], to: 'in-review' },
  ReturnApproved: { from: ['opened', 'in-review'], to: 'approved' },
  ReturnRejected: { from: ['opened', 'in-review'], to: 'ended' },
  RejectionOverridden: { from: ['ended'] },
  ReturnCancelled: { from: ['opened', 'in-review', 'approved', 'ended'], to: 'ended' },
  ParcelBooked: { from: ['approved'] },
  CarrierGaveUp: { from: ['approved'], to: 'ended' },
  ParcelScanned: { from: ['opened', 'in-review', 'approved', 'ended'] },
  ReturnExpired: { from: ['approved'], to: 'ended' },
  ReturnReopened: { from: ['ended'], to: 'approved' },
  ExecutionRestarted: { from: ['opened', 'in-review', 'approved', 'ended'] },
  ItemsInspected: { from: ['opened', 'in-review', 'approved', 'ended'] },
  ScanCorrected: { from: ['opened', 'in-review', 'approved', 'ended'] },
  GradesCorrected: { from: ['opened', 'in-review', 'approved', 'ended'] },
  ItemsClassified: { from: ['approved', 'ended'] },
  FeeLowered: { from: ['opened', 'in-review', 'approved'] },
  LineCreditsRaised: { from: ['opened', 'in-review', 'approved'] },
  DifferenceAsked: { from: ['approved'] },
  DifferencePaid: { from: ['approved', 'ended'] },
  RemedyLapsed: { from: ['approved', 'ended'] },
  RemedyChanged: { from: ['opened', 'in-review', 'approved', 'ended'] },
  CreditReserved: { from: ['approved'] },
  RefundPartIssued: { from: ['approved', 'ended'] },
  CreditIssued: { from: ['approved'] },
  StoreCreditIssued: { from: ['approved'] },
  ExchangeOrdered: { from: ['approved'] },
  ExchangeReceiptIssued: { from: ['approved', 'ended'] },
  RemedyOrdered: { from: ['approved'] },
  RemedyDone: { from: ['ended'] },
  RefundFailed: { from: ['approved', 'ended'], to: 'ended' },
  CreditNeedsAHand: { from: ['approved'], to: 'ended' },
  CreditSettled: { from: ['ended'] },
  CreditNoteIssued: { from: ['approved', 'ended'] },
  ReturnEnded: { from: ['approved'], to: 'ended' },
  GoodwillGranted: { from: ['opened', 'in-review', 'approved', 'ended'] },
  MessageRequested: { from: ['opened', 'in-review', 'approved', 'ended'] },
  ContactRecorded: { from: ['opened', 'in-review', 'approved', 'ended'] },
  MailReturned: { from: ['opened', 'in-review', 'approved', 'ended'] },
  FeedbackGiven: { from: ['opened', 'in-review', 'approved', 'ended'] },
  UnitsResold: { from: ['opened', 'in-review', 'approved', 'ended'] },
  CostRecorded: { from: ['opened', 'in-review', 'approved', 'ended'] },
  DelayNoticed: { from: ['approved'] },
  ExecutionLost: { from: ['opened', 'in-review', 'approved', 'ended'] },
};

/** What an event changes in the head besides status and chain. */
const changes: Changes = {
  ...remedyChanges,
  ReviewRequired: (_, { decision, reviewBy }) => ({ decision, reviewBy }),
  ReturnApproved: (_, { decision, keepGoods }) => ({ decision, ...(keepGoods && { goods: 'kept' }) }),
  ReturnRejected: (head, { decision }) => ({ decision, ending: 'rejected', ...stockFreed(head) }),
  RejectionOverridden: (_, { decision }) => ({ decision }),
  ReturnCancelled: (head) => ({ ending: 'cancelled', ...stockFreed(head) }),
  ParcelBooked: (head, { parcels, handInBy }) => ({
    parcels,
    handInBy,
    goods: head.goods === 'announced' ? 'booked' : head.goods,
  }),
  CarrierGaveUp: (head) => ({ ending: 'carrier-unavailable', ...stockFreed(head) }),
  ParcelScanned: (head, { status }, at) => ({
    firstScanAt: head.firstScanAt === undefined || at < head.firstScanAt ? at : head.firstScanAt,
    ...(status === 'delivered' && { deliveredAt: head.deliveredAt ?? at }),
    goods: later(head.goods, status === 'delivered' ? 'delivered' : 'under-way'),
  }),
  ReturnExpired: (head) => ({ ending: 'expired', ...stockFreed(head) }),
  ReturnReopened: (head, { round }) => ({ round, ending: undefined, money: moneyAgain(head) }),
  ExecutionRestarted: (_, { round }) => ({ round }),
  ItemsInspected: (head, { units, boxClosed }) => {
    const unitsInspected = units.reduce((total, found) => total + found.units, head.unitsInspected);
    const closed = head.boxClosed || boxClosed;
    const done = closed || unitsInspected >= head.units;
    return { unitsInspected, boxClosed: closed, goods: later(head.goods, done ? 'inspected' : 'delivered') };
  },
  ScanCorrected: (_, { goods, firstScanAt, deliveredAt }) => ({ goods, firstScanAt, deliveredAt }),
  ItemsClassified: (_, { credit, deducted, feeBorne, feeBorneTax }) => ({
    ...{ goodsCredit: credit, deducted, feeBorne, feeBorneTax },
  }),
  FeeLowered: (_, { to }) => ({ fee: to }),
  CreditReserved: (head, { amount, parts, for: cause = 'return', bonus, exchange }) => ({
    money: 'reserved',
    ...(bonus !== undefined && { bonus }),
    ...(exchange !== undefined && { exchange }),
    credit: add(head.credit ?? nothing, amount),
    lastRefund: { number: nextRefund(head), for: cause, amount },
    refunds: parts,
  }),
  RefundPartIssued: (head, { part }) => ({
    refunds: head.refunds?.map((one) => (one.key === part.key ? part : one)),
  }),
  CreditIssued: (head, { amount, parts }) => ({
    money: 'credited',
    credit: head.credit ?? amount,
    refunds: parts,
  }),
  RefundFailed: ({ refunds = [] }, { part: { paymentId, amount, key } }) => ({
    money: 'needs-a-hand',
    ending: 'credit-needs-a-hand',
    // it may be of an earlier refund than the last
    refunds: [...refunds.filter((one) => one.key !== key), { paymentId, amount, key }],
  }),
  CreditNeedsAHand: () => ({ money: 'needs-a-hand', ending: 'credit-needs-a-hand' }),
  CreditSettled: (head, { amount, credit }) => ({
    money: 'credited',
    credit,
    settled: (head.settled ?? 0) + amount,
    refunds: head.refunds?.filter(({ providerRefundId }) => providerRefundId !== undefined),
    ending: head.decision?.outcome === 'returnless' ? 'returnless' : 'credited',
  }),
  CreditNoteIssued: ({ creditNotes = [] }, note) => ({ creditNotes: [...creditNotes, note] }),
  ReturnEnded: (_, { ending }) => ({ ending }),
  DelayNoticed: (_, { look, ...delay }) => (look === 1 ? { delay } : {}),
  GoodwillGranted: (head, { amount }) => ({ goodwill: (head.goodwill ?? 0) + amount }),
};

/**
 * The head after an event. The head is never anything but its events folded by this function.
 * @throws TypeError when the table of moves does not allow the event: a use case asked too late or twice
 */
export function apply(head: ReturnHead | undefined, event: ReturnEvent): ReturnHead {
  const { from, to } = moves[event.type];
  if (!from.includes(head?.status ?? 'none')) {
    throw new TypeError(`${event.type} cannot follow on a return that is ${head?.status ?? 'not there'}`);
  }
  const base = head ?? opened(event);
  return {
    ...base,
    ...change(base, event),
    stuck: stuckAfter(base, event),
    ...(to !== undefined && { status: to }),
    chain: { sequence: event.sequence, hash: event.hash } satisfies ChainHead,
  };
}

/** The head that a list of events adds up to, or undefined for an empty list. */
export function replay(events: readonly ReturnEvent[]): ReturnHead | undefined {
  return events.reduce<ReturnHead | undefined>(apply, undefined);
}

/**
 * Whether a fact about goods wakes a return: one that was approved and then ended without them. One that ended elsewhere
 * is never woken: what became of its money is not known here.
 */
export function wakesAgain(head: ReturnHead): boolean {
  if (head.history) return false;
  const withoutGoods: readonly (Ending | undefined)[] = ['expired', 'cancelled'];
  return (
    head.status === 'ended' && withoutGoods.includes(head.ending) && head.decision?.outcome === 'approve'
  );
}

function change<E extends NewEvent>(head: ReturnHead, event: E): Partial<ReturnHead> {
  // the table is keyed by type, so the entry takes this event's data; the compiler cannot see the pairing
  const entry = changes[event.type] as
    | ((h: ReturnHead, d: E['data'], at: string) => Partial<ReturnHead>)
    | undefined;
  return entry?.(head, event.data, event.occurredAt) ?? {};
}

/** Where the money stands when a return goes on that a person had to see to: what was reserved still is. */
function moneyAgain(head: ReturnHead): ReturnHead['money'] {
  if (head.money !== 'needs-a-hand') return head.money;
  return head.credit === undefined ? 'none' : 'reserved';
}

/** The state that is further on; goods that are kept are at the very beginning. */
function later(a: ReturnHead['goods'], b: ReturnHead['goods']): ReturnHead['goods'] {
  const place = (state: ReturnHead['goods']) => (state === 'kept' ? -1 : goodsStates.indexOf(state));
  return place(b) > place(a) ? b : a;
}

function opened(event: ReturnEvent): ReturnHead {
  if (event.type !== 'ReturnOpened') throw new TypeError(`${event.type} cannot be the first event`);
  const { reasons: _, lines: __, placedAt: ___, ...data } = event.data;
  return {
    ...data,
    returnId: event.returnId,
    openedAt: event.occurredAt,
    ...(event.history && { history: true }),
    chain: chainStart,
    round: 1,
    status: 'opened',
    goods: 'announced',
    money: 'none',
    ...{ unitsInspected: 0, boxClosed: false, parcels: [] },
  };
}
