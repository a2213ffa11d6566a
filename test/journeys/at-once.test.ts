import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrder } from './orders.ts';
import { Customer } from './people/customer.ts';
import { insightOf } from './people/insight.ts';
import { peopleOf } from './people/signers.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;

beforeAll(async () => {
  world = await newWorld();
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

interface Bought {
  readonly lineId: string;
  readonly quantity: number;
  readonly paid: { readonly amount: number; readonly tax: number };
}

/** An order of these lines, paid with one card and sent without charge. */
function orderOf(orderNumber: string, lines: readonly Bought[]) {
  const total = lines.reduce((sum, { paid }) => sum + paid.amount, 0);
  return anOrder(world.clock.now(), orderNumber, {
    lines: lines.map((line) => ({ ...line, sku: `SKU-${line.lineId}`, name: `Vara ${line.lineId}` })),
    shipping: { amount: 0, tax: 0 },
    total,
    payments: [{ paymentId: `betalning-${orderNumber}`, method: 'card', amount: total }],
  });
}

const ordinary = 30;

/** 600 lines; a line of 75,000 units whose price does not divide; thirty orders of two jumpers and a lamp. */
function bought(): Map<string, readonly Bought[]> {
  const manyLines = Array.from({ length: 600 }, (_, at) => ({
    lineId: String(at + 1),
    quantity: 1 + (at % 3),
    paid: { amount: 1001 + at, tax: 200 },
  }));
  const manyUnits = [{ lineId: '1', quantity: 75_000, paid: { amount: 10_000_001, tax: 2_000_000 } }];
  const few = [
    { lineId: '1', quantity: 2, paid: { amount: 99_999, tax: 20_000 } },
    { lineId: '2', quantity: 1, paid: { amount: 45_000, tax: 9_000 } },
  ];
  return new Map([
    ['LINES-1', manyLines],
    ['UNITS-1', manyUnits],
    ...Array.from({ length: ordinary }, (_, at) => [`ORDINARY-${at}`, few] as const),
  ]);
}

test('returns of 600 lines, of 75,000 units and thirty ordinary ones, all at once, are each credited once', async () => {
  const people = peopleOf(world);
  const orders = [...bought()].map(([orderNumber, lines]) => ({ lines, order: orderOf(orderNumber, lines) }));
  await Promise.all(orders.map(({ order }) => people.shopTells(order)));
  const shoppers = [];
  for (const { order, lines } of orders) {
    const customer = await new Customer(world, order.orderNumber, order.customer.email).signIn();
    shoppers.push({ customer, lines, owed: lines.reduce((sum, { paid }) => sum + paid.amount, 0) });
  }

  const returns = await Promise.all(
    shoppers.map(async (shopper) => {
      const wanted = shopper.lines.map(({ lineId, quantity }) => ({
        lineId,
        quantity,
        reason: 'wrong-size',
      }));
      return { ...shopper, returnId: await shopper.customer.opensReturn(wanted) };
    }),
  );
  await Promise.all(
    returns.map(async ({ customer, returnId, lines }) => {
      const { body } = await customer.get(`/returns/${returnId}`);
      const [parcel] = body.parcels as { trackingNumber: string }[];
      await people.carrierScans(parcel?.trackingNumber ?? '');
      const units = lines.map(({ lineId, quantity }) => ({ lineId, grade: 'A', units: quantity }));
      await people.warehouseInspects(returnId, units);
    }),
  );

  const insight = insightOf(world, '');
  const refunds = new Map(
    (await insight.allItems())
      .filter(({ pk, sk }) => pk === 'SANDBOX#payments' && String(sk).startsWith('REFUND#'))
      .map(({ sk, amount }) => [String(sk), amount]),
  );
  expect(refunds.size).toBe(returns.length);
  for (const { customer, returnId, owed } of returns) {
    const { body } = await customer.get(`/returns/${returnId}`);
    expect(body).toMatchObject({ ending: 'credited', credit: { amount: owed } });
    expect(await insight.refunds(returnId)).toEqual([owed]);
    expect(await insight.story(returnId)).toHaveLength(10);
    expect(insight.execution(returnId)).toEqual({ status: 'SUCCEEDED', statesEntered: 9 });
  }
}, 120_000);
