import { parse } from 'csv-parse/sync';

export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly fault: string; readonly text: string };

interface PhysicalLine {
  readonly line: number;
  readonly text: string;
}

/** More lines than this are no one record: somebody forgot to close a quote. */
const mostLinesOfRecord = 20;

/**
 * Reads CSV (RFC 4180) so that a fault costs the line that it is on and no other: a quote that is never closed must not
 * eat the rest of the file. The first record says how many cells each has. Empty lines are passed over.
 */
export async function* csvRecords(
  lines: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  const pending: PhysicalLine[] = [];
  let columns: number | undefined;
  let line = 0;

  function* drain(isLast: boolean): Generator<CsvRecord> {
    while (pending.length > 0) {
      const read = readFirst(pending, delimiter);
      if (read.is === 'open' && !isLast && pending.length < mostLinesOfRecord) return;
      const count = columns ?? (read.is === 'record' ? read.cells.length : 0);
      const fits = read.is === 'record' && hasColumns(read.cells, count);
      const [first] = pending.splice(0, fits ? read.lines : 1);
      if (first === undefined) return;
      if (fits) {
        columns = count;
        yield { line: first.line, cells: read.cells };
      } else {
        yield { ...first, fault: faultOf(read, count) };
      }
    }
  }

  for await (const text of lines) {
    line += 1;
    if (text === '' && pending.length === 0) continue;
    pending.push({ line, text: line === 1 ? text.replace(/^\uFEFF/, '') : text });
    yield* drain(false);
  }
  yield* drain(true);
}

type Reading =
  | { readonly is: 'record'; readonly cells: readonly string[]; readonly lines: number }
  | { readonly is: 'open' }
  | { readonly is: 'broken'; readonly code: string };

/** The record that the first of these lines begin, over as many of them as it takes. */
function readFirst(pending: readonly PhysicalLine[], delimiter: string): Reading {
  let text = '';
  for (const [index, next] of pending.entries()) {
    text = index === 0 ? next.text : `${text}\n${next.text}`;
    if (index === 0 && !text.includes('"')) return { is: 'record', cells: text.split(delimiter), lines: 1 };
    try {
      const [cells = []] = parse(text, { delimiter, relax_column_count: true });
      return { is: 'record', cells, lines: index + 1 };
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
      if (code !== 'CSV_QUOTE_NOT_CLOSED') return { is: 'broken', code };
    }
  }
  return { is: 'open' };
}

/** Spreadsheets write empty cells behind the last column; they hold nothing. */
function hasColumns(cells: readonly string[], columns: number): boolean {
  return cells.length >= columns && cells.slice(columns).every((cell) => cell === '');
}

function faultOf(read: Reading, columns: number): string {
  if (read.is === 'record') return `${read.cells.length} cells, not ${columns}`;
  return read.is === 'open' ? 'a quote is not closed' : read.code;
}
