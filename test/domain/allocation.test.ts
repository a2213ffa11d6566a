import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocateUnits, paidFor, shareByWeight } from '#domain/allocation.ts';

const total = fc.integer({ min: 0, max: 1_000_000_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000_000 }), { minLength: 1, maxLength: 700 });
const quantity = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 75_000 }));
const plus = (a: number, b: number) => a + b;

describe('sharing by weight', () => {
  test('the parts add up to the total, none above its exact share by a whole unit', () => {
    fc.assert(
      fc.property(total, weights, (whole, given) => {
        const parts = shareByWeight(whole, given);
        expect(parts).toHaveLength(given.length);
        expect(parts.reduce(plus, 0)).toBe(whole);
        const all = given.reduce((sum, weight) => sum + BigInt(weight), 0n);
        if (all === 0n) return;
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * all - BigInt(whole) * BigInt(given[index] ?? 0);
          expect(off < all && off > -all).toBe(true);
        }
      }),
    );
  });

  test('what is exact stays exact', () => {
    expect(shareByWeight(100, [1, 2, 1])).toEqual([25, 50, 25]);
  });

  test('the largest remainder gets the spare unit', () => {
    // exact shares 3.33, 6.67
    expect(shareByWeight(10, [1, 2])).toEqual([3, 7]);
    expect(shareByWeight(10, [2, 1])).toEqual([7, 3]);
  });

  test('equal remainders go to the earlier part', () => {
    expect(shareByWeight(2, [1, 1, 1])).toEqual([1, 1, 0]);
  });

  test('a part without weight gets nothing', () => {
    expect(shareByWeight(7, [0, 5, 0])).toEqual([0, 7, 0]);
  });

  test('without any weight the first part takes everything', () => {
    expect(shareByWeight(7, [0, 0])).toEqual([7, 0]);
    expect(shareByWeight(7, [])).toEqual([]);
  });

  test('a heavier part never gets less than a lighter one', () => {
    fc.assert(
      fc.property(total, weights, (whole, given) => {
        const parts = shareByWeight(whole, given);
        const byWeight = given.map((weight, index) => ({ weight, part: parts[index] ?? 0 }));
        byWeight.sort((a, b) => a.weight - b.weight || a.part - b.part);
        const heavier = given.some((weight) => weight > 0) ? byWeight : [];
        for (const [index, { part }] of heavier.entries()) {
          expect(part).toBeGreaterThanOrEqual(heavier[index - 1]?.part ?? 0);
        }
      }),
    );
  });
});

describe('allocating a line to its units', () => {
  const paid = fc
    .tuple(total, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([amount, share]) => ({ amount, tax: Math.floor(amount * share) }));

  test('at most three runs hold every unit, add up exactly, and differ by one minor unit at most', () => {
    fc.assert(
      fc.property(quantity, paid, (units, line) => {
        const runs = allocateUnits(units, line);
        expect(runs.length).toBeLessThanOrEqual(3);
        expect(runs.every((run) => run.units > 0)).toBe(true);
        expect(runs.reduce((sum, run) => sum + run.units, 0)).toBe(units);
        expect(paidFor(runs)).toEqual(line);
        const amounts = runs.map((run) => run.amount);
        const taxes = runs.map((run) => run.tax);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
        expect(Math.max(...taxes) - Math.min(...taxes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('a line of 75,000 units is three runs', () => {
    expect(allocateUnits(75_000, { amount: 75_000 * 3 + 7, tax: 75_000 + 2 })).toEqual([
      { units: 2, amount: 4, tax: 2 },
      { units: 5, amount: 4, tax: 1 },
      { units: 74_993, amount: 3, tax: 1 },
    ]);
  });

  test('one unit is one run, and a free line costs nothing', () => {
    expect(allocateUnits(1, { amount: 999, tax: 200 })).toEqual([{ units: 1, amount: 999, tax: 200 }]);
    expect(allocateUnits(3, { amount: 0, tax: 0 })).toEqual([{ units: 3, amount: 0, tax: 0 }]);
  });

  test('what no units were paid is nothing', () => {
    expect(paidFor([])).toEqual({ amount: 0, tax: 0 });
  });
});
