import { exampleBooked, exampleOpened, exampleReturnId, exampleReviewed } from './example-return.ts';

const worn = {
  sv: 'Tröjan är använd och tvättad, så den kan inte lämnas tillbaka.',
  en: 'The jumper has been worn and washed, so it cannot be returned.',
};
const faulty = { sv: 'Varan har ett fabrikationsfel.', en: 'The item has a manufacturing defect.' };

export const exampleApproval = { because: faulty, why: 'Picture shows a torn seam' };
export const exampleRejection = { because: worn, why: 'Washing label in the picture is worn off' };

export const exampleRejected = {
  ...exampleOpened,
  returnId: exampleReturnId,
  status: 'ended',
  ending: 'rejected',
  decision: { outcome: 'reject', rule: 'review', because: worn },
  creditNotes: [],
  cancellable: false,
  timeline: [
    ...exampleReviewed.timeline.slice(0, 2),
    { sequence: 3, type: 'ReturnRejected', at: '2026-10-06T13:45:00.000Z' },
  ],
};

export const exampleResent = {
  ...exampleBooked,
  timeline: [
    ...exampleBooked.timeline,
    { sequence: 4, type: 'MessageRequested', at: '2026-10-07T09:30:00.000Z' },
  ],
};

export const exampleRedriven = {
  ...exampleOpened,
  status: 'approved',
  decision: exampleBooked.decision,
  timeline: [
    ...exampleOpened.timeline,
    { sequence: 2, type: 'ReturnApproved', at: '2026-10-06T08:20:02.000Z' },
    { sequence: 3, type: 'CarrierGaveUp', at: '2026-10-07T09:02:40.000Z' },
    { sequence: 4, type: 'ReturnReopened', at: '2026-10-07T11:15:00.000Z' },
  ],
};

const jumper = { amount: 50_000, tax: 10_000 };

export const exampleSettled = {
  ...exampleBooked,
  status: 'ended',
  ending: 'credited',
  goods: 'inspected',
  money: 'credited',
  lines: exampleBooked.lines.map((line) => ({
    ...line,
    inspected: { A: 1, B: 0, C: 0 },
    credit: jumper,
    deducted: { amount: 0, tax: 0 },
  })),
  firstScanAt: '2026-10-08T15:05:00.000Z',
  credit: jumper,
  creditNotes: [],
  cancellable: false,
  labelReady: false,
  timeline: [
    ...exampleBooked.timeline,
    { sequence: 4, type: 'ParcelScanned', at: '2026-10-08T15:05:00.000Z' },
    { sequence: 5, type: 'ItemsInspected', at: '2026-10-12T07:30:00.000Z' },
    { sequence: 6, type: 'ItemsClassified', at: '2026-10-12T07:30:02.000Z' },
    { sequence: 7, type: 'CreditReserved', at: '2026-10-12T07:30:03.000Z' },
    { sequence: 8, type: 'CreditNeedsAHand', at: '2026-10-12T07:30:04.000Z' },
    { sequence: 9, type: 'CreditSettled', at: '2026-10-13T10:00:00.000Z' },
  ],
};

export const exampleGoodwill = {
  ...exampleBooked,
  amounts: {
    ...exampleBooked.amounts,
    goodwill: 5_000,
    total: 55_000,
    rows: [
      ...exampleBooked.amounts.rows,
      {
        kind: 'goodwill',
        quantity: 1,
        amount: { amount: 5_000, tax: 0 },
        taxRate: 0,
        says: { sv: 'Extra ersättning från oss', en: 'Extra compensation from us' },
      },
    ],
  },
  timeline: [
    ...exampleBooked.timeline,
    { sequence: 4, type: 'GoodwillGranted', at: '2026-10-07T09:30:00.000Z' },
  ],
};

export const exampleOverridden = {
  ...exampleOpened,
  status: 'approved',
  decision: { outcome: 'approve', rule: 'override', because: faulty },
  timeline: [
    ...exampleRejected.timeline,
    { sequence: 4, type: 'RejectionOverridden', at: '2026-10-07T11:15:00.000Z' },
    { sequence: 5, type: 'ReturnReopened', at: '2026-10-07T11:15:00.000Z' },
  ],
};

export const exampleCorrected = {
  ...exampleBooked,
  timeline: [
    ...exampleBooked.timeline,
    { sequence: 4, type: 'ParcelScanned', at: '2026-10-08T15:05:00.000Z' },
    { sequence: 5, type: 'ScanCorrected', at: '2026-10-08T16:20:00.000Z' },
  ],
};

export const exampleRemedied = {
  ...exampleBooked,
  status: 'ended',
  ending: 'remedied',
  goods: 'inspected',
  money: 'credited',
  lines: exampleBooked.lines.map((line) => ({
    ...line,
    reason: 'stopped-working',
    remedy: { is: 'repair' },
    inspected: { A: 0, B: 1, C: 0 },
    credit: { amount: 0, tax: 0 },
    deducted: { amount: 0, tax: 0 },
  })),
  amounts: {
    ...exampleBooked.amounts,
    goods: { amount: 0, tax: 0 },
    total: 0,
    rows: [],
    shares: { refund: 0, storeCredit: 0, exchange: 0, difference: 0, bonus: 0 },
  },
  credit: { amount: 0, tax: 0 },
  remedied: { units: 1, done: true },
  cancellable: false,
  labelReady: false,
};
