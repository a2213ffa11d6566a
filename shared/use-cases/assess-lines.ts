import { paidFor } from '#domain/allocation.ts';
import { type ClaimedUnits, type FreeRun, runThatStays, takeUnits } from '#domain/claims.ts';
import { Refusal } from '#domain/errors.ts';
import { nothing, sum, type TaxedAmount } from '#domain/money.ts';
import type { Order } from '#domain/order.ts';
import { type ClaimedFees, type FeeBack, feesOf } from '#domain/order-fees.ts';
import {
  type CreditTrigger,
  creditTriggers,
  decideReturn,
  type LineDecision,
  type Policy,
} from '#domain/policy.ts';
import { isCredited, leavesTheOrder } from '#domain/remedy.ts';
import type { LineTerms, ReturnLine } from '#domain/return.ts';
import type { CustomerHistory } from '#domain/rules/customer-history.ts';
import { kinderOf } from '#domain/rules/kinder.ts';
import { factsOf } from '#domain/rules/line-facts.ts';
import { type Judgement, judge, type ReadyPolicy } from '#domain/rules/ready-policy.ts';
import { type Choice, type ChosenGoods, remedyOf } from './choose-remedy.ts';
import { isKnownTo, refuseUnknownWords, type Words } from './known-words.ts';

/** A line that the customer wants to return. */
export interface WantedLine extends Words, Choice {
  readonly lineId: string;
  readonly quantity: number;
  readonly photos?: readonly string[] | undefined;
}

/** What a return of these lines would be: its lines, what the policy says of them, and the money. */
export interface Assessment {
  readonly lines: readonly {
    readonly line: ReturnLine;
    readonly judgement: Judgement;
    readonly paid: TaxedAmount;
  }[];
  readonly decision: LineDecision;
  /** what the units were paid whose sale is undone */
  readonly goods: TaxedAmount;
  readonly shipping: TaxedAmount;
  readonly takesShipping: boolean;
  /** what goes back of the order's fees */
  readonly orderFees: readonly FeeBack[];
  /** what keeps this return from being the order's last, if anything does that the shipping or a fee hangs on */
  readonly stays: FreeRun | undefined;
  readonly fee: number;
  /** what was paid for the lines that bear the fee; undefined where every line does */
  readonly borne: TaxedAmount | undefined;
  readonly creditOn: CreditTrigger;
  /** the version that it was judged by */
  readonly policyVersion: number;
}

/** What a return is judged by. */
export interface Bench {
  readonly order: Order;
  readonly claims: {
    readonly units: ClaimedUnits;
    readonly shipping: boolean;
    readonly fees?: ClaimedFees | undefined;
  };
  /** in force when the order was placed */
  readonly ready: ReadyPolicy;
  /** in force now, where that is another version */
  readonly newer?: ReadyPolicy | undefined;
  readonly history?: CustomerHistory | undefined;
  readonly statedAt: string;
  /** the customer has expressly said that they withdraw */
  readonly declared?: boolean | undefined;
  /** the articles that lines are to be exchanged for, or replaced by */
  readonly articles: ChosenGoods;
}

/**
 * Judges wanted lines by policy and law, and takes their units. The policy is the one in force when the order was placed, or
 * the one in force now where that is kinder, or knows reasons that the other does not. The outbound shipping goes back with
 * the last unit of the order, its fees as `feesOf` says, neither while the customer has goods instead; a fee is asked once, the highest of any
 * line; the credit waits for the most patient of the lines.
 * @throws Refusal UnknownLine, UnknownReason, UnknownAnswer, UnitsNotAvailable, ArticleNotSold, OutOfStock
 */
export function assessLines(bench: Bench, wanted: readonly WantedLine[]): Assessment {
  const { ready, newer } = bench;
  if (newer === undefined || !isKnownTo(newer.policy, wanted)) return assessUnder(ready, bench, wanted);
  const now = assessUnder(newer, bench, wanted);
  return isKnownTo(ready.policy, wanted) ? kinderOf(assessUnder(ready, bench, wanted), now) : now;
}

