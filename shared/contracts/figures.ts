import * as z from 'zod/mini';
import { Refusal } from '#domain/errors.ts';
import { type Asked, type FigureName, figureNames, intervals } from '#domain/figures/asked.ts';
import { type Dimension, dimensions } from '#domain/figures/cubes.ts';
import { groupsOf, longestRange } from '#domain/figures/figures.ts';
import { oldestSale } from '#domain/figures/graded.ts';
import { isRate, rates } from '#domain/figures/moved.ts';
import { addDays, addMonths, type Day, daysBetween } from '#domain/law/calendar.ts';
import { invalid } from './read.ts';
import { day, text } from './values.ts';

/** What the shop's people ask of figures, and what they are answered. */

export const FigurePath = z.object({ figure: z.enum(figureNames) });

const daysUnlessTold = 92;
/** goods that are under way or wait may do so for long: the first days of all of them are asked for */
const daysOf = (figure: FigureName) => (figure === 'tied-up' ? longestRange : daysUnlessTold);
export const withinUnlessTold = 30;
const value = z.optional(text(128));
/** earlier days that a range stands against: as many right before it, or those of a year before */
export const againsts = ['before', 'year-before'] as const;

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
  against: z.optional(z.enum(againsts)),
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
} satisfies Record<Dimension | 'from' | 'to' | 'by' | 'interval' | 'within' | 'against', z.ZodMiniType>);

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

/**
 * The days that a range stands against, as many as it has; undefined where nothing was asked.
 * @throws Refusal InvalidRequest of a figure that is no rate
 */
export function againstOf(
  { figure, from, to }: Asked,
  { against }: z.output<typeof FigureQuery>,
): { from: Day; to: Day } | undefined {
  if (against === undefined) return undefined;
  if (!isRate(figure))
    throw invalid({ parameter: 'against', detail: `is for what is a rate: ${rates.join(', ')}` });
  const days = daysBetween(from, to);
  const first = against === 'before' ? addDays(from, -days - 1) : addMonths(from, -12);
  return { from: first, to: addDays(first, days) };
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

/** What moved a rate against earlier days, by the groups that were asked for. */
const MovedView = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  measure: z.string(),
  unit: Column.shape.unit,
  currency: z.optional(z.string()),
  before: z.nullable(z.number()),
  now: z.nullable(z.number()),
  change: z.nullable(z.number()),
  movers: z.array(
    z.object({
      group: z.nullable(z.string()),
      before: z.nullable(z.number()),
      now: z.nullable(z.number()),
      effect: z.number(),
    }),
  ),
  rest: z.nullable(z.number()),
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
  moved: z.optional(MovedView),
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
