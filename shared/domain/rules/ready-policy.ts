import type { MarketPack } from '../law/market-pack.ts';
import { packOf } from '../law/packs.ts';
import type { Standing } from '../law/withdrawal.ts';
import { type Policy, type Question, reasonOf, standardWords } from '../policy.ts';
import { type Ruleset, type Ruling, rule } from './decide.ts';
import type { Fact, Facts } from './fields.ts';
import { laneOf } from './lanes.ts';
import { allHold, type CompileExpression, matcherOf } from './match.ts';
import { daysOf, type Moments, presumedDelivery, seenOfWindow, windowEnd } from './moments.ts';
import type { Condition } from './rule.ts';

export type { Moments } from './moments.ts';

/** A policy with the law of its market, ready to judge many lines by. */
export interface ReadyPolicy {
  readonly policy: Policy;
  readonly pack: MarketPack;
  readonly ruleset: Ruleset;
}

/** Makes a policy ready: rules indexed, expressions compiled, its market's law found. */
export function readyPolicy(policy: Policy, compile: CompileExpression): ReadyPolicy {
  const { version, otherwise, windowClosed } = policy;
  return {
    policy,
    pack: packOf(policy.market),
    ruleset: {
      version,
      matching: matcherOf(policy.rules, compile),
      otherwise,
      words: { ...standardWords, windowClosed },
    },
  };
}

/** A line judged: what the policy says inside the law, and until when the customer may withdraw or return it. */
export interface Judgement extends Ruling {
  /** how a statement of withdrawal stands, made when this one was */
  readonly standing: Standing;
  readonly withdrawalEndsAt?: string | undefined;
  readonly windowEndsAt?: string | undefined;
  /** what the shop wants to know about such a line */
  readonly questions: readonly Question[];
}

/**
 * Judges a line of a return by its facts. Pure and total for reasons that the policy knows.
 * @throws TypeError for a reason that the policy does not know
 */
export function judge(ready: ReadyPolicy, told: Facts, moments: Moments): Judgement {
  const { policy, pack, ruleset } = ready;
  const reason = reasonOf(policy, String(told.reason));
  if (reason === undefined) throw new TypeError(`policy ${policy.version} has no reason ${told.reason}`);
  const { statedAt, deliveredAt, declared } = moments;
  const informedAt = moments.informedAt ?? (policy.informs ? moments.placedAt : undefined);
  const presumedAt = deliveredAt ?? presumedDelivery(policy, pack, moments);
  const facts = withEstimates(policy, { ...told, ...daysOf(pack, moments) });
  const exempt = firstThatFits(policy.exemptGoods, facts);
  const lane = laneOf(pack, {
    about: reason.about,
    declared,
    statedAt,
    possessedAt: deliveredAt,
    presumedPossessedAt: presumedAt,
    informedAt,
    exemption: exempt?.exemption,
  });
  facts.lane = lane.lane;
  const window = firstThatFits(policy.windows, facts);
  const { endsAt, over } = windowEnd(window, pack, moments, presumedAt);
  const ruling = rule(ruleset, pack, lane, facts, {
    informed: informedAt !== undefined,
    declared: declared === true,
    windowOver: over,
    limitSees: exempt === undefined ? seenOfWindow(window) : exempt.when.map(({ field }) => field),
  });
  const questions = policy.questions.filter(({ when }) => allHold(when, facts));
  const { standing } = lane;
  return { ...ruling, standing, withdrawalEndsAt: lane.withdrawalEndsAt, windowEndsAt: endsAt, questions };
}

function firstThatFits<T extends { readonly when: readonly Condition[] }>(
  entries: readonly T[],
  facts: Facts,
): T | undefined {
  return entries.find(({ when }) => allHold(when, facts));
}

/** Facts that are being put together. */
type Draft = Record<string, Fact | undefined>;

/** Adds what the policy makes of other facts: how far the customer is trusted, and what the goods would bring in. */
function withEstimates({ tiers, recovery }: Policy, facts: Draft): Draft {
  const tier = firstThatFits(tiers, facts)?.code;
  if (tier !== undefined) facts['customer.tier'] = tier;
  const estimate = firstThatFits(recovery, facts);
  const value = facts['line.value'];
  const units = facts['line.quantity'];
  if (estimate !== undefined && typeof value === 'number' && typeof units === 'number') {
    const { resalePercent, handling, freight } = estimate;
    facts['line.expectedRecovery'] = Math.floor((value * resalePercent) / 100) - handling * units - freight;
  }
  return facts;
}
