import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
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
