import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { csvRecords } from './csv-records.ts';
import { memberOf, type Refused } from './findings.ts';

/** An article of a file, or why a line of it is none. */
export type FoundArticle =
  | { readonly is: 'article'; readonly line: number; readonly article: unknown }
  | { readonly is: 'refused'; readonly refused: Refused };

const ofPrice = ['market', 'currency', 'amount', 'tax', 'taxRate', 'priceName', 'priceColour'];
const numbers = new Set(['amount', 'tax', 'taxRate', 'stock', 'returnRate']);

/**
 * Reads articles, one JSON document a line, or a CSV whose head names our members: a row a price, rows of one article behind each
 * other. Only what is needed to tell them apart is looked at here; the API is the judge of the rest.
 */
export function readArticles(file: string): AsyncGenerator<FoundArticle> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  return file.toLowerCase().endsWith('.csv') ? fromCsv(lines) : fromJson(lines);
}

async function* fromJson(lines: AsyncIterable<string>): AsyncGenerator<FoundArticle> {
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    let article: unknown;
    try {
      article = JSON.parse(text);
    } catch (error) {
      yield refused(line, 'no JSON', error instanceof Error ? error.message : undefined);
      continue;
    }
    if (typeof memberOf(article, 'sku') === 'string') yield { is: 'article', line, article };
    else yield refused(line, 'no sku');
  }
}

type Row = Readonly<Record<string, string | number | boolean>>;

async function* fromCsv(lines: AsyncIterable<string>): AsyncGenerator<FoundArticle> {
  let head: readonly string[] | undefined;
  let open: { line: number; rows: Row[] } | undefined;
  for await (const record of csvRecords(lines, ',')) {
    if ('fault' in record) {
      yield refused(record.line, record.fault);
      continue;
    }
    if (head === undefined) {
      head = record.cells.map((cell) => cell.trim());
      continue;
    }
    const row = rowOf(head, record.cells);
    if (row.sku === undefined) {
      yield refused(record.line, 'no sku');
      continue;
    }
    if (open !== undefined && open.rows[0]?.sku === row.sku) {
      open.rows.push(row);
      continue;
    }
    if (open !== undefined) yield { is: 'article', line: open.line, article: articleOf(open.rows) };
    open = { line: record.line, rows: [row] };
  }
  if (open !== undefined) yield { is: 'article', line: open.line, article: articleOf(open.rows) };
}

/** What stands in a row; an empty cell says nothing. */
function rowOf(head: readonly string[], cells: readonly string[]): Row {
  const named = head.map((name, at) => [name, (cells[at] ?? '').trim()] as const);
  return Object.fromEntries(
    named.flatMap(([name, cell]) => (name === '' || cell === '' ? [] : [[name, readCell(name, cell)]])),
  );
}

function readCell(name: string, cell: string): string | number | boolean {
  if (name === 'discontinued') return /^(true|1)$/i.test(cell);
  // what is no number is left for the API to refuse by its place
  return numbers.has(name) && /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}

/** The article of its first row, with a price for each row that has one; without any member besides stock it is told as stock alone. */
function articleOf(rows: readonly Row[]): unknown {
  const without = (row: Row, left: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => left(name)));
  const facts = without(rows[0] ?? {}, (name) => !ofPrice.includes(name));
  if (isStockAlone(facts)) return facts;
  const prices = rows
    .map((row) => without(row, (name) => ofPrice.includes(name)))
    .filter((price) => Object.keys(price).length > 0)
    .map(({ priceName, priceColour, ...price }) => ({
      ...price,
      ...(priceName !== undefined && { name: priceName }),
      ...(priceColour !== undefined && { colour: priceColour }),
    }));
  return { ...facts, prices };
}

/** Whether nothing but the stock of an article is told. */
export function isStockAlone(article: unknown): boolean {
  const members = Object.keys(typeof article === 'object' && article !== null ? article : {});
  return members.toSorted().join() === 'sku,stock,updatedAt';
}

const refused = (line: number, reason: string, detail?: string): FoundArticle => ({
  is: 'refused',
  refused: { line, reason, detail },
});
