import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression } from '#adapters/expressions.ts';
import { allocateOrder, type SubmittedOrder } from '#domain/order.ts';
import { readyPolicy } from '#domain/rules/ready-policy.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { backtest, mergeReports } from '#use-cases/backtest/backtest.ts';
import type { PastReturn } from '#use-cases/backtest/past-return.ts';
import { aPolicy } from '../../support/a-policy.ts';
import { aLine, anOrder } from '../../support/an-order.ts';

/** Delivered on 15 September: by law until the 29th, by the shop until 14 November. */
const past = (over: Partial<PastReturn> = {}, order: Partial<SubmittedOrder> = {}): PastReturn => ({
  order: allocateOrder(anOrder({ lines: [aLine({ quantity: 2, category: 'shirts' })], ...order })),
  claims: { units: new Map(), shipping: false },
  statedAt: '2026-10-10T08:00:00.000Z',
  lines: [{ lineId: '1', quantity: 1, reason: 'changed-mind' }],
  ...over,
});

const before = aPolicy({ returnFee: 0 });
const keep: Rule = {
  id: 'kept',
  when: [
    { field: 'reason', in: ['faulty'] },
    { field: 'line.value', to: 10_000 },
  ],
  decide: { outcome: 'returnless' },
};
const draftPolicy = aPolicy({ version: 2, returnFee: 3_900, windowDays: 20 });
const draft = { ...draftPolicy, rules: [keep, ...draftPolicy.rules] };
const setting = {
  baseline: readyPolicy(before, compileExpression),
  draft: readyPolicy(draft, compileExpression),
  freight: 5_000,
};

function reportOf(...all: PastReturn[]) {
  const tested = backtest(setting);
  for (const one of all) tested.add(one);
  return tested.report;
}

const late = past();
const inTime = past({ statedAt: '2026-09-20T08:00:00.000Z' });
const between = past({ statedAt: '2026-10-01T08:00:00.000Z' });
const faulty = past({ lines: [{ lineId: '1', quantity: 1, reason: 'faulty' }], paidBack: 10_000 });

describe('a back-test', () => {
  test('of four returns adds up as done by hand', () => {
    expect(reportOf(inTime, between, late, faulty)).toMatchObject({
      ...{ returns: 4, lines: 4, notJudged: {} },
      money: {
        SEK: {
          // 100 kronor each
          baseline: { refunds: 40_000, fees: 0, freight: 20_000, kept: 0 },
          // the withdrawal whole, then one less 39 kronor, nothing for the late one, and 100 kronor for a shirt that is kept
          draft: { refunds: 10_000 + 6_100 + 0 + 10_000, fees: 3_900, freight: 10_000, kept: 10_000 },
          ...{ paidBack: 10_000, told: 1 },
        },
      },
      outcomes: { 'approve → approve': 2, 'approve → reject': 1, 'approve → returnless': 1 },
      lanes: { withdrawal: 1, policy: 2, reklamation: 1 },
      rules: { 'otherwise → window': 1, 'otherwise → kept': 1 },
      categories: { shirts: { lines: 4, changed: 2 } },
      reasons: { 'changed-mind': { lines: 3, changed: 1 }, faulty: { lines: 1, changed: 1 } },
    });
  });

  test('shows lines that change, with both decisions and nothing of who bought them', () => {
    const { samples } = reportOf(late);
    expect(samples['approve → reject']).toEqual([
      expect.objectContaining({
        ...{ orderNumber: 'S-1001', lineId: '1', paid: 10_000, currency: 'SEK' },
        baseline: expect.objectContaining({ rule: 'otherwise' }),
        draft: expect.objectContaining({ rule: 'window', because: draft.windowClosed }),
      }),
    ]);
    expect(JSON.stringify(samples)).not.toContain(late.order.customerId);
  });

  test('counts goods by the grades that were found, and what was not in the box not at all', () => {
    const worn = past({ lines: [{ lineId: '1', quantity: 2, reason: 'changed-mind', grades: { C: 1 } }] });
    const { money } = reportOf(worn);
    // half of 100 kronor, with the 49 of the shipping that goes back with the last unit
    expect(money.SEK?.baseline.refunds).toBe(5_000 + 4_900);
  });

  test('never adds money of two currencies, and says nothing of freight in another than the draft’s', () => {
    const { money } = reportOf(inTime, past({ statedAt: inTime.statedAt }, { currency: 'EUR' }));
    expect(money.SEK?.draft).toMatchObject({ refunds: 10_000, freight: 5_000 });
    expect(money.EUR?.draft).toMatchObject({ refunds: 10_000, freight: 0 });
  });

  test('counts what cannot be judged by why, and goes on', () => {
    const unheard = past({ lines: [{ lineId: '1', quantity: 1, reason: 'too-blue' }] });
    const tooMany = past({ lines: [{ lineId: '1', quantity: 3, reason: 'changed-mind' }] });
    const report = reportOf(unheard, inTime, tooMany, tooMany);
    expect(report.notJudged).toEqual({ 'UnknownReason: too-blue': 1, UnitsNotAvailable: 2 });
    expect(report.returns).toBe(1);
  });

  test('counts returns that a person looks at, and credits that fall due by another fact', () => {
    const doubtful = past({ lines: [{ lineId: '1', quantity: 1, reason: 'doubtful' }] });
    const sooner = { ...setting, draft: readyPolicy(aPolicy({ creditOn: 'first-scan' }), compileExpression) };
    const tested = backtest(sooner);
    for (const one of [doubtful, inTime]) tested.add(one);
    expect(tested.report.reviews).toEqual({ baseline: 1, draft: 1 });
    expect(tested.report.timing).toEqual({ 'inspected → first-scan': 2 });
  });
});

const some = fc
  .record({
    day: fc.integer({ min: 16, max: 75 }),
    reason: fc.constantFrom('changed-mind', 'faulty', 'doubtful', 'never', 'unheard-of'),
    number: fc.integer({ min: 1, max: 30 }),
    amount: fc.integer({ min: 100, max: 30_000 }),
    currency: fc.constantFrom('SEK', 'EUR'),
  })
  .map(({ day, reason, number, amount, currency }) =>
    past(
      {
        statedAt: new Date(Date.UTC(2026, 8, day)).toISOString(),
        lines: [{ lineId: '1', quantity: 1, reason }],
        paidBack: number % 2 ? amount : undefined,
      },
      { orderNumber: `S-${number}`, currency, lines: [aLine({ paid: { amount, tax: 0 } })] },
    ),
  );

test('the same comes out in whatever order returns go in, and parts add up to the whole', () => {
  const several = fc.array(some, { maxLength: 25 });
  fc.assert(
    fc.property(
      several.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      fc.nat(25),
      ([all, mixed], cut) => {
        const whole = reportOf(...all);
        expect(reportOf(...mixed)).toEqual(whole);
        const parts = [reportOf(...mixed.slice(0, cut)), reportOf(...mixed.slice(cut))];
        expect(mergeReports(parts)).toEqual(whole);
        const skipped = Object.values(whole.notJudged).reduce((sum, times) => sum + times, 0);
        expect(whole.returns + skipped).toBe(all.length);
      },
    ),
    { numRuns: 200 },
  );
});
