import type Stripe from 'stripe';
import { isRefusal } from '#domain/errors.ts';
import type { ListedRefund, Payments, RefundRequest } from '#shared/ports.ts';
import { anotherRefund, declined, outcomeUnknown } from './outcomes.ts';
import { isoAmount, stripeAmount } from './stripe-amounts.ts';
import { type StripeAccess, stripeClient } from './stripe-client.ts';
import { keyMember, paymentMember } from './stripe-members.ts';
import { isNoSuchPayment, lookUpFailure, requestFailure } from './stripe-outcomes.ts';

const provider = 'Stripe';

/**
 * Refunds at Stripe, by PaymentIntent (`pi_…`) or charge (`ch_…`, `py_…`). Asks once and never again by itself: who calls decides,
 * after `find`. Which failure means what is in docs/payments.md.
 */
export function stripePayments(access: StripeAccess): Payments {
  return {
    async refund(request) {
      const payment = paymentOf(request);
      if (payment === undefined) throw declined(provider, 'not-a-payment-of-stripe');
      const amount = stripeAmount(request.amount, request.currency);
      if (amount === undefined) throw declined(provider, 'amount-not-exact');
      const stripe = await stripeClient(access);
      try {
        const { key } = request;
        const metadata = { [keyMember]: key, [paymentMember]: request.paymentId };
        const made = await stripe.refunds.create({ ...payment, amount, metadata }, { idempotencyKey: key });
        const refund = wasReplayed(made) ? await asItIsNow(stripe, made.id) : made;
        if (isGone(refund)) throw declined(provider, refund.failure_reason ?? refund.status ?? 'failed');
        return idOf(refund, request);
      } catch (error) {
        throw requestFailure(error, 'refund');
      }
    },

    async find(asked) {
      const payment = paymentOf(asked);
      if (payment === undefined) return undefined;
      const stripe = await stripeClient(access);
      try {
        for await (const refund of stripe.refunds.list({ ...payment, limit: 100 })) {
          if (refund.metadata?.[keyMember] === asked.key && !isGone(refund)) return idOf(refund, asked);
        }
        return undefined;
      } catch (error) {
        if (isNoSuchPayment(error)) return undefined;
        throw lookUpFailure(error, 'refund');
      }
    },

    async made({ from, before }, atMost) {
      const refunds: ListedRefund[] = [];
      const listing = { provider: provider.toLowerCase() };
      const seconds = (moment: string) => Math.ceil(Date.parse(moment) / 1000);
      const created = { gte: seconds(from), lt: seconds(before) };
      try {
        const stripe = await stripeClient(access);
        for await (const refund of stripe.refunds.list({ created, limit: 100 })) {
          if (isGone(refund)) continue;
          if (refunds.length === atMost) return [{ ...listing, refunds, more: true }];
          refunds.push(listed(refund));
        }
      } catch (error) {
        if (!isRefusal(lookUpFailure(error, 'refund'), 'PaymentsUnavailable')) throw error;
        return [{ ...listing, cannot: 'unavailable' }];
      }
      return [{ ...listing, refunds, more: false }];
    },
  };
}

function listed({ id, amount, currency, metadata, payment_intent, charge }: Stripe.Refund): ListedRefund {
  const told = metadata?.[paymentMember] ?? payment_intent ?? charge;
  const code = currency.toUpperCase();
  return {
    providerRefundId: id,
    paymentId: typeof told === 'string' ? told : told?.id,
    // what is no whole number of ours is told as Stripe counts it
    amount: isoAmount(amount, code) ?? amount,
    currency: code,
    key: metadata?.[keyMember],
  };
}

function paymentOf({
  paymentId,
}: RefundRequest): { payment_intent: string } | { charge: string } | undefined {
  if (/^pi_\w+$/.test(paymentId)) return { payment_intent: paymentId };
  return /^(ch|py)_\w+$/.test(paymentId) ? { charge: paymentId } : undefined;
}

/** `pending` and `requires_action` are on their way and count as made. */
const isGone = ({ status }: Stripe.Refund) => status === 'failed' || status === 'canceled';

/** @throws Refusal RefundDeclined unless it is the refund that was asked for */
function idOf({ id, amount, currency }: Stripe.Refund, asked: RefundRequest): string {
  const isSame =
    amount === stripeAmount(asked.amount, asked.currency) && currency === asked.currency.toLowerCase();
  if (!isSame) throw anotherRefund(provider, { id, amount, currency: currency.toUpperCase() });
  return id;
}

/** Whether the answer is the one that was given before under this key: the refund may have failed meanwhile. */
function wasReplayed({ lastResponse }: Stripe.Response<Stripe.Refund>): boolean {
  return new Headers(lastResponse.headers).get('idempotent-replayed') === 'true';
}

/** @throws Refusal RefundOutcomeUnknown when it cannot be read: it was made once */
async function asItIsNow(stripe: Stripe, id: string): Promise<Stripe.Refund> {
  try {
    return await stripe.refunds.retrieve(id);
  } catch {
    throw outcomeUnknown(provider, 'it made one under this key, and does not say how that stands');
  }
}
