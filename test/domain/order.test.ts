import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paidFor } from '#domain/allocation.ts';
import { Refusal } from '#domain/errors.ts';
import { sum } from '#domain/money.ts';
import { allocateOrder, type SubmittedOrder, sameEconomics } from '#domain/order.ts';
import { aLine, anOrder, manyLines } from '../support/an-order.ts';

function refusalOf(submitted: SubmittedOrder): Refusal {
  try {
    allocateOrder(submitted);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('the order was taken');
}

const taxed = (highest: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: highest }), fc.double({ min: 0, max: 0.5, noNaN: true }))
    .map(([amount, rate]) => ({ amount, tax: Math.floor(amount * rate) }));

/** Orders whose sums hold, some with a discount on lines of different tax. */
const orders = fc
  .record({
    lines: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 75_000 }), paid: taxed(10_000_000) }), {
      minLength: 1,
      maxLength: 60,
    }),
    off: fc.double({ min: 0, max: 1, noNaN: true }),
    shipping: taxed(10_000),
  })
  .map(({ lines, off, shipping }) => {
    const told = lines.map((line, index) => aLine({ ...line, lineId: String(index + 1) }));
    const whole = sum(told.map((line) => line.paid));
    const discount = { amount: Math.floor(whole.amount * off), tax: Math.floor(whole.tax * off) };
    return anOrder({ lines: told, discount, shipping });
  });

describe('an order whose sums do not hold', () => {
  test('is refused with the difference of its lines', () => {
    const refusal = refusalOf(
      anOrder({ total: 24_899, payments: [{ paymentId: 'p', method: 'card', amount: 24_899 }] }),
    );
    expect(refusal.name).toBe('OrderSumMismatch');
    expect(refusal.data).toMatchObject({ computed: 24_900, stated: 24_899, difference: 1 });
  });

  test('is refused with the difference of its payments', () => {
    const payments = [
      { paymentId: 'a', method: 'card', amount: 20_000 },
      { paymentId: 'b', method: 'gift-card', amount: 4_000 },
    ];
    const refusal = refusalOf(anOrder({ payments }));
    expect(refusal.name).toBe('OrderSumMismatch');
    expect(refusal.data).toMatchObject({ what: 'payments', computed: 24_000, difference: -900 });
    expect(refusal.message).toBe('payments add up to 24000, but the total says 24900');
  });

  test('is refused with the difference of its fees', () => {
    const fees = [
      { code: 'invoice-fee', name: 'Fee', paid: { amount: 2_900, tax: 580 }, refund: 'with-order' } as const,
    ];
    const refusal = refusalOf(anOrder({ fees, total: 24_900 }));
    expect(refusal.data).toMatchObject({ computed: 27_800, stated: 24_900, difference: 2_900 });
    expect(refusal.message).toBe(
      'lines − discount + shipping + fees add up to 27800, but the total says 24900',
    );
    const otherTax = refusalOf(anOrder({ fees: fees.map((fee) => ({ ...fee, taxRate: 600 })) }));
    expect(otherTax.data).toMatchObject({ what: 'tax of fee invoice-fee', computed: 164, stated: 580 });
  });

  test('is refused when the discount is more than the lines, even if shipping makes up for it', () => {
    const refusal = refusalOf(
      anOrder({ discount: { amount: 21_000, tax: 4_200 }, shipping: { amount: 5_000, tax: 1_000 } }),
    );
    expect(refusal.name).toBe('OrderSumMismatch');
    expect(refusal.data).toMatchObject({ computed: 21_000, stated: 20_000, difference: 1_000 });
  });
});

describe('a rate of tax that is told', () => {
  const line = (paid: { amount: number; tax: number }, quantity = 1) =>
    anOrder({ lines: [aLine({ paid, quantity, taxRate: 1200 })], shipping: { amount: 0, tax: 0 } });

  test('must be that of the tax, or the order is refused with the difference', () => {
    const refusal = refusalOf(line({ amount: 11_200, tax: 2_240 }));
    expect(refusal.name).toBe('OrderSumMismatch');
    const difference = { computed: 1_200, stated: 2_240, difference: -1_040 };
    expect(refusal.data).toMatchObject({ what: 'tax of line 1', ...difference });
    expect(refusal.message).toBe('the tax of line 1 should be 1200 at the rate told with it, not 2240');
    const wrongShipping = anOrder({ shipping: { amount: 4_900, tax: 980 }, shippingTaxRate: 600 });
    expect(refusalOf(wrongShipping).data).toMatchObject({ what: 'tax of the shipping', computed: 277 });
  });

  test('may be off by what rounding unit by unit makes of it', () => {
    // a unit of 0.99 at 12 % has 10.6 öre of tax, rounded 11: ten of them 110, not 106
    expect(allocateOrder(line({ amount: 990, tax: 110 }, 10)).lines[0]?.taxRate).toBe(1200);
    expect(refusalOf(line({ amount: 990, tax: 117 }, 10)).data).toMatchObject({ computed: 106 });
  });
});

