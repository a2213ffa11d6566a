import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal, type Refusal } from '#domain/errors.ts';
import { sumOfLots } from '#domain/lots.ts';
import type { Redemption } from '#domain/redemption.ts';
import {
  balanceOf,
  emptyStoreCredit,
  expired,
  givenBack,
  issued,
  redeemed,
  type StoreCredit,
  type StoreCreditEntry,
} from '#domain/store-credit.ts';
import { codeOf, readCode, storeCreditOf } from '#domain/store-credit-code.ts';
import { addMovements, movedBy, noMovements, outstandingAfter } from '#domain/store-credit-sums.ts';
import { expiryOf, usualTerms } from '#domain/store-credit-terms.ts';

const empty = emptyStoreCredit({
  ...{ reference: 'SC-1', returnId: 'R1', customerId: 'c-1', market: 'SE', currency: 'SEK' },
});
const at = '2026-11-24T08:00:00.000Z';
const put = (before: StoreCredit, kind: 'credit' | 'bonus', amount: number, key: string = kind) =>
  issued(before, { key, kind, amount, at }, usualTerms).after;
/** 100 kronor that were owed and 10 that the shop adds */
const both = put(put(empty, 'credit', 10_000), 'bonus', 1_000);
const spend = (before: StoreCredit, amount: number, now = at, over = {}) =>
  redeemed(before, { key: 'k', amount, currency: 'SEK', orderNumber: 'S-1', ...over }, now);
const kinds = (lots: readonly { kind: string; amount: number }[]) =>
  lots.map(({ kind, amount }) => [kind, amount]);
