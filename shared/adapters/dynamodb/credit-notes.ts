import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type CreditNote, noteIssued } from '#domain/credit-note.ts';
import { Refusal } from '#domain/errors.ts';
import type { Clock, CreditNotes } from '#shared/ports.ts';
import { itemAt, range, type Write } from './access.ts';
import { noteMonthKeys, returnKeys, seriesKeys } from './keys.ts';
import { addNumbered } from './numbered.ts';

const readAtOnce = 32;

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

    add(note, drawnFrom) {
      const { market } = note;
      const series = { key: seriesKeys.last(market), entity: 'credit-note-series', market };
      return addNumbered({ db, table, clock }, series, drawnFrom, {
        numbered: (number): CreditNote => ({ number, ...note }),
        event: noteIssued,
        writes: (numbered) => [noteWrite(table, numbered), linkWrite(table, numbered)],
      });
    },
  };
}

function noteWrite(table: string, note: CreditNote): Write {
  const Item = { ...returnKeys.creditNote(note.returnId, note.refund), entity: 'credit-note', v: 1, note };
  return { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

function linkWrite(table: string, { market, number, issuedOn, returnId, refund }: CreditNote): Write {
  const link = noteMonthKeys.link(market, issuedOn.slice(0, 7), number);
  const Item = { ...link, entity: 'credit-note-link', v: 1, returnId, refund, issuedOn };
  return { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}
