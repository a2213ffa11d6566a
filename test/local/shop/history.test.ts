import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finishedReturn, HistoryBody } from '#contracts/history.ts';
import { readOrder } from '#contracts/orders.ts';
import { readBody } from '#contracts/read.ts';
import { shareByWeight } from '#domain/allocation.ts';
import { makeShop } from '#local/shop/make-shop.ts';
import { shareOut } from '#local/shop/share-out.ts';
import { takeInHistory } from '#use-cases/take-in-history.ts';
import { takeInOrder } from '#use-cases/take-in-order.ts';
import { memoryPolicies, memoryStores } from '../../support/memory.ts';

const now = Date.UTC(2026, 10, 20, 14);

test('a shop that is told to the app is taken in whole: no unit comes back twice, no payment is paid back twice', async () => {
  const clock = { now: () => new Date(now).toISOString() };
  const stores = { ...memoryStores(clock), policies: memoryPolicies(), clock };
  const { orders, history } = makeShop(7, now, { orders: 1500, pictures: 'https://shop.example' });
  for (const order of orders) await takeInOrder(stores)(readOrder(order));
  const returned = new Map<string, number>();
  for (const told of history) {
    const taken = await takeInHistory(stores)(finishedReturn(readBody(HistoryBody, told)));
    expect(taken.outcome).toBe('stored');
    const found = await stores.returns.read(taken.returnId);
    for (const line of found?.lines ?? []) {
      if (told.credited === undefined) continue;
      // whoever sent it back as new got back what they paid, to the last öre
      if (line.inspected.A === line.quantity) expect(line.deducted).toEqual({ amount: 0, tax: 0 });
      const key = `${told.orderNumber} ${line.lineId}`;
      returned.set(key, (returned.get(key) ?? 0) + line.quantity);
    }
  }
  const bought = new Map<string, number>(
    orders.flatMap(({ orderNumber, lines }) =>
      lines.map(({ lineId, quantity }) => [`${orderNumber} ${lineId}`, quantity] as const),
    ),
  );
  expect([...returned].filter(([key, quantity]) => quantity > (bought.get(key) ?? 0))).toEqual([]);
  expect(returned.size).toBeGreaterThan(500);
  for (const { orderNumber } of orders) {
    for (const { amount, refunded } of await stores.orders.payments(orderNumber)) {
      expect(refunded).toBeLessThanOrEqual(amount);
    }
  }
});

test('the shop shares its discounts out as the app does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 12 }),
      fc.nat({ max: 1_000_000 }),
      (weights, total) => {
        expect(shareOut(total, weights)).toEqual(shareByWeight(total, weights));
      },
    ),
  );
});