describe('allocating an order', () => {
  test('the lines add up to what was paid for goods, and each unit to its line', () => {
    fc.assert(
      fc.property(orders, (submitted) => {
        const { lines } = allocateOrder(submitted);
        const goods = lines.reduce((total, line) => total + line.paid.amount, 0);
        expect(goods).toBe(submitted.total - submitted.shipping.amount);
        for (const line of lines) {
          expect(paidFor(line.runs)).toEqual(line.paid);
          expect(line.paid.tax).toBeGreaterThanOrEqual(0);
          expect(line.paid.tax).toBeLessThanOrEqual(line.paid.amount);
        }
      }),
    );
  });

  test('the discount takes its tax from the lines that bear it', () => {
    // food at 12 % and clothes at 25 %, half price: half the tax of each
    const lines = [
      aLine({ lineId: 'food', paid: { amount: 11_200, tax: 1_200 } }),
      aLine({ lineId: 'clothes', paid: { amount: 12_500, tax: 2_500 } }),
      aLine({ lineId: 'untaxed', paid: { amount: 10_000, tax: 0 } }),
    ];
    const { lines: allocated } = allocateOrder(anOrder({ lines, discount: { amount: 16_850, tax: 1_850 } }));
    expect(allocated.map((line) => line.paid)).toEqual([
      { amount: 5_600, tax: 600 },
      { amount: 6_250, tax: 1_250 },
      { amount: 5_000, tax: 0 },
    ]);
  });

  test('no tax is lost or made by the discount', () => {
    fc.assert(
      fc.property(orders, (submitted) => {
        const { lines } = allocateOrder(submitted);
        const before = sum(submitted.lines.map((line) => line.paid)).tax - submitted.discount.tax;
        const after = sum(lines.map((line) => line.paid)).tax;
        const cappedByPrice = lines.some((line) => line.paid.tax === line.paid.amount);
        if (cappedByPrice) expect(after).toBeLessThanOrEqual(before);
        else expect(after).toBe(before);
      }),
    );
  });

  test('tax never passes the price that the discount leaves', () => {
    const lines = [aLine({ quantity: 1, paid: { amount: 100, tax: 20 } })];
    const { lines: allocated } = allocateOrder(anOrder({ lines, discount: { amount: 95, tax: 0 } }));
    expect(allocated[0]?.paid).toEqual({ amount: 5, tax: 5 });
  });

  test('a currency without decimals is shared in whole units', () => {
    const lines = [
      aLine({ lineId: '1', quantity: 3, paid: { amount: 1_000, tax: 91 } }),
      aLine({ lineId: '2', quantity: 1, paid: { amount: 500, tax: 45 } }),
    ];
    const order = allocateOrder(
      anOrder({ currency: 'JPY', lines, discount: { amount: 100, tax: 9 }, shipping: { amount: 0, tax: 0 } }),
    );
    expect(order.lines.map((line) => line.paid)).toEqual([
      { amount: 933, tax: 85 },
      { amount: 467, tax: 42 },
    ]);
    expect(order.lines[0]?.runs).toEqual([
      { units: 1, amount: 311, tax: 29 },
      { units: 2, amount: 311, tax: 28 },
    ]);
  });

  test('an order that cost nothing is allocated to nothing', () => {
    const lines = manyLines(3, { paid: { amount: 0, tax: 0 } });
    const order = allocateOrder(anOrder({ lines, shipping: { amount: 0, tax: 0 }, payments: [] }));
    expect(order.lines.map((line) => line.runs)).toEqual([
      [{ units: 1, amount: 0, tax: 0 }],
      [{ units: 1, amount: 0, tax: 0 }],
      [{ units: 1, amount: 0, tax: 0 }],
    ]);
  });

  test('the discount of 700 lines is spread to the last unit', () => {
    const order = allocateOrder(
      anOrder({ lines: manyLines(700, { quantity: 3 }), discount: { amount: 333, tax: 66 } }),
    );
    expect(sum(order.lines.map((line) => line.paid))).toEqual({ amount: 70_000 - 333, tax: 14_000 - 66 });
  });
});

describe('the economics of two tellings', () => {
  const order = allocateOrder(anOrder());

  test('are the same when only dates, names and final sale differ', () => {
    const lines = [aLine({ name: 'Shirt, blue', finalSale: true })];
    const later = anOrder({ lines, deliveredAt: undefined, updatedAt: '2026-10-09T00:00:00.000Z' });
    expect(sameEconomics(order, allocateOrder(later))).toBe(true);
  });

  test.each<[string, Partial<SubmittedOrder>]>([
    ['currency', { currency: 'EUR' }],
    ['market', { market: 'DK' }],
    ['shipping', { shipping: { amount: 0, tax: 0 } }],
    ['payment', { payments: [{ paymentId: 'other', method: 'card', amount: 24_900 }] }],
    ['fee', { fees: [{ code: 'x', name: 'X', paid: { amount: 1, tax: 0 }, refund: 'never' }] }],
    ['line id', { lines: [aLine({ lineId: '2' })] }],
    ['quantity', { lines: [aLine({ quantity: 1 })] }],
    ['price', { lines: [aLine({ paid: { amount: 19_999, tax: 4_000 } })] }],
    ['tax', { lines: [aLine({ paid: { amount: 20_000, tax: 3_999 } })] }],
    ['number of lines', { lines: [aLine({ quantity: 1 }), aLine({ lineId: '2', quantity: 1 })] }],
  ])('differ when %s does', (_, change) => {
    expect(sameEconomics(order, allocateOrder(anOrder(change)))).toBe(false);
  });
});
