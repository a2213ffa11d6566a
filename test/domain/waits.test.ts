import { describe, expect, test } from 'vitest';
import type { ReturnHead } from '#domain/return.ts';
import { creditIsDue, type WaitName, type WaitOutcome, waitOutcome } from '#domain/waits.ts';
import { aHead } from '../support/a-head.ts';

const waiting: WaitOutcome = { is: 'waiting' };
const over: WaitOutcome = { is: 'over' };
const left = (by: 'Cancelled' | 'ReturnRejected' | 'CreditDue' | 'ScanRetracted'): WaitOutcome => ({
  is: 'left',
  by,
});
/** nothing was handed in: the scan that ended the wait before this one was taken back */
const back = left('ScanRetracted');
const at = '2026-10-12T08:00:00.000Z';

const approved = aHead({ status: 'approved' });
const scanned = { ...approved, firstScanAt: at, goods: 'under-way' } as const;
const delivered = { ...scanned, deliveredAt: at, goods: 'delivered' } as const;
const inspected = { ...delivered, goods: 'inspected', unitsInspected: 2 } as const;

/** Each wait against each way a return can stand. */
const cases: [string, ReturnHead, Record<WaitName, WaitOutcome>][] = [
  ['opened', aHead(), { review: over, scan: waiting, inspection: back, payment: over }],
  [
    'under review',
    aHead({ status: 'in-review' }),
    { review: waiting, scan: waiting, inspection: back, payment: over },
  ],
  ['approved', approved, { review: over, scan: waiting, inspection: back, payment: over }],
  ['scanned', scanned, { review: over, scan: over, inspection: waiting, payment: over }],
  ['delivered', delivered, { review: over, scan: over, inspection: waiting, payment: over }],
  ['inspected', inspected, { review: over, scan: over, inspection: over, payment: over }],
  [
    'partly inspected, never scanned',
    { ...approved, unitsInspected: 1, goods: 'delivered' },
    { review: over, scan: over, inspection: waiting, payment: over },
  ],
  [
    'closed without any unit, never scanned',
    { ...approved, boxClosed: true, goods: 'inspected' },
    { review: over, scan: over, inspection: over, payment: over },
  ],
  [
    'cancelled',
    aHead({ status: 'ended', ending: 'cancelled' }),
    {
      review: left('Cancelled'),
      scan: left('Cancelled'),
      inspection: left('Cancelled'),
      payment: left('Cancelled'),
    },
  ],
  [
    'rejected',
    aHead({ status: 'ended', ending: 'rejected' }),
    {
      review: left('ReturnRejected'),
      scan: left('ReturnRejected'),
      inspection: left('ReturnRejected'),
      payment: left('ReturnRejected'),
    },
  ],
  [
    'credited on statement',
    { ...approved, creditOn: 'statement' },
    { review: over, scan: left('CreditDue'), inspection: left('CreditDue'), payment: over },
  ],
  [
    'credited on the first scan, not scanned',
    { ...approved, creditOn: 'first-scan' },
    { review: over, scan: waiting, inspection: back, payment: over },
  ],
  [
    'credited on the first scan, scanned',
    { ...scanned, creditOn: 'first-scan' },
    { review: over, scan: left('CreditDue'), inspection: left('CreditDue'), payment: over },
  ],
  [
    'credited on delivery, scanned',
    { ...scanned, creditOn: 'delivered' },
    { review: over, scan: over, inspection: waiting, payment: over },
  ],
  [
    'credited on delivery, delivered',
    { ...delivered, creditOn: 'delivered' },
    { review: over, scan: left('CreditDue'), inspection: left('CreditDue'), payment: over },
  ],
  [
    'credited on receipt, delivered',
    { ...delivered, creditOn: 'received' },
    { review: over, scan: over, inspection: waiting, payment: over },
  ],
  [
    'credited on receipt, a unit of it seen at the warehouse',
    { ...delivered, creditOn: 'received', unitsInspected: 1 },
    { review: over, scan: left('CreditDue'), inspection: left('CreditDue'), payment: over },
  ],
  [
    'credited on receipt, all of it graded at once: by the grades',
    { ...inspected, creditOn: 'received' },
    { review: over, scan: over, inspection: over, payment: over },
  ],
  [
    'credited on receipt, the box empty',
    { ...delivered, creditOn: 'received', boxClosed: true, goods: 'inspected' },
    { review: over, scan: over, inspection: over, payment: over },
  ],
  [
    'credited on inspection, inspected',
    { ...inspected, creditOn: 'inspected' },
    { review: over, scan: over, inspection: over, payment: over },
  ],
  [
    'asked for the difference of an exchange',
    { ...inspected, difference: { key: 'k', amount: 5_000, payBy: at } },
    { review: over, scan: over, inspection: over, payment: waiting },
  ],
  [
    'paid the difference of an exchange',
    {
      ...inspected,
      difference: { key: 'k', amount: 5_000, payBy: at, paid: { paymentId: 'p', method: 'card', at } },
    },
    { review: over, scan: over, inspection: over, payment: over },
  ],
  [
    'credited already, then inspected',
    { ...inspected, creditOn: 'first-scan', money: 'credited' },
    { review: over, scan: over, inspection: over, payment: over },
  ],
];

describe.each(cases)('a return that is %s', (_, head, outcomes) => {
  test.each(Object.entries(outcomes) as [WaitName, WaitOutcome][])('as to %s', (wait, outcome) => {
    expect(waitOutcome(wait, head)).toEqual(outcome);
  });
});

describe('a credit', () => {
  test.each(['reserved', 'credited', 'needs-a-hand'] as const)('that is %s is not due again', (money) => {
    expect(creditIsDue({ ...scanned, creditOn: 'first-scan', money })).toBe(false);
  });

  test.each(['opened', 'in-review', 'ended'] as const)('of a return that is %s is not due', (status) => {
    expect(creditIsDue({ ...scanned, creditOn: 'statement', status })).toBe(false);
  });
});
