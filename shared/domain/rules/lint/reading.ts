import type { MarketPack } from '../../law/market-pack.ts';
import { packOf } from '../../law/packs.ts';
import type { Policy } from '../../policy.ts';
import { type Lane, lanes } from '../lanes.ts';
import type { CheckExpression, CompileExpression } from '../match.ts';
import type { ConditionalList } from '../places.ts';
import type { Condition, Rule } from '../rule.ts';
import { type Box, partLeft } from './boxes.ts';
import { checkConditions } from './conditions.ts';
import type { Finding } from './finding.ts';
import { boxOf, type Space, spaceOf } from './space.ts';
import { OutOfSteps, Steps } from './spans.ts';

/** The language of expressions, for a policy's questions; the linter knows nothing of it. */
export type ReadExpressions = (questions: readonly string[]) => {
  readonly check: CheckExpression;
  readonly compile: CompileExpression;
};

/** A rule as the linter sees it. */
export interface ReadRule {
  readonly rule: Rule;
  readonly index: number;
  /** the lines that its conditions let through, by lane; a lane that it cannot fire in is not there */
  readonly boxes: ReadonlyMap<Lane, Box>;
  /** whether it hangs on an expression: it fires for some of these lines, nobody knows which */
  readonly opaque: boolean;
}

/** A policy, read for its linter: what all questions about it begin with. */
export interface Reading {
  readonly policy: Policy;
  readonly pack: MarketPack;
  readonly space: Space;
  /** rules whose conditions are sound, in their order; of others nothing can be said */
  readonly rules: readonly ReadRule[];
  /** conditions that are not as they should be */
  readonly faults: readonly Finding[];
  /** whether all conditions of an entry are sound */
  readonly isSound: (list: ConditionalList, index: number) => boolean;
  /** the facts that a rule looks at, those of its expression among them */
  readonly looksAt: (rule: Rule) => readonly string[];
  readonly steps: StepsOfAll;
}

/** What all questions about a policy together, and any of them, may cost: about a second at worst, and hardly ever a tenth. */
const mostSteps = 60_000_000;
const mostStepsAtOnce = 2_000_000;

export type StepsOfAll = ReturnType<typeof stepsOf>;

/** Reads a policy. */
export function readingOf(policy: Policy, expressions: ReadExpressions, steps = mostSteps): Reading {
  const { compile } = expressions(policy.questions.map(({ code }) => code));
  const space = spaceOf(policy);
  const faults = checkConditions(policy);
  const unsound = new Set(faults.map(({ pointer }) => pointer.split('/').slice(1, 3).join('/')));
  const isSound = (list: ConditionalList, index: number) => !unsound.has(`${list}/${index}`);
  return {
    policy,
    pack: packOf(policy.market),
    space,
    rules: policy.rules.flatMap((rule, index) =>
      isSound('rules', index)
        ? [{ rule, index, boxes: boxesOf(space, rule), opaque: rule.expression !== undefined }]
        : [],
    ),
    faults,
    isSound,
    looksAt: ({ when, expression }) => [
      ...when.map(({ field }) => field),
      ...(expression === undefined ? [] : (compile(expression).reads ?? [])),
    ],
    steps: stepsOf(steps),
  };
}

function boxesOf(space: Space, rule: Rule): ReadonlyMap<Lane, Box> {
  const found = new Map<Lane, Box>();
  for (const lane of rule.lanes ?? lanes) {
    const box = boxOf(space, rule.when, lane);
    if (box !== undefined) found.set(lane, box);
  }
  return found;
}

/** A share of the steps for each question; one that needs more is not answered. */
function stepsOf(most: number) {
  const all = new Steps(most);
  return {
    /** the answer, or `undecided` when it would take too long */
    answer<T>(question: (steps: Steps) => T): T | 'undecided' {
      const share = Math.min(mostStepsAtOnce, all.left);
      const steps = new Steps(share);
      try {
        return question(steps);
      } catch (error) {
        if (!(error instanceof OutOfSteps)) throw error;
        return 'undecided';
      } finally {
        all.spend(Math.min(share, share - steps.left));
      }
    },
  };
}

/** A part of the lines that none of the others covers: what the first of many that fit does not leave to the later ones. */
export function leftOf(
  { space, steps }: Reading,
  lane: Lane,
  box: Box,
  others: readonly Box[],
): Box | 'undecided' | undefined {
  return steps.answer((share) => partLeft(box, others, (field) => space.whole(field, lane), share));
}

/** The lines of a lane for which some conditions hold. */
export const linesWhere = ({ space }: Reading, when: readonly Condition[], lane: Lane): Box | undefined =>
  boxOf(space, when, lane);
