import { expect, test } from 'vitest';
import { difference, inSlices, placeId } from '#domain/figures/cubes.ts';
import { binEdges, binName, binOf, percentile } from '#domain/figures/histogram.ts';
import { interval, lifeTable, matured, oldestAge } from '#domain/figures/survival.ts';

const ages = (returned: Readonly<Record<number, number>>) =>
  Array.from({ length: oldestAge + 2 }, (_, age) => returned[age] ?? 0);
const old = { watched: 200, units: 1000, returned: ages({ 1: 50, 10: 150 }) };
const young = { watched: 3, units: 100, returned: ages({ 1: 2 }) };

test('of a young cohort as much is still to come as came of old ones after its age', () => {
  const { expected, horizon, returned, units } = matured([young], [old]);
  expect({ returned, units, horizon }).toEqual({ returned: 2, units: 100, horizon: 121 });
  // 98 are left; of those that an old cohort had left after three days, 150 of 950 came
  expect(expected).toBeCloseTo(2 + (98 * 150) / 950, 10);
});

test('a single cohort from its first day has the variance that Greenwood’s formula gives', () => {
  const fresh = { watched: 0, units: 1000, returned: ages({}) };
  const { variance } = matured([fresh], [old]);
  const stay = 0.8;
  const greenwood = stay ** 2 * (50 / (1000 * 950) + 150 / (950 * 800));
  expect(variance).toBeCloseTo(1000 ** 2 * greenwood + 1000 * stay * (1 - stay), 6);
});

test('a day whose orders were told again with another date says nothing of its age', () => {
  const emptied = { watched: 120, units: 0, returned: ages({}) };
  expect(matured([young], [young, emptied])).toEqual(matured([young], [young]));
});

test('units too young for an age are not counted as kept', () => {
  expect(lifeTable([old, young]).slice(0, 4)).toEqual([
    { atRisk: 1100, returned: 0 },
    { atRisk: 1100, returned: 52 },
    { atRisk: 1048, returned: 0 },
    { atRisk: 950, returned: 0 },
  ]);
});

test('what is to be expected is never below what came back, nor above all', () => {
  const { low, high } = interval({ units: 10, returned: 4, expected: 4.2, variance: 100, horizon: 121 });
  expect([low, high]).toEqual([0.4, 1]);
});

test('a shop without orders expects nothing', () => {
  expect(matured([], [])).toMatchObject({ units: 0, expected: 0, horizon: 0 });
});

test('percentiles are by nearest rank, and the upper edge of their bin', () => {
  const counted: Record<string, number> = {};
  for (const hours of [20, 30, 100]) {
    const name = binName(binOf(hours * 60));
    counted[name] = (counted[name] ?? 0) + 1;
  }
  expect([percentile(counted, 0.5), percentile(counted, 0.9)]).toEqual([30 * 60, 102 * 60]);
  expect(percentile({}, 0.5)).toBeUndefined();
});

test('bins are an hour, six, a day and a week wide, and the longest of all stands apart', () => {
  expect(binEdges.slice(47, 50)).toEqual([48 * 60, 54 * 60, 60 * 60]);
  expect([binOf(0), binOf(60), binOf(61), binOf(999 * 24 * 60)]).toEqual([0, 0, 1, binEdges.length]);
});

test('histograms of days, added up, have the percentiles of all', () => {
  const [one, other] = [{ b1: 3 }, { b1: 1, b9: 4 }];
  expect(percentile({ b1: 4, b9: 4 }, 0.5)).toBe(
    percentile({ ...one, ...{ b1: one.b1 + other.b1, b9: 4 } }, 0.5),
  );
});

test('what is added and taken back again changes no place', () => {
  const sold = inSlices({ cube: 'sold', day: '2026-09-01', add: { units: 2 } }, { market: 'SE', sku: 'a' });
  expect(difference(sold, sold)).toEqual([]);
  expect(difference([...sold, ...sold], sold)).toEqual(difference(sold));
});

test('a fact without a dimension is in no slice of it; one without a value is in that of none', () => {
  const places = inSlices(
    { cube: 'sold', day: '2026-09-01', add: { units: 1 } },
    { market: 'SE', sku: 'a', category: undefined },
  );
  const by = places.map(({ by: group }) => group?.dimension);
  expect(by).not.toContain('size');
  expect(places.find(({ by: group }) => group?.dimension === 'category')?.by?.value).toBeUndefined();
  expect(new Set(places.map(placeId)).size).toBe(places.length);
});
