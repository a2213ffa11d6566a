import { common, meets, type Spans, type Steps, without } from './spans.ts';

/** A set of lines by their facts: for each field that matters, the values that it may have; anything for all others. */
export type Box = ReadonlyMap<string, Spans>;

/** The values that a field can have at all. */
export type Whole = (field: string) => Spans;

/** What is in both boxes, or undefined where nothing is. */
export function commonBox(a: Box, b: Box, steps: Steps): Box | undefined {
  if (areApart(a, b, steps)) return undefined;
  const both = new Map(a);
  for (const [field, spans] of b) {
    const of = a.get(field);
    both.set(field, of === undefined ? spans : common(of, spans, steps));
  }
  return both;
}

/** Whether everything in `a` is in `b`. */
export function isWithin(a: Box, b: Box, whole: Whole, steps: Steps): boolean {
  for (const [field, spans] of b) {
    if (without(a.get(field) ?? whole(field), spans, steps).length > 0) return false;
  }
  return true;
}

/** A part of the box that none of the others covers, or undefined where together they cover it all. */
export function partLeft(
  box: Box,
  others: readonly Box[],
  whole: Whole,
  steps: Steps,
  from = 0,
): Box | undefined {
  for (let place = from; place < others.length; place++) {
    const other = others[place];
    if (other === undefined || areApart(box, other, steps)) continue;
    for (const piece of piecesLeft(box, other, whole, steps)) {
      const left = partLeft(piece, others, whole, steps, place + 1);
      if (left !== undefined) return left;
    }
    return undefined;
  }
  return box;
}

/** The box without the other, cut field by field; no two pieces overlap. */
function* piecesLeft(box: Box, other: Box, whole: Whole, steps: Steps): Generator<Box> {
  const inside = new Map(box);
  for (const [field, spans] of other) {
    const of = inside.get(field) ?? whole(field);
    const outside = without(of, spans, steps);
    steps.spend(inside.size);
    if (outside.length > 0) yield new Map(inside).set(field, outside);
    inside.set(field, common(of, spans, steps));
  }
}

function areApart(a: Box, b: Box, steps: Steps): boolean {
  for (const [field, spans] of b) {
    const of = a.get(field);
    if (of !== undefined && !meets(of, spans, steps)) return true;
  }
  return false;
}
