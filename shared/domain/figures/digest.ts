import { addDays, type Day, dayOf, daysBetween, weekday } from '../law/calendar.ts';
import type { FigureName } from './asked.ts';
import type { Dimension } from './cubes.ts';
import type { Moved } from './moved.ts';

/** A week as it is told: from its Monday, with its number in its year (ISO 8601). */
export interface Week {
  readonly year: number;
  readonly number: number;
  readonly monday: Day;
}

/** What a digest says of a figure in a week, against the weeks before it. */
export interface DigestedFigure {
  readonly figure: FigureName;
  readonly week: Week;
  /** by column; null where there is nothing to say it of */
  readonly values: Readonly<Record<string, number | null>>;
  /** the same number in the weeks before, the oldest first */
  readonly trend: readonly { readonly week: Week; readonly value: number | null }[];
  /** what moved it against all of those weeks together */
  readonly moved: Moved;
}

/** Figures that a digest tells, by which groups it is said what moved them, and after how many weeks a week has come to say something. */
export const digested = [
  { figure: 'return-rate', by: 'category', weeksAgo: 0 },
  { figure: 'lead-time', by: 'carrier', weeksAgo: 0 },
  // what was put back on sale is asked about after thirty days
  { figure: 'resell-rate', by: 'category', weeksAgo: 5 },
  // most returns are inspected and credited by then, and have been asked about
  { figure: 'cost-per-return', by: 'category', weeksAgo: 4 },
  { figure: 'contact-rate', by: 'stage', weeksAgo: 4 },
] as const satisfies readonly { figure: FigureName; by: Dimension; weeksAgo: number }[];

/** How many weeks before it a week stands against. */
export const weeksOfTrend = 4;

/** On Mondays a week is told from this hour on. */
const tellsFromHour = 6;

/** The last week that is over and may be told, in the shop's time zone (IANA name). */
export function weekToTell(now: string, timeZone: string): Week {
  const today = dayOf(new Date(Date.parse(now) - tellsFromHour * 3_600_000).toISOString(), timeZone);
  return weekOf(addDays(today, -weekday(today) - 7));
}

/** The week that a day is in: the first of a year is the one with its first Thursday. */
export function weekOf(day: Day): Week {
  const monday = addDays(day, -weekday(day));
  const thursday = addDays(monday, 3);
  const year = Number(thursday.slice(0, 4));
  return { year, number: 1 + Math.floor(daysBetween(`${year}-01-01`, thursday) / 7), monday };
}

/** So many weeks earlier. */
export const weeksBefore = ({ monday }: Week, weeks: number): Week => weekOf(addDays(monday, -7 * weeks));

/** `2026-W48` */
export const nameOfWeek = ({ year, number }: Week): string => `${year}-W${String(number).padStart(2, '0')}`;

export const daysOfWeek = ({ monday }: Week) => ({ from: monday, to: addDays(monday, 6) });
