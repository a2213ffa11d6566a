import { Refusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import type { ReturnHead } from '#domain/return.ts';
import { waitOutcome } from '#domain/waits.ts';
import type { Clock, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { givenBack } from './claim-of.ts';
import { knownReturn, refuseCancelled } from './known.ts';

/** Endings that the machine reaches without crediting. */
export const shortEndings = ['expired', 'carrier-unavailable', 'credit-needs-a-hand'] as const;
export type ShortEnding = (typeof shortEndings)[number];

/**
 * Ends a return that came to nothing, and frees its units unless a credit is owed. Done already is done.
 * @throws Refusal ParcelUnderWay when a scan came after all; Cancelled
 */
export function concludeReturn({ returns, clock }: { readonly returns: Returns; readonly clock: Clock }) {
  return ({
    returnId,
    ending,
    cause,
  }: {
    returnId: string;
    ending: ShortEnding;
    cause: string;
  }): Promise<void> =>
    again(async () => {
      const before = await knownReturn(returns, returnId);
      const { head } = before;
      if (head.ending === ending) return;
      refuseCancelled(head);
      if (ending === 'expired' && waitOutcome('scan', head).is !== 'waiting') {
        throw new Refusal('ParcelUnderWay', 'the parcel was scanned in the last moment');
      }
      const freed = ending === 'credit-needs-a-hand' ? {} : givenBack(before);
      const events = [eventOf(ending, cause, head, clock.now())];
      await returns.commit({ before, returnId, events, ...freed });
    });
}

function eventOf(ending: ShortEnding, cause: string, head: ReturnHead, occurredAt: string): NewEvent {
  const base = { actor: 'system', occurredAt } as const;
  switch (ending) {
    case 'expired':
      return { ...base, type: 'ReturnExpired', data: {} };
    case 'carrier-unavailable':
      return { ...base, type: 'CarrierGaveUp', data: { cause, market: head.market } };
    case 'credit-needs-a-hand':
      return { ...base, type: 'CreditNeedsAHand', data: { cause } };
  }
}
