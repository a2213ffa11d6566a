import { beforeEach, describe, expect, test } from 'vitest';
import type { SubmittedOrder } from '#domain/order.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { takeInOrder } from '#use-cases/take-in-order.ts';
import { aLine, anIdentity, anOrder } from '../support/an-order.ts';
import { withMeanwhile } from '../support/meanwhile.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
});

const day = (number: number) => `2026-10-0${number}T12:00:00.000Z`;
const told = (number: number, over: Partial<SubmittedOrder> = {}) =>
  anOrder({ updatedAt: day(number), ...over });
const takeIn = async (order: SubmittedOrder) =>
  (await takeInOrder(shop)({ order, identity: anIdentity() })).outcome;

/** Every order in which so many tellings can arrive. */
function arrivals<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, place) => arrivals(items.toSpliced(place, 1)).map((rest) => [item, ...rest]));
}

describe('order intake', () => {
  test('stores, then knows the same telling again', async () => {
    expect(await takeIn(told(4))).toBe('stored');
    expect(await takeIn(told(4))).toBe('unchanged');
    expect((await shop.orders.read('S-1001'))?.lines[0]?.runs).toEqual([
      { units: 2, amount: 10_000, tax: 2_000 },
    ]);
  });

  const tellings = [1, 2, 3].map((number) =>
    told(number, { lines: [aLine({ quantity: number, paid: { amount: number * 100, tax: 0 } })] }),
  );

  test.each(arrivals([0, 1, 2]))(
    'ends with the latest telling when they come as %i, %i, %i, each twice',
    async (...order) => {
      for (const place of [...order, ...order]) await takeIn(tellings[place] ?? told(1));
      const stored = await shop.orders.read('S-1001');
      expect(stored?.updatedAt).toBe(day(3));
      expect(stored?.lines[0]?.quantity).toBe(3);
      expect(await shop.orders.payments('S-1001')).toEqual([
        { paymentId: 'pay-1', method: 'card', amount: 300 + 4_900, refunded: 0 },
      ]);
    },
  );

  test('says that an older telling is older, and leaves everything', async () => {
    await takeIn(told(4));
    expect(await takeIn(told(3, { market: 'DK' }))).toBe('older');
    expect((await shop.orders.read('S-1001'))?.market).toBe('SE');
  });

  test('ends with the latest telling when all come at once', async () => {
    await Promise.all(tellings.map(takeIn));
    expect((await shop.orders.read('S-1001'))?.updatedAt).toBe(day(3));
  });

  test('refuses sums that do not hold', async () => {
    await expect(takeIn(told(4, { total: 1 }))).rejects.toThrow(
      expect.objectContaining({ name: 'OrderSumMismatch' }),
    );
    expect(await shop.orders.read('S-1001')).toBeUndefined();
  });

  test('settles lines and amounts once a return has units of it, dates not', async () => {
    await takeIn(told(4));
    await shop.opened();
    const dearer = told(5, { lines: [aLine({ paid: { amount: 30_000, tax: 6_000 } })] });
    await expect(takeIn(dearer)).rejects.toThrow(expect.objectContaining({ name: 'OrderHasReturns' }));
    expect(await takeIn(told(6, { deliveredAt: day(6) }))).toBe('stored');
    expect((await shop.orders.read('S-1001'))?.deliveredAt).toBe(day(6));
    expect((await shop.orders.claims('S-1001')).units.get('1')).toEqual([1]);
  });

  test('takes changes again when every return of the order was taken back', async () => {
    await takeIn(told(4));
    const returnId = await shop.opened();
    await cancelReturn(shop)({ returnId, orderNumber: 'S-1001' });
    expect(await takeIn(told(5, { lines: [aLine({ quantity: 1 })] }))).toBe('stored');
  });

  test('refuses when a return takes units while the change is being stored', async () => {
    await takeIn(told(4));
    const orders = {
      ...shop.orders,
      claims: withMeanwhile(shop.orders.claims, () => shop.opened()),
    };
    const change = takeInOrder({ orders })({
      order: told(5, { lines: [aLine({ quantity: 1 })] }),
      identity: anIdentity(),
    });
    await expect(change).rejects.toThrow(expect.objectContaining({ name: 'OrderHasReturns' }));
    expect((await shop.orders.read('S-1001'))?.lines[0]?.quantity).toBe(2);
  });
});
