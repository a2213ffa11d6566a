import type { Asked, FigureTable } from '#domain/figures/asked.ts';
import type { Moved } from '#domain/figures/moved.ts';
import { figureSheet } from '#domain/figures/sheet.ts';
import type { Day } from '#domain/law/calendar.ts';
import type { Sheets } from '#shared/ports.ts';
import { type Answer, entityTag, fileAnswer, hasCurrent, jsonAnswer, notModified } from './http-answer.ts';
import type { HttpEvent } from './http-request.ts';

/**
 * A figure as CSV for whoever accepts nothing but that, as the readers of their language have spreadsheets set up; as JSON for everybody
 * else. Either has a version of its own.
 */
export function figureAnswer(
  { headers }: HttpEvent,
  asked: Asked,
  table: FigureTable,
  sheets: Sheets,
  moved?: Moved & { readonly from: Day; readonly to: Day },
): Answer {
  const { figure, from, to, by, where, interval } = asked;
  const view = { figure, from, to, by, where, interval, ...table, ...(moved && { moved }) };
  const isCsv = /^text\/csv\s*(;|$)/i.test((headers.accept ?? '').trim());
  const language = /^sv\b/i.test((headers['accept-language'] ?? '').trim()) ? 'sv' : 'en';
  const etag = entityTag(isCsv ? { ...view, language } : view);
  if (hasCurrent(headers['if-none-match'], etag)) return notModified(etag);
  const vary = 'accept, accept-language';
  const facts = { figure, rows: table.rows.length };
  const name = `${figure}-${from}-${to}`;
  if (!isCsv) {
    const headers = { etag, vary, 'content-disposition': `inline; filename="${name}.json"` };
    return jsonAnswer(view, { headers, facts });
  }
  const file = sheets.write(figureSheet(asked, table), language);
  const answer = fileAnswer(file, 'text/csv; charset=utf-8', `${name}.csv`);
  return { ...answer, headers: { ...answer.headers, etag, vary }, facts };
}
