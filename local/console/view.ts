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

/** What was asked for cannot be done, and why; shown with status 400. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';
}

/** Rows a page of a list. */
export const pageSize = 50;
