import Stripe from 'stripe';
import { Refusal } from '#domain/errors.ts';
import { neverSent } from './never-sent.ts';
import { type Asked, declined, outcomeUnknown, unavailable } from './outcomes.ts';

const provider = 'Stripe';
const { StripeError, StripeConnectionError } = Stripe.errors;

/**
 * What a failed request for a refund, or a payment link, means. A key that Stripe does not take (401, 403) is as good as Stripe being
 * down: nothing happened, it concerns every request, and all of them go on by themselves once the key is right.
 * @returns a Refusal; what is no failure of a request stays as it is
 */
export function requestFailure(error: unknown, asked: Asked): unknown {
  const lost = (why: string) => outcomeUnknown(provider, why, asked);
  if (error instanceof Refusal || !(error instanceof StripeError)) return error;
  if (error instanceof StripeConnectionError) {
    return neverSent(error.detail) ? unavailable(provider, 'no connection', asked) : lost('no answer');
  }
  const { statusCode = 0, code, decline_code: reason } = error;
  if (statusCode === 429 || code === 'rate_limit') return unavailable(provider, 'too many requests', asked);
  if (statusCode === 401 || statusCode === 403)
    return unavailable(provider, 'it does not take the key', asked);
  // whatever was asked for first under this key may have been made
  if (error.rawType === 'idempotency_error') return lost('the key is in use');
  if (statusCode === 400 || statusCode === 402 || statusCode === 404) {
    return declined(provider, reason ?? code ?? error.rawType ?? 'invalid_request', asked);
  }
  return lost(`status ${statusCode}`);
}

/** What a failed look-up means: that nothing is known, whatever went wrong. */
export function lookUpFailure(error: unknown, asked: Asked): unknown {
  if (error instanceof Refusal || !(error instanceof StripeError)) return error;
  return unavailable(provider, `cannot be asked now (${error.statusCode ?? 'no answer'})`, asked);
}

/** Whether the payment that was asked about is not there. */
export function isNoSuchPayment(error: unknown): boolean {
  return error instanceof StripeError && error.statusCode === 404 && error.code === 'resource_missing';
}
