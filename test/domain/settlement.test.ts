import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineSums } from '#domain/credit-rows.ts';
import { exchangeOrderNumber, payByOf } from '#domain/exchange.ts';
import { sum } from '#domain/money.ts';
import { allocateOrder } from '#domain/order.ts';
import { amountDue } from '#domain/owed.ts';
import { splitRefund } from '#domain/refund.ts';
import type { Remedy } from '#domain/remedy.ts';
import { settlementOf } from '#domain/settlement.ts';
import { aHead } from '../support/a-head.ts';
import { aLine, anOrder } from '../support/an-order.ts';
import { takenLines } from '../support/taken-lines.ts';

const remedies = fc.oneof(
  fc.constant(undefined),
  fc.constant<Remedy>({ is: 'store-credit', bonusPercent: 10 }),
  fc.constant<Remedy>({ is: 'repair' }),
  fc.nat(30_000).map((amount): Remedy => {
    const price = { amount, tax: Math.floor(amount / 5) };
    return { is: 'exchange', goods: { sku: 'X', name: 'X', price, taxRate: 2500 } };
  }),
);

const someReturn = fc.record({
  lines: fc.array(
    fc.record({ amount: fc.nat(20_000), quantity: fc.integer({ min: 1, max: 3 }), remedy: remedies }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  shipping: fc.nat(5_000),
  fee: fc.nat(8_000),
  goodwill: fc.nat(3_000),
  paid: fc.nat(40_000),
});

describe('what a return credits', () => {
  test('is split without a rest: nothing is below nothing, and the parts are what is due', () => {
    fc.assert(
      fc.property(someReturn, ({ lines: drawn, shipping, fee, goodwill, paid }) => {
        const order = allocateOrder(
          anOrder({
            lines: drawn.map(({ amount, quantity }, index) =>
              aLine({ lineId: String(index + 1), quantity, paid: { amount, tax: Math.floor(amount / 5) } }),
            ),
          }),
        );
        const lines = order.lines.flatMap((line, index) =>
          takenLines({ ...order, lines: [line] }, line.quantity).map((one) => ({
            ...one,
            remedy: drawn[index]?.remedy,
          })),
        );
        const head = aHead({
          paid: sum(lines.map((line) => lineSums(line, false).paid)),
          shipping: { amount: shipping, tax: 0 },
          fee,
          goodwill,
        });
        const due = amountDue(head).amount;
        const { refund, storeCredit, exchange, difference, goodsCost, creditedLines } = settlementOf(
          head,
          lines,
          paid,
        );
        expect(refund + storeCredit + exchange).toBe(due);
        for (const part of [refund, storeCredit, exchange, difference])
          expect(part).toBeGreaterThanOrEqual(0);
        // the goods are paid for by the credit, what was paid before, and what is asked for
        expect(exchange + difference).toBe(Math.max(goodsCost - paid, 0));
        // nobody is asked to pay while money would go back
        expect(difference > 0 && refund > 0).toBe(false);
        expect(creditedLines.reduce((total, { credit }) => total + credit, 0)).toBeLessThanOrEqual(
          storeCredit,
        );

        const half = Math.floor(due / 2);
        const payments = [half, due - half, 100].map((amount, index) => ({
          ...{ paymentId: `p${index}`, method: 'card', amount, refunded: 0 },
        }));
        const parts = splitRefund(head, due, payments, { 'store-credit': storeCredit, exchange });
        const of = (by: string | undefined) =>
          parts.reduce((total, part) => total + (part.by === by ? part.amount : 0), 0);
        expect([of(undefined), of('store-credit'), of('exchange')]).toEqual([refund, storeCredit, exchange]);
        expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
      }),
      { numRuns: 20_000 },
    );
  });
});

describe('the number of an exchange', () => {
  const returnId = 'R01K6XDQ400W3R7G9YQ5C2M8ZTN';
  test.each([
    ['S-1001', 'S-1001-X5C2M8ZTN'],
    ['S-1001-X00000001', 'S-1001-X5C2M8ZTN'],
    ['A'.repeat(64), `${'A'.repeat(54)}-X5C2M8ZTN`],
  ])('of order %s is %s', (orderNumber, number) => {
    expect(exchangeOrderNumber({ returnId, orderNumber })).toBe(number);
  });
});

describe('a difference is to be paid', () => {
  const now = '2026-10-10T08:00:00.000Z';
  test('within three days', () => {
    expect(payByOf(aHead({ lanes: ['policy'] }), now)).toBe('2026-10-13T08:00:00.000Z');
  });

  test('a day before the law wants the money of the return, where that is sooner, and an hour at least', () => {
    const withdrawn = aHead({
      lanes: ['withdrawal'],
      openedAt: '2026-09-28T08:00:00.000Z',
      firstScanAt: '2026-09-29T08:00:00.000Z',
    });
    expect(payByOf(withdrawn, now) < '2026-10-13T08:00:00.000Z').toBe(true);
    expect(
      payByOf(
        { ...withdrawn, openedAt: '2026-09-01T08:00:00.000Z', firstScanAt: '2026-09-02T08:00:00.000Z' },
        now,
      ),
    ).toBe('2026-10-10T09:00:00.000Z');
  });
});
