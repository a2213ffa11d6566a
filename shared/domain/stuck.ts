import type { EventType, ReturnEvent } from './events.ts';
import type { ReturnHead } from './return.ts';

/** Why a return goes no further unless a person acts. */
export interface Stuck {
  /** when it first stood still */
  readonly since: string;
  /** the name of what went wrong last */
  readonly cause: string;
}

/** Events that only a living execution records, and ends that nobody need look at again. */
const movedOn: ReadonlySet<EventType> = new Set<EventType>([
  'ReviewRequired',
  'ParcelBooked',
  'ReturnExpired',
  'ItemsClassified',
  'CreditReserved',
  'CreditIssued',
  'ReturnEnded',
  'ReturnReopened',
  'ExecutionRestarted',
  'CreditSettled',
  'ReturnRejected',
  'ReturnCancelled',
]);

/**
 * Whether a return is stuck after an event. A lost execution counts whatever it had done before: of one that is lost after
 * its return ended, the last word to the customer is missing, and nobody else would look. One of an earlier round does not.
 */
export function stuckAfter(before: ReturnHead, event: ReturnEvent): Stuck | undefined {
  if (movedOn.has(event.type)) return undefined;
  const cause = causeIn(event, before);
  return cause === undefined ? before.stuck : { since: before.stuck?.since ?? event.occurredAt, cause };
}

function causeIn(event: ReturnEvent, before: ReturnHead): string | undefined {
  switch (event.type) {
    case 'RefundFailed':
      return 'RefundFailed';
    case 'DifferencePaid':
      // the exchange that it was paid for has lapsed: a person gives it back
      return before.difference?.key === event.data.key ? undefined : 'PaidTooLate';
    case 'CarrierGaveUp':
    case 'CreditNeedsAHand':
      return event.data.cause;
    case 'ExecutionLost':
      return event.data.round === before.round ? event.data.cause : undefined;
    default:
      return undefined;
  }
}
