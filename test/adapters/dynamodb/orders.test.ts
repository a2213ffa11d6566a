import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { allocateOrder, type SubmittedOrder } from '#domain/order.ts';
import type { ReturnLine } from '#domain/return.ts';
import type { ClaimChange } from '#shared/ports.ts';
import { anEvent } from '../../support/an-event.ts';
import { aLine, anIdentity, anOrder, manyLines } from '../../support/an-order.ts';
import { kinds, type Stores } from '../../support/stores.ts';
import { takenLines } from '../../support/taken-lines.ts';

describe.each(kinds)('orders in $kind', ({ start }) => {
  let stores: Stores;
  let count = 0;

  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());

  /** An order of its own for each test. */
  const fresh = (over: Partial<SubmittedOrder> = {}) => {
    count += 1;
    return allocateOrder(anOrder({ orderNumber: `S-${count}`, customerId: `c-${count}`, ...over }));
  };
  type Saved = ReturnType<typeof fresh>;
  const save = (order: Saved, replaces?: Saved, keepClaims = false) =>
    stores.orders.save(order, anIdentity({ customerId: order.customerId }), { replaces, keepClaims });
  /** Takes units for a return of its own. */
  const claim = async (order: Saved, lines: readonly ReturnLine[], shipping = false) => {
    count += 1;
    const change: ClaimChange = { orderNumber: order.orderNumber, lines, shipping };
    const opened = anEvent('ReturnOpened', { orderNumber: order.orderNumber });
    const returnId = `R${String(count).padStart(26, '0')}`;
    await stores.returns.commit({ before: undefined, returnId, events: [opened], lines, claim: change });
  };
  const changed = expect.objectContaining({ name: 'OrderChangedMeanwhile' });

  test('an order is read as it was stored, with who bought it', async () => {
    const order = fresh({ deliveredAt: undefined, lines: [aLine({ finalSale: true, category: undefined })] });
    await save(order);
    expect(await stores.orders.read(order.orderNumber)).toEqual(order);
    expect(await stores.identities.read(order.customerId)).toEqual(
      anIdentity({ customerId: order.customerId }),
    );
    expect(await stores.orders.payments(order.orderNumber)).toEqual([
      { paymentId: 'pay-1', method: 'card', amount: 24_900, refunded: 0 },
    ]);
  });

  test('what is not there is nothing', async () => {
    expect(await stores.orders.read('nobody')).toBeUndefined();
    expect(await stores.identities.read('nobody')).toBeUndefined();
    expect(await stores.orders.payments('nobody')).toEqual([]);
    expect(await stores.orders.claims('nobody')).toEqual({
      units: new Map(),
      shipping: false,
      fees: new Map(),
    });
  });

  test('an order is stored only over the one that was read', async () => {
    const first = fresh();
    await save(first);
    await expect(save(first)).rejects.toThrow(changed);
    const second = { ...first, updatedAt: '2026-10-05T00:00:00.000Z' };
    await save(second, first);
    await expect(save({ ...first, updatedAt: '2026-10-06T00:00:00.000Z' }, first)).rejects.toThrow(changed);
    expect(await stores.orders.read(first.orderNumber)).toEqual(second);
  });

  test('700 lines are stored whole and can all be claimed and given back', async () => {
    const order = fresh({ lines: manyLines(700, { quantity: 3, paid: { amount: 302, tax: 61 } }) });
    await save(order);
    const read = await stores.orders.read(order.orderNumber);
    expect(read?.lines.map((line) => line.lineId)).toEqual(order.lines.map((line) => line.lineId));
    expect(read).toEqual(order);
    await claim(order, takenLines(order, 2), true);
    const { units, shipping } = await stores.orders.claims(order.orderNumber);
    expect(shipping).toBe(true);
    expect([...units.values()].flat().reduce((sum, n) => sum + n, 0)).toBe(1_400);
  });

  test('1,000 lines, the most that an order may have, are stored and replaced by one', async () => {
    const order = fresh({ lines: manyLines(1_000) });
    await save(order);
    expect((await stores.orders.read(order.orderNumber))?.lines).toHaveLength(1_000);
    await claim(order, takenLines(order, 1));
    const later = { ...order, updatedAt: '2026-10-05T00:00:00.000Z' };
    await save(later, order, true);
    const { units } = await stores.orders.claims(order.orderNumber);
    expect([...units.values()].flat().reduce((sum, n) => sum + n, 0)).toBe(1_000);
  });

  test('an order of more than a megabyte, a page of the table, is read whole', async () => {
    const lines = manyLines(1_000, { name: '靴'.repeat(300), category: '服'.repeat(100) });
    const order = fresh({ lines });
    expect(Buffer.byteLength(JSON.stringify(order))).toBeGreaterThan(1_100_000);
    await save(order);
    expect(await stores.orders.read(order.orderNumber)).toEqual(order);
  });

  test('a shorter order leaves nothing of a longer one', async () => {
    const long = fresh({
      lines: manyLines(130),
      payments: [
        { paymentId: 'a', method: 'card', amount: 10_000 },
        { paymentId: 'b', method: 'gift-card', amount: 7_900 },
      ],
    });
    await save(long);
    const lines = manyLines(3);
    const short = allocateOrder(
      anOrder({
        orderNumber: long.orderNumber,
        customerId: long.customerId,
        lines,
        updatedAt: '2026-10-05T00:00:00.000Z',
      }),
    );
    await save(short, long);
    expect(await stores.orders.read(long.orderNumber)).toEqual(short);
    const { units } = await stores.orders.claims(long.orderNumber);
    expect([...units.keys()].sort()).toEqual(['1', '2', '3']);
    expect((await stores.orders.payments(long.orderNumber)).map(({ paymentId }) => paymentId)).toEqual([
      'pay-1',
    ]);
  });

  test('claims and refunds outlive a telling that keeps them', async () => {
    const order = fresh({ lines: manyLines(50) });
    await save(order);
    await claim(order, takenLines(order, 1).slice(0, 45), true);
    const later = { ...order, updatedAt: '2026-10-05T00:00:00.000Z' };
    await save(later, order, true);
    const { units, shipping } = await stores.orders.claims(order.orderNumber);
    expect(shipping).toBe(true);
    expect(units.get('45')).toEqual([1]);
    expect(units.get('46')).toEqual([0]);
  });

  test('a payment is made as the shop last told it, whatever was refunded of it', async () => {
    const order = fresh();
    await save(order);
    const payments = order.payments.map((payment) => ({ ...payment, method: 'klarna' }));
    await save({ ...order, payments, updatedAt: '2026-10-05T00:00:00.000Z' }, order, true);
    expect(await stores.orders.payments(order.orderNumber)).toEqual([
      { paymentId: 'pay-1', method: 'klarna', amount: 24_900, refunded: 0 },
    ]);
  });

  test.each([
    ['in a line that stays', 0],
    ['in a line that goes', 90],
  ])('units claimed meanwhile %s keep the order as it is', async (_, place) => {
    const long = fresh({ lines: manyLines(100) });
    await save(long);
    await claim(long, takenLines(long, 1).slice(place, place + 1));
    const lines = manyLines(10);
    const short = allocateOrder(
      anOrder({ orderNumber: long.orderNumber, lines, updatedAt: '2026-10-05T00:00:00.000Z' }),
    );
    await expect(save(short, long)).rejects.toThrow(changed);
    expect((await stores.orders.read(long.orderNumber))?.lines).toHaveLength(100);
  });

  test('a line id may hold whatever separates ids from runs', async () => {
    const order = fresh({ lines: [aLine({ lineId: 'a#0' }), aLine({ lineId: 'a' })] });
    await save(order);
    await claim(order, takenLines(order, 2).slice(0, 1));
    const { units } = await stores.orders.claims(order.orderNumber);
    expect(units).toEqual(
      new Map([
        ['a#0', [2]],
        ['a', [0]],
      ]),
    );
  });
});
