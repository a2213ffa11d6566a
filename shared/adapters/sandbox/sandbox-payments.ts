import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { range } from '#adapters/dynamodb/access.ts';
import { Refusal } from '#domain/errors.ts';
import type { Payments, RefundRequest } from '#shared/ports.ts';
import { madeRefunds, refundKey } from './keys.ts';
import { outageNow, recall, rememberOnce, type SandboxWorld } from './store.ts';

const refund = z.object({
  refundId: z.string(),
  paymentId: z.string(),
  amount: z.number(),
  currency: z.string(),
  refundedAt: z.string(),
});

/**
 * A payment provider for trials: it remembers each refund by its key and never forgets a key. How much a payment may
 * be refunded is for the caller to hold. It declines what was paid with a payment whose reference begins with
 * `sandbox-declined`, so that a refund that needs a hand can be had by telling an order. Its outages are `down` (nothing happens), `lost-answer` (the refund is made,
 * the answer lost) and `declines`.
 */
export function sandboxPayments(world: SandboxWorld): Payments {
  const outage = () => outageNow(world, 'payments');
  return {
    async refund(request) {
      const out = await outage();
      if (out === 'down') throw unavailable();
      const key = refundKey(request.key);
      const before = await recall(world, key, refund);
      const isDeclined = out === 'declines' || request.paymentId.startsWith('sandbox-declined');
      if (before === undefined && (isDeclined || !isAmount(request.amount))) {
        throw new Refusal('RefundDeclined', 'the sandbox payment provider declines the refund');
      }
      const made = before ?? (await rememberOnce(world, key, refund, newRefund(world, request)));
      if (!sameRefund(made, request)) throw anotherRefund(made.amount, request.amount);
      if (out === 'lost-answer') {
        throw new Refusal('RefundOutcomeUnknown', 'the sandbox payment provider did not answer');
      }
      return made.refundId;
    },
    async find(asked) {
      if ((await outage()) === 'down') throw unavailable();
      const made = await recall(world, refundKey(asked.key), refund);
      if (made !== undefined && !sameRefund(made, asked)) throw anotherRefund(made.amount, asked.amount);
      return made?.refundId;
    },
    async made({ from, before }, atMost) {
      if ((await outage()) === 'down') return [{ provider: 'sandbox', cannot: 'unavailable' }];
      const items = await range(world.db, world.table, madeRefunds.partition, madeRefunds.range);
      const all = items
        .map((item) => ({ key: String(item.sk).slice('REFUND#'.length), ...z.parse(refund, item) }))
        .filter(({ refundedAt }) => refundedAt >= from && refundedAt < before)
        .toSorted((a, b) => (a.refundedAt < b.refundedAt ? 1 : -1));
      const refunds = all.slice(0, atMost).map(({ refundId, paymentId, amount, currency, key }) => ({
        ...{ providerRefundId: refundId, paymentId, amount, currency, key },
      }));
      return [{ provider: 'sandbox', refunds, more: all.length > atMost }];
    },
  };
}

function unavailable(): Refusal {
  return new Refusal('PaymentsUnavailable', 'the sandbox payment provider has an outage');
}

function anotherRefund(made: number, asked: number): Refusal {
  return new Refusal('RefundDeclined', 'this key made another refund', { made, asked });
}

function isAmount(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount > 0;
}

function sameRefund(made: z.infer<typeof refund>, request: RefundRequest): boolean {
  return (
    made.paymentId === request.paymentId &&
    made.amount === request.amount &&
    made.currency === request.currency
  );
}

/** Its id follows from its key, so that a rehearsal gives the same ids each time. */
function newRefund(world: SandboxWorld, request: RefundRequest): z.infer<typeof refund> {
  const { key, paymentId, amount, currency } = request;
  const refundId = `sandbox_${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;
  return { refundId, paymentId, amount, currency, refundedAt: world.clock.now() };
}
