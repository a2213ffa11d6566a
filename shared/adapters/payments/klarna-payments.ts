import { v5 as uuidOfName } from 'uuid';
import { isRefusal } from '#domain/errors.ts';
import type { Payments, RefundRequest } from '#shared/ports.ts';
import {
  askKlarna,
  codeOf,
  isKlarnaOrder,
  type KlarnaAccess,
  type KlarnaAnswer,
  readOrder,
} from './klarna-wire.ts';
import { anotherRefund, declined, outcomeUnknown, unavailable } from './outcomes.ts';

const provider = 'Klarna';
/** Keys of Returflow are names in this space: Klarna advises UUIDs of version 5 (docs.klarna.com, "Escalation & retry policy"). */
const keySpace = 'f3b1a0de-6a55-4c53-9d0e-5f0c2a7c1b9e';
/** The most that a refund, or a line of it, may come to (Order Management API, `RefundObject`). */
const mostAtOnce = 200_000_000;
const longestReference = 255;

/** The idempotency key of a request: the same UUID for the same key of ours, always. */
export const klarnaKey = (key: string) => uuidOfName(key, keySpace);

/**
 * Refunds at Klarna's Order Management, where the payment is the order's id there. Asks once and never again by itself: who calls
 * decides, after `find`. Which failure means what is in docs/payments.md.
 */
export function klarnaPayments(access: KlarnaAccess): Payments {
  return {
    async refund(request) {
      const lines = linesOf(request);
      if (lines === undefined) return refundAtKlarna(access, request);
      try {
        return await refundAtKlarna(access, request, lines);
      } catch (error) {
        // fees are shown of some orders only; where Klarna says no to them, nothing was refunded
        if (!isRefusal(error, 'RefundDeclined')) throw error;
        return refundAtKlarna(access, request);
      }
    },

    async find(asked) {
      const { paymentId, key, amount } = asked;
      if (!isKlarnaOrder(paymentId)) return undefined;
      const answer = await askKlarna(access, paymentId, { method: 'GET' });
      if (answer.status === 404) return undefined;
      const order = answer.status === 200 ? readOrder(answer.body) : undefined;
      if (order === undefined) throw unavailable(provider, `cannot be asked now (${answer.status})`);
      const refund = order.refunds?.find(({ reference }) => reference === key);
      if (refund === undefined) return undefined;
      const { refund_id: id = key, refunded_amount: made } = refund;
      const currency = order.purchase_currency?.toUpperCase() ?? asked.currency;
      if (made !== amount || currency !== asked.currency)
        throw anotherRefund(provider, { id, amount: made, currency });
      return id;
    },

    // its Order Management tells the refunds of one order, and has no list of orders or refunds by time
    async made() {
      return [{ provider: provider.toLowerCase(), cannot: 'not-listable' }];
    },
  };
}

/** The goods and the fee, as Klarna shows them to the customer; undefined where no fee was kept, or more than a line may come to. */
function linesOf({ amount, kept }: RefundRequest): readonly object[] | undefined {
  if (kept === undefined) return undefined;
  const { fee, named } = kept;
  const goods = amount + fee;
  if (!Number.isSafeInteger(fee) || fee <= 0 || goods > mostAtOnce) return undefined;
  return [
    { name: named.goods, type: 'physical', quantity: 1, unit_price: goods, total_amount: goods },
    { name: named.fee, type: 'return_fee', quantity: 1, unit_price: -fee, total_amount: -fee },
  ];
}

/** As `Payments.refund` promises. @param orderLines what the customer is shown of it; they must come to the amount */
async function refundAtKlarna(
  access: KlarnaAccess,
  { paymentId, key, amount }: RefundRequest,
  orderLines?: readonly object[],
): Promise<string> {
  if (!isKlarnaOrder(paymentId)) throw declined(provider, 'not-an-order-of-klarna');
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > mostAtOnce)
    throw declined(provider, 'amount-not-taken');
  // `find` would not know a reference again that was cut
  if (key.length > longestReference) throw declined(provider, 'key-too-long');
  const answer = await askKlarna(access, paymentId, {
    method: 'POST',
    path: 'refunds',
    idempotencyKey: klarnaKey(orderLines === undefined ? key : `${key}.less-fee`),
    body: {
      ...{ refunded_amount: amount, reference: key, description: access.description },
      ...(orderLines && { order_lines: orderLines }),
    },
  });
  return refundIdIn(answer);
}

/** The id of the refund that the answer tells of. @throws Refusal for every other answer, by its meaning */
function refundIdIn(answer: KlarnaAnswer): string {
  if (answer.status === 'unsent') throw unavailable(provider, 'no connection');
  if (answer.status === 'no-answer') throw outcomeUnknown(provider, 'no answer');
  const { status, headers, body } = answer;
  if (status === 201) {
    const id = headers?.get('refund-id') ?? headers?.get('location')?.split('/').at(-1);
    if (id) return id;
    throw outcomeUnknown(provider, 'it does not say which refund it made');
  }
  if (status === 429) throw unavailable(provider, 'too many requests');
  const code = codeOf(body);
  // refusals of the business are 403 and named; credentials that are not taken have no such name
  if (status === 401 || (status === 403 && code === undefined))
    throw unavailable(provider, 'it does not take the credentials');
  if (status === 400 || status === 403 || status === 404 || status === 413 || status === 422)
    throw declined(provider, code ?? `status-${status}`);
  throw outcomeUnknown(provider, `status ${status}`);
}
