import type { Asked, FigureTable } from '#domain/figures/asked.ts';
import { type Moved, movedBetween } from '#domain/figures/moved.ts';
import type { Day } from '#domain/law/calendar.ts';
import { type ReadFigureDeps, readFigure } from './read-figure.ts';

/** Days, both included. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * What moved a rate between earlier days and those that are asked of, by the groups that are asked for; of sums alone, as figures are read.
 * @throws Refusal as readFigure does; TypeError of a figure that is no rate
 */
export function readMoved(deps: ReadFigureDeps) {
  const read = readFigure(deps);
  return async (asked: Asked, before: Days): Promise<Moved> => {
    const { by: _, ...ungrouped } = { ...asked, interval: 'whole' as const };
    const inRange = async (days: Days) => {
      const [whole, groups] = await Promise.all([
        read({ ...ungrouped, ...days }),
        asked.by === undefined ? undefined : read({ ...ungrouped, by: asked.by, ...days }),
      ]);
      return { whole, groups };
    };
    const { from, to } = asked;
    const [now, then] = await Promise.all([inRange({ from, to }), inRange(before)]);
    const moved = movedBetween(asked, { now, before: then });
    if (moved === undefined) throw new TypeError(`${asked.figure} is counted, and is no rate`);
    return moved;
  };
}

/** A figure, and what moved it against earlier days where some are given. @throws Refusal as readFigure does */
export function readFigureAgainst(deps: ReadFigureDeps) {
  const [read, explain] = [readFigure(deps), readMoved(deps)];
  return async (
    asked: Asked,
    against: Days | undefined,
  ): Promise<{ table: FigureTable; moved: (Moved & Days) | undefined }> => {
    const [table, moved] = await Promise.all([read(asked), against && explain(asked, against)]);
    return { table, moved: moved && against && { ...against, ...moved } };
  };
}
