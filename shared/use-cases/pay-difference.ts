import { Refusal } from '#domain/errors.ts';
import { isDifferenceOpen } from '#domain/waits.ts';
import type { Clock, Collections, Returns } from '#shared/ports.ts';
import { collectionOf } from './agree-on-difference.ts';
import { ownReturn } from './view-return.ts';

export interface PayDifferenceDeps {
  readonly returns: Returns;
  readonly collections: Pick<Collections, 'open'>;
  readonly clock: Clock;
}

/**
 * Where the customer pays what an exchange costs more, as long as they may. Asked again, it is the same link.
 * @throws Refusal ReturnNotFound, NothingToPay; PaymentsUnavailable, RefundOutcomeUnknown, RefundDeclined of the provider
 */
export function payDifference({ returns, collections, clock }: PayDifferenceDeps) {
  return async (asked: { returnId: string; orderNumber: string }): Promise<{ url: string }> => {
    const { head } = await ownReturn(returns, asked);
    const { difference } = head;
    const isOver = difference === undefined || difference.payBy <= clock.now();
    if (isOver || !isDifferenceOpen(head) || head.ending === 'cancelled')
      throw new Refusal('NothingToPay', 'nothing of the return waits to be paid');
    const { url } = await collections.open(collectionOf(head));
    return { url };
  };
}
