import { describe, expect, test } from 'vitest';
import { openReturns, sumOpen } from '#domain/open-money.ts';
import { type ReturnRow, rowOf } from '#domain/return-row.ts';
import { aHead } from '../support/a-head.ts';

const now = '2026-11-25T08:00:00.000Z';
const row = (returnId: string, amount: number, over: Partial<ReturnRow> = {}): ReturnRow => ({
  ...rowOf(aHead()),
  ...{ returnId, amount, ...over },
});
const stuck = (cause: string) => ({ stuck: { since: '2026-11-20T08:00:00.000Z', cause } });

describe('what stands open', () => {
  const due = [
    { row: row('late', 10_000), dueAt: '2026-11-25T07:59:59.999Z' },
    { row: row('now', 2_000), dueAt: now },
    { row: row('soon', 300, { currency: 'EUR' }), dueAt: '2026-11-28T07:59:59.999Z' },
    { row: row('later', 40), dueAt: '2026-11-28T08:00:00.000Z' },
  ];
  const review = [row('asked', 7_000, { reviewBy: '2026-11-26T08:00:00.000Z' })];
  const declined = row('late', 10_000, stuck('RefundDeclined'));
  const standstills = [
    declined,
    row('a', 500, stuck('CarrierRefused')),
    row('b', 70, stuck('CarrierRefused')),
  ];

  test('is summed by currency: all of it, what is past its day, and what is due within three days', () => {
    const { pending, overdue, dueSoon } = sumOpen({ due, review, stuck: standstills }, now);
    expect(pending).toEqual([
      { currency: 'EUR', returns: 1, amount: 300 },
      { currency: 'SEK', returns: 3, amount: 12_040 },
    ]);
    expect(overdue).toEqual([{ currency: 'SEK', returns: 1, amount: 10_000 }]);
    expect(dueSoon).toEqual([
      { currency: 'EUR', returns: 1, amount: 300 },
      { currency: 'SEK', returns: 1, amount: 2_000 },
    ]);
  });

  test('is summed by cause where it stands still', () => {
    const { held, failed } = sumOpen({ due, review, stuck: standstills }, now);
    expect(held).toEqual([{ currency: 'SEK', returns: 1, amount: 7_000 }]);
    expect(failed).toEqual([
      { cause: 'CarrierRefused', currency: 'SEK', returns: 2, amount: 570 },
      { cause: 'RefundDeclined', currency: 'SEK', returns: 1, amount: 10_000 },
    ]);
  });

  test('is listed once a return, by what holds it up, with the day of the law', () => {
    const open = openReturns({ due, review, stuck: [declined] });
    expect(open.map(({ row: { returnId }, state, dueAt }) => [returnId, state, dueAt])).toEqual([
      ['late', 'failed', '2026-11-25T07:59:59.999Z'],
      ['asked', 'held', undefined],
      ['now', 'pending', now],
      ['soon', 'pending', '2026-11-28T07:59:59.999Z'],
      ['later', 'pending', '2026-11-28T08:00:00.000Z'],
    ]);
    expect(open[0]?.since).toBe('2026-11-20T08:00:00.000Z');
  });
});
