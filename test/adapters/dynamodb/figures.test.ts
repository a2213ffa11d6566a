import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoFigureBooks } from '#adapters/dynamodb/figure-books.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import type { Asked } from '#domain/figures/asked.ts';
import { orderTold } from '#domain/figures/order-told.ts';
import { allocateOrder } from '#domain/order.ts';
import type { Counted, FigureBooks } from '#shared/ports.ts';
import { countFigures } from '#use-cases/count-figures.ts';
import { readFigure } from '#use-cases/read-figure.ts';
import { anEvent } from '../../support/an-event.ts';
import { aLine, anIdentity, anOrder, manyLines } from '../../support/an-order.ts';
import { type Dynoxide, startDynoxide } from '../../support/dynoxide.ts';
import { stillClock } from '../../support/still-clock.ts';

const clock = stillClock();
const timeZone = 'Europe/Stockholm';
const prices = { estimates: {}, keeps: { A: 100, B: 60, C: 0 } };
let engine: Dynoxide;
let books: FigureBooks;
let count: ReturnType<typeof countFigures>;
let turn = 0;

beforeAll(async () => {
  engine = await startDynoxide();
  // every shard in turn
  books = dynamoFigureBooks(engine.db, engine.table, () => (turn++ % 4) / 4);
  const returns = dynamoReturns(engine.db, engine.table, clock);
  count = countFigures({ returns, books, timeZone });
});
afterAll(() => engine.close());

/** Stores an order as it is told, and says what there is to count of it. */
async function told(over: Parameters<typeof anOrder>[0], replaces?: ReturnType<typeof allocateOrder>) {
  const order = allocateOrder(anOrder(over));
  const orders = dynamoOrders(engine.db, engine.table);
  await orders.save(order, anIdentity(), { replaces, keepClaims: false });
  const toCount = orderTold(order, replaces).map(
    ({ orderNumber, telling, chunk }): Counted => ({ is: 'order', orderNumber, telling, chunk }),
  );
  return { order, toCount };
}

const asked = (over: Partial<Asked>): Asked => ({
  figure: 'return-rate',
  from: '2026-09-01',
  to: '2026-12-31',
  interval: 'whole',
  within: 30,
  today: '2026-12-31',
  ...over,
});
const rows = async (over: Partial<Asked>) => (await readFigure({ books, prices })(asked(over))).rows;

test('orders and returns are counted in the table, once however often they are named, and read by group', async () => {
  const lines = [
    aLine({ category: 'clothes' }),
    aLine({ lineId: '2', sku: 'LAMP', category: undefined, quantity: 1, paid: { amount: 5_000, tax: 0 } }),
  ];
  const { toCount } = await told({ orderNumber: 'S-1', lines, placedAt: '2026-10-01T08:00:00.000Z' });
  const returns = dynamoReturns(engine.db, engine.table, clock);
  const opened = anEvent('ReturnOpened', {
    orderNumber: 'S-1',
    lines: [
      {
        lineId: '1',
        sku: 'SHIRT-M',
        category: 'clothes',
        reason: 'size',
        units: 1,
        paid: { amount: 10_000, tax: 2_000 },
      },
    ],
  });
  await returns.commit({ before: undefined, returnId: 'R1', events: [opened] });
  const all: Counted[] = [...toCount, { is: 'return', returnId: 'R1' }];
  await Promise.all([count(all), count(all), count([...all].reverse()), count(all)]);
  const of = { horizon: 91, 'valueRate.SEK': 0.5, 'returnedValue.SEK': 10_000, 'value.SEK': 20_000 };
  const found = await rows({ by: 'category' });
  expect(found.map(({ group }) => group)).toEqual(['clothes', null]);
  expect(found[0]?.values).toMatchObject({ sold: 2, returned: 1, rate: 0.5, expectedRate: 0.5, ...of });
  expect((await rows({ where: { dimension: 'sku', value: 'LAMP' } }))[0]?.values).toMatchObject({
    sold: 1,
    returned: 0,
  });
  expect((await rows({}))[0]?.values).toMatchObject({ sold: 3, returned: 1 });
  expect((await rows({ where: { dimension: 'market', value: 'SE' }, by: 'reason' }))[0]).toMatchObject({
    group: 'size',
    values: { sold: 3, returned: 1 },
  });
});

test('an order of a thousand different lines is counted, and again when it is told without half of them', async () => {
  const placedAt = '2026-11-01T08:00:00.000Z';
  const many = { orderNumber: 'S-2', placedAt, market: 'NO', currency: 'NOK' };
  const first = await told({ ...many, lines: manyLines(1000, { campaign: 'a', size: 'S' }) });
  expect(first.toCount).toHaveLength(10);
  await count(first.toCount);
  const where = { dimension: 'market', value: 'NO' } as const;
  expect((await rows({ where }))[0]?.values).toMatchObject({ sold: 1000, 'value.NOK': 100_000 });
  const second = await told(
    { ...many, updatedAt: '2026-11-05T08:00:00.000Z', lines: manyLines(500, { campaign: 'b', size: 'S' }) },
    first.order,
  );
  await count(second.toCount);
  expect((await rows({ where }))[0]?.values).toMatchObject({ sold: 500, 'value.NOK': 50_000 });
  const campaigns = await rows({ where, by: 'campaign' });
  expect(campaigns.map(({ group, values }) => [group, values.sold])).toEqual([
    ['b', 500],
    ['a', 0],
  ]);
});

test('an item of a histogram has all its bins from the first fact on, and is as large as it will ever be', async () => {
  const query = new QueryCommand({
    TableName: engine.table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': 'FIGURES#1#returned#2026-10#-#-' },
  });
  const { Items = [] } = await engine.db.send(query);
  expect(Items).toHaveLength(1);
  expect(Object.keys(Items[0] ?? {}).filter((name) => /^a\d+$/.test(name))).toHaveLength(122);
});

test('what every order adds to is spread over shards, and read as one', async () => {
  const days = await books.cells({ cube: 'orders', from: '2026-09-01', to: '2026-12-31' }, 1000);
  expect(days.map(({ day, sums }) => [day, sums])).toEqual([
    ['2026-10-01', { orders: 1 }],
    ['2026-11-01', { orders: 1 }],
  ]);
});

test('more groups than may be read are refused, not read', async () => {
  const many = { cube: 'sold', from: '2026-11-01', to: '2026-11-01', by: 'sku' } as const;
  await expect(books.cells(many, 100)).rejects.toMatchObject({ name: 'TooManyGroups' });
});
