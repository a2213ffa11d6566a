/** Returns whose money has not moved yet: those that the law wants paid, those that wait for a person, those that stand still. */
import type { MinorUnits } from './money.ts';
import type { DueRow, ReturnRow } from './return-row.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** The days before a refund is due in which somebody ought to know. */
const soonMs = 3 * dayMs;

/** How many returns, and what they are credited or would be, in one currency. */
export interface Waiting {
  readonly currency: string;
  readonly returns: number;
  readonly amount: MinorUnits;
}

/** The lists of returns that wait, as they are read. One return may stand in more than one of them. */
export interface OpenLists {
  /** refunds that are due by law and not made */
  readonly due: readonly DueRow[];
  /** those under review */
  readonly review: readonly ReturnRow[];
  /** those that go no further */
  readonly stuck: readonly ReturnRow[];
}

/** What the lists come to, by currency; of `failed` by cause as well. */
export interface OpenSums {
  readonly pending: readonly Waiting[];
  /** of those pending: past their day */
  readonly overdue: readonly Waiting[];
  /** of those pending: due within the next three days */
  readonly dueSoon: readonly Waiting[];
  readonly held: readonly Waiting[];
  readonly failed: readonly (Waiting & { readonly cause: string })[];
}

/** Sums of the lists as they stand at `now` (ISO 8601 in UTC). */
export function sumOpen({ due, review, stuck }: OpenLists, now: string): OpenSums {
  const soon = new Date(Date.parse(now) + soonMs).toISOString();
  const rowsDue = (wanted: (dueAt: string) => boolean) =>
    waiting(due.filter(({ dueAt }) => wanted(dueAt)).map(({ row }) => row));
  const causes = [...Map.groupBy(stuck, causeOf)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    pending: rowsDue(() => true),
    overdue: rowsDue((dueAt) => dueAt < now),
    dueSoon: rowsDue((dueAt) => dueAt >= now && dueAt < soon),
    held: waiting(review),
    failed: causes.flatMap(([cause, rows]) => waiting(rows).map((one) => ({ ...one, cause }))),
  };
}

const causeOf = ({ stuck }: ReturnRow) => stuck?.cause ?? '';

function waiting(rows: readonly ReturnRow[]): Waiting[] {
  return [...Map.groupBy(rows, ({ currency }) => currency)]
    .map(([currency, group]) => ({
      currency,
      returns: group.length,
      amount: group.reduce((all, { amount }) => all + amount, 0),
    }))
    .toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** A return that waits: `failed` before `held` before `pending`, since the first of them is what holds it up. */
export interface OpenReturn {
  readonly state: 'failed' | 'held' | 'pending';
  readonly row: ReturnRow;
  /** since when it stands still */
  readonly since?: string | undefined;
  /** by when a review says something */
  readonly reviewBy?: string | undefined;
  /** by when the law wants it paid */
  readonly dueAt?: string | undefined;
}

/** Every return of the lists, once, in the order of the lists: what stands still, what is under review, what is due. */
export function openReturns({ due, review, stuck }: OpenLists): OpenReturn[] {
  const dueAt = new Map(due.map((one) => [one.row.returnId, one.dueAt]));
  const open = new Map<string, OpenReturn>();
  const list = (state: OpenReturn['state'], row: ReturnRow) => {
    const { returnId, reviewBy } = row;
    if (open.has(returnId)) return;
    open.set(returnId, { state, row, since: row.stuck?.since, reviewBy, dueAt: dueAt.get(returnId) });
  };
  for (const row of stuck) list('failed', row);
  for (const row of review) list('held', row);
  for (const { row } of due) list('pending', row);
  return [...open.values()];
}
