import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bonusFor } from '#domain/store-credit-bonus.ts';

const card = (amount: number) => ({ method: 'card', amount });
const storeCredit = (amount: number) => ({ method: 'store-credit', amount });

describe('a bonus', () => {
  test.each([
    ['ten per cent of what the card paid', [{ credit: 49_900, percent: 10 }], [card(49_900)], 4_990],
    ['rounded down', [{ credit: 999, percent: 10 }], [card(999)], 99],
    [
      'of lines together: 9.9 and 0.1 are ten',
      [
        { credit: 99, percent: 10 },
        { credit: 1, percent: 10 },
      ],
      [card(100)],
      10,
    ],
    [
      'of each line by its own per cent',
      [
        { credit: 10_000, percent: 10 },
        { credit: 10_000, percent: 0 },
        { credit: 10_000, percent: 5 },
      ],
      [card(30_000)],
      1_500,
    ],
    ['nothing of store credit', [{ credit: 10_000, percent: 10 }], [storeCredit(10_000)], 0],
    [
      'of the share that was paid with money',
      [{ credit: 10_000, percent: 10 }],
      [storeCredit(7_500), card(2_500)],
      250,
    ],
    ['nothing where nothing goes back', [], [], 0],
    [
      'exact for the largest amounts that there are',
      [{ credit: 999_999_999_999, percent: 33 }],
      [card(999_999_999_998), storeCredit(1)],
      329_999_999_999,
    ],
  ])('is %s', (_, lines, payments, bonus) => {
    expect(bonusFor({ lines, payments })).toBe(bonus);
  });

  test.each([
    [{ credit: -1, percent: 10 }, card(1)],
    [{ credit: 1, percent: -1 }, card(1)],
    [{ credit: 1, percent: 0.5 }, card(1)],
    [{ credit: 1, percent: 10 }, card(-1)],
  ])('is refused for %j of %j', (line, payment) => {
    expect(() => bonusFor({ lines: [line], payments: [payment] })).toThrow(RangeError);
  });
});

/** An order: what of it stands at each payment still, in the order that refunds take it. */
interface Order {
  readonly payments: { method: string; left: number }[];
}

/** Takes so much of the order's payments, in their order. */
function reserve(order: Order, amount: number) {
  let left = amount;
  return order.payments.flatMap((payment) => {
    const part = Math.min(left, payment.left);
    left -= part;
    payment.left -= part;
    return part > 0 ? [{ method: payment.method, amount: part }] : [];
  });
}

test('no chain of buying with credit and returning, for credit or for money, earns more bonus than the per cent of money that stayed', () => {
  const buy = fc.record({
    is: fc.constant('buy' as const),
    money: fc.nat({ max: 20_000 }),
    credit: fc.nat({ max: 40_000 }),
    creditFirst: fc.boolean(),
  });
  const give = fc.record({
    is: fc.constantFrom('for-credit' as const, 'for-money' as const),
    order: fc.nat({ max: 5 }),
    amount: fc.integer({ min: 1, max: 40_000 }),
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100 }),
      fc.array(fc.oneof(buy, give), { maxLength: 40 }),
      (percent, acts) => {
        let [held, bonuses, moneyIn] = [0, 0, 0];
        const orders: Order[] = [];
        for (const act of acts) {
          if (act.is === 'buy') {
            const credit = Math.min(act.credit, held);
            held -= credit;
            moneyIn += act.money;
            const payments = [
              { method: 'card', left: act.money },
              { method: 'store-credit', left: credit },
            ];
            orders.push({ payments: act.creditFirst ? payments.reverse() : payments });
            continue;
          }
          const order = orders[act.order % Math.max(orders.length, 1)];
          if (order === undefined) continue;
          const parts = reserve(order, act.amount);
          const given = parts.reduce((all, { amount }) => all + amount, 0);
          const ofCredit = parts.filter(({ method }) => method === 'store-credit');
          if (act.is === 'for-credit') {
            const bonus = bonusFor({ lines: [{ credit: given, percent }], payments: parts });
            bonuses += bonus;
            held += given + bonus;
          } else {
            const back = ofCredit.reduce((all, { amount }) => all + amount, 0);
            held += back;
            moneyIn -= given - back;
          }
          expect(100 * bonuses).toBeLessThanOrEqual(percent * moneyIn);
        }
      },
    ),
    { numRuns: 10_000 },
  );
});
