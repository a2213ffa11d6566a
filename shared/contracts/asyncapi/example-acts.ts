import type { EventType } from '#domain/events.ts';
import type { Example } from './example-events.ts';
import { exampleFeeBack } from './example-fee.ts';

const signed = {
  by: '5f1e7a9c-0d3b-4a52-9f60-2b8f0c1d7e11',
  why: 'The customer called: the jumper came with a loose thread.',
};
const decision = {
  outcome: 'approve',
  rule: 'override',
  because: { sv: 'Vi godkänner din retur.', en: 'We approve your return.' },
} as const;

const refused = {
  outcome: 'reject',
  rule: 'review',
  because: { sv: 'Varan är använd.', en: 'The item has been worn.' },
} as const;

/** What the shop's people do to a return, as events of it. */
export const exampleActs = {
  ReturnApproved: ['staff', { decision, approvedBy: signed.by, keepGoods: false, ...signed }],
  ReturnRejected: ['staff', { decision: refused, rejectedBy: signed.by, ...signed }],
  ReturnCancelled: ['staff', signed],
  ReturnReopened: ['staff', { round: 2, ...signed }],
  RejectionOverridden: ['staff', { decision, ...signed }],
  ExecutionRestarted: ['staff', { round: 2, ...signed }],
  ScanCorrected: [
    'staff',
    {
      sequence: 5,
      goods: 'under-way',
      firstScanAt: '2026-10-08T15:05:00.000Z',
      deliveredAt: '2026-10-10T09:00:00.000Z',
      ...signed,
    },
  ],
  GradesCorrected: ['staff', { grades: [{ lineId: '1', from: 'B', to: 'A', units: 1 }], ...signed }],
  FeeLowered: ['staff', { from: 3_900, to: 0, ...signed }],
  LineCreditsRaised: ['staff', { lines: [{ lineId: '1', credit: 50_000 }], ...signed }],
  CreditSettled: [
    'staff',
    { amount: 50_000, credit: { amount: 50_000, tax: 10_000 }, reference: 'bank-4711', ...signed },
  ],
  RemedyChanged: [
    'staff',
    {
      from: 'repair',
      lines: ['1'],
      units: 1,
      paid: { amount: 50_000, tax: 10_000 },
      shipping: { amount: 4_900, tax: 980, taxRate: 2500 },
      orderFees: [exampleFeeBack],
      ...signed,
    },
  ],
  RemedyDone: ['staff', { trackingNumber: 'RR123456785SE', ...signed }],
  GoodwillGranted: ['staff', { amount: 5_000, ...signed }],
  MessageRequested: ['staff', { kind: 'label', ...signed }],
} as const satisfies { [Type in EventType]?: Example<Type> };
