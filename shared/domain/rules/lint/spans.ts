/**
 * A set of whole numbers as spans in ascending order: from, to, from, to … Both ends belong to a span, and no two overlap.
 * Days, amounts, flags and words (by their number) are all kept so, and sets of them are exact.
 */
export type Spans = readonly number[];

/** Counts what it costs to reason about a policy, so that no document, however it is written, holds anybody up. */
export class Steps {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  get left(): number {
    return this.#left;
  }

  /** @throws OutOfSteps */
  spend(steps: number): void {
    this.#left -= steps;
    if (this.#left < 0) throw new OutOfSteps();
  }
}

/** A question that took more steps than it may. */
export class OutOfSteps extends Error {
  override readonly name = 'OutOfSteps';
}

/** What is in both. */
export function common(a: Spans, b: Spans, steps: Steps): number[] {
  const both: number[] = [];
  overlaps(a, b, steps, (from, to) => {
    both.push(from, to);
    return true;
  });
  return both;
}

/** Whether anything is in both. */
export function meets(a: Spans, b: Spans, steps: Steps): boolean {
  let met = false;
  overlaps(a, b, steps, () => {
    met = true;
    return false;
  });
  return met;
}

/** Calls for every overlap, in order, as long as the answer is yes. */
function overlaps(a: Spans, b: Spans, steps: Steps, found: (from: number, to: number) => boolean): void {
  let [i, j, turns] = [0, 0, 1];
  while (i < a.length && j < b.length) {
    turns++;
    const [fromA, toA, fromB, toB] = [at(a, i), at(a, i + 1), at(b, j), at(b, j + 1)];
    const from = Math.max(fromA, fromB);
    const to = Math.min(toA, toB);
    if (from <= to && !found(from, to)) break;
    if (toA < toB) i += 2;
    else j += 2;
  }
  steps.spend(turns);
}

/** What is in `a` and not in `b`. */
export function without(a: Spans, b: Spans, steps: Steps): number[] {
  const rest: number[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    let from = at(a, i);
    const to = at(a, i + 1);
    while (j < b.length && at(b, j + 1) < from) j += 2;
    for (let k = j; k < b.length && at(b, k) <= to; k += 2) {
      if (at(b, k) > from) rest.push(from, at(b, k) - 1);
      from = at(b, k + 1) + 1;
    }
    if (from <= to) rest.push(from, to);
  }
  steps.spend(a.length + b.length);
  return rest;
}

/** The set of these numbers. */
export function spansOf(numbers: readonly number[]): number[] {
  const spans: number[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    if (spans.at(-1) === number - 1) spans[spans.length - 1] = number;
    else spans.push(number, number);
  }
  return spans;
}

const at = (spans: Spans, index: number): number => spans[index] ?? Number.NaN;
