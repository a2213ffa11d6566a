import type { Ending, EventType, ReturnEvent } from '#domain/events.ts';
import { daysBetween, refundDueBy } from '#domain/refund-due.ts';
import type { Figures, Returns } from '#shared/ports.ts';
import { knownReturn } from './known.ts';

const endingBy: Partial<Record<EventType, Ending>> = {
  ReturnRejected: 'rejected',
  ReturnCancelled: 'cancelled',
  ReturnExpired: 'expired',
  CarrierGaveUp: 'carrier-unavailable',
  CreditNeedsAHand: 'credit-needs-a-hand',
  RefundFailed: 'credit-needs-a-hand',
};

/** The ending that an event is, if it is one. */
export const endingOf = (event: ReturnEvent): Ending | undefined =>
  event.type === 'ReturnEnded' ? event.data.ending : endingBy[event.type];

/** Adds an event to the shop's figures. An event that comes twice is counted twice. */
export function tallyEvent({ returns, figures }: { readonly returns: Returns; readonly figures: Figures }) {
  return async (event: ReturnEvent): Promise<void> => {
    if (event.type === 'ReturnOpened') figures.count('Happened', 'opened');
    const ending = endingOf(event);
    if (ending !== undefined) figures.count('Ended', ending);
    if (event.type !== 'CreditIssued') return;
    const { head } = await knownReturn(returns, event.returnId);
    figures.count('Happened', 'credited');
    figures.days('DaysToCredit', 'credited', daysBetween(head.openedAt, event.occurredAt));
    const due = refundDueBy(head);
    if (due !== undefined && Date.parse(event.occurredAt) > Date.parse(due)) {
      figures.count('Happened', 'credited-late');
    }
  };
}
