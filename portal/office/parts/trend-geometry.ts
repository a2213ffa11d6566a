import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Point } from './points.ts';

/** A trend in pixels. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly xs: readonly number[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly y: (value: number) => number;
  /** through what is complete, and through what is not */
  readonly solid: string;
  readonly open: string;
  readonly soFar: string;
  readonly interval: string;
}

const margins = { top: 14, right: 14, bottom: 26, left: 14 } as const;
const tickCount = 3;

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly target: number | undefined;
  /** what a round number is of: a day of hours, a crown of öre */
  readonly step: number;
}

/** Where everything of a trend is drawn, in a box of that size, from zero up. */
export function geometryOf(points: readonly Point[], { width, height, target, step }: Box): Geometry {
  const heights = points.flatMap(({ value, high, soFar }) => [value ?? 0, high ?? 0, soFar ?? 0]);
  const top = Math.max(...heights, target ?? 0) || 1;
  const steps = scaleLinear([0, top / step], [height - margins.bottom, margins.top]).nice(tickCount);
  const y = (value: number) => steps(value / step);
  const x = scalePoint(
    points.map(({ from }) => from),
    [margins.left, width - margins.right],
  );
  const xOf = ({ from }: Point) => x(from) ?? 0;
  const through = (of: (point: Point) => number | null | undefined) =>
    line<Point>()
      .defined((point) => typeof of(point) === 'number')
      .x(xOf)
      .y((point) => y(of(point) ?? 0));
  const firstOpen = points.findIndex(({ isOpen }) => isOpen);
  // an open period after complete ones hangs on the last of them
  const hangsOn = firstOpen === -1 ? points.length : Math.max(0, firstOpen - 1);
  const band = area<Point>()
    .defined(({ low, high }) => typeof low === 'number' && typeof high === 'number')
    .x(xOf)
    .y0(({ low }) => y(low ?? 0))
    .y1(({ high }) => y(high ?? 0));
  return {
    ...{ width, height, left: margins.left, xs: points.map(xOf) },
    ticks: steps.ticks(tickCount).map((value) => ({ value: value * step, y: steps(value) })),
    y,
    solid: through(({ value }) => value)(points.slice(0, hangsOn + 1)) ?? '',
    open: through(({ value }) => value)(points.slice(hangsOn)) ?? '',
    soFar: through(({ soFar }) => soFar)(points.slice(hangsOn)) ?? '',
    interval: band([...points]) ?? '',
  };
}
