import type { OtherMeans } from './remedy-events.ts';

/**
 * The share of a credit that counts against one of the order's payments; `key` makes that happen once. It goes back by that payment, or
 * becomes what `by` says.
 */
export interface RefundPart {
  readonly paymentId: string;
  readonly amount: number;
  readonly key: string;
  readonly by?: OtherMeans | undefined;
}

/** What a refund is for: the return itself, a goodwill after it, grades that were corrected after it, or goods that could not be repaired or replaced. */
export const refundCauses = ['return', 'goodwill', 'correction', 'remedy'] as const;
export type RefundCause = (typeof refundCauses)[number];

/** A part that stands at the provider, or wherever else it went: the reference is then that of the store credit, or the new order's number. */
export type IssuedPart = RefundPart & { readonly providerRefundId: string };
