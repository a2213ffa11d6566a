import type { MarketPack, Source } from '../law/market-pack.ts';
import type { ReasonOutcome, Sentence, SetAside } from '../policy.ts';
import type { Facts, KnownFacts } from './fields.ts';
import type { Lane, LaneDecision } from './lanes.ts';
import { type LawContext, lawsFor } from './laws.ts';
import { type Matcher, type ReadyRule, seen } from './match.ts';
import { type OutcomeContext, outcomeOf, type Words } from './outcome.ts';
import { type EffectName, type Effects, effectNames } from './rule.ts';

/** A policy made ready to decide by. */
export interface Ruleset {
  readonly version: number;
  readonly matching: Matcher;
  /** what holds where no rule says otherwise */
  readonly otherwise: Effects;
  readonly words: Words;
}

/** Why something holds: a rule of the policy by its id, a limit, the policy's own `otherwise`, or the law. */
export type Because = string;

/** What is decided of a line, and why. */
export interface Ruling {
  readonly lane: Lane;
  readonly outcome: ReasonOutcome;
  /** what decided the outcome */
  readonly rule: Because;
  readonly because: Sentence;
  readonly effects: Effects;
  /** what decided each effect */
  readonly decidedBy: Readonly<Record<EffectName, Because>>;
  /** what the policy said and the law set aside */
  readonly setAside: readonly SetAside[];
  /** the facts that the outcome's rule looked at */
  readonly facts: KnownFacts;
  readonly policyVersion: number;
  /** the law that the line's lane comes from */
  readonly source?: Source | undefined;
}

/** What a decision hangs on besides the facts. */
export type Circumstances = LawContext & OutcomeContext;

/**
 * Decides a line by the policy, inside the law. Pure and total: the same facts get the same answer, and there always is one.
 * For each effect the first matching rule has the word; what the law of the lane does not allow is set aside, and said so.
 */
export function rule(
  ruleset: Ruleset,
  pack: MarketPack,
  lane: LaneDecision,
  facts: Facts,
  circumstances: Circumstances,
): Ruling {
  const { matching, otherwise, words, version } = ruleset;
  const found = matching(lane.lane, facts);
  const decided = outcomeOf(found, otherwise, words, pack, lane, circumstances);
  const effects: Record<string, Effects[EffectName]> = {};
  const decidedBy: Record<string, Because> = {};
  const setAside: SetAside[] = [...decided.setAside];
  for (const effect of effectNames) {
    const said =
      effect === 'outcome' ? { value: decided.outcome, by: decided.by } : saidOf(effect, found, otherwise);
    const held = withinTheLaw(effect, said, lane, pack, circumstances, setAside);
    effects[effect] = held.value;
    decidedBy[effect] = held.by;
  }
  const outcome = effects.outcome as ReasonOutcome;
  const by = decidedBy.outcome ?? decided.by;
  const stands = by === decided.by;
  return {
    lane: lane.lane,
    outcome,
    rule: by,
    because: stands ? decided.because : outcome === 'approve' ? words.approved : words.reviewed,
    effects: effects as unknown as Effects,
    decidedBy: decidedBy as Record<EffectName, Because>,
    setAside,
    facts: seen(stands ? decided.sees : [], facts),
    policyVersion: version,
    source: lane.source,
  };
}

interface Said {
  readonly value: Effects[EffectName];
  readonly by: Because;
}

function saidOf(effect: EffectName, found: readonly ReadyRule[], otherwise: Effects): Said {
  for (const { rule } of found) {
    const value = rule.decide[effect];
    if (value !== undefined) return { value, by: rule.id };
  }
  return { value: otherwise[effect], by: 'otherwise' };
}

/** Holds what was said to the laws of the lane, and notes what they set aside. */
function withinTheLaw(
  effect: EffectName,
  { value: given, by }: Said,
  lane: LaneDecision,
  pack: MarketPack,
  context: LawContext,
  setAside: SetAside[],
): Said {
  let held: Said = { value: given, by };
  for (const law of lawsFor(lane, effect)) {
    if (law.allows(held.value, context)) continue;
    setAside.push({ effect, rule: by, law: law.name, source: law.source(pack) });
    held = { value: law.instead(held.value, context), by: `law:${law.name}` };
  }
  return held;
}
