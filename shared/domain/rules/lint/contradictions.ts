import { lanes } from '../lanes.ts';
import { effectNames } from '../rule.ts';
import { commonBox, isWithin } from './boxes.ts';
import { type Finding, pointerTo } from './finding.ts';
import { decidedBefore } from './reach.ts';
import { leftOf, type Reading, type ReadRule } from './reading.ts';
import { exampleOf } from './space.ts';

/**
 * Pairs of rules that decide the same thing otherwise for the same line, though neither is the special case of the other: only
 * their order says which holds. Rules that hang on an expression are left out.
 */
export function checkContradictions(reading: Reading): Finding[] {
  const plain = reading.rules.filter(({ opaque }) => !opaque);
  return plain.flatMap((later, place) =>
    plain.slice(0, place).flatMap((earlier) => contradictionOf(reading, earlier, later) ?? []),
  );
}

function contradictionOf(reading: Reading, earlier: ReadRule, later: ReadRule): Finding | undefined {
  const effects = effectNames.filter((effect) => {
    const [a, b] = [earlier.rule.decide[effect], later.rule.decide[effect]];
    return a !== undefined && b !== undefined && !same(a, b);
  });
  if (effects.length === 0) return undefined;
  for (const lane of lanes) {
    const [a, b] = [earlier.boxes.get(lane), later.boxes.get(lane)];
    if (a === undefined || b === undefined) continue;
    const whole = (field: string) => reading.space.whole(field, lane);
    const both = reading.steps.answer((steps) => {
      const shared = commonBox(a, b, steps);
      return shared && !isWithin(a, b, whole, steps) && !isWithin(b, a, whole, steps) ? shared : undefined;
    });
    if (both === undefined || both === 'undecided') continue;
    for (const effect of effects) {
      const left = leftOf(reading, lane, both, decidedBefore(reading, earlier, effect, lane));
      if (left === undefined || left === 'undecided') continue;
      return {
        severity: 'warning',
        code: 'contradiction',
        pointer: pointerTo('rules', later.index, 'decide', effect),
        rule: later.rule.id,
        lane,
        says: `${later.rule.id} and ${earlier.rule.id} decide ${effect} otherwise for the same line; only their order says which holds.`,
        example: exampleOf(reading.space, lane, left),
      };
    }
  }
  return undefined;
}

/** Whether two values of an effect are the same, whatever the order of what a list offers. */
function same(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(
      Array.isArray(value)
        ? value.toSorted()
        : typeof value === 'object' && value !== null
          ? Object.entries(value).toSorted(([x], [y]) => (x < y ? -1 : 1))
          : value,
    );
  return plain(a) === plain(b);
}
