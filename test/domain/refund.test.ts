import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRefund } from '#domain/refund.ts';

const payments = [
  { paymentId: 'gift', amount: 5_000, refunded: 1_000 },
  { paymentId: 'used-up', amount: 700, refunded: 700 },
  { paymentId: 'card', amount: 20_000, refunded: 0 },
];

/** a return of which nothing has been refunded */
const first = { returnId: 'R1' };

describe('splitting a refund over payments', () => {
  test('payments are used in the order they were made, each up to what is left of it', () => {
    expect(splitRefund(first, 6_500, payments)).toEqual([
      { paymentId: 'gift', amount: 4_000, key: 'R1.gift', place: 0, ceiling: 5_000 },
      { paymentId: 'card', amount: 2_500, key: 'R1.card', place: 2, ceiling: 20_000 },
    ]);
  });

  test('nothing due is no refund', () => {
    expect(splitRefund(first, 0, payments)).toEqual([]);
  });

  test('more than the payments have left is for a person', () => {
    expect(() => splitRefund(first, 24_001, payments)).toThrow(
      expect.objectContaining({ name: 'RefundDeclined', data: { due: 24_001, missing: 1 } }),
    );
    expect(splitRefund(first, 24_000, payments)).toHaveLength(2);
  });

  test('the parts are whole, above nothing, within each payment, and add up to what is due', () => {
    const payment = fc
      .tuple(fc.nat(10_000), fc.nat(10_000))
      .map(([a, b]) => ({ amount: Math.max(a, b), refunded: Math.min(a, b) }));
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 6 }), fc.nat(30_000), (made, wanted) => {
        const numbered = made.map((one, index) => ({ ...one, paymentId: `p${index}` }));
        const left = numbered.reduce((sum, { amount, refunded }) => sum + amount - refunded, 0);
        const due = Math.min(wanted, left);
        const parts = splitRefund(first, due, numbered);
        expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(due);
        expect(new Set(parts.map((part) => part.key)).size).toBe(parts.length);
        for (const { amount, place, ceiling } of parts) {
          expect(amount).toBeGreaterThan(0);
          expect(ceiling).toBe(numbered[place]?.amount);
          expect(amount + (numbered[place]?.refunded ?? 0)).toBeLessThanOrEqual(ceiling);
        }
      }),
    );
  });
});
