import { refundAwaitedBy } from '#domain/refund-due.ts';
import type { ReturnCase } from '#domain/return.ts';
import { queueOf, type ReturnRow, rowOf } from '#domain/return-row.ts';
import type { Identity, ListPage, ListPlace, ReturnFinder, ReturnLists } from '#shared/ports.ts';

interface Placed {
  readonly row: ReturnRow;
  readonly place: ListPlace;
}

const sortKey = ({ at, returnId }: ListPlace) => `${at} ${returnId}`;
const lower = (a: Placed, b: Placed) => (sortKey(a.place) < sortKey(b.place) ? -1 : 1);

/** Lists of what is in memory, keeping the same promises as the table's indexes. */
export function memoryLists(
  cases: ReadonlyMap<string, ReturnCase>,
  identities: ReadonlyMap<string, Identity>,
): { lists: ReturnLists; finder: ReturnFinder } {
  const rows = () => [...cases.values()].map(({ head }) => rowOf(head));
  return {
    lists: {
      async opened({ from, to, filter, limit, after }) {
        const wanted = Object.entries(filter).filter(([, value]) => value !== undefined);
        const placed = rows()
          .filter(({ openedAt }) => openedAt >= from && openedAt < to)
          .filter((row) => wanted.every(([name, value]) => row[name as keyof ReturnRow] === value))
          .map((row) => ({ row, place: { at: row.openedAt, returnId: row.returnId } }));
        const left = placed
          .sort(lower)
          .reverse()
          .filter(({ place }) => after === undefined || sortKey(place) < sortKey(after));
        return pageOf(left, limit);
      },
      async queue(queue, { limit, after }) {
        const placed = rows().flatMap((row) => {
          const queued = queueOf(row);
          if (queued?.queue !== queue) return [];
          return [{ row, place: { at: queued.at, returnId: row.returnId } }];
        });
        const left = placed
          .sort(lower)
          .filter(({ place }) => after === undefined || sortKey(place) > sortKey(after));
        return pageOf(left, limit);
      },
      async refundsDue({ from, before, atMost }) {
        const due = [...cases.values()].flatMap(({ head }) => refundAwaitedBy(head) ?? []);
        return Math.min(due.filter((at) => at >= from && at < before).length, atMost);
      },
      async refundsDueRows({ from, before, limit, after }) {
        const placed = [...cases.values()].flatMap(({ head }) => {
          const at = refundAwaitedBy(head);
          if (at === undefined || at < from || at >= before) return [];
          return [{ row: rowOf(head), place: { at, returnId: head.returnId } }];
        });
        const left = placed
          .sort(lower)
          .filter(({ place }) => after === undefined || sortKey(place) > sortKey(after));
        const { next } = pageOf(left, limit);
        const rows = left.slice(0, limit).map(({ row, place }) => ({ row, dueAt: place.at }));
        return { rows, ...(next && { next }) };
      },
    },
    finder: {
      async rows(returnIds) {
        return returnIds.flatMap((returnId) => {
          const found = cases.get(returnId);
          return found === undefined ? [] : [rowOf(found.head)];
        });
      },
      async ofAddress(email, limit) {
        const has = (customerId: string) =>
          identities.get(customerId)?.email.toLowerCase() === email.trim().toLowerCase();
        const found = [...cases.values()].filter(({ head }) => has(head.customerId));
        const ids = found.map(({ head }) => head.returnId);
        return ids.sort().reverse().slice(0, limit);
      },
    },
  };
}

function pageOf(placed: readonly Placed[], limit: number): ListPage {
  const kept = placed.slice(0, limit);
  const next = placed.length > limit ? kept.at(-1)?.place : undefined;
  return { rows: kept.map(({ row }) => row), ...(next && { next }) };
}
