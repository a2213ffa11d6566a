/**
 * Why a figure is another than it was: how much of the change each group makes, so that the parts add up to it.
 *
 * A figure is a part of a whole (units back of units sold, costs of returns). Where each group has a whole of its own, the figure is the mean of the
 * groups' own figures, weighted by their shares of the whole, and changes for two reasons: a group's own figure changed, or its share did. The
 * change is split as Bennet's indicator does it, with the mean of both ranges as weights, which leaves nothing over (T. L. Bennet, The Theory of
 * Measurement of Changes in Cost of Living, Journal of the Royal Statistical Society 83, 1920, 455–462). Where the groups' parts all
 * stand against the same whole (reasons against all that was sold), each group's own figure is its part of the change.
 */

/** A part of a whole. Both in one unit for all groups and both ranges. */
export interface Portion {
  readonly part: number;
  readonly of: number;
}

/** A group's portion; null is the group of what has none. */
export interface GroupPortion extends Portion {
  readonly group: string | null;
}

/** A range: the whole of it, and its groups. */
export interface Range {
  readonly whole: Portion;
  readonly groups: readonly GroupPortion[];
}

/** Whether groups have a whole of their own, or all stand against the one. */
export type Against = 'own' | 'all';

/** What one group makes of the change: `total` is `byFigure` and `byShare` together. */
export interface MovedGroup {
  readonly group: string | null;
  /** the group's own figure, null where it has none in that range */
  readonly before: number | null;
  readonly after: number | null;
  /** the group's share of the whole, of 1; always 1 where all stand against the one */
  readonly shareBefore: number;
  readonly shareAfter: number;
  readonly byFigure: number;
  readonly byShare: number;
  readonly total: number;
}

export interface Moved {
  readonly against: Against;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  /** whoever makes most of it, up or down, first */
  readonly groups: readonly MovedGroup[];
  /** what the groups do not explain: nothing, unless their parts do not add up to the whole's (estimates, roundings) */
  readonly rest: number;
}

/** Less than any figure is told in: what is left over by the arithmetic of floating point. */
const nothing = 1e-9;

/** What moved a figure between two ranges; undefined where one of them has nothing to say it of. */
export function whatMoved(before: Range, after: Range, against: Against): Moved | undefined {
  const [was, is] = [ratio(before.whole), ratio(after.whole)];
  if (was === null || is === null) return undefined;
  const names = new Set([...before.groups, ...after.groups].map(({ group }) => group));
  const middle = (was + is) / 2;
  const groups = [...names].map((group) => {
    const sides = { before: sideOf(before, group, against), after: sideOf(after, group, against) };
    return moved(group, sides, against === 'own' ? middle : 0);
  });
  groups.sort(
    (a, b) => Math.abs(b.total) - Math.abs(a.total) || ((a.group ?? '') < (b.group ?? '') ? -1 : 1),
  );
  const change = is - was;
  const left = groups.reduce((sum, { total }) => sum - total, change);
  return { against, before: was, after: is, change, groups, rest: Math.abs(left) < nothing ? 0 : left };
}

interface Side {
  readonly figure: number | null;
  readonly share: number;
}

function sideOf({ whole, groups }: Range, group: string | null, against: Against): Side {
  const found = groups.find((one) => one.group === group) ?? { part: 0, of: 0 };
  if (against === 'all') return { figure: found.part / whole.of, share: 1 };
  return { figure: ratio(found), share: found.of / whole.of };
}

/** @param middle the mean of both wholes: a share that grows moves them as far as its group is from it */
function moved(
  group: string | null,
  { before, after }: { before: Side; after: Side },
  middle: number,
): MovedGroup {
  // a group that is there once moves by its share alone
  const was = before.figure ?? after.figure ?? 0;
  const is = after.figure ?? before.figure ?? 0;
  const byFigure = ((is - was) * (before.share + after.share)) / 2;
  const byShare = (after.share - before.share) * ((was + is) / 2 - middle);
  return {
    ...{ group, before: before.figure, after: after.figure },
    ...{ shareBefore: before.share, shareAfter: after.share },
    ...{ byFigure, byShare, total: byFigure + byShare },
  };
}

/** The figure that a portion is; null of nothing. */
export const ratio = ({ part, of }: Portion): number | null => (of === 0 ? null : part / of);
