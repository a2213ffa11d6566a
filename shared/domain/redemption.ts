import type { Lot } from './lots.ts';
import type { MinorUnits } from './money.ts';

/** What an order was paid with store credit: found by its key, which orders name as the payment's `paymentId`. */
export interface Redemption {
  readonly key: string;
  readonly reference: string;
  readonly orderNumber: string;
  readonly currency: string;
  readonly amount: MinorUnits;
  /** how much of that was bonus, which nobody paid for */
  readonly bonus: MinorUnits;
  /** what of it has not been given back, as it was taken */
  readonly lots: readonly Lot[];
  /** ISO 8601 */
  readonly at: string;
  /** when the shop took it back; then nothing is left to give back */
  readonly voidedAt?: string | undefined;
}

/** A key that the shop took back before anything was redeemed under it: nothing ever is. */
export interface VoidedKey {
  readonly key: string;
  readonly voidedAt: string;
}

/** Whether the same is asked for again under the key. */
export const isSameRedemption = (
  made: Redemption,
  asked: { reference: string; amount: MinorUnits; currency: string; orderNumber: string },
) =>
  made.reference === asked.reference &&
  made.amount === asked.amount &&
  made.currency === asked.currency &&
  made.orderNumber === asked.orderNumber;
