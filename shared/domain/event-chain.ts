import { createHash } from 'node:crypto';
import type { NewEvent, ReturnEvent } from './events.ts';

/** Where a chain stands: its last sequence number and hash. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

export const chainStart: ChainHead = { sequence: 0, hash: '0'.repeat(64) };

/** What an event has once it is in its place. */
export interface Sealed {
  readonly sequence: number;
  readonly recordedAt: string;
  readonly version: 1;
  readonly previous: string;
  readonly hash: string;
}

/** Gives new events of a return their place after `head`: sequence, previous hash, own hash (SHA-256 over canonical JSON). */
export function chain(
  returnId: string,
  head: ChainHead,
  events: readonly NewEvent[],
  recordedAt: string,
): ReturnEvent[] {
  return chainOf({ returnId }, head, events, recordedAt);
}

/** The same of whatever has a chain of its own; `of` is how its events name it. */
export function chainOf<Event extends object, Of extends object>(
  of: Of,
  head: ChainHead,
  events: readonly Event[],
  recordedAt: string,
): (Event & Of & Sealed)[] {
  let { sequence, hash } = head;
  return events.map((event) => {
    sequence += 1;
    const unsealed = { ...event, ...of, sequence, recordedAt, version: 1 as const, previous: hash };
    hash = digestOf(unsealed);
    return { ...unsealed, hash };
  });
}

/** The sequence number of the first event whose place or hash is wrong, or undefined if the chain is whole. */
export function firstBreak(events: readonly Sealed[]): number | undefined {
  let head = chainStart;
  for (const event of events) {
    const { hash, ...unsealed } = event;
    if (event.sequence !== head.sequence + 1 || event.previous !== head.hash || digestOf(unsealed) !== hash) {
      return event.sequence;
    }
    head = event;
  }
  return undefined;
}

/** SHA-256 over a value's canonical JSON: equal for equal values, whatever order their members came in. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex');
}

/** JSON with sorted keys and without undefined members: the same value gives the same text after any store. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
    return `{${members.join(',')}}`;
  }
  return JSON.stringify(value);
}
