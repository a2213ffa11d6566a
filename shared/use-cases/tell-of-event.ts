import type { EventType, MessageKind, ReturnEvent } from '#domain/events.ts';
import { goesOut, type OptionalMessage } from '#domain/messages.ts';
import { type TellCustomerDeps, tellCustomer } from './tell-customer.ts';
import type { WriteCreditNoteDeps } from './write-credit-note.ts';
import { type WriteReceiptDeps, writePapers } from './write-exchange-receipt.ts';

type Said = 'MessageRequested' | 'ParcelScanned' | 'DelayNoticed';

/** What the customer hears when something happens. The endings with a credit are told by the machine itself. */
const told: Partial<Record<Exclude<EventType, Said>, MessageKind>> = {
  ParcelBooked: 'label',
  ReviewRequired: 'review',
  ItemsClassified: 'inspected',
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
export type ToldEvent = Pick<ReturnEvent, 'returnId' | 'sequence' | 'actor'> &
  (
    | { readonly type: Exclude<EventType, Said> }
    | Pick<Extract<ReturnEvent, { type: 'MessageRequested' }>, 'type' | 'data'>
    | Pick<Extract<ReturnEvent, { type: 'ParcelScanned' }>, 'type' | 'data'>
    | Pick<Extract<ReturnEvent, { type: 'DelayNoticed' }>, 'type' | 'data'>
  );

/** Told once a return, however many parcels or boxes there are. */
const once: readonly MessageKind[] = ['scanned', 'arrived', 'inspected'];

/**
 * Writes to the customer about an event, if it is one that they hear of: always, where the shop wants it, or because its people ask. What
 * was paid by other means gets its papers first: no machine runs then that would write them.
 * @throws Refusal MailUnavailable, StoreBusy
 */
export function tellOfEvent(
  deps: TellCustomerDeps &
    WriteCreditNoteDeps &
    WriteReceiptDeps & { readonly wanted: readonly OptionalMessage[] },
) {
  const tell = tellCustomer(deps);
  const write = writePapers(deps);
  return async (event: ToldEvent): Promise<void> => {
    const { returnId, sequence, type, actor } = event;
    const kind = kindOf(event);
    if (type === 'CreditSettled') await write({ returnId });
    if (kind === undefined) return;
    const isAsked = type === 'MessageRequested';
    if (!isAsked && !goesOut(kind, deps.wanted, actor)) return;
    await tell({ returnId, kind, name: !isAsked && once.includes(kind) ? kind : `${kind}-${sequence}` });
  };
}

function kindOf(event: ToldEvent): MessageKind | undefined {
  if (event.type === 'MessageRequested') return event.data.kind;
  if (event.type === 'ParcelScanned') return event.data.status === 'delivered' ? 'arrived' : 'scanned';
  if (event.type === 'DelayNoticed') return event.data.look === 1 ? 'delayed' : undefined;
  return told[event.type];
}
