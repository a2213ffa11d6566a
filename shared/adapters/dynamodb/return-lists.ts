import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type DueRow, queueOf, type ReturnRow } from '#domain/return-row.ts';
import type { ListPage, ListPlace, ReturnLists, RowFilter } from '#shared/ports.ts';
import { queryPage } from './access.ts';
import { byOpening, byQueue, byRefundDue, monthOf, sortKey } from './list-keys.ts';

/** So many rows (300 bytes each) one page looks at: a rare filter would else read a month of millions. */
const mostRead = 1_000;

/** Lists of returns, read from the three indexes of head items: a moment behind the table. */
export function dynamoReturnLists(db: DynamoDBDocumentClient, table: string): ReturnLists {
  return {
    async opened({ from, to, filter, limit, after }) {
      const filtered = filterExpression(filter);
      const rows: ReturnRow[] = [];
      let left = mostRead;
      // a place that lies behind the window is none of this list
      const place = after === undefined ? to : sortKey(after.at, after.returnId);
      const last = place < to ? place : to;
      for (const month of monthsBack(last, from)) {
        let start: Record<string, unknown> | undefined;
        do {
          const page = await queryPage(db, {
            TableName: table,
            IndexName: byOpening.index,
            ScanIndexForward: false,
            // one more tells whether there is a next page, another may be the row that the last page ended with
            Limit: filtered === undefined ? limit + 2 - rows.length : Math.max(left, 1),
            KeyConditionExpression: 'openingPk = :pk AND openingSk BETWEEN :from AND :last',
            ...filtered?.names,
            ExpressionAttributeValues: {
              ':pk': byOpening.partition(month),
              ':from': from,
              ':last': last,
              ...filtered?.values,
            },
            ...(start && { ExclusiveStartKey: start }),
          });
          rows.push(...rowsOf(page.items).filter(({ returnId }) => returnId !== after?.returnId));
          if (rows.length > limit) return pageOf(rows, limit, ({ openedAt }) => openedAt);
          left -= page.read;
          start = page.last;
          if (left <= 0 && start !== undefined) return { rows, next: placeIn(String(start.openingSk)) };
        } while (start !== undefined);
      }
      return { rows };
    },

    async queue(queue, { limit, after }) {
      const page = await queryPage(db, {
        TableName: table,
        IndexName: byQueue.index,
        Limit: limit + 1,
        KeyConditionExpression: 'queuePk = :pk AND queueSk > :after',
        ExpressionAttributeValues: {
          ':pk': byQueue.partition(queue),
          ':after': after === undefined ? '#' : sortKey(after.at, after.returnId),
        },
      });
      return pageOf(rowsOf(page.items), limit, (row) => queueOf(row)?.at ?? '');
    },

    async refundsDue({ from, before, atMost }) {
      let count = 0;
      for (const month of monthsBack(before, from)) {
        let start: Record<string, unknown> | undefined;
        do {
          const page = await queryPage(db, {
            TableName: table,
            IndexName: byRefundDue.index,
            Select: 'COUNT',
            Limit: atMost - count,
            KeyConditionExpression: 'refundDuePk = :pk AND refundDueSk BETWEEN :from AND :before',
            ExpressionAttributeValues: {
              ':pk': byRefundDue.partition(month),
              ':from': from,
              // every sort key goes on behind its moment, so that none is equal to the bare one
              ':before': before,
            },
            ...(start && { ExclusiveStartKey: start }),
          });
          count += page.read;
          if (count >= atMost) return atMost;
          start = page.last;
        } while (start !== undefined);
      }
      return count;
    },

    async refundsDueRows({ from, before, limit, after }) {
      const rows: DueRow[] = [];
      // a sort key goes on behind its moment: one that begins so is behind the bare place it is compared with
      const first = after === undefined ? from : `${sortKey(after.at, after.returnId)}~`;
      for (const month of [...monthsBack(before, first)].reverse()) {
        let start: Record<string, unknown> | undefined;
        do {
          const page = await queryPage(db, {
            TableName: table,
            IndexName: byRefundDue.index,
            Limit: limit + 1 - rows.length,
            KeyConditionExpression: 'refundDuePk = :pk AND refundDueSk BETWEEN :first AND :before',
            ExpressionAttributeValues: {
              ':pk': byRefundDue.partition(month),
              ':first': first,
              ':before': before,
            },
            ...(start && { ExclusiveStartKey: start }),
          });
          for (const { row, refundDueSk } of page.items)
            rows.push({ row: row as ReturnRow, dueAt: placeIn(String(refundDueSk)).at });
          const end = rows[limit - 1];
          if (rows.length > limit && end !== undefined) {
            return { rows: rows.slice(0, limit), next: { at: end.dueAt, returnId: end.row.returnId } };
          }
          start = page.last;
        } while (start !== undefined);
      }
      return { rows };
    },
  };
}

const rowsOf = (items: readonly Record<string, unknown>[]) => items.map(({ row }) => row as ReturnRow);

function pageOf(rows: ReturnRow[], limit: number, at: (row: ReturnRow) => string): ListPage {
  const kept = rows.slice(0, limit);
  const end = kept.at(-1);
  if (rows.length <= limit || end === undefined) return { rows: kept };
  return { rows: kept, next: { at: at(end), returnId: end.returnId } };
}

function placeIn(sort: string): ListPlace {
  const [at = '', returnId = ''] = sort.split('#');
  return { at, returnId };
}

function filterExpression(filter: RowFilter) {
  const members = Object.entries(filter).filter(([, value]) => value !== undefined);
  if (members.length === 0) return undefined;
  return {
    names: {
      FilterExpression: members.map(([name]) => `#row.#${name} = :${name}`).join(' AND '),
      ExpressionAttributeNames: Object.fromEntries([
        ['#row', 'row'],
        ...members.map(([name]) => [`#${name}`, name]),
      ]),
    },
    values: Object.fromEntries(members.map(([name, value]) => [`:${name}`, value])),
  };
}

/** Months from the later moment's back to the earlier's. */
function* monthsBack(later: string, earlier: string): Generator<string> {
  const end = monthOf(earlier);
  let [year = 0, month = 0] = monthOf(later).split('-').map(Number);
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    // BETWEEN refuses limits that are the wrong way round
    if (name < end || later < earlier) return;
    yield name;
    month -= 1;
    if (month === 0) [year, month] = [year - 1, 12];
  }
}
