import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { invalid } from '#contracts/read.ts';
import { moment, reference, returnId, withdrawalId } from '#contracts/values.ts';
import type { ContactPlace, ListPlace, WithdrawalPlace } from '#shared/ports.ts';

/**
 * Where a list goes on. A cursor is a place and no query: list and filters always come from the request itself, and a
 * cursor that was given for others is refused. So whoever makes one up sees another part of what they may see anyway.
 */
const Cursor = z.tuple([z.string(), moment, z.string()]);

/** The cursor of the page behind a place. */
export function cursorOf(
  list: string,
  filters: object,
  place: ListPlace | WithdrawalPlace | ContactPlace,
): string {
  const [id] = Object.entries(place).flatMap(([name, value]) => (name === 'at' ? [] : [value]));
  return Buffer.from(JSON.stringify([fingerprint(list, filters), place.at, id])).toString('base64url');
}

/**
 * The place that a cursor names; nothing without one.
 * @throws Refusal InvalidRequest when it was not given for this list and these filters
 */
export function placeIn(cursor: string | undefined, list: string, filters: object): ListPlace | undefined {
  const read = placeBy(cursor, list, filters, returnId);
  return read && { at: read.at, returnId: read.id };
}

/**
 * The same of a list of statements of withdrawal.
 * @throws Refusal InvalidRequest when it was not given for this list
 */
export function withdrawalPlaceIn(cursor: string | undefined, list: string): WithdrawalPlace | undefined {
  const read = placeBy(cursor, list, {}, withdrawalId);
  return read && { at: read.at, withdrawalId: read.id };
}

/**
 * The same of a list of contacts.
 * @throws Refusal InvalidRequest when it was not given for this list
 */
export function contactPlaceIn(cursor: string | undefined, list: string): ContactPlace | undefined {
  const read = placeBy(cursor, list, {}, reference);
  return read && { at: read.at, contactId: read.id };
}

function placeBy(cursor: string | undefined, list: string, filters: object, id: z.ZodMiniType<string>) {
  if (cursor === undefined) return undefined;
  const read = Cursor.safeParse(parsed(cursor));
  if (!read.success || read.data[0] !== fingerprint(list, filters) || !id.safeParse(read.data[2]).success) {
    throw invalid({ parameter: 'cursor', detail: 'is not one of this list with these filters' });
  }
  return { at: read.data[1], id: read.data[2] };
}

function fingerprint(list: string, filters: object): string {
  const given = Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify([list, given]));
  return hash.digest('base64url').slice(0, 16);
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
