import { describe, expect, test } from 'vitest';
import { atEachRate, daysOf, isOver, periodsBefore, sumNotes } from '#domain/finance-report.ts';
import { aCreditNote, aRow, paidBackOn } from '../support/a-credit-note.ts';

describe('the periods before a moment', () => {
  test.each([
    ['2026-11-25T08:00:00.000Z', '2026-11-24', '2026-10'],
    // midnight in Stockholm is at 23 in winter and at 22 in summer
    ['2026-11-30T22:59:59.999Z', '2026-11-29', '2026-10'],
    ['2026-11-30T23:00:00.000Z', '2026-11-30', '2026-11'],
    ['2026-07-31T22:00:00.000Z', '2026-07-31', '2026-07'],
    ['2027-01-01T10:00:00.000Z', '2026-12-31', '2026-12'],
  ])('%s are %s and %s in Stockholm', (now, day, month) => {
    expect(periodsBefore(now, 'Europe/Stockholm')).toEqual({ day, month });
  });

  test('are over once their last day is, in every time zone that is asked for', () => {
    const [stockholm, london] = ['Europe/Stockholm', 'Europe/London'];
    const over = (period: string, now: string, ...zones: string[]) => isOver(period, now, zones);
    expect(over('2026-11-30', '2026-11-30T23:00:00.000Z', stockholm)).toBe(true);
    expect(over('2026-11-30', '2026-11-30T23:00:00.000Z', stockholm, london)).toBe(false);
    expect(over('2026-11-30', '2026-12-01T00:00:00.000Z', stockholm, london)).toBe(true);
    expect(over('2026-11', '2026-11-30T23:30:00.000Z', london)).toBe(false);
    expect(over('2026-11', '2026-12-01T00:00:00.000Z', london)).toBe(true);
  });

  test('have the days of their calendar', () => {
    expect(daysOf('2028-02')).toHaveLength(29);
    expect(daysOf('2026-12').at(-1)).toBe('2026-12-31');
    expect(daysOf('2026-12-24')).toEqual(['2026-12-24']);
  });
});

describe('the sums of notes', () => {
  // 500.00 with 100.00 of tax less a fee of 39.00 with 7.80 in it, paid back by Swish: 461.00 with 92.20
  const shoes = aCreditNote([aRow('goods', 2500, 50_000, 10_000), aRow('fee', 2500, -3_900, -780)], {
    paidBack: paidBackOn({ swish: 46_100 }),
  });
  // a book of 106.00 with 6.00, 53.00 with 10.60 of freight and 20.00 on top: 179.00 with 16.60, half by gift card
  const book = aCreditNote(
    [aRow('goods', 600, 10_600, 600), aRow('shipping', 2500, 5_300, 1_060), aRow('goodwill', 0, 2_000, 0)],
    { number: 43, paidBack: paidBackOn({ card: 8_950, 'gift-card': 8_950 }) },
  );
  const finnish = aCreditNote([aRow('goods', 2550, 12_550, 2_550)], {
    ...{ market: 'FI', currency: 'EUR', number: 1, paidBack: paidBackOn({ other: 12_550 }) },
  });
  const swedish = {
    market: 'SE',
    currency: 'SEK',
    notes: 2,
    total: { amount: 64_000, tax: 10_880 },
    byRate: [
      { taxRate: 2500, amount: 51_400, tax: 10_280 },
      { taxRate: 600, amount: 10_600, tax: 600 },
      { taxRate: 0, amount: 2_000, tax: 0 },
    ],
    byKind: [
      { kind: 'goods', amount: 60_600, tax: 10_600 },
      { kind: 'shipping', amount: 5_300, tax: 1_060 },
      { kind: 'fee', amount: -3_900, tax: -780 },
      { kind: 'goodwill', amount: 2_000, tax: 0 },
    ],
    byMeans: [
      { method: 'card', amount: 8_950 },
      { method: 'gift-card', amount: 8_950 },
      { method: 'swish', amount: 46_100 },
    ],
  };

  test('stand by market and currency, rate, kind and means, and never across', () => {
    expect(sumNotes([shoes, finnish, book])).toEqual([
      {
        market: 'FI',
        currency: 'EUR',
        notes: 1,
        total: { amount: 12_550, tax: 2_550 },
        byRate: [{ taxRate: 2550, amount: 12_550, tax: 2_550 }],
        byKind: [{ kind: 'goods', amount: 12_550, tax: 2_550 }],
        byMeans: [{ method: 'other', amount: 12_550 }],
      },
      swedish,
    ]);
  });

  test('come to the same in one go and in parts', () => {
    expect(sumNotes([book], sumNotes([shoes]))).toEqual([swedish]);
    expect(sumNotes([], [])).toEqual([]);
  });

  test('are told note by note at each rate', () => {
    expect(atEachRate(book).map(({ name, taxRate, amount }) => [name, taxRate, amount])).toEqual([
      ['SE-K-000043', 2500, { amount: 5_300, tax: 1_060 }],
      ['SE-K-000043', 600, { amount: 10_600, tax: 600 }],
      ['SE-K-000043', 0, { amount: 2_000, tax: 0 }],
    ]);
  });
});
