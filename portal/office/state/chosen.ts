import { addDays, type Day, type Dimension, daysBetween, dimensions } from '#contracts/figure-reading.ts';

/** Ranges that are offered, in days: four weeks, a quarter, half a year and a year, each whole weeks long. */
export const spans = [28, 91, 182, 364] as const;
export type Span = (typeof spans)[number];
const spanUnlessTold: Span = 91;
/** days within which a unit counts as sold again */
export const withins = [14, 30, 60, 90] as const;
const withinUnlessTold = 30;

export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** What a page is asked to show. All of it stands in its address, so that it can be shared and gone back to. */
export interface Chosen {
  /** the last so many days, or days of its own */
  readonly range: Span | Days;
  readonly where?: { readonly dimension: Dimension; readonly value: string } | undefined;
  readonly by?: Dimension | undefined;
  readonly within: number;
  /** of amounts, ISO 4217; the one with most returns unless told */
  readonly currency?: string | undefined;
}

const isDay = (text: string | undefined): text is Day =>
  /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(`${text}`));

/** What an address asks for; what cannot be read in it is as if it were not there. */
export function chosenIn(query: Readonly<Record<string, string | undefined>>): Chosen {
  const { from, to, days } = query;
  const own = isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
  const span = spans.find((one) => String(one) === days) ?? spanUnlessTold;
  const where = dimensions.flatMap((dimension) => {
    const value = query[dimension];
    return value === undefined || value === '' ? [] : [{ dimension, value }];
  })[0];
  return {
    range: own ?? span,
    where,
    by: dimensions.find((dimension) => dimension === query.by),
    within: withins.find((one) => String(one) === query.within) ?? withinUnlessTold,
    currency: /^[A-Z]{3}$/.test(query.currency ?? '') ? query.currency : undefined,
  };
}

/** The address of a page that shows what is chosen; what is so anyway is left out. */
export function addressOf(path: string, { range, where, by, within, currency }: Chosen): string {
  const query = new URLSearchParams();
  if (typeof range !== 'number') {
    query.set('from', range.from);
    query.set('to', range.to);
  } else if (range !== spanUnlessTold) query.set('days', String(range));
  if (where !== undefined) query.set(where.dimension, where.value);
  if (by !== undefined) query.set('by', by);
  if (within !== withinUnlessTold) query.set('within', String(within));
  if (currency !== undefined) query.set('currency', currency);
  return query.size === 0 ? path : `${path}?${query}`;
}

/** The days that are meant, as of today. */
export function daysOf({ range }: Chosen, today: Day): Days {
  return typeof range === 'number' ? { from: addDays(today, 1 - range), to: today } : range;
}

/** As many days, right before those. */
export function daysBefore({ from, to }: Days): Days {
  const length = daysBetween(from, to) + 1;
  return { from: addDays(from, -length), to: addDays(to, -length) };
}

const mostDays = 31;
const mostWeeks = 190;

/** How a range is cut into periods, so that a chart has neither few nor many. */
export function intervalOf({ from, to }: Days): 'day' | 'week' | 'month' {
  const length = daysBetween(from, to) + 1;
  if (length <= mostDays) return 'day';
  return length <= mostWeeks ? 'week' : 'month';
}
