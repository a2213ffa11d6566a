import type { EventType, MessageKind, ReturnEvent } from '#domain/events.ts';
import { type TellCustomerDeps, tellCustomer } from './tell-customer.ts';
import type { WriteCreditNoteDeps } from './write-credit-note.ts';
import { type WriteReceiptDeps, writePapers } from './write-exchange-receipt.ts';

/** What the customer hears when something happens. The endings with a credit are told by the machine itself. */
const told: Partial<Record<EventType, MessageKind>> = {
  ParcelBooked: 'label',
  ReviewRequired: 'review',
  ReturnRejected: 'rejected',
  ReturnCancelled: 'cancelled',
  ReturnExpired: 'expired',
  CarrierGaveUp: 'carrier-unavailable',
  CreditNeedsAHand: 'credit-needs-a-hand',
  RefundFailed: 'credit-needs-a-hand',
  CreditSettled: 'settled',
  DifferenceAsked: 'pay-difference',
  RemedyDone: 'remedy-sent',
};

/** As much of an event as telling of it needs. */
export type ToldEvent = Pick<ReturnEvent, 'returnId' | 'sequence'> &
  (
    | { readonly type: Exclude<EventType, 'MessageRequested'> }
    | Pick<Extract<ReturnEvent, { type: 'MessageRequested' }>, 'type' | 'data'>
  );

/**
 * Writes to the customer about an event, if it is one that they hear of. What was paid by other means gets its papers first: no
 * machine runs then that would write it.
 * @throws Refusal MailUnavailable, StoreBusy
 */
export function tellOfEvent(deps: TellCustomerDeps & WriteCreditNoteDeps & WriteReceiptDeps) {
  const tell = tellCustomer(deps);
  const write = writePapers(deps);
  return async (event: ToldEvent): Promise<void> => {
    const { returnId, sequence } = event;
    const kind = event.type === 'MessageRequested' ? event.data.kind : told[event.type];
    if (event.type === 'CreditSettled') await write({ returnId });
    if (kind !== undefined) await tell({ returnId, kind, name: `${kind}-${sequence}` });
  };
}
