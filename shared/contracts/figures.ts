import * as z from 'zod/mini';
import { Refusal } from '#domain/errors.ts';
import { type Asked, type FigureName, figureNames, intervals } from '#domain/figures/asked.ts';
import { type Dimension, dimensions } from '#domain/figures/cubes.ts';
import { groupsOf, longestRange } from '#domain/figures/figures.ts';
import { oldestSale } from '#domain/figures/graded.ts';
import { addDays, type Day } from '#domain/law/calendar.ts';
import { invalid } from './read.ts';
import { day, text } from './values.ts';

/** What the shop's people ask of figures, and what they are answered. */

export const FigurePath = z.object({ figure: z.enum(figureNames) });

const daysUnlessTold = 92;
/** goods that are under way or wait may do so for long: the first days of all of them are asked for */
const daysOf = (figure: FigureName) => (figure === 'tied-up' ? longestRange : daysUnlessTold);
export const withinUnlessTold = 30;
const value = z.optional(text(128));

export const FigureQuery = z.strictObject({
  from: z.optional(day),
  to: z.optional(day),
  // any word: one that nothing is grouped by is refused by its own name, with those that there are
  by: z.optional(text(40)),
  interval: z._default(z.enum(intervals), 'whole'),
  within: z._default(
    z.pipe(
      z.string().check(z.regex(/^(\d|[1-8]\d|90)$/, { error: `must be a number from 0 to ${oldestSale}` })),
      z.transform(Number),
    ),
    withinUnlessTold,
  ),
  market: value,
  category: value,
  sku: value,
  size: value,
  campaign: value,
  reason: value,
  grade: value,
  carrier: value,
  stage: value,
  subject: value,
  channel: value,
  place: value,
} satisfies Record<Dimension | 'from' | 'to' | 'by' | 'interval' | 'within', z.ZodMiniType>);

/**
 * What is asked of a figure, with what is left out filled in: the last three months whole, or of goods that are
 * tied up the longest range.
 * @throws Refusal InvalidRequest, UnknownGroup
 */
export function askedOf(figure: FigureName, query: z.output<typeof FigureQuery>, today: Day): Asked {
  const { by, interval, within, to = today } = query;
  const { from = addDays(to, 1 - daysOf(figure)) } = query;
  if (from > to) throw invalid({ parameter: 'from', detail: 'is after `to`' });
  const filters = dimensions.flatMap((dimension) => {
    const wanted = query[dimension];
    return wanted === undefined ? [] : [{ dimension, value: wanted }];
  });
  const [where, another] = filters;
  if (another !== undefined) {
    throw invalid({
      parameter: another.dimension,
      detail: `stands beside \`${where?.dimension}\`: one will do`,
    });
  }
  const known: readonly string[] = dimensions;
  if (by !== undefined && !known.includes(by)) {
    throw new Refusal('UnknownGroup', `nothing is grouped by that`, { groups: groupsOf(figure) });
  }
  return { figure, from, to, by: by as Dimension | undefined, where, interval, within, today };
}

const Column = z.object({
  name: z.string(),
  unit: z.enum(['count', 'share', 'hours', 'days', 'amount']),
  currency: z.optional(z.string()),
});

const Row = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  group: z.optional(z.nullable(z.string())),
  values: z.record(z.string(), z.nullable(z.number())),
});

/** A figure in a range, group by group. */
export const FigureView = z.object({
  figure: z.enum(figureNames),
  from: z.iso.date(),
  to: z.iso.date(),
  by: z.optional(z.enum(dimensions)),
  where: z.optional(z.object({ dimension: z.enum(dimensions), value: z.string() })),
  interval: z.enum(intervals),
  columns: z.array(Column),
  rows: z.array(Row),
});

/** How a rebuild goes on; see `rebuild-figures`. */
export const RebuildRequest = z.optional(
  z.strictObject({
    cursor: z.optional(
      z.string().check(z.regex(/^(count|forget)\.\d{1,4}$/, { error: 'must be the cursor of an answer' })),
    ),
  }),
);

export const RebuildProgress = z.object({
  step: z.enum(['count', 'forget']),
  done: z.number(),
  counted: z.int(),
  cursor: z.optional(z.string()),
});
