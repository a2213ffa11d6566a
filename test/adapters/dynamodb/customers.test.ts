import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allocateOrder, type Order } from '#domain/order.ts';
import { anIdentity, anOrder } from '../../support/an-order.ts';
import { opener } from '../../support/listed.ts';
import { kinds, type Stores } from '../../support/stores.ts';

const day = (number: number) => `2026-03-${String(number).padStart(2, '0')}T09:00:00.000Z`;

describe.each(kinds)('what customers have done, in $kind', ({ start }) => {
  let stores: Stores;
  let open: ReturnType<typeof opener>['open'];
  beforeAll(async () => {
    stores = await start();
    ({ open } = opener(stores));
  });
  afterAll(() => stores.close());

  const told = async (over: Partial<Order>, before?: Order) => {
    const order = allocateOrder({ ...anOrder(), ...over } as Parameters<typeof allocateOrder>[0]);
    await stores.orders.save(order, anIdentity({ customerId: order.customerId }), {
      replaces: before,
      keepClaims: before !== undefined,
    });
    return order;
  };
  const orders = (customerId: string, from: number, to: number) =>
    stores.customers.orders(customerId, day(from), day(to));

  test('counts the orders that a customer placed in a time, its first and last moment among them', async () => {
    for (const placed of [1, 5, 9]) {
      await told({ orderNumber: `S-c1-${placed}`, customerId: 'c-1', placedAt: day(placed) });
    }
    await told({ orderNumber: 'S-c2', customerId: 'c-2', placedAt: day(5) });
    expect(await orders('c-1', 1, 9)).toBe(3);
    expect(await orders('c-1', 2, 8)).toBe(1);
    expect(await orders('c-1', 2, 4)).toBe(0);
    expect(await orders('c-2', 1, 9)).toBe(1);
    expect(await orders('nobody', 1, 9)).toBe(0);
  });

  test('counts an order once, where it was last said to stand', async () => {
    const first = await told({ orderNumber: 'S-c3', customerId: 'c-3', placedAt: day(2) });
    const later = { ...first, updatedAt: '2026-10-05T09:00:00.000Z' };
    const moved = await told({ ...anOrder(later as object), placedAt: day(3) } as Partial<Order>, first);
    expect([await orders('c-3', 2, 2), await orders('c-3', 3, 3)]).toEqual([0, 1]);
    const updatedAt = '2026-10-06T09:00:00.000Z';
    await told({ orderNumber: 'S-c3', customerId: 'c-4', placedAt: day(3), updatedAt }, moved);
    expect([await orders('c-3', 1, 9), await orders('c-4', 1, 9)]).toEqual([0, 1]);
  });

  test('gives their newest returns, at most so many', async () => {
    const opened: string[] = [];
    for (const at of [1, 2, 3]) opened.push(await open(day(at), { customerId: 'c-5' }));
    await open(day(4), { customerId: 'c-6' });
    const heads = await stores.customers.returns('c-5', 2);
    expect(heads.map(({ returnId, openedAt }) => [returnId, openedAt])).toEqual([
      [opened[2], day(3)],
      [opened[1], day(2)],
    ]);
    expect(await stores.customers.returns('nobody', 2)).toEqual([]);
  });
});
