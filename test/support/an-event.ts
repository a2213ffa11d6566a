import { chain, chainStart } from '#domain/event-chain.ts';
import type { EventData, EventType, NewEvent, ReturnEvent } from '#domain/events.ts';
import { apply } from '#domain/lifecycle.ts';
import type { ReturnHead } from '#domain/return.ts';

const decision = { outcome: 'approve', rule: 'reason:x', because: { sv: 'Ja.', en: 'Yes.' } } as const;
/** as in every event that one of the shop's people causes */
const signed = { by: 'staff-3', why: 'agreed on the phone' };
const amount = { amount: 20_000, tax: 4_000 };
const part = { paymentId: 'pay-1', amount: 20_000, key: 'R1.pay-1' };

const exchange = {
  orderNumber: 'S-1001-X00000001',
  total: 25_000,
  carried: 20_000,
  difference: 5_000,
  lines: [{ lineId: '1', sku: 'SHIRT-L', units: 1, price: { amount: 25_000, tax: 5_000 } }],
};

const orderFees = [
  {
    place: 0,
    code: 'gift-wrapping',
    name: 'Gift wrapping',
    amount: 2_500,
    tax: 500,
    of: { amount: 2_500, tax: 500 },
    taxRate: 2500,
  },
];

/** A plausible piece of data for every type of event. */
export const sampleData: EventData = {
  ReturnOpened: {
    orderNumber: 'S-1001',
    customerId: 'customer-7',
    market: 'SE',
    currency: 'SEK',
    language: 'sv',
    policyVersion: 1,
    reasons: { 'changed-mind': 2 },
    units: 2,
    paid: amount,
    shipping: { amount: 0, tax: 0 },
    shippingTaxRate: 2500,
    takesShipping: false,
    orderFees,
    fee: 0,
    feeBorne: 20_000,
    feeBorneTax: 4_000,
    creditOn: 'inspected',
    lanes: ['withdrawal'],
    remedies: { exchange: 1 },
    placedAt: '2026-10-01T08:00:00.000Z',
    lines: [{ lineId: '1', sku: 'jumper-m', reason: 'changed-mind', units: 2, paid: amount }],
  },
  ReviewRequired: { decision, reviewBy: '2026-10-13T08:00:00.000Z' },
  ReturnApproved: { decision, approvedBy: 'policy', keepGoods: false, ...signed },
  ReturnRejected: { decision, rejectedBy: 'reviewer-3', ...signed },
  RejectionOverridden: { decision, ...signed },
  ReturnCancelled: { ...signed },
  ParcelBooked: {
    carrier: 'sandbox',
    parcels: [{ trackingNumber: 'T1', sscc: '395011015300000011' }],
    handInBy: '2026-10-24T08:00:00.000Z',
  },
  CarrierGaveUp: { cause: 'CarrierUnavailable', market: 'SE' },
  ParcelScanned: { trackingNumber: 'T1', status: 'accepted', location: undefined },
  ReturnExpired: {},
  ReturnReopened: { round: 2, ...signed },
  ExecutionRestarted: { round: 2, ...signed },
  ItemsInspected: { units: [{ lineId: '1', grade: 'A', units: 1 }], boxClosed: false, station: 'bench-2' },
  ScanCorrected: {
    sequence: 4,
    goods: 'booked',
    firstScanAt: undefined,
    deliveredAt: undefined,
    ...signed,
  },
  GradesCorrected: { grades: [{ lineId: '1', from: 'B', to: 'A', units: 1 }], ...signed },
  ItemsClassified: {
    lines: 1,
    credit: amount,
    deducted: { amount: 0, tax: 0 },
    unitsMissing: 0,
    feeBorne: 20_000,
    feeBorneTax: 4_000,
  },
  FeeLowered: { from: 3_900, to: 0, ...signed },
  LineCreditsRaised: { lines: [{ lineId: '1', credit: 10_000 }], ...signed },
  DifferenceAsked: { key: 'R1~difference', amount: 5_000, payBy: '2026-10-13T08:00:00.000Z' },
  DifferencePaid: { key: 'R1~difference', amount: 5_000, paymentId: 'pay-2', method: 'card' },
  RemedyLapsed: {
    remedy: 'exchange',
    cause: 'Unpaid',
    lines: ['1'],
    units: 1,
    shipping: { amount: 4_900, tax: 980, taxRate: 2500 },
    orderFees,
  },
  RemedyChanged: {
    from: 'repair',
    lines: ['1'],
    units: 1,
    paid: amount,
    shipping: { amount: 4_900, tax: 980, taxRate: 2500 },
    orderFees,
    ...signed,
  },
  CreditReserved: {
    amount,
    parts: [{ ...part, key: 'R1.pay-1~exchange', by: 'exchange' }],
    for: 'return',
    bonus: 0,
    exchange,
  },
  RefundPartIssued: { part: { ...part, providerRefundId: 'refund-1' } },
  CreditIssued: { amount, parts: [{ ...part, providerRefundId: 'refund-1' }] },
  StoreCreditIssued: { amount: 20_000, bonus: 2_000, reference: 'SC-1' },
  ExchangeOrdered: exchange,
  RemedyOrdered: { goods: [{ lineId: '1', sku: 'SHIRT-M', units: 1, remedy: 'replacement' }] },
  RemedyDone: { trackingNumber: 'T2', ...signed },
  RefundFailed: {
    part: { paymentId: 'pay-1', amount: 20_000, key: 'R.pay-1', providerRefundId: 'refund-1' },
    reason: 'lost_or_stolen_card',
  },
  CreditNeedsAHand: { cause: 'RefundDeclined' },
  CreditSettled: { amount: 20_000, credit: amount, reference: 'bank-4711', ...signed },
  CreditNoteIssued: { number: 1, refund: 1, issuedOn: '2026-10-10', amount },
  ExchangeReceiptIssued: { number: 1, issuedOn: '2026-10-10', orderNumber: 'S-1001-XA1B2C3D4', amount },
  ReturnEnded: { ending: 'credited' },
  GoodwillGranted: { amount: 5_000, ...signed },
  MessageRequested: { kind: 'label', ...signed },
  ContactRecorded: { contactId: 'ticket-1', channel: 'phone', subject: 'refund', stage: 'under-way' },
  PhotosAdded: { lines: [{ lineId: '1', photos: ['0123456789abcdef0123456789abcdef.jpg'] }] },
  FeedbackGiven: { place: 'page.status', enough: false, reason: 'when-money' },
  UnitsResold: {
    lineId: '1',
    grade: 'A',
    units: 1,
    price: { amount: 8_000, tax: 1_600 },
    reference: 'S-2001',
  },
  CostRecorded: { kind: 'freight', amount: 3_900, currency: 'SEK', reference: 'freight-1' },
  MailReturned: { message: 'label', cause: 'bounce' },
  DelayNoticed: {
    ...{ stage: 'under-way', look: 1, normalHours: 96, lookAgainAt: '2026-10-12T08:00:00.000Z' },
  },
  ExecutionLost: { round: 1, status: 'FAILED', cause: 'MailUnavailable' },
};

export function anEvent<Type extends EventType>(
  type: Type,
  data: Partial<EventData[Type]> = {},
  minute = 0,
): NewEvent {
  const occurredAt = new Date(Date.parse('2026-10-10T08:00:00.000Z') + minute * 60_000).toISOString();
  // the type picks its own data; the compiler cannot see that over a union
  return { type, actor: 'system', occurredAt, data: { ...sampleData[type], ...data } } as NewEvent;
}

/** Events in their chain and the head after each of them. */
export function lived(events: readonly NewEvent[]): {
  events: ReturnEvent[];
  heads: ReturnHead[];
  head: ReturnHead;
} {
  const sealed = chain('R1', chainStart, events, '2026-10-10T08:00:01.000Z');
  const heads: ReturnHead[] = [];
  for (const event of sealed) heads.push(apply(heads.at(-1), event));
  const head = heads.at(-1);
  if (head === undefined) throw new Error('a return has at least one event');
  return { events: sealed, heads, head };
}
