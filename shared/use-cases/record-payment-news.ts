import { differencePaid } from '#domain/difference.ts';
import { Refusal } from '#domain/errors.ts';
import type { PaymentNews, Returns } from '#shared/ports.ts';
import { again } from './again.ts';

/**
 * Records that the difference which a return asked for was paid, once, whenever that is told: what becomes of a payment that came after
 * the exchange lapsed is decided from the event. News of anything but a payment change nothing.
 * @throws Refusal PaymentNotAsked when no return asked for it, or was paid for the same before: the money is the customer's, and a
 * person must see to it
 */
export function recordPaymentNews({ returns }: { readonly returns: Returns }) {
  return (news: PaymentNews): Promise<void> =>
    again(async () => {
      const { returnId, key, status, paymentId, occurredAt } = news;
      if (status !== 'paid' || paymentId === undefined) return;
      const before = await returns.read(returnId);
      if (before === undefined) {
        throw new Refusal('PaymentNotAsked', 'there is no such return', { returnId, key, paymentId });
      }
      const data = differencePaid(before.head, await returns.events(returnId), { ...news, paymentId });
      if (data === undefined) return;
      await returns.commit({
        before,
        returnId,
        once: `difference-paid-${key}`,
        events: [{ type: 'DifferencePaid', actor: 'system', occurredAt, data }],
      });
    });
}
