import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import type { ReturnHead } from '#domain/return.ts';
import type { Clock } from '#shared/ports.ts';
import { itemAt, pause, transact, type Write } from './access.ts';
import { eventWrites } from './returns.ts';

/** How often a number is tried that somebody else takes first. */
const patience = 40;

/** A series of documents of a market: where its last number is kept, and as what. */
export interface Series {
  readonly key: { readonly pk: string; readonly sk: string };
  readonly entity: string;
  readonly market: string;
}

/**
 * Gives a document the next number of its series. Number, document and the event of the return are one transaction: a number that is given
 * belongs to a document, and no document is without one (`docs/decisions/0017-credit-notes-numbered-by-a-counter.md`).
 * @throws Refusal ReturnChangedMeanwhile when the return is no longer the one that it was drawn from; StoreBusy
 */
export async function addNumbered<Numbered extends { readonly number: number }>(
  {
    db,
    table,
    clock,
  }: { readonly db: DynamoDBDocumentClient; readonly table: string; readonly clock: Clock },
  series: Series,
  drawnFrom: ReturnHead,
  document: {
    numbered(number: number): Numbered;
    event(numbered: Numbered, now: string): NewEvent;
    /** the document itself first: there already, another try has written it, and changed the return */
    writes(numbered: Numbered): Write[];
  },
): Promise<Numbered> {
  for (let attempt = 1; attempt <= patience; attempt += 1) {
    const last = await itemAt(db, table, series.key);
    const numbered = document.numbered(((last?.last as number | undefined) ?? 0) + 1);
    const now = clock.now();
    const own = eventWrites(table, drawnFrom.returnId, drawnFrom, [document.event(numbered, now)], now);
    const counted = [...document.writes(numbered), counterWrite(table, series, numbered.number)];
    const failed = await transact(db, [...own.writes, ...counted]);
    if (failed.length === 0) return numbered;
    if (failed.some((place) => place <= own.writes.length)) {
      throw new Refusal('ReturnChangedMeanwhile', 'the return changed while its document was drawn up');
    }
    await pause(Math.min(attempt, 4));
  }
  throw new Refusal('StoreBusy', 'too many documents are numbered at once');
}

function counterWrite(table: string, { key, entity, market }: Series, number: number): Write {
  const Item = { ...key, entity, v: 1, market, last: number };
  const condition =
    number === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#last = :before',
          ExpressionAttributeNames: { '#last': 'last' },
          ExpressionAttributeValues: { ':before': number - 1 },
        };
  return { Put: { TableName: table, Item, ...condition } };
}
