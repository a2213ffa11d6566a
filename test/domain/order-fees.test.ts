import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, nothing, sum, type TaxedAmount } from '#domain/money.ts';
import { allocateOrder } from '#domain/order.ts';
import { type FeeRefund, feeRefunds, feesOf, type OrderFee } from '#domain/order-fees.ts';
import { aLine, anOrder } from '../support/an-order.ts';

const wrapping = (refund: FeeRefund, over: Partial<OrderFee> = {}): OrderFee => ({
  ...{ code: 'gift-wrapping', name: 'Gift wrapping', paid: { amount: 1_000, tax: 200 }, refund },
  ...over,
});
/** An order of goods for 300.00 with these fees. */
const orderWith = (...fees: OrderFee[]) =>
  allocateOrder(anOrder({ lines: [aLine({ quantity: 3, paid: { amount: 30_000, tax: 6_000 } })], fees }));
const aThird = { amount: 10_000, tax: 2_000 };

describe('a fee of an order', () => {
  test('goes back with its last unit, and not before', () => {
    const order = orderWith(wrapping('with-order'));
    expect(feesOf(order, new Map(), { goods: aThird, isLast: false, byLaw: true })).toEqual([]);
    const { paid: of, refund: _, ...fee } = wrapping('with-order');
    expect(feesOf(order, new Map(), { goods: aThird, isLast: true, byLaw: false })).toEqual([
      { ...fee, ...of, of, place: 0 },
    ]);
  });

  test('goes back by the share of the goods where the shop says so, the last return with the rest', () => {
    const order = orderWith(wrapping('in-proportion'));
    const claimed: TaxedAmount[] = [];
    for (const isLast of [false, false, true]) {
      const [fee] = feesOf(order, new Map([[0, sum(claimed)]]), { goods: aThird, isLast, byLaw: false });
      claimed.push({ amount: fee?.amount ?? 0, tax: fee?.tax ?? 0 });
    }
    expect(claimed).toEqual([
      { amount: 333, tax: 67 },
      { amount: 333, tax: 66 },
      { amount: 334, tax: 67 },
    ]);
  });

  test('that the shop never gives back goes back all the same where the law has all of it back', () => {
    const order = orderWith(wrapping('never'));
    const last = { goods: aThird, isLast: true };
    expect(feesOf(order, new Map(), { ...last, byLaw: false })).toEqual([]);
    expect(feesOf(order, new Map(), { ...last, byLaw: true })).toMatchObject([{ amount: 1_000, tax: 200 }]);
  });

  test('goes back by what is left of it, whoever took the rest', () => {
    const order = orderWith(wrapping('with-order'), wrapping('with-order', { code: 'invoice-fee' }));
    const claimed = new Map([
      [0, { amount: 400, tax: 80 }],
      [1, { amount: 1_000, tax: 200 }],
    ]);
    expect(feesOf(order, claimed, { goods: aThird, isLast: true, byLaw: false })).toMatchObject([
      { place: 0, amount: 600, tax: 120 },
    ]);
  });

  test('of an order whose goods cost nothing goes back with the last of them', () => {
    const free = aLine({ quantity: 2, paid: nothing });
    const order = allocateOrder(anOrder({ lines: [free], fees: [wrapping('in-proportion')] }));
    const share = { goods: nothing, byLaw: false };
    expect(feesOf(order, new Map(), { ...share, isLast: false })).toEqual([]);
    expect(feesOf(order, new Map(), { ...share, isLast: true })).toMatchObject([{ amount: 1_000 }]);
  });

  test('never has more tax than price, nor more of either than was paid, whatever its tax and whoever gives back', () => {
    const paid = fc
      .nat(300)
      .chain((amount) => fc.record({ amount: fc.constant(amount), tax: fc.nat(amount) }));
    const step = fc.record({ units: fc.integer({ min: 1, max: 20 }), givesBack: fc.option(fc.nat(9)) });
    fc.assert(
      fc.property(paid, fc.constantFrom(...feeRefunds), fc.array(step), (fee, refund, steps) => {
        const lines = [aLine({ quantity: 100, paid: { amount: 700, tax: 0 } })];
        const order = allocateOrder(anOrder({ lines, fees: [wrapping(refund, { paid: fee })] }));
        let held: TaxedAmount[] = [];
        const claimed = () => new Map([[0, sum(held)]]);
        const take = (units: number, isLast: boolean) => {
          const share = { goods: { amount: units * 7, tax: 0 }, isLast, byLaw: true };
          for (const { amount, tax } of feesOf(order, claimed(), share)) {
            expect(amount).toBeGreaterThan(0);
            expect(tax).toBeGreaterThanOrEqual(0);
            expect(tax).toBeLessThanOrEqual(amount);
            held.push({ amount, tax });
          }
        };
        for (const { units, givesBack } of steps) {
          take(units, false);
          if (givesBack !== null) held = held.filter((_, place) => place !== givesBack);
        }
        take(1, true);
        expect(held.reduce(add, nothing)).toEqual(fee);
      }),
      { numRuns: 10_000 },
    );
  });
});
