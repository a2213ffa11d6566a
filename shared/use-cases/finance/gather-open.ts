import type { OpenLists } from '#domain/open-money.ts';
import type { ListPlace, ReturnLists } from '#shared/ports.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** What is due longer than that was told in every report of a year. */
const lookBackMs = 365 * dayMs;
/** The law gives a fortnight: nothing is due later than that. */
const lookAheadMs = 31 * dayMs;

const pageSize = 500;
/** As many rows of a list are read: with those of the notes they fit a mail. */
export const mostOpen = 5_000;

/** The lists of what waits, and which of them were too long to be read to their end. */
export interface GatheredOpen {
  readonly lists: OpenLists;
  readonly cut: { readonly due: boolean; readonly review: boolean; readonly stuck: boolean };
}

/** Reads what waits at `now` (ISO 8601 in UTC), each list up to its limit. */
export function gatherOpen(lists: Pick<ReturnLists, 'queue' | 'refundsDueRows'>) {
  return async (now: string): Promise<GatheredOpen> => {
    const moment = (ms: number) => new Date(Date.parse(now) + ms).toISOString();
    const [from, before] = [moment(-lookBackMs), moment(lookAheadMs)];
    const due = await everyPage((page) => lists.refundsDueRows({ from, before, ...page }));
    const review = await everyPage((page) => lists.queue('review', page));
    const stuck = await everyPage((page) => lists.queue('stuck', page));
    return {
      lists: { due: due.rows, review: review.rows, stuck: stuck.rows },
      cut: { due: due.cut, review: review.cut, stuck: stuck.cut },
    };
  };
}

type Page = { readonly limit: number; readonly after?: ListPlace | undefined };

async function everyPage<Row>(
  read: (page: Page) => Promise<{ readonly rows: readonly Row[]; readonly next?: ListPlace | undefined }>,
): Promise<{ readonly rows: readonly Row[]; readonly cut: boolean }> {
  const rows: Row[] = [];
  let after: ListPlace | undefined;
  do {
    const page = await read({ limit: pageSize, after });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined && rows.length < mostOpen);
  return { rows, cut: after !== undefined };
}
