import type { Point } from './machine-layout.ts';

/** A rectangle around its middle. */
export interface Area extends Point {
  width: number;
  height: number;
}

const places = 24;

/** A place on a line for a label of this size, as near to its beginning as leaves what is there uncovered. */
export function placeLabel(
  points: Point[],
  size: { width: number; height: number },
  taken: Area[],
  width: number,
): Area {
  let best: Area | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < places; at += 1) {
    const { x, y } = along(points, at / places);
    // within the drawing, also where its line runs along the edge
    const inside = Math.min(Math.max(x, size.width / 2 + 2), width - size.width / 2 - 2);
    const area = { ...size, x: inside, y };
    const covered = taken.reduce((sum, other) => sum + overlap(area, other), 0);
    if (covered >= least) continue;
    best = area;
    least = covered;
    if (covered === 0) break;
  }
  return best ?? { ...size, ...along(points, 0.5) };
}

/** The point at a part (0 to 1) of a line's length. */
function along(points: Point[], part: number): Point {
  const legs = points.slice(1).map((to, at) => {
    const from = points[at] ?? to;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  let rest = part * legs.reduce((sum, { length }) => sum + length, 0);
  for (const { from, to, length } of legs) {
    if (rest <= length && length > 0) {
      const share = rest / length;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }
    rest -= length;
  }
  return points.at(-1) ?? { x: 0, y: 0 };
}

function overlap(one: Area, other: Area): number {
  const gap = 4;
  const across = (one.width + other.width) / 2 + gap - Math.abs(one.x - other.x);
  const down = (one.height + other.height) / 2 + gap - Math.abs(one.y - other.y);
  return across > 0 && down > 0 ? across * down : 0;
}
