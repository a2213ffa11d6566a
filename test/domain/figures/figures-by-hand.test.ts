import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReturnEvent } from '#domain/events.ts';
import { binEdges } from '#domain/figures/histogram.ts';
import { addDays } from '#domain/law/calendar.ts';
import { replay } from '#domain/lifecycle.ts';
import { refundDueBy } from '#domain/refund-due.ts';
import {
  asked,
  expectSums,
  groupings,
  namesOf,
  prices,
  rowsOf,
  storeOf,
  swedish,
} from '../../support/counted-past.ts';
import { somePast } from '../../support/figure-histories.ts';
import * as byHand from '../../support/figures-by-hand.ts';

const today = '2026-08-20';
const some = { numRuns: 100 };

test('return rates are those that one counts unit by unit, by every group and within a market', async () => {
  await fc.assert(
    fc.asyncProperty(somePast, async (past) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      const names = ['SEK', 'NOK'].flatMap((currency) => [`value.${currency}`, `returnedValue.${currency}`]);
      for (const by of groupings('returned')) {
        const wanted = asked('return-rate', today, { by });
        const expected = byHand.returnRateByHand(past, wanted);
        expectSums(await rowsOf(read, wanted), expected, ['sold', 'returned', ...names]);
      }
      for (const by of [undefined, 'category', 'campaign', 'reason'] as const) {
        const wanted = asked('return-rate', today, { by, where: swedish });
        const expected = byHand.returnRateByHand(past, wanted);
        expectSums(await rowsOf(read, wanted), expected, ['sold', 'returned', ...names]);
      }
    }),
    some,
  );
});

test('what is still to come is what a survival curve drawn unit by unit says, with its variance', async () => {
  await fc.assert(
    fc.asyncProperty(somePast, fc.integer({ min: 0, max: 80 }), async (past, age) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      const now = addDays('2026-07-20', age);
      const wanted = asked('return-rate', now, { from: addDays(now, -40) });
      const known = byHand.unitsByHand(past, wanted, addDays(wanted.from, -120));
      const horizon = Math.min(121, Math.max(0, ...known.map(({ watched }) => watched)));
      const atRisk = (a: number) =>
        known.filter((unit) => unit.watched > a && (unit.age === undefined || unit.age >= a)).length;
      const back = (a: number) => known.filter((unit) => unit.watched > a && unit.age === a).length;
      const ages = Array.from({ length: horizon }, (_, a) => a);
      const staysFrom = (a: number) =>
        ages.slice(a).reduce((stay, b) => stay * (1 - (atRisk(b) === 0 ? 0 : back(b) / atRisk(b))), 1);
      const own = known.filter(({ soldOn }) => soldOn >= wanted.from);
      const left = own.filter((unit) => unit.age === undefined);
      const stays = left.map(({ watched }) => staysFrom(Math.min(watched, horizon)));
      const expected = own.length - stays.reduce((a, b) => a + b, 0);
      const values = (await rowsOf(read, wanted)).get('all');
      if (own.length === 0) return;
      expect(values?.expectedRate).toBeCloseTo(expected / own.length, 5);
      expect(values?.horizon).toBe(horizon);
      expect(values?.expectedLow).toBeLessThanOrEqual((values?.expectedRate ?? 0) + 1e-6);
      expect(values?.expectedHigh).toBeGreaterThanOrEqual((values?.expectedRate ?? 0) - 1e-6);
    }),
    some,
  );
});

test('lead times have the count, the mean and the percentiles of all durations in a row', async () => {
  await fc.assert(
    fc.asyncProperty(somePast, async (past) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      const edge = (minutes: number) => binEdges.find((one) => minutes <= one);
      const hours = (minutes: number | undefined) =>
        minutes === undefined ? null : Math.round((minutes / 60) * 100) / 100;
      for (const by of groupings('lead-whole')) {
        const wanted = asked('lead-time', '2027-01-10', { from: '2026-06-01', by });
        const found = await rowsOf(read, wanted);
        for (const [name, minutes] of byHand.stagesByHand(past, wanted)) {
          const [stage, group = ''] = name.split(' ');
          const sorted = [...minutes].sort((a, b) => a - b);
          const rank = (p: number) => edge(sorted[Math.ceil(p * sorted.length) - 1] ?? 0);
          const values = found.get(group === 'null' ? null : group) ?? {};
          const mean = minutes.reduce((a, b) => a + b, 0) / minutes.length;
          expect([
            values[`${stage}.returns`],
            values[`${stage}.p50`],
            values[`${stage}.p90`],
            values[`${stage}.mean`],
          ]).toEqual([minutes.length, hours(rank(0.5)), hours(rank(0.9)), hours(mean)]);
        }
      }
    }),
    some,
  );
});

