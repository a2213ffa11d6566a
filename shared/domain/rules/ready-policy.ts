import { addDays, dayOf, endOfDay } from '../law/calendar.ts';
import type { Exemption, MarketPack } from '../law/market-pack.ts';
import { packOf } from '../law/packs.ts';
import { type Policy, type Question, reasonOf, standardWords } from '../policy.ts';
import { type Ruleset, type Ruling, rule } from './decide.ts';
import type { Facts } from './fields.ts';
import { laneOf } from './lanes.ts';
import { type CompileExpression, conditionHolds, matcherOf } from './match.ts';
import type { Condition } from './rule.ts';

/** A policy with the law of its market, ready to judge many lines by. */
export interface ReadyPolicy {
  readonly policy: Policy;
  readonly pack: MarketPack;
  readonly ruleset: Ruleset;
}

/** Makes a policy ready: rules indexed, expressions compiled, its market's law found. */
export function readyPolicy(policy: Policy, compile: CompileExpression): ReadyPolicy {
  const { version, otherwise, questions, windowClosed } = policy;
  return {
    policy,
    pack: packOf(policy.market),
    ruleset: {
      version,
      matching: matcherOf(policy.rules, compile),
      otherwise,
      questions: questions.map(({ code }) => code),
      words: { ...standardWords, windowClosed },
    },
  };
}

/** The moments that a judgement hangs on. */
export interface Moments {
  readonly placedAt: string;
  readonly fulfilledAt?: string | undefined;
  readonly deliveredAt?: string | undefined;
  readonly statedAt: string;
  /** when the customer was told of the right of withdrawal, where the order says so itself */
  readonly informedAt?: string | undefined;
}

/** A line judged: what the policy says inside the law, and until when the customer may withdraw or return it. */
export interface Judgement extends Ruling {
  readonly withdrawalEndsAt?: string | undefined;
  readonly windowEndsAt?: string | undefined;
  /** what the shop wants to know about such a line */
  readonly questions: readonly Question[];
}

/**
 * Judges a line of a return by its facts. Pure and total for reasons that the policy knows.
 * @throws TypeError for a reason that the policy does not know
 */
export function judge(ready: ReadyPolicy, facts: Facts, moments: Moments): Judgement {
  const { policy, pack, ruleset } = ready;
  const reason = reasonOf(policy, String(facts.reason));
  if (reason === undefined) throw new TypeError(`policy ${policy.version} has no reason ${facts.reason}`);
  const informedAt = moments.informedAt ?? (policy.informs ? moments.placedAt : undefined);
  const dated = withEstimates(policy, { ...facts, ...daysOf(pack, moments) });
  const lane = laneOf(pack, {
    about: reason.about,
    statedAt: moments.statedAt,
    possessedAt: moments.deliveredAt,
    presumedPossessedAt: later(moments.placedAt, policy.deliveryWithinDays),
    informedAt,
    exemption: exemptionOf(policy, dated),
  });
  const known: Facts = { ...dated, lane: lane.lane };
  const windowEndsAt = windowEnd(policy, pack, known, moments);
  const ruling = rule(ruleset, pack, lane, known, {
    informed: informedAt !== undefined,
    windowOver: windowEndsAt !== undefined && moments.statedAt > windowEndsAt,
  });
  const questions = policy.questions.filter(({ when }) => allHold(when, known));
  return { ...ruling, withdrawalEndsAt: lane.withdrawalEndsAt, windowEndsAt, questions };
}

/** Why the law knows no right of withdrawal for these goods, or undefined where it does. */
function exemptionOf({ exemptGoods }: Policy, facts: Facts): Exemption | undefined {
  return firstThatFits(exemptGoods, facts)?.exemption;
}

function firstThatFits<T extends { readonly when: readonly Condition[] }>(
  entries: readonly T[],
  facts: Facts,
): T | undefined {
  return entries.find(({ when }) => allHold(when, facts));
}

function allHold(when: readonly Condition[], facts: Facts): boolean {
  return when.every((condition) => conditionHolds(condition, facts));
}

/** With what the policy makes of other facts: how far the customer is trusted, and what the goods would bring in. */
function withEstimates({ tiers, recovery }: Policy, facts: Facts): Facts {
  const tier = firstThatFits(tiers, facts)?.code;
  const estimate = firstThatFits(recovery, facts);
  const value = facts['line.value'];
  const units = facts['line.quantity'];
  const known = estimate !== undefined && typeof value === 'number' && typeof units === 'number';
  return {
    ...facts,
    ...(tier !== undefined && { 'customer.tier': tier }),
    ...(known && {
      'line.expectedRecovery':
        Math.floor((value * estimate.resalePercent) / 100) - estimate.handling * units - estimate.freight,
    }),
  };
}

/**
 * The last instant of the shop's own window, whose last day ends at midnight in the market; undefined while the day that it
 * is counted from is unknown: the window is then open.
 */
function windowEnd(
  { windows }: Policy,
  { timeZone }: MarketPack,
  facts: Facts,
  moments: Moments,
): string | undefined {
  const window = firstThatFits(windows, facts);
  if (window === undefined) return undefined;
  const from = moments[`${window.from}At`];
  if (from === undefined) return undefined;
  return endOfDay(addDays(dayOf(from, timeZone), window.days), timeZone);
}

const dayMs = 86_400_000;

const later = (instant: string, days: number) => new Date(Date.parse(instant) + days * dayMs).toISOString();

/** What the moments are as facts: days where the market is, and whole days between them. */
function daysOf({ timeZone }: MarketPack, { placedAt, fulfilledAt, deliveredAt, statedAt }: Moments): Facts {
  const statedOn = dayOf(statedAt, timeZone);
  const placedOn = dayOf(placedAt, timeZone);
  const fulfilledOn = fulfilledAt === undefined ? undefined : dayOf(fulfilledAt, timeZone);
  const deliveredOn = deliveredAt === undefined ? undefined : dayOf(deliveredAt, timeZone);
  const since = (day: string) => (Date.parse(statedOn) - Date.parse(day)) / dayMs;
  return {
    statedOn,
    'order.placedOn': placedOn,
    daysSincePlaced: since(placedOn),
    ...(fulfilledOn !== undefined && {
      'order.fulfilledOn': fulfilledOn,
      daysSinceFulfilled: since(fulfilledOn),
    }),
    ...(deliveredOn !== undefined && {
      'order.deliveredOn': deliveredOn,
      daysSinceDelivered: since(deliveredOn),
    }),
  };
}
