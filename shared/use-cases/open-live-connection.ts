import { Refusal } from '#domain/errors.ts';
import { connectionSeconds, secondsAfter } from '#domain/live.ts';
import type { Clock, LiveConnections, LiveTickets } from '#shared/ports.ts';

export interface OpenLiveConnectionDeps {
  readonly tickets: LiveTickets;
  readonly connections: LiveConnections;
  readonly clock: Clock;
}

/**
 * Lets a connection in that brings a ticket. The ticket is used up by it, also when the connection fails after that.
 * @throws Refusal TicketInvalid
 */
export function openLiveConnection({ tickets, connections, clock }: OpenLiveConnectionDeps) {
  return async ({ ticket, connectionId }: { ticket: string; connectionId: string }): Promise<void> => {
    const openedAt = clock.now();
    const watched = await tickets.redeem(ticket, openedAt);
    if (watched === undefined) {
      throw new Refusal('TicketInvalid', 'the ticket has expired, was used, or never was one');
    }
    const expiresAt = secondsAfter(openedAt, connectionSeconds);
    await connections.open({ connectionId, watched, openedAt, expiresAt });
  };
}