test('resell rates and what became of units are those that one counts unit by unit', async () => {
  await fc.assert(
    fc.asyncProperty(somePast, fc.integer({ min: 0, max: 90 }), async (past, within) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      for (const by of groupings('restocked')) {
        const wanted = asked('resell-rate', '2026-10-01', { by, within });
        const names = ['restocked', 'soldAtAll', 'onSaleLongEnough', 'soldWithin'];
        expectSums(await rowsOf(read, wanted), byHand.resellByHand(past, wanted), names);
      }
      for (const by of groupings('graded')) {
        const wanted = asked('dispositions', '2026-10-01', { by });
        const names = ['restocked', 'reduced', 'writtenOff', 'kept', 'missing'];
        expectSums(await rowsOf(read, wanted), byHand.dispositionsByHand(past, wanted), names);
      }
    }),
    some,
  );
});

test('costs are those of every return, told or at the prices they are reckoned with, and groups add up to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(somePast, async (past) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      for (const by of [undefined, 'market'] as const) {
        const wanted = asked('cost-per-return', '2026-10-01', { by });
        const found = await rowsOf(read, wanted);
        for (const [group, expected] of byHand.costByHand(past, wanted, prices).rows) {
          for (const currency of ['SEK', 'NOK']) {
            const shown = (name: string) => found.get(group)?.[`${name}.${currency}`] ?? 0;
            const own = (name: string) => expected.get(`${name}.${currency}`) ?? 0;
            expect([shown('returns'), shown('freight'), shown('handling')]).toEqual([
              own('returns'),
              own('freight'),
              own('handling'),
            ]);
            expect(shown('valueLoss')).toBeLessThanOrEqual(own('lostAtMost'));
            expect(shown('valueLoss')).toBeGreaterThanOrEqual(own('lostAtLeast'));
            const brought = shown('recovered') - shown('recoveredEstimated');
            expect(brought).toBe(own('proceeds') + own('kept'));
            expect(Math.abs(shown('recoveredEstimated') - own('toBring'))).toBeLessThan(150);
            expect(shown('cost')).toBe(
              shown('freight') + shown('handling') + shown('valueLoss') - shown('recovered'),
            );
          }
        }
      }
      const whole = (await rowsOf(read, asked('cost-per-return', '2026-10-01'))).get('all') ?? {};
      for (const by of ['category', 'sku', 'reason'] as const) {
        const groups = [...(await rowsOf(read, asked('cost-per-return', '2026-10-01', { by }))).values()];
        for (const name of ['valueLoss.SEK', 'freight.NOK', 'handling.NOK']) {
          expect(groups.reduce((sum, values) => sum + (values[name] ?? 0), 0)).toBe(whole[name] ?? 0);
        }
      }
    }),
    some,
  );
});

test('refunds due by law and reviews are those that one counts return by return', async () => {
  const dueOf = (events: readonly ReturnEvent[]) => {
    const head = replay(events);
    return head && refundDueBy(head);
  };
  await fc.assert(
    fc.asyncProperty(somePast, async (past) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      for (const by of [undefined, 'market'] as const) {
        const due = asked('refunds-due', '2026-09-10', { by, from: '2026-06-01', to: '2026-12-31' });
        const dueNames = ['due', 'paid', 'late', 'open', 'overdue'];
        expectSums(await rowsOf(read, due), byHand.duesByHand(past, due, dueOf), dueNames);
        const load = asked('review-load', '2026-10-01', { by });
        const loadNames = ['returns', 'reviewed', 'waiting'];
        expectSums(await rowsOf(read, load), byHand.reviewsByHand(past, load), loadNames);
      }
    }),
    some,
  );
});

test('the same is counted whatever comes twice, in whatever order, wherever the process dies', async () => {
  const crash = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(somePast, fc.infiniteStream(fc.nat(1_000_000)), crash, async (past, dice, crashes) => {
      const whole = storeOf(past);
      await whole.count(namesOf(past));

      let calls = 0;
      const at = new Set(crashes);
      const { books, upTo, count } = storeOf(past, () => {
        calls += 1;
        if (at.has(calls)) throw new Error('the process died');
      });
      const roll = (sides: number) => (dice.next().value ?? 0) % sides;
      // events come into being one by one; what tells of them comes late, twice and in any order
      for (const events of past.returns) upTo.set(events[0]?.returnId ?? '', 1);
      const names = namesOf(past);
      const grow = () => {
        for (const [returnId, seen] of upTo) if (roll(3) > 0) upTo.set(returnId, seen + 1);
      };
      const told = Array.from({ length: 12 }, () => {
        const batch = Array.from({ length: 1 + roll(5) }, () => names[roll(names.length)]);
        return batch.filter((one) => one !== undefined);
      });
      for (const batch of told) {
        await count(batch).catch(() => undefined);
        grow();
      }
      for (const returnId of upTo.keys()) upTo.set(returnId, 1000);
      at.clear();
      // whatever was not told by then is told again, as a stream does until it is taken
      await count(names.toReversed());
      expect(books.sums(1)).toEqual(whole.books.sums(1));

      await count(names, 2);
      expect(books.sums(2)).toEqual(whole.books.sums(1));
    }),
    { numRuns: 60 },
  );
});
