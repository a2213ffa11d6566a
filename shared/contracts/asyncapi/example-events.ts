import { type ChainHead, chain, chainStart } from '#domain/event-chain.ts';
import type { Actor, EventData, EventType, NewEvent, ReturnEvent } from '#domain/events.ts';
import { exampleOrder } from '../openapi/example-order.ts';
import { exampleBooked, exampleInspection, exampleReturnId, exampleScan } from '../openapi/example-return.ts';
import { exampleActs } from './example-acts.ts';
import { exampleFeeBack } from './example-fee.ts';

const decision = {
  outcome: 'approve',
  rule: 'reason:wrong-size',
  because: { sv: 'Fel storlek', en: 'Wrong size' },
} as const;
const jumper = { amount: 50_000, tax: 10_000 };
const nothing = { amount: 0, tax: 0 };
const exchange = {
  orderNumber: `${exampleOrder.orderNumber}-X5C2M8ZTN`,
  total: 55_000,
  carried: 50_000,
  difference: 5_000,
  lines: [{ lineId: '1', sku: 'TROJA-L', units: 1, price: { amount: 55_000, tax: 11_000 } }],
};
/** A part of its refund, as one that goes back by the order's payment. */
export const examplePart = { paymentId: 'payment-1', amount: 50_000, key: `${exampleReturnId}.payment-1` };

/** Who causes an event of that type, and what it says. */
export type Example<Type extends EventType> = readonly [actor: Actor, data: EventData[Type]];

