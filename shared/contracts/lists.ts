import * as z from 'zod/mini';
import { endings } from '#domain/events.ts';
import { returnStatuses } from '#domain/return.ts';
import { invalid } from './read.ts';
import { market, moment, text } from './values.ts';

/** What the shop's people ask of lists. Unknown members are refused: a filter with a typo must not show everything. */

export const mostRows = 100;
const rowsUnlessTold = 50;
const longestWindowDays = 366;
const windowDaysUnlessTold = 92;
const dayMs = 86_400_000;
/** clocks of functions differ a little: what was opened just now is in the list */
const aheadMs = 60_000;

const longestFind = 254;

const limit = z._default(
  z.pipe(
    z.string().check(z.regex(/^([1-9][0-9]?|100)$/, { error: `must be a number from 1 to ${mostRows}` })),
    z.transform(Number),
  ),
  rowsUnlessTold,
);
export const cursor = z.optional(
  z.string().check(z.regex(/^[A-Za-z0-9_-]{1,200}$/, { error: 'must be the cursor of a page' })),
);

/** A number somebody knows. What holds an `@` is refused: addresses of requests are logged in many places. */
const findByNumber = text(longestFind).check(
  z.refine((value) => !value.includes('@'), {
    error: 'must be a number: look for an e-mail address with POST /staff/return-searches',
  }),
);

export const ListReturnsQuery = z
  .strictObject({
    find: z.optional(findByNumber),
    status: z.optional(z.enum(returnStatuses)),
    ending: z.optional(z.enum(endings)),
    market: z.optional(market),
    from: z.optional(moment),
    to: z.optional(moment),
    limit,
    cursor,
  })
  .check(
    z.refine(
      ({ find, limit: _, ...others }) =>
        find === undefined || Object.values(others).every((one) => one === undefined),
      { path: ['find'], error: 'stands alone, or with limit' },
    ),
  );

export const QueueQuery = z.strictObject({ limit, cursor });

/** Whatever somebody knows of a return: its number, its order's, its parcel's, or the customer's e-mail address. */
export const SearchReturnsRequest = z.strictObject({
  find: text(longestFind),
  limit: z.optional(z.int().check(z.gte(1), z.lte(mostRows))),
});

/**
 * The window that a list is about: as asked, else the last three months.
 * @throws Refusal InvalidRequest when it is longer than a year
 */
export function windowOf(asked: { from?: string | undefined; to?: string | undefined }, now: string) {
  const to = asked.to ?? new Date(Date.parse(now) + aheadMs).toISOString();
  const back = (days: number) => new Date(Date.parse(to) - days * dayMs).toISOString();
  const from = asked.from ?? back(windowDaysUnlessTold);
  if (from < back(longestWindowDays)) {
    throw invalid({ parameter: 'from', detail: `must be at most ${longestWindowDays} days before \`to\`` });
  }
  return { from, to };
}

/** How many rows a search gives. */
export const searchLimit = (asked: number | undefined) => asked ?? rowsUnlessTold;
