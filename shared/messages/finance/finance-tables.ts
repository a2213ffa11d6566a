import type { NoteAtRate } from '#domain/finance-report.ts';
import { dayOf } from '#domain/law/calendar.ts';
import { packOf } from '#domain/law/packs.ts';
import { storeCreditKinds } from '#domain/lots.ts';
import type { OpenReturn } from '#domain/open-money.ts';
import { openingOf, type StoreCreditSums } from '#domain/store-credit-sums.ts';
import { type Decimal, inCurrency, inPercent, type Table } from '#domain/table.ts';
import { type FinanceKey, type FinanceSpeech, meansWords } from './finance-words.ts';

/** A column: what its head says, and what it holds of a thing. */
type Column<Thing> = readonly [FinanceKey, (of: Thing) => string | Decimal];

/** Credit notes, a row for each rate of tax of a note. */
export function noteTable(notes: readonly NoteAtRate[], speech: FinanceSpeech): Table {
  const columns: readonly Column<NoteAtRate>[] = [
    ['column.number', ({ name }) => name],
    ['column.date', ({ note }) => note.issuedOn],
    ['column.refers-to', ({ note }) => speech.say(`refers.${note.refersTo.is}`)],
    ['column.refers-number', ({ note }) => note.refersTo.number],
    ['column.order', ({ note }) => note.orderNumber],
    ['column.return', ({ note }) => note.returnId],
    ['column.currency', ({ note }) => note.currency],
    ['column.rate', ({ taxRate }) => inPercent(taxRate)],
    ['column.net', ({ note, amount }) => inCurrency(amount.amount - amount.tax, note.currency)],
    ['column.tax', ({ note, amount }) => inCurrency(amount.tax, note.currency)],
    ['column.total', ({ note, amount }) => inCurrency(amount.amount, note.currency)],
    ['column.means', ({ note }) => meansOf(note, speech)],
  ];
  return tableOf(columns, notes, speech);
}

/** Returns that wait, a row each; days are those of the return's market. */
export function openTable(open: readonly OpenReturn[], speech: FinanceSpeech): Table {
  const day = (moment: string | undefined, { row }: OpenReturn) =>
    moment === undefined ? '' : dayOf(moment, packOf(row.market).timeZone);
  const columns: readonly Column<OpenReturn>[] = [
    ['column.state', ({ state }) => speech.say(`state.${state}`)],
    ['column.since', (one) => day(one.since, one)],
    ['column.review-by', (one) => day(one.reviewBy, one)],
    ['column.due', (one) => day(one.dueAt, one)],
    ['column.return', ({ row }) => row.returnId],
    ['column.order', ({ row }) => row.orderNumber],
    ['column.market', ({ row }) => row.market],
    ['column.currency', ({ row }) => row.currency],
    ['column.amount', ({ row }) => inCurrency(row.amount, row.currency)],
    ['column.cause', ({ row }) => row.stuck?.cause ?? ''],
  ];
  return tableOf(columns, open, speech);
}

/** What store credits came to, a row for each market, currency and kind. */
export function storeCreditTable(all: readonly StoreCreditSums[], speech: FinanceSpeech): Table {
  const rows = all.flatMap(({ market, currency, moved, outstanding }) =>
    storeCreditKinds.map((kind) => ({
      ...{ market, currency, kind, opening: openingOf(moved[kind], outstanding[kind]) },
      ...{ ...moved[kind], outstanding: outstanding[kind] },
    })),
  );
  type Row = (typeof rows)[number];
  const amount = (
    name: 'opening' | 'issued' | 'redeemed' | 'givenBack' | 'expired' | 'outstanding',
  ): Column<Row> => [`credit.${name}`, (row) => inCurrency(row[name], row.currency)];
  const columns: readonly Column<Row>[] = [
    ['column.market', ({ market }) => market],
    ['column.currency', ({ currency }) => currency],
    ['column.credit-kind', ({ kind }) => speech.say(`credit.${kind}`)],
    ...(['opening', 'issued', 'redeemed', 'givenBack', 'expired', 'outstanding'] as const).map(amount),
  ];
  return tableOf(columns, rows, speech);
}

function tableOf<Thing>(
  columns: readonly Column<Thing>[],
  things: readonly Thing[],
  speech: FinanceSpeech,
): Table {
  return {
    heads: columns.map(([head]) => speech.say(head)),
    rows: things.map((thing) => columns.map(([, cell]) => cell(thing))),
  };
}

function meansOf({ paidBack }: NoteAtRate['note'], speech: FinanceSpeech): string {
  return [...new Set(paidBack.map(({ method }) => meansWords(method, speech)))].join(' + ');
}
