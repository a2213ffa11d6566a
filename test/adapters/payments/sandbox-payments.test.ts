import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test } from 'vitest';
import { outageKey, refundKey } from '#adapters/sandbox/keys.ts';
import { sandboxPayments } from '#adapters/sandbox/sandbox-payments.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { keepsThePromises } from './payments-contract.ts';
import type { Standing } from './wire.ts';

keepsThePromises('the sandbox', async () => {
  const { db, table, close } = await startDynoxide();
  const clock = { now: () => '2026-11-24T08:00:00.000Z' };
  let payments = 0;
  const outage = (until: string, mode: string) =>
    db.send(new PutCommand({ TableName: table, Item: { ...outageKey('payments'), until, mode } }));
  return {
    // how much a payment may be refunded is for its caller to hold
    bounds: false,
    mishaps: [
      ['down', 'down'],
      ['lost-answer', 'answer-lost'],
      ['declines', 'declines'],
    ],
    payments: sandboxPayments({ db, table, clock }),
    async paid() {
      payments += 1;
      return { paymentId: `sandbox-${payments}`, method: 'card' };
    },
    async during(mode, call) {
      await outage('2026-11-25T00:00:00.000Z', mode);
      return call().finally(() => outage('2026-01-01T00:00:00.000Z', mode));
    },
    aDayPasses: () => undefined,
    async standing(paymentId) {
      const query = new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :refunds)',
        ExpressionAttributeValues: { ':pk': refundKey('').pk, ':refunds': refundKey('').sk },
      });
      const { Items = [] } = await db.send(query);
      const refunds = Items as (Standing & { refundId: string })[];
      return refunds
        .filter((refund) => refund.paymentId === paymentId)
        .map(({ refundId, amount }) => ({ id: refundId, paymentId, amount }));
    },
    close,
  };
});

test('the sandbox never forgets a key: a year later it says the same refund again', async () => {
  const { db, table, close } = await startDynoxide();
  let now = '2026-11-24T08:00:00.000Z';
  const { refund } = sandboxPayments({ db, table, clock: { now: () => now } });
  const request = { key: 'R1.p-1', paymentId: 'p-1', method: 'card', amount: 500, currency: 'SEK' };
  const id = await refund(request);
  now = '2027-11-24T08:00:00.000Z';
  expect(await refund(request)).toBe(id);
  await close();
});

test('the sandbox lists the refunds of a time, the newest first, unless it is down', async () => {
  const { db, table, close } = await startDynoxide();
  let now = '';
  const { refund, made } = sandboxPayments({ db, table, clock: { now: () => now } });
  const ids: string[] = [];
  for (const at of ['2026-11-23T23:59:59.999Z', '2026-11-24T00:00:00.000Z', '2026-11-24T09:00:00.000Z']) {
    now = at;
    ids.push(await refund({ key: `R.${at}`, paymentId: 'p', method: 'card', amount: 5, currency: 'SEK' }));
  }
  const day = { from: '2026-11-24T00:00:00.000Z', before: '2026-11-25T00:00:00.000Z' };
  const of = (place: number, at: string) => ({
    ...{ providerRefundId: ids[place], paymentId: 'p', amount: 5, currency: 'SEK', key: `R.${at}` },
  });
  const refunds = [of(2, '2026-11-24T09:00:00.000Z'), of(1, '2026-11-24T00:00:00.000Z')];
  expect(await made(day, 5)).toEqual([{ provider: 'sandbox', refunds, more: false }]);
  expect(await made(day, 1)).toEqual([{ provider: 'sandbox', refunds: refunds.slice(0, 1), more: true }]);
  const outage = { ...outageKey('payments'), until: '2026-11-25T00:00:00.000Z', mode: 'down' };
  await db.send(new PutCommand({ TableName: table, Item: outage }));
  expect(await made(day, 5)).toEqual([{ provider: 'sandbox', cannot: 'unavailable' }]);
  await close();
});
