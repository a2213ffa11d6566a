import type { Asked, Column, FigureName, FigureTable } from './asked.ts';
import { type Measure, type MeasureName, measureOf } from './measures.ts';
import { type Range, ratio, whatMoved } from './what-moved.ts';

/** A group, its own rate in both ranges, and by how much it moved the whole; what is null was not there. */
export interface Mover {
  readonly group: string | null;
  readonly before: number | null;
  readonly now: number | null;
  readonly effect: number;
}

/** What moved a rate between two ranges: the groups that did most, the greatest first. */
export interface Moved {
  readonly measure: string;
  readonly unit: Column['unit'];
  readonly currency?: string | undefined;
  readonly before: number | null;
  readonly now: number | null;
  readonly change: number | null;
  readonly movers: readonly Mover[];
  /** what of the change is not theirs: `change` = sum of the effects + `rest` */
  readonly rest: number | null;
}

/** A figure in one range: whole, and group by group. */
export interface InRange {
  readonly whole: FigureTable;
  readonly groups?: FigureTable | undefined;
}

const mostMovers = 5;

/** Figures whose move is told with them; the others count. */
export const rates = [
  ...(['return-rate', 'lead-time', 'resell-rate'] as const),
  ...(['cost-per-return', 'contact-rate', 'outcomes'] as const),
] satisfies readonly MeasureName[];
export const isRate = (figure: FigureName): figure is (typeof rates)[number] =>
  (rates as readonly FigureName[]).includes(figure);

/**
 * Which groups moved a rate between two ranges most, and by how much (`whatMoved` says how that is split), rounded as the figure is told. In
 * currencies, the one with the most returns is looked at.
 * @returns undefined of a figure that is no rate
 */
export function movedBetween(
  { figure, by }: Pick<Asked, 'figure' | 'by'>,
  { now, before }: { readonly now: InRange; readonly before: InRange },
): Moved | undefined {
  if (!isRate(figure)) return undefined;
  const measure = measureOf(figure, by);
  const currency = mainCurrency(now.whole);
  const unit = measure.unit === 'ratio' ? 'share' : measure.unit;
  const about = { measure: measure.explained(currency), unit, ...(unit === 'amount' && { currency }) };
  const [was, is] = [rangeOf(measure, before, currency), rangeOf(measure, now, currency)];
  const ends = { before: rounded(ratio(was.whole), unit), now: rounded(ratio(is.whole), unit) };
  const split = whatMoved(was, is, measure.againstAll.includes(by ?? '') ? 'all' : 'own');
  if (split === undefined) return { ...about, ...ends, change: null, movers: [], rest: null };
  const change = rounded(rounded(split.after, unit) - rounded(split.before, unit), unit);
  const movers = split.groups
    .map(({ group, before: from, after, total }): Mover => {
      const [mine, mineNow] = [rounded(from, unit), rounded(after, unit)];
      return { group, before: mine, now: mineNow, effect: rounded(total, unit) };
    })
    .filter(({ effect }) => effect !== 0)
    .slice(0, mostMovers);
  const told = movers.reduce((sum, { effect }) => sum + effect, 0);
  return { ...about, ...ends, change, movers, rest: rounded(change - told, unit) };
}

function rangeOf({ portion }: Measure, { whole, groups }: InRange, currency: string): Range {
  return {
    whole: portion(whole.rows[0]?.values ?? {}, currency),
    groups: (groups?.rows ?? []).map(({ group = null, values }) => ({ group, ...portion(values, currency) })),
  };
}

const digits = { share: 6, hours: 2, amount: 0, count: 0, days: 1 } as const;
function rounded(value: number, unit: Column['unit']): number;
function rounded(value: number | null, unit: Column['unit']): number | null;
function rounded(value: number | null, unit: Column['unit']): number | null {
  return value === null ? null : Math.round(value * 10 ** digits[unit]) / 10 ** digits[unit] || 0;
}

/** The currency of most returns, of a figure that has any. */
function mainCurrency({ columns, rows }: FigureTable): string {
  const currencies = [...new Set(columns.flatMap(({ currency }) => currency ?? []))];
  const values = rows[0]?.values ?? {};
  const returns = (currency: string) => values[`returns.${currency}`] ?? 0;
  return currencies.sort((a, b) => returns(b) - returns(a) || (a < b ? -1 : 1))[0] ?? '';
}
