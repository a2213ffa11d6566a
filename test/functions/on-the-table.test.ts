import '../support/quiet.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoArticles } from '#adapters/dynamodb/articles.ts';
import { dynamoCustomers } from '#adapters/dynamodb/customers.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { compileExpression } from '#adapters/expressions.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { onceADay } from '#lambda/idempotency.ts';
import { openReturnEndpoint } from '../../functions/api/open-return.ts';
import { putOrderEndpoint } from '../../functions/shop/put-order.ts';
import { cancelForCustomerEndpoint } from '../../functions/staff/cancel-for-customer.ts';
import { type Dynoxide, startDynoxide } from '../support/dynoxide.ts';
import {
  httpEvent,
  jsonOf,
  lambdaContext,
  problemOf,
  signedEvent,
  testSigning,
} from '../support/http-events.ts';
import { memoryDocuments } from '../support/memory.ts';
import { anOrderDocument } from '../support/order-document.ts';
import { ask } from './staff-acts-support.ts';

let engine: Dynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.close());

const ports = () => ({
  articles: dynamoArticles(engine.db, engine.table),
  customers: dynamoCustomers(engine.db, engine.table),
  orders: dynamoOrders(engine.db, engine.table),
  policies: dynamoPolicies(engine.db, engine.table),
  expressions: compileExpression,
  documents: memoryDocuments(),
  returns: dynamoReturns(engine.db, engine.table, systemClock),
  clock: systemClock,
  ids: systemIds,
  once: onceADay(engine.db, engine.table),
  signing: testSigning,
});

const takeIn = (orderNumber: string, over: Record<string, unknown> = {}) =>
  putOrderEndpoint(ports())(
    signedEvent({ path: { orderNumber }, json: anOrderDocument({ orderNumber, ...over }) }),
    lambdaContext(),
  );

const open = (session: string, key: string, lines: readonly object[]) =>
  openReturnEndpoint(ports())(
    httpEvent({ session, headers: { 'idempotency-key': key }, json: { lines } }),
    lambdaContext(),
  );

test('ten openings under one key at once open one return, and the others are told to wait', async () => {
  expect((await takeIn('S-1')).statusCode).toBe(200);
  const line = { lineId: '1', quantity: 1, reason: 'wrong-size' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => open('S-1', 'k1', [line])));
  expect(await ports().returns.ofOrder('S-1')).toHaveLength(1);
  const made = answers.filter(({ statusCode }) => statusCode === 201);
  expect(made.length).toBeGreaterThan(0);
  for (const answer of answers) {
    if (answer.statusCode === 201) expect(answer).toEqual(made[0]);
    else expect(problemOf(answer)).toMatchObject({ status: 409, name: 'RequestInProgress' });
  }
  expect(await open('S-1', 'k1', [line])).toEqual(made[0]);
  expect(problemOf(await open('S-1', 'k1', [{ ...line, quantity: 2 }])).name).toBe('IdempotencyKeyReused');
});

test('an order of a thousand lines with long names is taken in, returned whole, and answered the same again', async () => {
  const lines = Array.from({ length: 1000 }, (_, number) => ({
    lineId: `line-${number}`,
    sku: 'A'.repeat(64),
    name: `${number} ${'ö'.repeat(290)}`,
    quantity: 75_000,
    paid: { amount: 1_000_001, tax: 200_000 },
  }));
  const total = 1_000_001_000;
  const payments = [{ paymentId: 'p', method: 'card', amount: total }];
  const none = { amount: 0, tax: 0 };
  const taken = await takeIn('S-2', { lines, discount: none, shipping: none, total, payments });
  expect([taken.statusCode, jsonOf(taken)]).toEqual([200, { orderNumber: 'S-2', outcome: 'stored' }]);

  const wanted = lines.map(({ lineId, quantity }) => ({ lineId, quantity, reason: 'changed-mind' }));
  const first = await open('S-2', 'whole', wanted);
  expect(first.statusCode).toBe(201);
  expect(jsonOf(first).amounts).toMatchObject({ goods: { amount: total, tax: 200_000_000 } });
  expect(await open('S-2', 'whole', wanted)).toEqual(first);
});

test('an act under a used key is answered alike, and refused for another body or another return', async () => {
  expect((await takeIn('S-3')).statusCode).toBe(200);
  const lines = [{ lineId: '1', quantity: 1, reason: 'wrong-size' }];
  const opened = [await open('S-3', 'a', lines), await open('S-3', 'b', lines)];
  const [first = '', second = ''] = opened.map((answer) => String(jsonOf(answer).returnId));
  const cancel = (returnId: string, why: string, key = 'k') =>
    ask(cancelForCustomerEndpoint(ports()), returnId, { why }, { key });
  const answer = await cancel(first, 'as agreed');
  expect(jsonOf(answer)).toMatchObject({ ending: 'cancelled' });
  expect(await cancel(first, 'as agreed')).toEqual(answer);
  for (const asked of [cancel(first, 'or not'), cancel(second, 'as agreed')])
    expect(problemOf(await asked)).toMatchObject({ status: 422, name: 'IdempotencyKeyReused' });
  expect((await ports().returns.events(second)).map(({ type }) => type)).toEqual(['ReturnOpened']);
});

test('an order of a thousand lines, each as wide as can be, fits into one transaction', async () => {
  const lines = Array.from({ length: 1000 }, (_, number) => ({
    lineId: `${'l'.repeat(60)}${number}`,
    sku: 'A'.repeat(64),
    name: '貨'.repeat(300),
    category: '貨'.repeat(100),
    size: '貨'.repeat(30),
    colour: '貨'.repeat(50),
    picture: `https://shop.example/${'a'.repeat(479)}`,
    quantity: 1_000_000,
    paid: { amount: 1_000_001, tax: 200_002 },
    unitCost: 1_000_000_000_000,
    campaign: 'c'.repeat(128),
    bundle: 'b'.repeat(128),
    hygiene: true,
  }));
  const total = 1_000_001_000;
  const payments = [{ paymentId: 'p', method: 'card', amount: total }];
  const none = { amount: 0, tax: 0 };
  const taken = await takeIn('S-4', { lines, discount: none, shipping: none, total, payments });
  expect(jsonOf(taken)).toEqual({ orderNumber: 'S-4', outcome: 'stored' });
});
