import type { ClaimedUnits } from './claims.ts';
import type { MinorUnits, TaxedAmount } from './money.ts';
import type { Order } from './order.ts';
import type { ClaimedFees } from './order-fees.ts';
import type { Grade, Policy, Sentence } from './policy.ts';
import type { RefundablePayment } from './refund.ts';

/** A line of a return that was finished elsewhere. */
export interface FinishedLine {
  readonly lineId: string;
  readonly quantity: number;
  /** as it was said then: it need not be a reason of ours */
  readonly reason: string;
  /** units by what the inspection found them to be; those not named were not in the box */
  readonly grades?: Readonly<Partial<Record<Grade, number | undefined>>> | undefined;
  /** what the line was credited; told for all lines or for none */
  readonly credited?: TaxedAmount | undefined;
}

/** A refund that a payment provider has made already. */
export interface MadeRefund {
  readonly paymentId: string;
  readonly amount: MinorUnits;
  readonly providerRefundId: string;
}

export type FinishedEnding =
  | {
      readonly is: 'credited';
      readonly at: string;
      /** all that went back: goods, shipping and the order's fees less the return fee */
      readonly amount: TaxedAmount;
      /** the part of it that is outbound shipping */
      readonly shipping: TaxedAmount;
      /** the parts of it that are fees of the order, by the shop's code of each */
      readonly orderFees?: readonly (TaxedAmount & { readonly code: string })[] | undefined;
      readonly fee: MinorUnits;
      readonly refunds: readonly MadeRefund[];
    }
  | { readonly is: 'rejected'; readonly at: string; readonly because: Sentence }
  | { readonly is: 'cancelled' | 'expired'; readonly at: string };

/** A return that another system took from its opening to its end, as that system's keeper tells it. */
export interface FinishedReturn {
  readonly reference: string;
  readonly orderNumber: string;
  readonly openedAt: string;
  readonly lines: readonly FinishedLine[];
  readonly trackingNumber?: string | undefined;
  readonly shippedAt?: string | undefined;
  readonly deliveredAt?: string | undefined;
  readonly inspectedAt?: string | undefined;
  readonly ending: FinishedEnding;
}

/** What is known of an order when a finished return of it is told. */
export interface HistoryFacts {
  readonly returnId: string;
  readonly order: Order;
  /** in force when the order was placed */
  readonly policy: Policy;
  readonly claimed: ClaimedUnits;
  /** what returns have taken of the order's fees */
  readonly claimedFees: ClaimedFees;
  readonly payments: readonly RefundablePayment[];
  readonly now: string;
}
