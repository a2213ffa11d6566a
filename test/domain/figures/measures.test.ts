import { expect, test } from 'vitest';
import { type Cell, figureNames } from '#domain/figures/asked.ts';
import { figureOf } from '#domain/figures/figures.ts';
import { measured, measureNames, measures } from '#domain/figures/measures.ts';

/** One day of everything, in one currency: each figure says which columns it has. */
const anything: Cell = {
  day: '2026-11-01',
  group: undefined,
  sums: { 'returns.SEK': 1000, 'value.SEK': 1, units: 1, returns: 1, due: 1, minutes: 60 },
};
const asked = {
  from: '2026-11-01',
  to: '2026-11-30',
  interval: 'whole',
  within: 30,
  today: '2026-12-24',
} as const;
const readings = measureNames.map((figure) => {
  const cells = figureOf[figure].cells({ figure, ...asked });
  const all = Object.fromEntries(Object.keys(cells).map((name) => [name, [anything]]));
  const prices = { estimates: {}, keeps: { A: 100, B: 60, C: 0 } };
  return { figure, table: figureOf[figure].table({ figure, ...asked }, all, prices) };
});

test('every figure has a number that it is steered by, save what is tied up now', () => {
  const known: readonly string[] = measureNames;
  expect(figureNames.filter((name) => !known.includes(name))).toEqual(['tied-up']);
});

test.each(readings)('the number of $figure is one of its columns, in its unit', ({ figure, table }) => {
  const { column, unit } = measures[figure];
  const found = table.columns.find(({ name }) => name === column('SEK'));
  expect(found?.unit).toBe(unit === 'ratio' ? 'share' : unit);
});

test.each(readings)('what explains $figure is made of its columns', ({ figure, table }) => {
  const names = new Set(table.columns.map(({ name }) => name));
  const read = new Set<string>();
  const values = new Proxy<Record<string, number>>({}, { get: (_, name) => void read.add(String(name)) });
  measures[figure].portion(values, 'SEK');
  expect([...read].filter((name) => !names.has(name))).toEqual([]);
  expect(read.size).toBeGreaterThan(1);
});

test('a number is its part of the whole, where it is no percentile', () => {
  const row = { values: { sold: 200, expectedRate: 0.25, rate: 0.1, 'cost.SEK': 30_000, 'returns.SEK': 3 } };
  expect(measures['return-rate'].portion(row.values, 'SEK')).toEqual({ part: 50, of: 200 });
  expect(measured('return-rate', row, 'SEK')).toBe(0.25);
  expect(measures['cost-per-return'].portion(row.values, 'SEK')).toEqual({ part: 30_000, of: 3 });
  expect(measured('cost-per-return', row, 'SEK')).toBeNull();
});
