import type { Html } from './html.ts';

/** A page in both its forms. */
export interface View {
  title: string;
  json: unknown;
  body: Html;
  /** 200 unless said otherwise */
  status?: number;
}

/** Something that is no page: a download, a mail's own HTML. */
export interface RawAnswer {
  headers: Record<string, string>;
  body: string | Buffer;
}

/** What a form or a JSON request asked for, as text fields. */
export type Fields = Record<string, string>;

/** What a page is asked: the parts of its path by name, its query, and which page of a list (1 for the first). */
export interface Asked {
  parts: Fields;
  query: Fields;
  page: number;
}

/** What was asked for cannot be done, and why; shown with status 400. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

/** Rows a page of a list. */
export const pageSize = 50;

/** Cuts a list that was read one longer than a page. */
export function pageOf<T>(found: T[]): { shown: T[]; hasMore: boolean } {
  return { shown: found.slice(0, pageSize), hasMore: found.length > pageSize };
}
