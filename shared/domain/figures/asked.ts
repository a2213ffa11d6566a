import { addDays, addMonths, type Day, daysBetween, weekday } from '../law/calendar.ts';
import type { Cube, Dimension, Value } from './cubes.ts';

/** The figures that can be asked for. docs/figures.md says what each means. */
export const figureNames = [
  'return-rate',
  'lead-time',
  'resell-rate',
  'cost-per-return',
  'dispositions',
  'review-load',
  'refunds-due',
  'contact-rate',
  'outcomes',
  'tied-up',
] as const;
export type FigureName = (typeof figureNames)[number];

export const intervals = ['whole', 'day', 'week', 'month'] as const;
export type Interval = (typeof intervals)[number];

/** What is asked of a figure: days both included. */
export interface Asked {
  readonly figure: FigureName;
  readonly from: Day;
  readonly to: Day;
  readonly by?: Dimension | undefined;
  readonly where?: Value | undefined;
  readonly interval: Interval;
  /** days within which a unit counts as sold again */
  readonly within: number;
  /** the day on which it is asked */
  readonly today: Day;
}

/** The sums of one day and group. */
export interface Cell {
  readonly day: Day;
  readonly group: string | undefined;
  readonly sums: Readonly<Record<string, number>>;
}

/** Cells that a figure needs, under a name of its own. */
export interface CellsAsked {
  readonly cube: Cube;
  readonly from: Day;
  readonly to: Day;
  readonly by?: Dimension | undefined;
  readonly where?: Value | undefined;
}

/** What a column holds. A share is of 1; an amount is in minor units of its currency. */
export interface Column {
  readonly name: string;
  readonly unit: 'count' | 'share' | 'hours' | 'days' | 'amount';
  readonly currency?: string | undefined;
}

/** A group in a period; the group of those that have none is null, and absent where nothing was grouped by. */
export interface FigureRow {
  readonly from: Day;
  readonly to: Day;
  readonly group?: string | null | undefined;
  /** by column; null where there is nothing to say it of */
  readonly values: Readonly<Record<string, number | null>>;
}

export interface FigureTable {
  readonly columns: readonly Column[];
  readonly rows: readonly FigureRow[];
}

/** A figure: which cells it needs, and what it makes of them. */
export interface Figure<Name extends string = string> {
  readonly cells: (asked: Asked) => Readonly<Record<Name, CellsAsked>>;
  readonly table: (
    asked: Asked,
    cells: Readonly<Record<Name, readonly Cell[]>>,
    prices: Prices,
  ) => FigureTable;
}

/** What is reckoned with where nothing was told, by currency; amounts in minor units, without tax. */
export interface Prices {
  readonly estimates: Readonly<Record<string, Estimates>>;
  /** per cent of its worth that a unit of that grade is expected to bring again */
  readonly keeps: Readonly<Record<'A' | 'B' | 'C', number>>;
}

export interface Estimates {
  readonly freightPerParcel: number;
  readonly handlingPerReturn: number;
  readonly handlingPerUnit: number;
}

/** The periods of a range: whole, or cut at days, Mondays or firsts of months. Both ends belong to a period. */
export function periodsOf({ from, to, interval }: Pick<Asked, 'from' | 'to' | 'interval'>): [Day, Day][] {
  const periods: [Day, Day][] = [];
  for (let start = from; start <= to; ) {
    const end = endOf(start, interval, to);
    periods.push([start, end < to ? end : to]);
    start = addDays(end, 1);
  }
  return periods;
}

function endOf(day: Day, interval: Interval, to: Day): Day {
  if (interval === 'whole') return to;
  if (interval === 'day') return day;
  if (interval === 'week') return addDays(day, 6 - weekday(day));
  return addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);
}

/** Cells of the range by period and group: each with its own days. */
export interface Bundle {
  readonly from: Day;
  readonly to: Day;
  readonly group: string | undefined;
  readonly cells: readonly Cell[];
}

/** Cells put together by period and group, the largest group first as `weight` has it, periods in order. */
export function bundles(
  asked: Asked,
  cells: readonly Cell[],
  weight: (sums: Readonly<Record<string, number>>) => number,
): Bundle[] {
  const byGroup = Map.groupBy(cells, ({ group }) => group);
  const heavy = [...byGroup].map(([group, all]) => ({ group, all, weight: weight(sumOf(all)) }));
  heavy.sort((a, b) => b.weight - a.weight || ((a.group ?? '') < (b.group ?? '') ? -1 : 1));
  const groups = asked.by === undefined ? [{ group: undefined, all: cells }] : heavy;
  const periods = periodsOf(asked);
  return groups.flatMap(({ group, all }) =>
    periods.map(([from, to]) => ({
      ...{ from, to, group },
      cells: all.filter(({ day }) => day >= from && day <= to),
    })),
  );
}

/** The sums of several cells added up. */
export function sumOf(cells: readonly Cell[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const { sums } of cells) {
    for (const [name, value] of Object.entries(sums)) total[name] = (total[name] ?? 0) + value;
  }
  return total;
}

/** Makes cells whose sums have names that say what they are of. */
export const named =
  (of: string) =>
  ({ day, group, sums }: Cell): Cell => ({
    ...{ day, group },
    sums: Object.fromEntries(Object.entries(sums).map(([name, value]) => [`${of}.${name}`, value])),
  });

/** A row of a bundle. */
export function rowOf(
  asked: Asked,
  { from, to, group }: Pick<Bundle, 'from' | 'to' | 'group'>,
  values: Record<string, number | null>,
): FigureRow {
  return { from, to, ...(asked.by !== undefined && { group: group ?? null }), values };
}

/** A part of a whole, or null where there is no whole; six decimals are more than any shop's numbers bear. */
export const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1e6) / 1e6;

/** How many whole days a day had been over when it was asked. */
export const watched = (day: Day, today: Day): number => Math.max(0, daysBetween(day, today));
