import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { collectionKey, outageKey } from '#adapters/sandbox/keys.ts';
import { sandboxCollections } from '#adapters/sandbox/sandbox-collections.ts';
import { sandboxPayments } from '#adapters/sandbox/sandbox-payments.ts';
import { sandboxTill } from '#adapters/sandbox/sandbox-till.ts';
import { recall } from '#adapters/sandbox/store.ts';
import { systemIds } from '#adapters/system.ts';
import { type Dynoxide, startDynoxide } from '../../support/dynoxide.ts';
import { keepsThePromisesOfLinks } from './collections-contract.ts';

const setting = { ids: systemIds, method: 'card', portalUrl: 'https://returer-dev.shop.example' };
const secretOf = (url: string) => new URL(url).pathname.split('/').at(-1) ?? '';
const stored = z.object({
  amount: z.number(),
  closedAt: z.optional(z.string()),
  paid: z.optional(z.object({ paymentId: z.string() })),
});

keepsThePromisesOfLinks('the sandbox', async () => {
  const { db, table, close } = await startDynoxide();
  const world = { db, table, clock: { now: () => '2026-11-24T08:00:00.000Z' } };
  const till = sandboxTill(world);
  const outage = (until: string, mode: string) =>
    db.send(new PutCommand({ TableName: table, Item: { ...outageKey('payments'), until, mode } }));
  const of = (key: string) => recall(world, collectionKey(key), stored);
  return {
    mishaps: [
      ['down', 'down'],
      ['lost-answer', 'answer-lost'],
      ['declines', 'declines'],
    ],
    collections: sandboxCollections(world, setting),
    async during(mode, call) {
      await outage('2026-11-25T00:00:00.000Z', mode);
      return call().finally(() => outage('2026-01-01T00:00:00.000Z', mode));
    },
    aDayPasses: () => undefined,
    async visit(url) {
      const bill = await till.read(secretOf(url));
      return {
        async pay() {
          const wasOpen = bill !== undefined && (await till.read(secretOf(url)))?.standing === 'open';
          return wasOpen && (await till.pay(bill)).standing === 'paid';
        },
      };
    },
    async payable(key) {
      const found = await of(key);
      return found !== undefined && !found.paid && !found.closedAt ? 1 : 0;
    },
    async received(key) {
      const found = await of(key);
      return found?.paid ? [{ paymentId: found.paid.paymentId, amount: found.amount }] : [];
    },
    close,
  };
});

let engine: Dynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.close());

const collection = {
  ...{ key: 'R1.difference', returnId: 'R1', amount: 24_950, currency: 'SEK', language: 'sv' },
  ...{ says: 'Mellanskillnad för byte', payBy: '2026-11-25T08:00:00.000Z' },
};
const at = (now: string) => ({ db: engine.db, table: engine.table, clock: { now: () => now } });

test('a link can be paid up to its last moment, and not after, whether somebody closes it or not', async () => {
  const { open } = sandboxCollections(at('2026-11-24T08:00:00.000Z'), setting);
  const secret = secretOf((await open(collection)).url);
  const late = at('2026-11-25T08:00:00.001Z');
  const bill = await sandboxTill(late).read(secret);
  if (bill === undefined) throw new TypeError('no bill');
  expect(bill.standing).toBe('lapsed');
  expect((await sandboxTill(late).pay(bill)).standing).toBe('lapsed');
  expect(await sandboxCollections(late, setting).find(collection)).toEqual({ is: 'lapsed' });
  const inTime = at('2026-11-25T08:00:00.000Z');
  expect((await sandboxTill(inTime).pay(bill)).standing).toBe('paid');
  expect(await sandboxCollections(late, setting).find(collection)).toMatchObject({ is: 'paid' });
});

test('what was paid by a link can be refunded by the sandbox', async () => {
  const world = at('2026-11-25T09:00:00.000Z');
  const found = await sandboxCollections(world, setting).find(collection);
  if (found?.is !== 'paid') throw new TypeError('it was not paid');
  const { paymentId, method } = found;
  const request = { key: `R1+2.${paymentId}`, paymentId, method, amount: 24_950, currency: 'SEK' };
  const id = await sandboxPayments(world).refund(request);
  expect(await sandboxPayments(world).find(request)).toBe(id);
});

test('a secret that nobody was given opens nothing', async () => {
  expect(await sandboxTill(at('2026-11-24T08:00:00.000Z')).read('guessed')).toBeUndefined();
});
