import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomes } from '#domain/figures/outcome-additions.ts';
import {
  asked,
  expectSums,
  groupings,
  namesOf,
  rowsOf,
  storeOf,
  swedish,
} from '../../support/counted-past.ts';
import { type Past, somePast } from '../../support/figure-histories.ts';
import { outcomesByHand, tiedUpByHand } from '../../support/outcomes-by-hand.ts';

const some = { numRuns: 100 };
const range = { from: '2026-06-01' } as const;
const values = ['SEK', 'NOK'].flatMap((currency) => [
  `credited.${currency}`,
  ...outcomes.map((name) => `${name}Value.${currency}`),
]);

/** Pasts of which every return has come so far and no further. */
const halfWay: fc.Arbitrary<Past> = fc
  .tuple(somePast, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }))
  .map(([past, cuts]) => ({
    ...past,
    returns: past.returns.map((events, place) => events.slice(0, 1 + ((cuts[place] ?? 0) % events.length))),
  }));

test('what returns became is what one counts line by line, and its value is what was credited, to the cent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(somePast, halfWay), async (past) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      for (const question of [
        ...groupings('outcomes').map((by) => ({ by })),
        { by: 'category', where: swedish } as const,
      ]) {
        const wanted = asked('outcomes', '2027-03-01', { ...question, ...range });
        const names =
          question.by === undefined || question.by === 'market' ? [...outcomes, ...values] : outcomes;
        expectSums(await rowsOf(read, wanted), outcomesByHand(past, wanted), names);
      }
    }),
    some,
  );
});

test('what the lines of a group were credited adds up to the whole', async () => {
  await fc.assert(
    fc.asyncProperty(somePast, async (past) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      const of = async (by?: 'sku') => [
        ...(await rowsOf(read, asked('outcomes', '2027-03-01', { by, ...range }))).values(),
      ];
      const [[whole], groups] = [await of(), await of('sku')];
      for (const name of values) {
        expect(groups.reduce((all, row) => all + (row[name] ?? 0), 0)).toBe(whole?.[name] ?? 0);
      }
    }),
    some,
  );
});

test('capital is tied up in the units that one finds under way or uninspected, by how long they have been so', async () => {
  const names = ['SEK', 'NOK'].flatMap((currency) =>
    ['value', 'valueAtPrice', 'upTo7Days', 'upTo30Days', 'older'].map((name) => `${name}.${currency}`),
  );
  let met = 0;
  await fc.assert(
    fc.asyncProperty(halfWay, async (past) => {
      const { count, read } = storeOf(past);
      await count(namesOf(past));
      for (const question of [
        {},
        { by: 'market' },
        { by: 'stage' },
        { by: 'stage', where: swedish },
      ] as const) {
        const wanted = asked('tied-up', '2026-10-01', { ...question, ...range });
        const byHand = tiedUpByHand(past, wanted);
        met += byHand.rows.size;
        expectSums(await rowsOf(read, wanted), byHand, ['units', ...names]);
      }
    }),
    some,
  );
  expect(met).toBeGreaterThan(10);
});
