import * as z from 'zod/mini';
import type { EntriesAsked } from '#domain/figures/cost-entries.ts';
import { costColumns, costPartNames, fates } from '#domain/figures/cost-words.ts';
import { type Dimension, dimensions } from '#domain/figures/cubes.ts';
import { refuseUnkept } from '#domain/figures/figures.ts';
import type { Day } from '#domain/law/calendar.ts';
import { askedOf, withinUnlessTold } from './figures.ts';
import { cursor } from './lists.ts';
import { invalid } from './read.ts';
import { day, text } from './values.ts';
import { SentenceView } from './views.ts';

/** What the shop's people ask of the entries of `cost-per-return`, and what they are answered. */

/** Each return of a page is read from its events. */
export const mostEntries = 25;

const value = z.optional(text(128));
/** what has none is asked for by nothing, as a file of the figure shows it */
const valueOrNone = z.optional(z.union([text(128), z.literal('')]));

export const CostEntriesQuery = z.strictObject({
  from: z.optional(day),
  to: z.optional(day),
  market: value,
  category: valueOrNone,
  sku: value,
  reason: value,
  limit: z._default(
    z.pipe(
      z
        .string()
        .check(z.regex(/^([1-9]|1\d|2[0-5])$/, { error: `must be a number from 1 to ${mostEntries}` })),
      z.transform(Number),
    ),
    mostEntries,
  ),
  cursor,
});

const ofLines = ['category', 'sku', 'reason'] as const satisfies readonly Dimension[];

/**
 * The returns that are asked for: those of a row that the figure has, the last three months unless told.
 * @throws Refusal InvalidRequest, UnknownGroup, RangeTooLong
 */
export function entriesAskedOf(
  query: Omit<z.output<typeof CostEntriesQuery>, 'limit' | 'cursor'>,
  today: Day,
): EntriesAsked {
  const { from: first, to: last, market } = query;
  const unsaid = Object.fromEntries(dimensions.map((dimension) => [dimension, undefined]));
  const whole = { ...unsaid, interval: 'whole', within: withinUnlessTold } as const;
  const asked = askedOf('cost-per-return', { ...whole, from: first, to: last, market }, today);
  const [one, another] = ofLines.filter((dimension) => query[dimension] !== undefined);
  if (another !== undefined)
    throw invalid({ parameter: another, detail: `stands beside \`${one}\`: one will do` });
  refuseUnkept({ ...asked, by: one });
  const { from, to } = asked;
  return { from, to, market, lines: one && { dimension: one, value: query[one] || undefined } };
}

const ToldEntryView = z.object({ reference: z.string(), at: z.iso.datetime(), amount: z.int() });

const CostPartView = z.object({
  part: z.enum(costPartNames),
  column: z.enum(costColumns),
  says: SentenceView,
  amount: z.int(),
  thousandths: z.int(),
  lineId: z.optional(z.string()),
  sku: z.optional(z.string()),
  fate: z.optional(z.enum(fates)),
  units: z.optional(z.int()),
  told: z.optional(z.array(ToldEntryView)),
});

/** Returns with all that their cost is made of, a page of them. */
export const CostEntryPage = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  entries: z.array(
    z.object({
      returnId: z.string(),
      orderNumber: z.string(),
      openedAt: z.iso.datetime(),
      market: z.string(),
      currency: z.string(),
      parts: z.array(CostPartView),
      cost: z.int(),
      thousandths: z.int(),
    }),
  ),
  cursor: z.optional(z.string()),
});
