import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type CreditNote, noteIssued } from '#domain/credit-note.ts';
import { Refusal } from '#domain/errors.ts';
import type { Clock, CreditNotes } from '#shared/ports.ts';
import { itemAt, pause, range, transact, type Write } from './access.ts';
import { noteMonthKeys, returnKeys, seriesKeys } from './keys.ts';
import { eventWrites } from './returns.ts';

const readAtOnce = 32;

/** How often a number is tried that somebody else takes first. */
const patience = 40;

/**
 * Credit notes beside their returns. Number, note, the month's link to it and the event of the return are one transaction: a number that is
 * given belongs to a note, and no note is without one.
 */
export function dynamoCreditNotes(db: DynamoDBDocumentClient, table: string, clock: Clock): CreditNotes {
  return {
    async ofReturn(returnId) {
      const items = await range(db, table, returnKeys.partition(returnId), returnKeys.creditNotesRange);
      return items.map((item) => item.note as CreditNote);
    },

    async markets() {
      const series = await range(db, table, seriesKeys.partition(), seriesKeys.marketsRange);
      return series.map(({ market }) => String(market));
    },

    async ofPeriod(market, period, atMost) {
      const links = await range(
        db,
        table,
        noteMonthKeys.partition(market, period.slice(0, 7)),
        noteMonthKeys.linksRange,
      );
      const wanted = links.filter(({ issuedOn }) => String(issuedOn).startsWith(period));
      if (wanted.length > atMost) {
        const told = { notes: wanted.length, limit: atMost };
        throw new Refusal('TooManyNotes', `${wanted.length} notes are more than ${atMost} at once`, told);
      }
      const notes: CreditNote[] = [];
      for (let at = 0; at < wanted.length; at += readAtOnce) {
        const part = wanted.slice(at, at + readAtOnce);
        const items = await Promise.all(
          part.map(({ returnId, refund }) =>
            itemAt(db, table, returnKeys.creditNote(String(returnId), Number(refund))),
          ),
        );
        notes.push(...items.map((item) => item?.note as CreditNote));
      }
      return notes;
    },

    async add(note, drawnFrom) {
      for (let attempt = 1; attempt <= patience; attempt += 1) {
        const last = await itemAt(db, table, seriesKeys.last(note.market));
        const numbered: CreditNote = { number: ((last?.last as number | undefined) ?? 0) + 1, ...note };
        const now = clock.now();
        const own = eventWrites(table, note.returnId, drawnFrom, [noteIssued(numbered, now)], now);
        const failed = await transact(db, [
          ...own.writes,
          noteWrite(table, numbered),
          ...numberWrites(table, numbered),
        ]);
        if (failed.length === 0) return numbered;
        if (failed.some((place) => place <= own.writes.length)) {
          throw new Refusal(
            'ReturnChangedMeanwhile',
            'the return changed while its credit note was drawn up',
          );
        }
        await pause(Math.min(attempt, 4));
      }
      throw new Refusal('StoreBusy', 'too many credit notes are numbered at once');
    },
  };
}

function noteWrite(table: string, note: CreditNote): Write {
  const Item = { ...returnKeys.creditNote(note.returnId, note.refund), entity: 'credit-note', v: 1, note };
  return { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

function numberWrites(table: string, { market, number, issuedOn, returnId, refund }: CreditNote): Write[] {
  const link = noteMonthKeys.link(market, issuedOn.slice(0, 7), number);
  return [
    {
      Put: {
        TableName: table,
        Item: { ...seriesKeys.last(market), entity: 'credit-note-series', v: 1, market, last: number },
        ...(number === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : {
              ConditionExpression: '#last = :before',
              ExpressionAttributeNames: { '#last': 'last' },
              ExpressionAttributeValues: { ':before': number - 1 },
            }),
      },
    },
    {
      Put: {
        TableName: table,
        Item: { ...link, entity: 'credit-note-link', v: 1, returnId, refund, issuedOn },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ];
}
