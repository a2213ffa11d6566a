import { Refusal } from './errors.ts';
import type { EventData, ReturnEvent } from './events.ts';
import type { MinorUnits } from './money.ts';
import type { ReturnHead } from './return.ts';

/**
 * What a provider says of a payment by link. `pending` is under way, `failed` was begun and came to nothing, and of `lapsed` nobody began
 * one in time: only `paid` changes anything.
 */
export const paymentNewsStatuses = ['paid', 'pending', 'failed', 'lapsed'] as const;

/** A payment that reached the shop by a link. */
export interface LinkPayment {
  readonly key: string;
  readonly paymentId: string;
  readonly amount: MinorUnits;
  readonly currency: string;
  readonly method: string;
}

/**
 * What a payment by link is to the return: the difference that it asked for.
 * @returns undefined when that very payment is known
 * @throws Refusal PaymentNotAsked when the return asked for no such payment, or has had another one for the same
 */
export function differencePaid(
  { currency }: Pick<ReturnHead, 'currency'>,
  events: readonly ReturnEvent[],
  payment: LinkPayment,
): EventData['DifferencePaid'] | undefined {
  const { key, paymentId, amount, method } = payment;
  const about = { key, paymentId, amount, currency: payment.currency };
  const before = events.find((event) => event.type === 'DifferencePaid' && event.data.key === key);
  if (before?.type === 'DifferencePaid') {
    if (before.data.paymentId === paymentId) return undefined;
    throw new Refusal('PaymentNotAsked', 'the difference was paid before, by another payment', about);
  }
  const wasAsked = events.some(
    (event) => event.type === 'DifferenceAsked' && event.data.key === key && event.data.amount === amount,
  );
  if (!wasAsked || payment.currency !== currency) {
    throw new Refusal('PaymentNotAsked', 'the return asked for no such payment', about);
  }
  return { key, amount, paymentId, method };
}
