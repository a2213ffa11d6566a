import { isRefusal } from '#domain/errors.ts';
import type { MinorUnits } from '#domain/money.ts';
import type { Orders, PayLater } from '#shared/ports.ts';

/** How much more time customers get who have sent something back and not paid yet. */
export interface MoreTime {
  /** at least so many days */
  readonly days: number;
  /** what that may cost the shop at most, for each invoice */
  readonly feeUpTo: MinorUnits;
}

export interface ExtendDueDatesDeps {
  readonly orders: Pick<Orders, 'payments'>;
  /** who can give more time to pay what was bought by that method, if anybody can */
  readonly payLaterFor: (method: string) => PayLater | undefined;
  /** nothing is asked for without it */
  readonly moreTime: MoreTime | undefined;
}

/**
 * Asks for more time to pay an order that a return was opened of, once a return and payment, so that nobody pays for goods that are on their
 * way back. Where it cannot be had the customer pays when they would have.
 * @throws Refusal PaymentsUnavailable (try again later)
 */
export function extendDueDates({ orders, payLaterFor, moreTime }: ExtendDueDatesDeps) {
  return async ({ returnId, orderNumber }: { returnId: string; orderNumber: string }): Promise<void> => {
    if (moreTime === undefined) return;
    for (const { paymentId, method = 'other' } of await orders.payments(orderNumber)) {
      try {
        await payLaterFor(method)?.extendDueDate({ key: returnId, paymentId, ...moreTime });
      } catch (error) {
        if (!isRefusal(error, 'DueDateNotExtended')) throw error;
      }
    }
  };
}
