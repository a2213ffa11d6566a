import { exampleOrder } from './example-order.ts';
import { exampleBooked, exampleReturnId } from './example-return.ts';

const { market, currency, language } = exampleOrder;
const base = { market, currency, units: 1, amount: 50_000 };
const at = '2026-10-06T08:20:02.000Z';
const because = { sv: 'Fel storlek', en: 'Wrong size' };

const onItsWay = {
  ...base,
  returnId: exampleReturnId,
  orderNumber: exampleOrder.orderNumber,
  openedAt: '2026-10-06T08:20:00.000Z',
  status: 'approved',
  goods: 'booked',
  money: 'none',
};
const inReview = {
  ...base,
  returnId: 'R01K6X9AQ80N5P6V2T4J8HWEZ3C',
  orderNumber: 'S-1987',
  openedAt: '2026-10-06T07:11:00.000Z',
  status: 'in-review',
  goods: 'announced',
  money: 'none',
  reviewBy: '2026-10-09T07:11:02.000Z',
};
const declined = {
  ...base,
  returnId: 'R01K5H2MWR0D7Q4B9SX3F6NVGAT',
  orderNumber: 'S-1544',
  openedAt: '2026-09-19T16:40:00.000Z',
  status: 'ended',
  ending: 'credit-needs-a-hand',
  goods: 'inspected',
  money: 'needs-a-hand',
  stuck: { since: '2026-10-02T09:15:30.000Z', cause: 'RefundDeclined' },
};

/** Goes on behind the last of them. */
const exampleCursor =
  'WyJrYjRoWTdfUnMyd1hxTTlkIiwiMjAyNi0wOS0xOVQxNjo0MDowMC4wMDBaIiwiUjAxSzVIMk1XUjBEN1E0QjlTWDNGNk5WR0FUIl0';

export const exampleReturns = { returns: [onItsWay, inReview, declined], cursor: exampleCursor };
export const exampleFound = { returns: [onItsWay] };
export const exampleReviews = { returns: [inReview] };
export const exampleStuck = { returns: [declined] };

const seal = { recordedAt: at, actor: 'system' };

/** As support sees it: with who the customer is. */
export const exampleWhole = {
  ...exampleBooked,
  lines: exampleBooked.lines.map((line) => ({ ...line, paid: { amount: 50_000, tax: 10_000 } })),
  market,
  language,
  policyVersion: 1,
  creditOn: 'inspected',
  round: 1,
  units: 1,
  unitsInspected: 0,
  boxClosed: false,
  waits: ['scan'],
  refunds: [],
  messages: [
    { name: 'label-3', messageId: '0110019a3f-6b1c-4d0e-9d55-000000', sentAt: '2026-10-06T08:20:05.000Z' },
  ],
  events: [
    {
      ...seal,
      sequence: 1,
      type: 'ReturnOpened',
      actor: 'customer',
      occurredAt: onItsWay.openedAt,
      data: {
        orderNumber: exampleOrder.orderNumber,
        customerId: 'kund-1',
        ...{ market, currency, language },
        policyVersion: 1,
        reasons: { 'wrong-size': 1 },
        units: 1,
        paid: { amount: 50_000, tax: 10_000 },
        shipping: { amount: 0, tax: 0 },
        takesShipping: false,
        fee: 0,
        creditOn: 'inspected',
      },
    },
    {
      ...seal,
      sequence: 2,
      type: 'ReturnApproved',
      occurredAt: at,
      data: {
        decision: { outcome: 'approve', rule: 'reason:wrong-size', because },
        approvedBy: 'policy',
        keepGoods: false,
      },
    },
    {
      ...seal,
      sequence: 3,
      type: 'ParcelBooked',
      occurredAt: '2026-10-06T08:20:04.000Z',
      data: { carrier: 'sandbox', parcels: exampleBooked.parcels, handInBy: exampleBooked.handInBy },
    },
  ],
  chain: { events: 3, whole: true },
  customer: {
    name: exampleOrder.customer.name,
    email: exampleOrder.customer.email,
    address: exampleOrder.customer.address,
  },
};
