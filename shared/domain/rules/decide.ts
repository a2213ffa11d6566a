import type { MarketPack, Source } from '../law/market-pack.ts';
import type { ReasonOutcome, Sentence, SetAside } from '../policy.ts';
import type { Facts, KnownFacts } from './fields.ts';
import type { Lane, LaneDecision } from './lanes.ts';
import { type LawContext, lawsOn } from './laws.ts';
import { type Matcher, type ReadyRule, seenBy } from './match.ts';
import { type EffectName, type Effects, effectNames } from './rule.ts';

/** A policy made ready to decide by. */
export interface Ruleset {
  readonly version: number;
  readonly matching: Matcher;
  /** what holds where no rule says otherwise */
  readonly otherwise: Effects;
  readonly questions: readonly string[];
  readonly words: Words;
}

/** What the customer is told where no rule has words of its own. */
export interface Words {
  readonly approved: Sentence;
  readonly reviewed: Sentence;
  readonly kept: Sentence;
  readonly windowClosed: Sentence;
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

/** Whether the shop's own time to return a line is over. Told from outside: windows are the policy's. */
export interface Limits {
  readonly windowOver: boolean;
}

/**
 * Decides a line by the policy, inside the law. Pure and total: the same facts get the same answer, and there always is one.
 * For each effect the first matching rule has the word; what the law of the lane does not allow is set aside, and said so.
 */
export function rule(
  ruleset: Ruleset,
  pack: MarketPack,
  lane: LaneDecision,
  facts: Facts,
  context: LawContext & Limits,
): Ruling {
  const matching = ruleset.matching(lane.lane, facts);
  const limit = limitOf(ruleset, pack, lane, context);
  const spoken = matching.filter(
    ({ rule: { decide, pastLimits } }) =>
      decide.outcome === undefined || limit === undefined || pastLimits === true,
  );
  const decidedBy = {} as Record<EffectName, Because>;
  const setAside: SetAside[] = [];
  const effects = Object.fromEntries(
    effectNames.map((effect) => {
      const { value, by } = said(effect, spoken, ruleset.otherwise, limit);
      const held = withinTheLaw(effect, value, by, lane.lane, pack, context);
      decidedBy[effect] = held.by;
      setAside.push(...held.setAside);
      return [effect, held.value];
    }),
  ) as unknown as Effects;
  const { outcome } = effects;
  const by = decidedBy.outcome;
  const speaker = spoken.find(({ rule }) => rule.id === by);
  return {
    lane: lane.lane,
    outcome,
    rule: by,
    because: speaker?.rule.because ?? (by === limit?.rule ? limit.because : wordsFor(outcome, ruleset.words)),
    effects,
    decidedBy,
    setAside,
    facts: speaker === undefined ? {} : seenBy(speaker.rule, facts, ruleset.questions),
    policyVersion: ruleset.version,
    source: lane.source,
  };
}

interface Limit {
  readonly rule: Because;
  readonly outcome: ReasonOutcome;
  readonly because: Sentence;
}

/** What stands in the way of a line that is under the shop's policy alone: its window, or that the law knows no right. */
function limitOf(
  { words }: Ruleset,
  pack: MarketPack,
  { lane, standing, exemption }: LaneDecision,
  { windowOver }: Limits,
): Limit | undefined {
  if (lane !== 'policy') return undefined;
  if (exemption !== undefined) {
    return { rule: `exempt:${exemption}`, outcome: 'reject', because: pack.exempt[exemption].because };
  }
  if (!windowOver) return undefined;
  // perhaps never told of the right: late is then for a person to say
  if (standing === 'doubtful') return { rule: 'window', outcome: 'review', because: words.reviewed };
  return { rule: 'window', outcome: 'reject', because: words.windowClosed };
}

function said(
  effect: EffectName,
  spoken: readonly ReadyRule[],
  otherwise: Effects,
  limit: Limit | undefined,
): { value: Effects[EffectName]; by: Because } {
  for (const { rule } of spoken) {
    const value = rule.decide[effect];
    if (value !== undefined) return { value, by: rule.id };
  }
  if (effect === 'outcome' && limit !== undefined) return { value: limit.outcome, by: limit.rule };
  return { value: otherwise[effect], by: 'otherwise' };
}

function withinTheLaw(
  effect: EffectName,
  given: Effects[EffectName],
  by: Because,
  lane: Lane,
  pack: MarketPack,
  context: LawContext,
) {
  let value = given;
  let holder = by;
  const setAside: SetAside[] = [];
  for (const law of lawsOn(lane, effect)) {
    if (law.allows(value, context)) continue;
    value = law.instead(value, context);
    setAside.push({ effect, rule: by, law: law.name, source: law.source(pack) });
    holder = `law:${law.name}`;
  }
  return { value, by: holder, setAside };
}

function wordsFor(outcome: ReasonOutcome, words: Words): Sentence {
  switch (outcome) {
    case 'approve':
      return words.approved;
    case 'review':
      return words.reviewed;
    case 'returnless':
      return words.kept;
    case 'reject':
      return words.windowClosed;
  }
}
