import { Refusal } from './errors.ts';
import type { RefundPart } from './events.ts';
import type { MinorUnits } from './money.ts';

/** A part of a refund with what the table must hold it against. */
export interface PlannedRefund extends RefundPart {
  /** which of the order's payments, from 0 */
  readonly place: number;
  /** what was paid with it: all refunds together stay within */
  readonly ceiling: MinorUnits;
}

/** A payment of the order and how much of it has been refunded or reserved for refund. */
export interface RefundablePayment {
  readonly paymentId: string;
  readonly amount: MinorUnits;
  readonly refunded: MinorUnits;
}

/**
 * Splits a credit over the order's payments, in the order they were made, never above what is left of each. The key
 * of a part depends on return and payment alone, so whatever is retried asks for the same refund.
 * @throws Refusal RefundDeclined when the payments have less left than is due: a person must look
 */
export function splitRefund(
  returnId: string,
  due: MinorUnits,
  payments: readonly RefundablePayment[],
): PlannedRefund[] {
  const parts: PlannedRefund[] = [];
  let left = due;
  for (const [place, { paymentId, amount, refunded }] of payments.entries()) {
    const part = Math.min(left, amount - refunded);
    if (part > 0)
      parts.push({ paymentId, amount: part, key: `${returnId}.${paymentId}`, place, ceiling: amount });
    left -= Math.max(part, 0);
  }
  if (left > 0) {
    throw new Refusal('RefundDeclined', `the payments have ${left} less left than is due`, {
      due,
      missing: left,
    });
  }
  return parts;
}
