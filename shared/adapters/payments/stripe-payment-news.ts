import * as z from 'zod/mini';
import { Refusal } from '#domain/errors.ts';
import type { PaymentNews } from '#shared/ports.ts';
import { isoAmount } from './stripe-amounts.ts';
import { keyMember, methodMember, returnMember } from './stripe-members.ts';
import { aboutOf, id, type StripeEvent, timeOf } from './stripe-message.ts';

const session = z.object({
  id,
  payment_link: z.nullish(id),
  payment_intent: z.nullish(id),
  payment_status: z.string(),
  amount_total: z.nullish(z.int()),
  currency: z.nullish(z.string()),
  metadata: z.nullish(z.record(z.string(), z.string())),
});

/** What a session's event says of the payment; one that was completed may be paid later. */
const statuses: Readonly<Record<string, (paymentStatus: string) => PaymentNews['status']>> = {
  'checkout.session.completed': (paymentStatus) => (paymentStatus === 'paid' ? 'paid' : 'pending'),
  'checkout.session.async_payment_succeeded': () => 'paid',
  'checkout.session.async_payment_failed': () => 'failed',
  'checkout.session.expired': () => 'lapsed',
};

export const isOfPayment = (type: string) => Object.hasOwn(statuses, type);

/**
 * What is told of a payment by a link of ours; undefined of sessions that are somebody else's.
 * @throws Refusal InvalidRequest for what is not as Stripe writes it
 */
export function paymentNewsIn(event: StripeEvent): PaymentNews | undefined {
  const about = aboutOf(event, session);
  const { [keyMember]: key, [returnMember]: returnId, [methodMember]: method } = about.metadata ?? {};
  if (!key || !returnId || !method) return undefined;
  const currency = (about.currency ?? '').toUpperCase();
  const amount = isoAmount(about.amount_total ?? 0, currency);
  const status = statuses[event.type]?.(about.payment_status);
  if (status === undefined || amount === undefined || (status === 'paid' && !about.payment_intent)) {
    throw new Refusal('InvalidRequest', 'the session does not say what was paid', { where: 'data.object' });
  }
  return {
    ...{ newsId: event.id, returnId, key, status, amount, currency, method },
    collectionId: about.payment_link ?? about.id,
    ...(about.payment_intent && { paymentId: about.payment_intent }),
    occurredAt: timeOf(event),
  };
}
