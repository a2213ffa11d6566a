import { describe, expect, test } from 'vitest';
import { refundAwaitedBy } from '#domain/refund-due.ts';
import type { ReturnHead } from '#domain/return.ts';
import { aHead } from '../support/a-head.ts';

const amount = { amount: 20_000, tax: 4_000 };
const due = '2026-10-24T21:59:59.999Z';
const seen = aHead({ status: 'approved', goods: 'under-way', firstScanAt: '2026-10-12T08:00:00.000Z' });

describe('a refund', () => {
  test.each<[string, Partial<ReturnHead>]>([
    ['goods are seen', {}],
    ['it is under review', { status: 'in-review' }],
    [
      'it is reserved',
      { money: 'reserved', credit: amount, lastRefund: { number: 1, for: 'return', amount } },
    ],
    [
      'it needs a hand',
      { status: 'ended', ending: 'credit-needs-a-hand', money: 'needs-a-hand', credit: amount },
    ],
    ['the carrier gave up and the goods came', { status: 'ended', ending: 'carrier-unavailable' }],
  ])('is awaited while %s', (_, over) => {
    expect(refundAwaitedBy({ ...seen, ...over })).toBe(due);
  });

  test.each<[string, Partial<ReturnHead>]>([
    ['nobody has seen the goods', { goods: 'booked', firstScanAt: undefined }],
    ['it was made', { money: 'credited', credit: amount }],
    ['the return was rejected', { status: 'ended', ending: 'rejected' }],
    ['the return was cancelled', { status: 'ended', ending: 'cancelled' }],
    ['the return expired', { status: 'ended', ending: 'expired' }],
    ['the return was finished elsewhere', { history: true, status: 'ended', ending: 'credited' }],
    ['nothing is owed', { fee: 24_900 }],
    ['no line of it is a withdrawal', { lanes: ['policy', 'reklamation'] }],
    [
      'it comes on top of the credit',
      { money: 'reserved', credit: amount, lastRefund: { number: 2, for: 'goodwill', amount } },
    ],
  ])('is not awaited when %s', (_, over) => {
    expect(refundAwaitedBy({ ...seen, ...over })).toBeUndefined();
  });
});
