import * as z from 'zod/mini';
import type { PaymentNews, RefundNews } from '#shared/ports.ts';
import { keyMember, paymentMember } from './stripe-members.ts';
import { aboutOf, id, type StripeEvent, type StripeMessage, stripeEvent, timeOf } from './stripe-message.ts';
import { isOfPayment, paymentNewsIn } from './stripe-payment-news.ts';

const ofRefund = new Set(['refund.updated', 'refund.failed', 'charge.refund.updated']);

const refund = z.object({
  id,
  status: z.nullable(z.string()),
  payment_intent: z.nullish(id),
  charge: z.nullish(id),
  failure_reason: z.nullish(z.string()),
  metadata: z.nullish(z.record(z.string(), z.string())),
});

const statuses: Readonly<Record<string, RefundNews['status']>> = {
  succeeded: 'made',
  failed: 'failed',
  canceled: 'failed',
};

/**
 * What a message of Stripe's tells of a refund, or a payment link, of ours; undefined when it is about something else, a refund that
 * somebody made in Stripe's own pages included.
 * @throws Refusal as `stripeEvent`
 */
export function stripeNews(
  message: StripeMessage,
  secrets: readonly string[],
  now: number,
): RefundNews | PaymentNews | undefined {
  const event = stripeEvent(message, secrets, now);
  if (ofRefund.has(event.type)) return refundNewsIn(event);
  return isOfPayment(event.type) ? paymentNewsIn(event) : undefined;
}

/** Which of the two it is. */
export const isRefundNews = (news: RefundNews | PaymentNews): news is RefundNews =>
  'providerRefundId' in news;

function refundNewsIn(event: StripeEvent): RefundNews | undefined {
  const about = aboutOf(event, refund);
  const key = about.metadata?.[keyMember];
  const paymentId = about.metadata?.[paymentMember] ?? about.payment_intent ?? about.charge;
  if (!key || !paymentId) return undefined;
  const reason = about.failure_reason ?? undefined;
  return {
    ...{ newsId: event.id, key, paymentId, providerRefundId: about.id },
    // what is on its way, or in a state that is not known yet, decides nothing
    status: statuses[about.status ?? ''] ?? 'pending',
    ...(reason !== undefined && { reason }),
    occurredAt: timeOf(event),
  };
}
