import type { Prices } from '#domain/figures/asked.ts';
import { type CostEntry, costEntry, type EntriesAsked } from '#domain/figures/cost-entries.ts';
import { addDays, type Day, endOfDay } from '#domain/law/calendar.ts';
import type { ListPlace, ReturnLists, Returns } from '#shared/ports.ts';

export interface ReadCostEntriesDeps {
  readonly lists: Pick<ReturnLists, 'opened'>;
  readonly returns: Pick<Returns, 'events'>;
  readonly prices: Prices;
  /** IANA name: days begin and end there */
  readonly timeZone: string;
}

export interface CostEntriesAsked extends EntriesAsked {
  readonly limit: number;
  readonly after?: ListPlace | undefined;
}

export interface CostEntriesPage {
  readonly entries: readonly CostEntry[];
  /** there while there may be more */
  readonly next?: ListPlace | undefined;
}

/**
 * The returns that a row of `cost-per-return` is made of, the newest first, each with its parts. A page looks at `limit` returns, whatever the
 * range: it reads their rows in the list and their events. Those that the row does not count are left out, so that it may be
 * short, even empty, and have a next.
 */
export function readCostEntries({ lists, returns, prices, timeZone }: ReadCostEntriesDeps) {
  const startOf = (day: Day) => new Date(Date.parse(endOfDay(addDays(day, -1), timeZone)) + 1).toISOString();
  return async ({ from, to, market, lines, limit, after }: CostEntriesAsked): Promise<CostEntriesPage> => {
    const window = { from: startOf(from), to: startOf(addDays(to, 1)) };
    const { rows, next } = await lists.opened({ ...window, filter: { market }, limit, after });
    const entries = await Promise.all(
      rows.map(async ({ returnId }) => costEntry(await returns.events(returnId), prices, lines)),
    );
    return { entries: entries.filter((entry) => entry !== undefined), next };
  };
}
