import { Refusal } from '../errors.ts';
import { daysBetween } from '../law/calendar.ts';
import type { Asked, Figure, FigureName } from './asked.ts';
import { dispositionMix, refundsDue, reviewLoad } from './beside-them.ts';
import { contactRate } from './contact-rate.ts';
import { costPerReturn } from './cost-per-return.ts';
import { type Cube, cubes, type Slice } from './cubes.ts';
import { leadTime } from './lead-time.ts';
import { outcomeMix } from './outcomes.ts';
import { resellRate } from './resell-rate.ts';
import { returnRate } from './return-rate.ts';
import { tiedUp } from './tied-up.ts';

/** Every figure, by its name. */
export const figureOf: Readonly<Record<FigureName, Figure>> = {
  'return-rate': returnRate,
  'lead-time': leadTime,
  'resell-rate': resellRate,
  'cost-per-return': costPerReturn,
  dispositions: dispositionMix,
  'review-load': reviewLoad,
  'refunds-due': refundsDue,
  'contact-rate': contactRate,
  outcomes: outcomeMix,
  'tied-up': tiedUp,
};

/** The cubes whose slices say what a figure can be grouped and narrowed by. */
const widest: Readonly<Record<FigureName, readonly Cube[]>> = {
  'return-rate': ['returned'],
  'lead-time': ['lead-whole'],
  'resell-rate': ['restocked'],
  'cost-per-return': ['cost'],
  dispositions: ['graded'],
  'review-load': ['reviews'],
  'refunds-due': ['dues'],
  'contact-rate': ['contacts', 'feedback'],
  outcomes: ['outcomes'],
  'tied-up': ['tied-up'],
};

/** A range may be so long; more cells than `mostCells` are too many groups for it. */
export const longestRange = 366;
export const mostCells = 20_000;

/** How a figure can be grouped, and within what: `market`, `market/category`. */
export function groupsOf(figure: FigureName): string[] {
  const slices = widest[figure].flatMap((cube): readonly Slice[] => cubes[cube]);
  const groups = slices.flatMap(({ where, by }) => (by === undefined ? [] : [where ? `${where}/${by}` : by]));
  return [...new Set(groups)];
}

/**
 * Refuses what is not kept, before anything is read.
 * @throws Refusal UnknownGroup with what there is, RangeTooLong
 */
export function refuseUnkept({ figure, from, to, by, where }: Asked): void {
  if (daysBetween(from, to) >= longestRange) {
    throw new Refusal('RangeTooLong', `a range may have ${longestRange} days`, { limit: longestRange });
  }
  const known = groupsOf(figure);
  const one = where?.dimension;
  const wanted = [one, by].filter((part) => part !== undefined).join('/');
  // a reason has no sales of its own to be narrowed to
  const isKept = wanted === '' || (known.includes(wanted) && !(one === 'reason' && by === undefined));
  if (isKept) return;
  throw new Refusal('UnknownGroup', `${figure} is not kept by ${wanted}`, { groups: known });
}
