import { secondsAfter, ticketSeconds, type Watched } from '#domain/live.ts';
import type { Clock, Ids, LiveTickets, Returns } from '#shared/ports.ts';
import { knownReturn } from './known.ts';
import { ownReturn } from './view-return.ts';

export interface OpenLiveTicketDeps {
  readonly returns: Returns;
  readonly tickets: LiveTickets;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A ticket, told once and kept nowhere. */
export interface LiveTicket {
  readonly ticket: string;
  readonly expiresAt: string;
}

/**
 * A ticket for one connection that is told of a customer's return.
 * @throws Refusal ReturnNotFound, also for a return of somebody else's order
 */
export function openLiveTicket(deps: OpenLiveTicketDeps) {
  return async (asked: { returnId: string; orderNumber: string }): Promise<LiveTicket> => {
    await ownReturn(deps.returns, asked);
    return issue(deps, { is: 'return', returnId: asked.returnId });
  };
}

/**
 * A ticket for one connection that is told of any return, or, when none is named, of every return.
 * @throws Refusal ReturnNotFound
 */
export function openStaffLiveTicket(deps: OpenLiveTicketDeps) {
  return async ({ returnId }: { returnId?: string | undefined }): Promise<LiveTicket> => {
    if (returnId === undefined) return issue(deps, { is: 'every-return' });
    await knownReturn(deps.returns, returnId);
    return issue(deps, { is: 'return', returnId });
  };
}

async function issue({ tickets, clock, ids }: OpenLiveTicketDeps, watched: Watched): Promise<LiveTicket> {
  const ticket = ids.secret();
  const expiresAt = secondsAfter(clock.now(), ticketSeconds);
  await tickets.issue(ticket, { watched, expiresAt });
  return { ticket, expiresAt };
}
