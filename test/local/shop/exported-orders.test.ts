import { expect, test } from 'vitest';
import { exportedOrders } from '#local/bench/exported-orders.ts';
import { makeShop } from '#local/shop/make-shop.ts';
import { newFile } from '../import/exports.ts';

const now = Date.UTC(2026, 10, 20, 14);

async function ordersOf(what: string): Promise<unknown[]> {
  const { findings } = await exportedOrders(what, undefined, now);
  const orders: unknown[] = [];
  for await (const found of findings) if (found.is === 'order') orders.push(found.order);
  return orders;
}

test('a bench takes so many orders of the sample shop, of the seed that is named', async () => {
  const pictures = 'https://shop.example/pictures';
  expect(await ordersOf('sample:7')).toEqual(makeShop(1, now, { orders: 7, pictures }).orders);
  expect(await ordersOf('sample:7:3')).toEqual(makeShop(3, now, { orders: 7, pictures }).orders);
});

test('a bench takes the orders of a file as ever', async () => {
  const file = await newFile('orders.jsonl', '{"orderNumber":"1"}\n{"orderNumber":"2"}\n');
  expect(await ordersOf(file)).toEqual([{ orderNumber: '1' }, { orderNumber: '2' }]);
});

test.each(['sample:', 'sample:0', 'sample:many', 'sample:1:x', 'sample:1000001'])(
  '%s is refused',
  async (what) => {
    await expect(ordersOf(what)).rejects.toMatchObject({ name: 'BadArguments' });
  },
);
