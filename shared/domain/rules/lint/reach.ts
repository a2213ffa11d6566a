import { type Lane, lanes } from '../lanes.ts';
import { type EffectName, effectNames } from '../rule.ts';
import type { Box } from './boxes.ts';
import { type Finding, pointerTo } from './finding.ts';
import { leftOf, linesWhere, type Reading, type ReadRule } from './reading.ts';

/** What is decided of an effect by the rules before one, in a lane: rules that hang on an expression leave it open. */
export function decidedBefore(
  reading: Reading,
  at: ReadRule,
  effect: EffectName,
  lane: Lane,
): readonly Box[] {
  const kept = found.get(at) ?? new Map<string, readonly Box[]>();
  found.set(at, kept);
  const boxes = kept.get(`${lane} ${effect}`) ?? boxesBefore(reading, at, effect, lane);
  kept.set(`${lane} ${effect}`, boxes);
  return boxes;
}

/** Asked for every pair of rules: found once. */
const found = new WeakMap<ReadRule, Map<string, readonly Box[]>>();

function boxesBefore({ rules }: Reading, at: ReadRule, effect: EffectName, lane: Lane): Box[] {
  // an outcome that stops at the limits leaves those past them to rules that do not
  const mustPassLimits = effect === 'outcome' && lane === 'policy' && at.rule.pastLimits === true;
  return rules
    .filter(({ index }) => index < at.index)
    .filter(({ rule, opaque }) => !opaque && rule.decide[effect] !== undefined)
    .filter(({ rule }) => !mustPassLimits || rule.pastLimits === true)
    .flatMap(({ boxes }) => boxes.get(lane) ?? []);
}

/** Of the lines that a rule fires for, some for which it has the word about an effect. */
export function decides(reading: Reading, at: ReadRule, effect: EffectName, lane: Lane) {
  const box = at.boxes.get(lane);
  return box && leftOf(reading, lane, box, decidedBefore(reading, at, effect, lane));
}

/** Rules that can never fire, or whose word is never asked; lanes that they name in vain; what nobody can say. */
export function checkReach(reading: Reading): Finding[] {
  return reading.rules.flatMap((at): Finding[] => {
    const { rule, index, boxes, opaque } = at;
    const here = { pointer: pointerTo('rules', index), rule: rule.id };
    const blind: Finding[] = opaque
      ? [
          {
            ...here,
            severity: 'note',
            code: 'not-decided',
            says: `What hangs on the expression of ${rule.id} is not looked at.`,
          },
        ]
      : [];
    if (boxes.size === 0) {
      const says = `${rule.id} can never fire: no line meets all of its conditions.`;
      return [{ ...here, severity: 'warning', code: 'never-fires', says }, ...blind];
    }
    const idle = (rule.lanes ?? []).filter((lane) => !boxes.has(lane));
    return [
      ...idle.map(
        (lane): Finding => ({
          ...here,
          lane,
          severity: 'note',
          code: 'unreachable-lane',
          says: `${rule.id} never fires in the lane ${lane}.`,
        }),
      ),
      ...silent(reading, at, here),
      ...blind,
    ];
  });
}

/** Effects about which the rules before it leave a rule nothing to say. */
function silent(reading: Reading, at: ReadRule, here: Pick<Finding, 'pointer' | 'rule'>): Finding[] {
  const said = effectNames.filter((effect) => at.rule.decide[effect] !== undefined);
  const answers = said.map((effect) => {
    const lefts = lanes
      .filter((lane) => at.boxes.has(lane))
      .map((lane) => decides(reading, at, effect, lane));
    const hasWord = lefts.some((left) => left !== undefined && left !== 'undecided');
    return { effect, is: hasWord ? 'heard' : lefts.includes('undecided') ? 'undecided' : 'silent' };
  });
  const { rule } = at;
  if (answers.length > 0 && answers.every(({ is }) => is === 'silent')) {
    const says = `${rule.id} is never heard: earlier rules decide all that it decides.`;
    return [{ ...here, severity: 'warning', code: 'never-fires', says }];
  }
  return answers.flatMap(({ effect, is }): Finding[] => {
    const pointer = `${here.pointer}/decide/${effect}`;
    if (is === 'silent') {
      const says = `${rule.id} never decides ${effect}: earlier rules have the word.`;
      return [{ ...here, pointer, severity: 'warning', code: 'never-decides', says }];
    }
    if (is === 'heard') return [];
    const says = `Whether ${rule.id} ever decides ${effect} takes too long to find out.`;
    return [{ ...here, pointer, severity: 'note', code: 'not-decided', says }];
  });
}

const firstThatFits = ['tiers', 'recovery', 'windows', 'exemptGoods'] as const;

/** Entries of lists of which the first that fits holds, and which others before them leave nothing. */
export function checkLists(reading: Reading): Finding[] {
  const { policy, isSound } = reading;
  return firstThatFits.flatMap((list) =>
    policy[list].flatMap(({ when }, index): Finding[] => {
      if (!isSound(list, index)) return [];
      const earlier = policy[list].slice(0, index).filter((_, place) => isSound(list, place));
      const isLeft = lanes.some((lane) => {
        const box = linesWhere(reading, when, lane);
        if (box === undefined) return false;
        const taken = earlier.flatMap((entry) => linesWhere(reading, entry.when, lane) ?? []);
        return leftOf(reading, lane, box, taken) !== undefined;
      });
      if (isLeft) return [];
      const says = `Entry ${index + 1} of ${list} never holds: no line meets it, or entries before it take all that do.`;
      return [{ severity: 'warning', code: 'never-fires', pointer: pointerTo(list, index), says }];
    }),
  );
}