const refusalOf = (act: () => unknown): Refusal => {
  try {
    act();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('nothing was refused');
};

describe('how long a store credit lasts', () => {
  test('a bonus lapses at the end of the day twelve months on, as the market’s clocks strike', () => {
    expect(expiryOf('SE', 'bonus', at, usualTerms)).toBe('2027-11-24T22:59:59.999Z');
  });

  test.each([
    // preskriptionslagen 2 §: ten years
    ['SE', 12, '2036-11-24T22:59:59.999Z'],
    // BGB §§ 195, 199: three years from the end of the year
    ['DE', 12, '2029-12-31T22:59:59.999Z'],
    ['DE', 120, '2036-11-24T22:59:59.999Z'],
    ['FI', 12, '2036-11-24T21:59:59.999Z'],
  ])(
    'in %s what was owed never lapses before the claim for it would, set to %i months',
    (market, creditMonths, last) => {
      expect(expiryOf(market, 'credit', at, { bonusMonths: 12, creditMonths })).toBe(last);
    },
  );
});

describe('spending', () => {
  test('takes the bonus first, because it lapses first', () => {
    const { after, redemption } = spend(both, 4_000);
    expect(kinds(redemption.lots)).toEqual([
      ['bonus', 1_000],
      ['credit', 3_000],
    ]);
    expect(balanceOf(after, at)).toMatchObject({ balance: 7_000, credit: 7_000, bonus: 0 });
  });

  test('takes the bonus before what was owed when both lapse at once', () => {
    const sameDay = { bonusMonths: 120, creditMonths: 120 };
    const owed = issued(empty, { key: 'a', kind: 'credit', amount: 500, at }, sameDay).after;
    const more = issued(owed, { key: 'b', kind: 'bonus', amount: 500, at }, sameDay).after;
    expect(kinds(spend(more, 600).redemption.lots)).toEqual([
      ['bonus', 500],
      ['credit', 100],
    ]);
  });

  test('is refused with what is left when that is less', () => {
    const refusal = refusalOf(() => spend(both, 11_001));
    expect([refusal.name, refusal.data]).toEqual([
      'StoreCreditTooLittle',
      { left: 11_000, asked: 11_001, currency: 'SEK' },
    ]);
  });

  test('is refused in another currency', () => {
    const refusal = refusalOf(() => spend(both, 100, at, { currency: 'EUR' }));
    expect([refusal.name, refusal.data]).toEqual(['StoreCreditOtherCurrency', { currency: 'SEK' }]);
  });

  test('leaves what was owed whole after the bonus has lapsed', () => {
    const later = '2027-11-24T23:00:00.000Z';
    expect(balanceOf(both, later)).toMatchObject({ balance: 10_000, credit: 10_000, bonus: 0 });
    expect(refusalOf(() => spend(both, 10_001, later)).name).toBe('StoreCreditTooLittle');
    expect(kinds(spend(both, 10_000, later).redemption.lots)).toEqual([['credit', 10_000]]);
  });

  test('is refused as expired once all of it has, entered or not; one that was spent is not called expired', () => {
    const later = '2040-01-01T00:00:00.000Z';
    const entered = expired(both, later)?.after ?? empty;
    for (const credit of [both, entered]) {
      expect(refusalOf(() => spend(credit, 1, later))).toMatchObject({
        name: 'StoreCreditExpired',
        data: { expiredAt: '2036-11-24T22:59:59.999Z' },
      });
    }
    expect(refusalOf(() => spend(spend(both, 11_000).after, 1)).name).toBe('StoreCreditTooLittle');
  });
});

describe('giving back', () => {
  const { after, redemption } = spend(both, 4_000);
  const back = (of: Redemption, amount: number, now = at, before = after) =>
    givenBack(before, of, { key: 'r', amount, because: 'refund' }, now);

  test('brings what was owed before the bonus, and never more than was taken', () => {
    const first = back(redemption, 3_500);
    expect(kinds(first.entry.lots)).toEqual([
      ['credit', 3_000],
      ['bonus', 500],
    ]);
    expect(kinds(first.redemption.lots)).toEqual([['bonus', 500]]);
    const refusal = refusalOf(() => back(first.redemption, 501));
    expect([refusal.name, refusal.data.code]).toEqual(['RefundDeclined', 'more-than-redeemed']);
  });

  test('lets it be spent for thirty days at least, though its own time is over', () => {
    const late = back(redemption, 4_000, '2028-01-01T12:00:00.000Z');
    expect(late.entry.lots.map(({ kind, expiresAt }) => [kind, expiresAt])).toEqual([
      ['credit', '2036-11-24T22:59:59.999Z'],
      ['bonus', '2028-01-31T22:59:59.999Z'],
    ]);
  });
});

test.each([0, -1, 0.5, Number.NaN, 2 ** 53])('%d is no amount to issue or to give back', (amount) => {
  expect(() => put(empty, 'credit', amount)).toThrow(RangeError);
  const { after, redemption } = spend(both, 100);
  expect(
    isRefusal(
      refusalOf(() => givenBack(after, redemption, { key: 'r', amount, because: 'refund' }, at)),
      'RefundDeclined',
    ),
  ).toBe(true);
});

test('whatever happens in whatever order, a balance is never below nothing and the entries add up to it', () => {
  const act = fc.oneof(
    fc.record({
      is: fc.constant('issue' as const),
      kind: fc.constantFrom('credit' as const, 'bonus' as const),
      amount: fc.integer({ min: 1, max: 50_000 }),
    }),
    fc.record({ is: fc.constant('redeem' as const), amount: fc.integer({ min: 1, max: 60_000 }) }),
    fc.record({
      is: fc.constant('back' as const),
      amount: fc.integer({ min: 1, max: 60_000 }),
      of: fc.nat({ max: 9 }),
    }),
    fc.record({ is: fc.constant('lapse' as const), months: fc.integer({ min: 1, max: 90 }) }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      let credit = empty;
      let now = at;
      const entries: StoreCreditEntry[] = [];
      const redemptions: Redemption[] = [];
      for (const [place, one] of acts.entries()) {
        try {
          if (one.is === 'lapse') {
            now = new Date(Date.parse(now) + one.months * 30 * 86_400_000).toISOString();
            const done = expired(credit, now);
            if (done === undefined) continue;
            [credit] = [done.after, entries.push(done.entry)];
          } else if (one.is === 'issue') {
            const done = issued(credit, { ...one, key: String(place), at: now }, usualTerms);
            [credit] = [done.after, entries.push(done.entry)];
          } else if (one.is === 'redeem') {
            const done = spend(credit, one.amount, now, { key: String(place) });
            [credit] = [done.after, entries.push(done.entry), redemptions.push(done.redemption)];
          } else {
            const at = one.of % Math.max(redemptions.length, 1);
            const of = redemptions[at];
            if (of === undefined) continue;
            const about = { key: String(place), amount: one.amount, because: 'refund' } as const;
            const done = givenBack(credit, of, about, now);
            [credit] = [done.after, entries.push(done.entry)];
            redemptions[at] = done.redemption;
          }
        } catch (error) {
          if (!(error instanceof Error) || !/^(StoreCredit|RefundDeclined)/.test(error.name)) throw error;
        }
        const { credit: owed, bonus } = outstandingAfter(
          entries.map(movedBy).reduce(addMovements, noMovements),
        );
        expect(Math.min(owed, bonus, ...credit.lots.map(({ amount }) => amount))).toBeGreaterThanOrEqual(0);
        expect(sumOfLots(credit.lots)).toBe(owed + bonus);
        expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
      }
    }),
    { numRuns: 3_000 },
  );
});

describe('a code', () => {
  test('has four groups of four characters that nobody takes for others', () => {
    const codes = Array.from({ length: 200 }, (_, n) => codeOf(`secret-${n}`));
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(200);
    // all 32 characters occur: each of the sixteen places holds five bits
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  test.each([
    ['7KQ2-M0XD-1H5S-9ABC', '7KQ2-M0XD-1H5S-9ABC'],
    [' 7kq2 moxd lh5s 9abc ', '7KQ2-M0XD-1H5S-9ABC'],
    ['7KQ2MOXDIH5S9ABC', '7KQ2-M0XD-1H5S-9ABC'],
    ['7KQ2-M0XD-1H5S-9AB', undefined],
    ['7KQ2-M0XD-1H5S-9ABU', undefined],
    ['', undefined],
  ])('written as %j is read as %s', (written, read) => {
    expect(readCode(written)).toBe(read);
  });

  test('opens what its reference does not: the reference follows from the return', () => {
    expect(storeCreditOf('R01J9ZK3V8M2QXTB7C4D5E6F7G8')).toBe('SC-01J9ZK3V8M2QXTB7C4D5E6F7G8');
  });
});
