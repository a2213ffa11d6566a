import { beforeEach, describe, expect, test } from 'vitest';
import type { ReturnCase } from '#domain/return.ts';
import { watchReturns } from '#use-cases/watch-returns.ts';
import { aHead } from '../support/a-head.ts';
import { memoryLists } from '../support/memory-lists.ts';

const now = '2026-10-24T08:00:00.000Z';
let cases: Map<string, ReturnCase>;
beforeEach(() => {
  cases = new Map();
});

const hold = (...heads: Parameters<typeof aHead>[0][]) => {
  for (const over of heads) {
    const returnId = `R${String(cases.size).padStart(26, '0')}`;
    cases.set(returnId, { head: aHead({ ...over, returnId }), lines: [] });
  }
};

/** What is told at that moment. */
async function levelsAt(moment = now) {
  const told: Record<string, number> = {};
  const { lists } = memoryLists(cases, new Map());
  const levels = {
    level(figure: string, value: number) {
      told[figure] = value;
    },
  };
  await watchReturns({ lists, levels, clock: { now: () => moment } })();
  return told;
}

const sent = (openedAt: string) => ({ openedAt, status: 'approved', goods: 'kept' }) as const;

describe('of returns that wait', () => {
  test('nothing is told as nothing', async () => {
    expect(await levelsAt()).toEqual({
      OldestStuckHours: 0,
      OldestReviewOverdueHours: 0,
      RefundsOverdue: 0,
      RefundsDueSoon: 0,
    });
  });

  test('the longest standstill counts, in hours', async () => {
    const stuck = (since: string) => ({ stuck: { since, cause: 'RefundDeclined' } });
    hold(stuck('2026-10-24T01:00:00.000Z'), stuck('2026-10-23T06:30:00.000Z'));
    expect(await levelsAt()).toMatchObject({ OldestStuckHours: 25.5, OldestReviewOverdueHours: 0 });
  });

  test('a review counts from its limit on, and not before', async () => {
    const review = (reviewBy: string) => ({ status: 'in-review', reviewBy }) as const;
    hold(review('2026-10-25T08:00:00.000Z'));
    expect(await levelsAt()).toMatchObject({ OldestReviewOverdueHours: 0 });
    hold(review('2026-10-24T01:00:00.000Z'));
    expect(await levelsAt()).toMatchObject({ OldestReviewOverdueHours: 7, OldestStuckHours: 0 });
  });
});

describe('of refunds that are not made', () => {
  test('those past their day and those within three days of it are counted apart', async () => {
    // days are the market's: they end at 22.00 UTC in summer
    hold(sent('2026-10-09T21:59:59.999Z'), sent('2026-10-01T08:00:00.000Z'));
    hold(
      sent('2026-10-09T22:00:00.000Z'),
      sent('2026-10-12T21:59:59.999Z'),
      sent('2026-10-11T08:00:00.000Z'),
    );
    hold(sent('2026-10-12T22:00:00.000Z'));
    expect(await levelsAt()).toMatchObject({ RefundsOverdue: 2, RefundsDueSoon: 3 });
  });

  test('a thousand stand for any number', async () => {
    hold(...Array.from({ length: 1_001 }, () => sent('2026-10-01T08:00:00.000Z')));
    expect(await levelsAt()).toMatchObject({ RefundsOverdue: 1_000 });
  });
});
