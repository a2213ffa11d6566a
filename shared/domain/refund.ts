import { Refusal } from './errors.ts';
import type { MinorUnits } from './money.ts';
import { amountDue } from './owed.ts';
import type { RefundPart } from './refund-part.ts';
import { type OtherMeans, otherMeans } from './remedy-events.ts';
import type { ReturnHead } from './return.ts';

/** A part of a refund with what the table must hold it against. */
export interface PlannedRefund extends RefundPart {
  /** which of the order's payments, from 0 */
  readonly place: number;
  /** what was paid with it: all refunds together stay within */
  readonly ceiling: MinorUnits;
}

/** What a provider says of a refund. `pending` is on its way, and counts as made. */
export const refundNewsStatuses = ['made', 'failed', 'pending'] as const;

/** A payment of the order and how much of it has been refunded or reserved for refund. */
export interface RefundablePayment {
  readonly paymentId: string;
  /** how it was paid, as the shop last told it; unknown of items from before it was kept with them */
  readonly method?: string | undefined;
  readonly amount: MinorUnits;
  readonly refunded: MinorUnits;
}

/** What of a credit does not go back as money. */
export type OtherShares = Readonly<Partial<Record<OtherMeans, MinorUnits>>>;

/**
 * Splits a credit over the order's payments, in the order they were made, never above what is left of each. What becomes something else
 * counts against the payments as well, after what goes back: so money goes back first by the payment that was made first. The key of a
 * part depends on the return, which refund of it this is, the payment, and what it becomes; whatever is retried asks for the same refund.
 * @throws Refusal RefundDeclined when the payments have less left than is due: a person must look
 */
export function splitRefund(
  head: Pick<ReturnHead, 'returnId' | 'credit' | 'lastRefund'>,
  due: MinorUnits,
  payments: readonly RefundablePayment[],
  others: OtherShares = {},
): PlannedRefund[] {
  const number = nextRefund(head);
  // no reference begins with the first separator or has the second, so no two refunds of any payments share a key
  const of = number === 1 ? head.returnId : `${head.returnId}+${number}`;
  const shares = otherMeans.map((by) => ({ by, left: others[by] ?? 0 }));
  const asMoney = due - shares.reduce((total, share) => total + share.left, 0);
  const wanted: { by?: OtherMeans; left: MinorUnits }[] = [{ left: asMoney }, ...shares];
  const parts: PlannedRefund[] = [];
  for (const [place, { paymentId, amount, refunded }] of payments.entries()) {
    let free = amount - refunded;
    for (const share of wanted) {
      const part = Math.min(share.left, free);
      if (part <= 0) continue;
      const key = share.by === undefined ? `${of}.${paymentId}` : `${of}.${paymentId}~${share.by}`;
      parts.push({ paymentId, amount: part, key, ...(share.by && { by: share.by }), place, ceiling: amount });
      share.left -= part;
      free -= part;
    }
  }
  const left = wanted.reduce((total, share) => total + share.left, 0);
  if (left > 0) {
    throw new Refusal('RefundDeclined', `the payments have ${left} less left than is due`, {
      due,
      missing: left,
    });
  }
  return parts;
}

/** The return in the key of one of its refunds: `R….pay-1`, `R…+2.pay-1`; undefined when it is the key of something else. */
export function returnInKey(key: string): string | undefined {
  return /^(R[0-9A-HJKMNP-TV-Z]{26})[.+]/.exec(key)?.[1];
}

/** Which refund of the return the next one is, from 1. */
export function nextRefund({ credit, lastRefund }: Pick<ReturnHead, 'credit' | 'lastRefund'>): number {
  return (lastRefund?.number ?? (credit === undefined ? 0 : 1)) + 1;
}

/** The parts of the last refund of which no event says that they stand at the provider. */
export function openParts({ refunds = [] }: Pick<ReturnHead, 'refunds'>): RefundPart[] {
  return refunds.filter(({ providerRefundId }) => providerRefundId === undefined);
}

/** What of the credit has not reached the customer yet, as far as the events say. */
export function amountOpen(head: ReturnHead): MinorUnits {
  if (head.credit === undefined) return amountDue(head).amount;
  return openParts(head).reduce((open, { amount }) => open + amount, 0);
}
