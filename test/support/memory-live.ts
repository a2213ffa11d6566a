import type { LiveMessage, Watched } from '#domain/live.ts';
import type { LiveConnections, LivePush, LiveTickets } from '#shared/ports.ts';

export function memoryTickets(): LiveTickets {
  const tickets = new Map<string, { watched: Watched; expiresAt: string }>();
  return {
    async issue(ticket, granted) {
      tickets.set(ticket, granted);
    },
    async redeem(ticket, now) {
      const found = tickets.get(ticket);
      if (found === undefined || found.expiresAt <= now) return undefined;
      tickets.delete(ticket);
      return found.watched;
    },
  };
}

export function memoryConnections(): LiveConnections {
  const open = new Map<string, Parameters<LiveConnections['open']>[0]>();
  return {
    async open(connection) {
      open.set(connection.connectionId, connection);
    },
    async watching(returnId, now) {
      return [...open.values()]
        .filter(({ watched }) => watched.is === 'every-return' || watched.returnId === returnId)
        .filter(({ expiresAt }) => now < expiresAt)
        .map(({ connectionId, openedAt }) => ({ connectionId, openedAt }));
    },
    async close(connectionId) {
      open.delete(connectionId);
    },
  };
}

/** Connections by what becomes of a message to them; `told` lists what was taken, in order. */
export function memoryPush(
  answers: Readonly<Record<string, boolean | Error>> = {},
): LivePush & { readonly told: (LiveMessage & { readonly to: string })[] } {
  const told: (LiveMessage & { readonly to: string })[] = [];
  return {
    told,
    async push(connectionId, message) {
      const answer = answers[connectionId] ?? true;
      if (answer instanceof Error) throw answer;
      if (answer) told.push({ to: connectionId, ...message });
      return answer;
    },
  };
}