function assessUnder(ready: ReadyPolicy, bench: Bench, wanted: readonly WantedLine[]): Assessment {
  const { order, claims } = bench;
  const taken = wanted.map((line) => ({ wanted: line, ...takenOf(bench, ready.policy, line) }));
  const value = sum(taken.map(({ paid }) => paid)).amount;
  const whole = { value, units: wanted.reduce((total, { quantity }) => total + quantity, 0) };
  const lines = taken.map((one) => judged(bench, ready, one, whole));
  const goods = sum(lines.map(({ line, paid }) => (isCredited(line) ? paid : nothing)));
  const takes = new Map(taken.map(({ wanted: { lineId }, takes }) => [lineId, takes]));
  if (takes.size < wanted.length)
    throw new TypeError('a line is named twice: its units would be taken twice');
  const leaving = lines.filter(({ line }) => leavesTheOrder(line));
  const mayBeLast = leaving.length === lines.length;
  const hasFees = (order.fees ?? []).length > 0;
  const asks = mayBeLast && (!claims.shipping || hasFees);
  const stays = asks ? runThatStays(order.lines, claims.units, takes) : undefined;
  const isLast = asks && stays === undefined;
  const takesShipping = isLast && !claims.shipping;
  const orderFees = feesOf(order, claims.fees ?? new Map(), {
    goods: sum(leaving.map(({ paid }) => paid)),
    isLast,
    byLaw: isByLaw(lines.map(({ line }) => line)),
  });
  return {
    lines,
    decision: decideReturn(lines.map(({ line }) => line.decision)),
    goods,
    shipping: takesShipping ? order.shipping : nothing,
    takesShipping,
    orderFees,
    stays,
    ...feeOf(lines),
    creditOn: mostPatient(lines.map(({ judgement }) => judgement.effects.creditOn)),
    policyVersion: ready.policy.version,
  };
}

/**
 * What the return costs the customer: the highest of any line that is sent. Lines that ask for nothing, as the law of theirs
 * may want it, pay nothing of it either: it never is more than was paid for those that do ask.
 */
function feeOf(lines: Assessment['lines']): Pick<Assessment, 'fee' | 'borne'> {
  const asking = lines.filter(({ judgement }) => bearsFee(judgement));
  const most = (name: 'handlingFee' | 'returnFreight') =>
    Math.max(0, ...asking.map(({ judgement }) => judgement.effects[name]));
  const fee = most('handlingFee') + most('returnFreight');
  if (asking.length === lines.length) return { fee, borne: undefined };
  const borne = sum(asking.map(({ line, paid }) => (isCredited(line) ? paid : nothing)));
  return { fee: Math.min(fee, borne.amount), borne };
}

/** Whether a line is a withdrawal or a reklamation. */
export const isByLaw = (lines: readonly Pick<ReturnLine, 'decision'>[]) =>
  lines.some(({ decision }) => decision.lane !== 'policy');

const bearsFee = ({ outcome, effects }: Judgement) =>
  outcome !== 'returnless' && effects.handlingFee + effects.returnFreight > 0;

function takenOf({ order, claims }: Bench, policy: Policy, wanted: WantedLine) {
  const { lineId, quantity } = wanted;
  const position = order.lines.findIndex((line) => line.lineId === lineId);
  const line = order.lines[position];
  if (line === undefined) throw new Refusal('UnknownLine', `the order has no line ${lineId}`, { lineId });
  refuseUnknownWords(policy, wanted);
  const takes = takeUnits(line, claims.units, quantity);
  return { line, position, takes, paid: paidFor(takes) };
}

function judged(
  { order, history, statedAt, declared, articles }: Bench,
  ready: ReadyPolicy,
  { wanted, line, position, takes, paid }: { wanted: WantedLine } & ReturnType<typeof takenOf>,
  whole: { value: number; units: number },
): Assessment['lines'][number] {
  const { currency } = ready.policy;
  const facts = factsOf(order, line, takes, wanted, whole, { currency, history });
  const { placedAt, fulfilledAt, deliveredAt } = order;
  const judgement = judge(ready, facts, { placedAt, fulfilledAt, deliveredAt, statedAt, declared });
  const { lineId, sku, name } = line;
  const { reason, answers, quantity } = wanted;
  return {
    judgement,
    paid,
    line: {
      ...{ lineId, position, sku, name, reason, quantity, takes },
      ...(answers !== undefined && { answers }),
      decision: decisionIn(judgement),
      remedy: remedyOf(wanted, { sku, quantity, judgement }, articles),
      terms: termsIn(judgement),
      taxRate: line.taxRate,
      bearsFee: bearsFee(judgement),
      creditPercent: judgement.effects.creditPercent,
      inspected: { A: 0, B: 0, C: 0 },
    },
  };
}

/** What is kept of a judgement: enough to tell it again to whoever asks. */
export function decisionIn(judgement: Judgement): LineDecision {
  const { outcome, rule, because, policyVersion, lane, facts, source, setAside } = judgement;
  return { outcome, rule, because, policyVersion, lane, facts, source, setAside };
}

function termsIn({ effects }: Judgement): LineTerms {
  const { offers, bonusPercent, handIn, warehouse, photos, photosNeeded } = effects;
  return { offers, bonusPercent, handIn, warehouse, photos, photosNeeded };
}

function mostPatient(triggers: readonly CreditTrigger[]): CreditTrigger {
  return creditTriggers.findLast((trigger) => triggers.includes(trigger)) ?? 'inspected';
}
