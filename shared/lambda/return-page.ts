import type { ListPage } from '#shared/ports.ts';
import { cursorOf } from './cursor.ts';
import { type Answer, jsonAnswer } from './http-answer.ts';

/** The answer that is a page of a list: its rows, and a cursor while there may be more. */
export function pageAnswer({ rows, next }: ListPage, list: string, filters: object = {}): Answer {
  const cursor = next && cursorOf(list, filters, next);
  return jsonAnswer({ returns: rows, cursor }, { facts: { rows: rows.length } });
}
