import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Trouble } from '../client/trouble.ts';
import { csvRecords } from './csv-records.ts';
import type { ExportFile, Finding, Refused } from './findings.ts';
import type { Mapping } from './mapping.ts';
import { saleOf } from './match-credits.ts';
import { type OrderDraft, orderOf } from './order-draft.ts';
import { readRow } from './read-row.ts';

/**
 * Reads a shop's CSV export, of one file or several, as orders and credits. Lines of an order need not stand together: the whole file is read before the
 * first order is found. A sale's line that cannot be read holds its whole order back, because the order would be wrong
 * without it, and once told, a corrected export of the same date would not replace it.
 */
export function readCsv(
  files: string | readonly string[],
  mapping: Mapping,
  onBytes: (bytes: number) => void,
): ExportFile {
  let rows = 0;
  let total = 0;
  return { rows: () => rows, total: () => total, findings: findings() };

  async function* findings(): AsyncGenerator<Finding> {
    const drafts: Drafts = new Map();
    for (const file of typeof files === 'string' ? [files] : files) yield* linesOf(file, drafts);
    total = drafts.size;
    for (const draft of drafts.values()) yield settle(mapping, draft);
  }

  async function* linesOf(file: string, drafts: Drafts): AsyncGenerator<Finding> {
    const source = createReadStream(file);
    source.on('data', (chunk) => onBytes(chunk.length));
    const lines = createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY });
    let columns: Columns | undefined;
    for await (const record of csvRecords(lines, mapping.csv.delimiter)) {
      if (columns === undefined) {
        columns = columnsOf('cells' in record ? record.cells : [], mapping);
        continue;
      }
      rows += 1;
      const finding =
        'cells' in record
          ? take(drafts, mapping, columns, record.cells, record.line)
          : holdBack(drafts, brokenLine(mapping, columns, record));
      if (finding !== undefined) yield finding;
    }
  }
}

type Drafts = Map<string, OrderDraft>;
type Columns = ReadonlyMap<string, number>;

/** @throws Trouble BadMapping naming the columns that the file does not have */
function columnsOf(header: readonly string[], { columns }: Mapping): Columns {
  const places = new Map(header.map((name, index) => [name.trim(), index]));
  const missing = Object.values(columns).filter((name) => name !== undefined && !places.has(name));
  if (missing.length > 0) {
    throw new Trouble(
      'BadMapping',
      `the file has no column ${missing.join(', ')}; it has ${header.join(', ')}`,
    );
  }
  return places;
}

function take(
  drafts: Drafts,
  mapping: Mapping,
  columns: Columns,
  cells: readonly string[],
  line: number,
): Finding | undefined {
  const cell = (column: string | undefined) =>
    column === undefined ? '' : (cells[columns.get(column) ?? -1]?.trim() ?? '');
  const reading = readRow(mapping, cell);
  if (reading.is === 'left-out') return reading;
  if (reading.is === 'credit') return { is: 'credit', line, row: reading.row };
  if (reading.is === 'sale') {
    draftOf(drafts, reading.row.orderNumber, line).rows.push(reading.row);
    return undefined;
  }
  const { orderNumber, reason, detail } = reading;
  const refused = { line, orderNumber, reason, detail };
  return reading.is === 'no-sale' ? { is: 'refused-line', refused } : holdBack(drafts, refused);
}

/** What a line that is no CSV says of its order, as far as one can tell. */
function brokenLine(
  mapping: Mapping,
  columns: Columns,
  { line, fault, text }: { line: number; fault: string; text: string },
): Refused {
  const cell = text.split(mapping.csv.delimiter)[columns.get(mapping.columns.orderNumber) ?? -1] ?? '';
  return { line, orderNumber: cell.replaceAll('"', '').trim(), reason: 'no CSV', detail: fault };
}

function holdBack(drafts: Drafts, refused: Refused): Finding {
  const { orderNumber, line } = refused;
  if (orderNumber) draftOf(drafts, orderNumber, line).unreadable.push(line);
  return { is: 'refused-line', refused };
}

function draftOf(drafts: Drafts, orderNumber: string, line: number): OrderDraft {
  const known = drafts.get(orderNumber);
  if (known !== undefined) return known;
  const draft = { orderNumber, firstLine: line, rows: [], unreadable: [] };
  drafts.set(orderNumber, draft);
  return draft;
}

function settle(mapping: Mapping, draft: OrderDraft): Finding {
  const { firstLine: line, orderNumber } = draft;
  const made = orderOf(mapping, draft);
  if ('order' in made) {
    const { order } = made;
    return { is: 'order', line, orderNumber, order, sale: saleOf(order, draft.rows) };
  }
  const detail = draft.unreadable.length > 0 ? `line ${draft.unreadable.join(', ')}` : undefined;
  return { is: 'refused-order', refused: { line, orderNumber, reason: made.reason, detail } };
}
