import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureName, FigureTable } from '#domain/figures/asked.ts';
import type { Dimension } from '#domain/figures/cubes.ts';
import { movedBetween } from '#domain/figures/moved.ts';

const day = { from: '2026-11-01', to: '2026-11-07' };
const table = (rows: readonly [string | undefined, Record<string, number>][]): FigureTable => ({
  columns: [],
  rows: rows.map(([group, values]) => ({ ...day, ...(group !== undefined && { group }), values })),
});
type Groups = Record<string, readonly [part: number, whole: number]>;

/** A resell rate by group: what was sold again, of what had been on sale. */
const resold = (groups: Groups) => {
  const rows = Object.entries(groups).map(([group, [soldWithin, onSaleLongEnough]]) => {
    return [group, { soldWithin, onSaleLongEnough }] as [string, Record<string, number>];
  });
  const sum = (place: 0 | 1) => Object.values(groups).reduce((all, own) => all + own[place], 0);
  return {
    whole: table([[undefined, { soldWithin: sum(0), onSaleLongEnough: sum(1) }]]),
    groups: table(rows),
  };
};
const moved = (before: Groups, now: Groups) =>
  movedBetween({ figure: 'resell-rate', by: 'category' }, { before: resold(before), now: resold(now) });

test('the group whose own rate fell moved the whole, by its part of it', () => {
  expect(moved({ knits: [50, 100], lamps: [50, 100] }, { knits: [30, 100], lamps: [50, 100] })).toEqual({
    ...{ measure: 'rate', unit: 'share', before: 0.5, now: 0.4, change: -0.1, rest: 0 },
    movers: [{ group: 'knits', before: 0.5, now: 0.3, effect: -0.1 }],
  });
});

test('rates that stay move the whole where more is of the group that has a higher one', () => {
  const seen = moved({ knits: [80, 100], lamps: [20, 100] }, { knits: [240, 300], lamps: [20, 100] });
  expect(seen).toMatchObject({ before: 0.5, now: 0.65, change: 0.15, rest: 0 });
  expect(seen?.movers.map(({ group }) => group)).toEqual(['lamps', 'knits']);
  // the mean of both ranges is 0.575: knits are 0.225 above it, lamps 0.375 below
  expect(seen?.movers.map(({ effect }) => effect)).toEqual([0.09375, 0.05625]);
});

const someGroups = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  fc
    .tuple(fc.nat(500), fc.integer({ min: 1, max: 500 }))
    .map(([part, whole]) => [part % (whole + 1), whole] as const),
  { minKeys: 1 },
);

test('what groups moved, new ones and such that are gone too, adds up to the change', () => {
  fc.assert(
    fc.property(someGroups, someGroups, (before, now) => {
      const seen = moved(before, now);
      expect(Math.abs(seen?.rest ?? 1)).toBeLessThan(1e-5);
      expect(seen?.change).toBeCloseTo((seen?.now ?? 0) - (seen?.before ?? 0), 6);
    }),
  );
});

test('returns of several lines are in several groups, which move the cost of the whole by what they cost all the same', () => {
  const range = (returns: number, costs: Record<string, number>) => {
    const cost = Object.values(costs).reduce((a, b) => a + b, 0);
    const values = { 'returns.SEK': returns, 'cost.SEK': cost };
    const columns = [{ name: 'returns.SEK', unit: 'count' as const, currency: 'SEK' }];
    const groups = Object.entries(costs).map(
      ([group, own]) =>
        [group, { 'returns.SEK': returns, 'cost.SEK': own }] as [string, Record<string, number>],
    );
    return { whole: { ...table([[undefined, values]]), columns }, groups: table(groups) };
  };
  const before = range(10, { knits: 60_000, lamps: 40_000 });
  const now = range(20, { knits: 180_000, lamps: 80_000 });
  expect(movedBetween({ figure: 'cost-per-return', by: 'category' }, { before, now })).toEqual({
    ...{ measure: 'costPerReturn.SEK', unit: 'amount', currency: 'SEK' },
    ...{ before: 10_000, now: 13_000, change: 3000, rest: 0 },
    movers: [{ group: 'knits', before: 6000, now: 9000, effect: 3000 }],
  });
});

test('of nothing before there is no change, and a figure that counts has none', () => {
  expect(moved({ a: [0, 0] }, { a: [1, 2] })).toMatchObject({
    before: null,
    now: 0.5,
    change: null,
    movers: [],
  });
  const asked = { figure: 'dispositions' as FigureName, by: 'sku' as Dimension };
  expect(movedBetween(asked, { before: resold({}), now: resold({}) })).toBeUndefined();
});
