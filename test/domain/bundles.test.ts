import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BundleFault, priceBundles, type SoldBundle, type ToldLine } from '#domain/bundles.ts';
import { Refusal } from '#domain/errors.ts';
import { sum, type TaxedAmount } from '#domain/money.ts';
import { allocateOrder } from '#domain/order.ts';
import { aLine, anOrder } from '../support/an-order.ts';

const part = (lineId: string, componentValue?: number, over: Partial<ToldLine> = {}): ToldLine => {
  const { paid: _, ...line } = aLine({ lineId, quantity: 1, bundle: 'set', componentValue });
  return { ...line, ...over };
};
const set = (paid: TaxedAmount, over: Partial<SoldBundle> = {}): SoldBundle => ({
  bundle: 'set',
  paid,
  ...over,
});
const paidIn = (lines: readonly ToldLine[], ...bundles: SoldBundle[]) =>
  priceBundles(lines, bundles).map(({ paid: { amount, tax } }) => [amount, tax]);

function refusalOf(lines: readonly ToldLine[], ...bundles: SoldBundle[]): Refusal {
  try {
    priceBundles(lines, bundles);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('the bundle was taken');
}

describe('the price of a bundle', () => {
  test('is shared by what its parts are worth alone, the odd unit to the larger remainder', () => {
    // 600 and 400 alone, sold for 899.99 together
    const lines = [part('1', 60_000), part('2', 40_000)];
    expect(paidIn(lines, set({ amount: 89_999, tax: 18_000 }))).toEqual([
      [53_999, 10_800],
      [36_000, 7_200],
    ]);
  });

  test('counts every unit of a part, and a gift in it as nothing', () => {
    const lines = [part('1', 10_000, { quantity: 3 }), part('2', 10_000), part('gift', 0)];
    expect(paidIn(lines, set({ amount: 32_000, tax: 6_400 }))).toEqual([
      [24_000, 4_800],
      [8_000, 1_600],
      [0, 0],
    ]);
  });

  test('leaves lines as they are that are part of none, or of one that is only a name', () => {
    const lines = [aLine({ lineId: 'a' }), aLine({ lineId: 'b', bundle: 'named' }), part('1', 1)];
    const [a, b, one] = priceBundles(lines, [set({ amount: 500, tax: 100 })]);
    expect([a, b]).toEqual(lines.slice(0, 2));
    expect(one?.paid).toEqual({ amount: 500, tax: 100 });
  });

  test('of goods at several rates has the tax of each share at its own', () => {
    // a book at 6 % and a lamp at 25 %, worth the same, for 200.00: 100 each, with 5.66 and 20.00 of tax
    const lines = [part('book', 15_000, { taxRate: 600 }), part('lamp', 15_000)];
    const sold = set({ amount: 20_000, tax: 2_566 }, { taxRate: 2500 });
    expect(paidIn(lines, sold)).toEqual([
      [10_000, 566],
      [10_000, 2_000],
    ]);
    expect(priceBundles(lines, [sold]).map(({ taxRate }) => taxRate)).toEqual([600, 2500]);
    const wrong = refusalOf(lines, set({ amount: 20_000, tax: 4_000 }, { taxRate: 2500 }));
    expect(wrong.name).toBe('OrderSumMismatch');
    const difference = { computed: 2_566, stated: 4_000, difference: -1_434 };
    expect(wrong.data).toEqual({ what: 'tax of bundle set', ...difference });
  });

  const lines = [part('1', 10_000), part('2', 10_000)];
  test.each<[BundleFault, string | undefined, ToldLine[]]>([
    ['no-components', undefined, [part('1', 1, { bundle: 'other' })]],
    ['priced-twice', '2', [part('1', 1), part('2', 1, { paid: { amount: 1, tax: 0 } })]],
    ['value-missing', '2', [part('1', 1), part('2')]],
    ['no-value', undefined, [part('1', 0), part('2', 0)]],
    ['rate-missing', '1', [part('1', 1), part('2', 1, { taxRate: 600 })]],
  ])('is refused by name: %s', (why, lineId, told) => {
    const refusal = refusalOf(told, set({ amount: 100, tax: 20 }));
    expect(refusal.name).toBe('BundleRefused');
    expect(refusal.data).toEqual({ bundle: 'set', why, ...(lineId !== undefined && { lineId }) });
    expect(paidIn(lines, set({ amount: 100, tax: 20 }))).toHaveLength(2);
  });

  test('is what its lines come to, amount and tax, whatever they are worth, and the order adds up to the unit', () => {
    const parts = fc.array(
      fc.record({ value: fc.nat(1_000_000), quantity: fc.integer({ min: 1, max: 2_000 }) }),
      { minLength: 1, maxLength: 12 },
    );
    const paid = fc
      .nat(10_000_000)
      .chain((amount) => fc.record({ amount: fc.constant(amount), tax: fc.nat(amount) }));
    fc.assert(
      fc.property(
        parts,
        paid,
        fc.constantFrom(undefined, 2500, 1200, 600),
        (told, { amount, tax }, taxRate) => {
          fc.pre(told.some(({ value }) => value > 0));
          const rated = taxRate === undefined ? tax : Math.round((amount * taxRate) / (10_000 + taxRate));
          const sold = set({ amount, tax: rated }, { taxRate });
          const lines = told.map(({ value, quantity }, place) => part(`${place}`, value, { quantity }));
          const priced = priceBundles(lines, [sold]);
          expect(sum(priced.map((line) => line.paid))).toEqual(sold.paid);
          for (const line of priced) expect(line.paid.tax).toBeLessThanOrEqual(line.paid.amount);
          expect(sum(allocateOrder(anOrder({ lines: priced })).lines.map((line) => line.paid))).toEqual(
            sold.paid,
          );
        },
      ),
      { numRuns: 5_000 },
    );
  });
});
