import { describe, expect, test } from 'vitest';
import { daysBetween, refundDueBy } from '#domain/refund-due.ts';
import { aHead } from '../support/a-head.ts';

const openedAt = '2026-10-10T08:00:00.000Z';
/** the end of the day, in Stockholm */
const fortnight = '2026-10-24T21:59:59.999Z';

describe('the law wants the refund', () => {
  test.each([
    [
      'a fortnight after the statement, when the goods are sent before',
      '2026-10-12T09:00:00.000Z',
      fortnight,
    ],
    ['as they are sent, when that is later', '2026-10-30T09:00:00.000Z', '2026-10-30T09:00:00.000Z'],
    ['a fortnight after the statement, when they are sent that very moment', fortnight, fortnight],
  ])('%s', (_, firstScanAt, due) => {
    expect(refundDueBy(aHead({ openedAt, goods: 'under-way', firstScanAt }))).toBe(due);
  });

  test('by the first scan, whenever the parcel arrives', () => {
    const head = aHead({ openedAt, goods: 'delivered', firstScanAt: '2026-10-20T09:00:00.000Z' });
    expect(refundDueBy({ ...head, deliveredAt: '2026-11-20T09:00:00.000Z' })).toBe(fortnight);
  });

  test('a fortnight after the statement, when there is nothing to send', () => {
    expect(refundDueBy(aHead({ openedAt, goods: 'kept' }))).toBe(fortnight);
  });

  test('of returns of before there were lanes, and of those with a withdrawal among their lines', () => {
    const kept = aHead({ openedAt, goods: 'kept' });
    expect(refundDueBy({ ...kept, lanes: ['reklamation', 'withdrawal'] })).toBe(fortnight);
    expect(refundDueBy({ ...kept, lanes: ['reklamation', 'policy'] })).toBeUndefined();
  });

  test('not yet, while nobody has seen the parcel', () => {
    for (const goods of ['announced', 'booked'] as const) {
      expect(refundDueBy(aHead({ openedAt, goods }))).toBeUndefined();
    }
  });
});

test('days are days of 24 hours, with their fraction', () => {
  expect(daysBetween(openedAt, '2026-10-11T20:00:00.000Z')).toBe(1.5);
});
