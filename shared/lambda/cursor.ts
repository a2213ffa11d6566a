import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { invalid } from '#contracts/read.ts';
import { moment, returnId } from '#contracts/values.ts';
import type { ListPlace } from '#shared/ports.ts';

/**
 * Where a list goes on. A cursor is a place and no query: list and filters always come from the request itself, and a
 * cursor that was given for others is refused. So whoever makes one up sees another part of what they may see anyway.
 */
const Cursor = z.tuple([z.string(), moment, returnId]);

/** The cursor of the page behind a place. */
export function cursorOf(list: string, filters: object, { at, returnId }: ListPlace): string {
  return Buffer.from(JSON.stringify([fingerprint(list, filters), at, returnId])).toString('base64url');
}

/**
 * The place that a cursor names; nothing without one.
 * @throws Refusal InvalidRequest when it was not given for this list and these filters
 */
export function placeIn(cursor: string | undefined, list: string, filters: object): ListPlace | undefined {
  if (cursor === undefined) return undefined;
  const read = Cursor.safeParse(parsed(cursor));
  if (!read.success || read.data[0] !== fingerprint(list, filters)) {
    throw invalid({ parameter: 'cursor', detail: 'is not one of this list with these filters' });
  }
  const [, at, id] = read.data;
  return { at, returnId: id };
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
