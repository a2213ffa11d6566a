import type { ReturnEvent } from './events.ts';

/** Whose events somebody may be told of while they happen: one return's, or every return's. */
export type Watched = { readonly is: 'return'; readonly returnId: string } | { readonly is: 'every-return' };

/** What is told of an event: that it happened and where it stands in its return. No amounts, nothing of anybody. */
export interface LiveMessage {
  readonly returnId: string;
  readonly sequence: number;
  readonly type: ReturnEvent['type'];
  /** ISO 8601, UTC: when it happened */
  readonly at: string;
}

/** How long a ticket waits to be used. */
export const ticketSeconds = 60;

/** How long a connection lives: API Gateway ends it then (quotas, "Connection duration for WebSocket API"). */
export const connectionSeconds = 2 * 3600;

/** API Gateway lets $connect take 29 s, and until it is through calls the connection gone. */
const handshakeSeconds = 60;

/** The message of an event: what a timeline shows of it, with its return. */
export function liveMessage({
  returnId,
  sequence,
  type,
  occurredAt,
}: Pick<ReturnEvent, 'returnId' | 'sequence' | 'type' | 'occurredAt'>): LiveMessage {
  return { returnId, sequence, type, at: occurredAt };
}

/** Whether a connection that is said to be gone was there once, rather than not being there yet. */
export function isGoneForGood(openedAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(openedAt) >= handshakeSeconds * 1000;
}

/** The moment that many seconds later, as ISO 8601. */
export function secondsAfter(moment: string, seconds: number): string {
  return new Date(Date.parse(moment) + seconds * 1000).toISOString();
}