/** What an event of each type says, and who causes it, in the life of the return that all examples are of. */
const examples: { [Type in EventType]: Example<Type> } = {
  ReturnOpened: [
    'customer',
    {
      orderNumber: exampleOrder.orderNumber,
      customerId: exampleOrder.customer.id,
      market: exampleOrder.market,
      currency: exampleOrder.currency,
      language: exampleOrder.language,
      policyVersion: 1,
      reasons: { 'wrong-size': 1 },
      units: 1,
      paid: jumper,
      shipping: nothing,
      shippingTaxRate: 2500,
      takesShipping: false,
      orderFees: [exampleFeeBack],
      fee: 0,
      feeBorne: 50_000,
      feeBorneTax: 10_000,
      creditOn: 'inspected',
      lanes: ['withdrawal'],
      remedies: { exchange: 1 },
      placedAt: exampleOrder.placedAt,
      lines: [
        {
          lineId: '1',
          sku: 'TROJA-M',
          category: 'stickat',
          size: 'M',
          campaign: 'host-2026-stickat',
          reason: 'wrong-size',
          units: 1,
          paid: jumper,
          remedy: 'exchange',
          unitCost: 17_500,
        },
      ],
    },
  ],
  ReviewRequired: [
    'system',
    { decision: { ...decision, outcome: 'review' }, reviewBy: '2026-10-09T08:20:02.000Z' },
  ],
  ParcelBooked: [
    'system',
    { carrier: 'sandbox', parcels: exampleBooked.parcels, handInBy: exampleBooked.handInBy },
  ],
  CarrierGaveUp: ['system', { cause: 'CarrierUnavailable', market: exampleOrder.market }],
  ParcelScanned: [
    'carrier',
    { trackingNumber: exampleScan.trackingNumber, status: 'accepted', location: exampleScan.location },
  ],
  ReturnExpired: ['system', {}],
  ItemsInspected: [
    'warehouse',
    {
      units: [{ lineId: '1', grade: 'A', units: 1 }],
      boxClosed: true,
      station: exampleInspection.station,
    },
  ],
  ItemsClassified: [
    'system',
    { lines: 1, credit: jumper, deducted: nothing, unitsMissing: 0, feeBorne: 50_000, feeBorneTax: 10_000 },
  ],
  DifferenceAsked: [
    'system',
    { key: `${exampleReturnId}~difference`, amount: 5_000, payBy: '2026-10-15T07:30:00.000Z' },
  ],
  DifferencePaid: [
    'customer',
    { key: `${exampleReturnId}~difference`, amount: 5_000, paymentId: 'payment-2', method: 'card' },
  ],
  RemedyLapsed: [
    'system',
    {
      remedy: 'exchange',
      cause: 'Unpaid',
      lines: ['1'],
      units: 1,
      shipping: { amount: 4_900, tax: 980, taxRate: 2500 },
      orderFees: [exampleFeeBack],
    },
  ],
  CreditReserved: [
    'system',
    {
      amount: jumper,
      parts: [{ ...examplePart, key: `${examplePart.key}~exchange`, by: 'exchange' }],
      for: 'return',
      bonus: 0,
      exchange,
    },
  ],
  StoreCreditIssued: ['system', { amount: 50_000, bonus: 5_000, reference: 'SC-7Q2M8ZTN4K' }],
  ExchangeOrdered: ['system', exchange],
  RemedyOrdered: ['system', { goods: [{ lineId: '1', sku: 'TROJA-M', units: 1, remedy: 'replacement' }] }],
  CreditIssued: ['system', { amount: jumper, parts: [{ ...examplePart, providerRefundId: 'refund-1' }] }],
  ContactRecorded: [
    'customer',
    { contactId: 'ticket-48213', channel: 'email', subject: 'where-is-my-refund', stage: 'under-way' },
  ],
  PhotosAdded: ['customer', { lines: [{ lineId: '1', photos: ['3d0f7b9c5a8e46129b7cf4e0a1d2c3b4.jpg'] }] }],
  FeedbackGiven: ['customer', { place: 'message.label', enough: false, reason: 'how-to-send' }],
  RefundFailed: [
    'system',
    { part: { ...examplePart, providerRefundId: 'refund-1' }, reason: 'lost_or_stolen_card' },
  ],
  CreditNeedsAHand: ['system', { cause: 'RefundDeclined' }],
  CreditNoteIssued: ['system', { number: 42, refund: 1, issuedOn: '2026-10-12', amount: jumper }],
  ExchangeReceiptIssued: [
    'system',
    {
      number: 7,
      issuedOn: '2026-10-12',
      orderNumber: 'S-1001-XA1B2C3D4',
      amount: { amount: 59_900, tax: 11_980 },
    },
  ],
  ReturnEnded: ['system', { ending: 'credited' }],
  UnitsResold: [
    'shop',
    { lineId: '1', grade: 'A', units: 1, price: { amount: 45_000, tax: 9_000 }, reference: 'S-1790' },
  ],
  CostRecorded: ['shop', { kind: 'freight', amount: 3_900, currency: 'SEK', reference: 'freight-2026-41' }],
  MailReturned: ['system', { message: 'label', cause: 'bounce' }],
  DelayNoticed: [
    'system',
    { stage: 'under-way', look: 1, normalHours: 96, lookAgainAt: '2026-10-12T08:00:00.000Z' },
  ],
  ExecutionLost: ['system', { round: 1, status: 'FAILED', cause: 'MailUnavailable' }],
  RefundPartIssued: ['system', { part: { ...examplePart, providerRefundId: 'refund-1' } }],
  ...exampleActs,
};

const opened: ChainHead = {
  sequence: 1,
  hash: '5d1f3c0a9b7e42668c20f4aa71e3d95b08c6f1e7a2d4490fb35c8e6d7a10f924',
};

/** An event of this type as it would follow on the first event of a return, or as that first one. */
export function exampleEvent(type: EventType): ReturnEvent {
  const [actor, data] = examples[type];
  const occurredAt = '2026-10-06T08:20:00.000Z';
  // the type picks its own data; the compiler cannot see that over a union
  const event = { type, actor, occurredAt, data } as NewEvent;
  const [sealed] = chain(exampleReturnId, type === 'ReturnOpened' ? chainStart : opened, [event], occurredAt);
  if (sealed === undefined) throw new TypeError('one event makes one link');
  return sealed;
}
