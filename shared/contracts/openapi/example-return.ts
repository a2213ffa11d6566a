import { exampleOrder } from './example-order.ts';

export const exampleReturnId = 'R01K6XDQ400W3R7G9YQ5C2M8ZTN';
const trackingNumber = 'RR123456785SE';
const jumper = { amount: 50_000, tax: 10_000 };
const nothing = { amount: 0, tax: 0 };
const wanted = { lineId: '1', quantity: 1, reason: 'wrong-size' };
const decision = {
  outcome: 'approve',
  rule: 'otherwise',
  because: { sv: 'Returen är godkänd.', en: 'The return is approved.' },
  policyVersion: 1,
  lane: 'withdrawal',
  facts: {},
  source: {
    act: 'Lag (2005:59) om distansavtal och avtal utanför affärslokaler',
    place: '2 kap. 10 och 12 §§',
  },
  setAside: [],
};
export const examplePhotoId = '3d0f7b9c5a8e46129b7cf4e0a1d2c3b4.jpg';
const terms = { offers: ['refund'], bonusPercent: 0, handIn: ['label'], photos: 0, photosNeeded: false };
const inspected = { A: 0, B: 0, C: 0 };
const goodsRow = {
  kind: 'goods',
  lineId: '1',
  quantity: 1,
  amount: jumper,
  taxRate: 2500,
  says: { sv: '1 st Stickad tröja, så som du betalade', en: '1 × Stickad tröja, as you paid for it' },
};
const amounts = {
  currency: exampleOrder.currency,
  goods: jumper,
  shipping: nothing,
  fee: 0,
  total: 50_000,
  rows: [goodsRow],
  shares: { refund: 50_000, storeCredit: 0, exchange: 0, difference: 0, bonus: 0 },
};

export const exampleWanted = { lines: [wanted] };

export const examplePreview = {
  decision,
  lines: [
    {
      ...wanted,
      decision,
      paid: jumper,
      withdrawalEndsAt: '2026-10-19T21:59:59.999Z',
      windowEndsAt: '2026-11-03T22:59:59.999Z',
      ...terms,
      questions: [],
    },
  ],
  amounts,
  creditOn: 'inspected',
};

/** Just opened: nothing is decided or booked. */
export const exampleOpened = {
  returnId: exampleReturnId,
  orderNumber: exampleOrder.orderNumber,
  status: 'opened',
  goods: 'announced',
  money: 'none',
  openedAt: '2026-10-06T08:20:00.000Z',
  lines: [{ ...wanted, sku: 'TROJA-M', name: 'Stickad tröja', decision, terms, inspected }],
  amounts,
  creditOn: 'inspected',
  parcels: [],
  creditNotes: [],
  cancellable: true,
  labelReady: false,
  timeline: [{ sequence: 1, type: 'ReturnOpened', at: '2026-10-06T08:20:00.000Z' }],
};

/** Approved and booked: the customer has the label. */
export const exampleBooked = {
  ...exampleOpened,
  status: 'approved',
  goods: 'booked',
  decision,
  parcels: [{ trackingNumber, sscc: '073500000000000016' }],
  handInBy: '2026-10-20T08:20:04.000Z',
  labelReady: true,
  timeline: [
    ...exampleOpened.timeline,
    { sequence: 2, type: 'ReturnApproved', at: '2026-10-06T08:20:02.000Z' },
    { sequence: 3, type: 'ParcelBooked', at: '2026-10-06T08:20:04.000Z' },
  ],
};

export const exampleStoreCredit = {
  reference: 'SC-01K6XDQ400W3R7G9YQ5C2M8ZTN',
  code: 'K7QF-9MXD-2RTC-8VWN',
  balance: 55_000,
  currency: exampleOrder.currency,
  lots: [
    { kind: 'bonus', amount: 5_000, expiresAt: '2027-10-12T21:59:59.999Z' },
    { kind: 'credit', amount: 50_000, expiresAt: '2036-10-12T21:59:59.999Z' },
  ],
};

export const exampleCancelled = {
  ...exampleBooked,
  status: 'ended',
  ending: 'cancelled',
  creditNotes: [],
  cancellable: false,
  labelReady: false,
  timeline: [
    ...exampleBooked.timeline,
    { sequence: 4, type: 'ReturnCancelled', at: '2026-10-07T16:00:00.000Z' },
  ],
};

const reviewed = { sv: 'Varan har ett fabrikationsfel.', en: 'The item has a manufacturing defect.' };

export const exampleReview = {
  returnId: exampleReturnId,
  approve: true,
  because: reviewed,
  reviewer: 'reviewer-7',
};

export const exampleReviewed = {
  ...exampleOpened,
  status: 'approved',
  decision: { outcome: 'approve', rule: 'review', because: reviewed },
  lines: exampleOpened.lines.map((line) => ({ ...line, reason: 'stopped-working' })),
  timeline: [
    ...exampleOpened.timeline,
    { sequence: 2, type: 'ReviewRequired', at: '2026-10-06T08:20:02.000Z' },
    { sequence: 3, type: 'ReturnApproved', at: '2026-10-06T13:45:00.000Z' },
  ],
};

export const exampleScan = {
  trackingNumber,
  status: 'accepted',
  occurredAt: '2026-10-08T17:05:00+02:00',
  location: 'Stockholm City',
};

export const exampleInspection = {
  returnId: exampleReturnId,
  occurredAt: '2026-10-12T07:30:00Z',
  units: [{ lineId: '1', grade: 'A', units: 1 }],
  boxClosed: true,
  station: 'station-2',
};
