import type { MinorUnits } from './money.ts';

/** A sentence in every language that the customer may read; Swedish first. */
export interface Sentence {
  readonly sv: string;
  readonly en: string;
}

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language to write to this customer in: theirs if we have it, else English. */
export function languageOf(wanted: string): Language {
  return wanted.toLowerCase().startsWith('sv') ? 'sv' : 'en';
}

/** Inspection grades: A as new, B opened or lightly handled, C worn, damaged or incomplete. */
export const grades = ['A', 'B', 'C'] as const;
export type Grade = (typeof grades)[number];

/** The fact that makes a credit fall due. */
export const creditTriggers = ['statement', 'first-scan', 'delivered', 'inspected'] as const;
export type CreditTrigger = (typeof creditTriggers)[number];

/** What a reason leads to. */
export const reasonOutcomes = ['approve', 'review', 'reject', 'returnless'] as const;
export type ReasonOutcome = (typeof reasonOutcomes)[number];

export interface ReasonRule {
  readonly code: string;
  readonly label: Sentence;
  readonly outcome: ReasonOutcome;
  /** whether the return fee is waived for this reason, as it must be when the goods are faulty or wrong */
  readonly freeOfCharge: boolean;
  /** whether a grade below A lowers the credit for this reason */
  readonly deductByGrade: boolean;
  /** told to the customer when the outcome is reject */
  readonly because?: Sentence | undefined;
}

/** A published policy of one market. Immutable: a change is a new version. Days are days of 24 hours. */
export interface Policy {
  readonly market: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly windowDays: number;
  readonly windowAnchor: 'placed' | 'delivered';
  readonly reasons: readonly ReasonRule[];
  readonly finalSale: Sentence;
  readonly windowClosed: Sentence;
  /** a return worth at most this may be kept by the customer; in the market's currency */
  readonly returnlessUpTo: MinorUnits;
  readonly returnFee: MinorUnits;
  readonly creditOn: CreditTrigger;
  /** per cent of what was paid that is credited for a unit of that grade */
  readonly creditPercent: Readonly<Record<Grade, number>>;
  readonly dropOffDays: number;
  /** a reminder goes out so many days before the drop-off ends */
  readonly remindDaysBefore: readonly number[];
  readonly inspectionDays: number;
  readonly reviewDays: number;
}

/** What the policy says of one line of a return, and why, in words that the customer understands. */
export interface LineDecision {
  readonly outcome: ReasonOutcome;
  /** the rule that decided: `reason:<code>`, `window`, `final-sale`, `returnless-up-to` */
  readonly rule: string;
  readonly because: Sentence;
}

export interface LineFacts {
  readonly reason: string;
  readonly finalSale: boolean;
  /** for all units of the return: what may be kept is measured by the whole */
  readonly paid: MinorUnits;
  readonly placedAt: string;
  readonly deliveredAt?: string | undefined;
  /** when the customer stated the return: age is judged by this, however late it is decided */
  readonly statedAt: string;
}

const approved: Sentence = { sv: 'Returen är godkänd.', en: 'The return is approved.' };
const reviewed: Sentence = {
  sv: 'Vi tittar på ditt ärende och hör av oss.',
  en: 'We are looking into your case and will get back to you.',
};
const kept: Sentence = {
  sv: 'Du behöver inte skicka tillbaka varan.',
  en: 'You do not need to send the item back.',
};
const dayMs = 86_400_000;

/** When the window to state a return ends, or undefined while its anchor is unknown (the window is then open). */
export function windowEnds(
  policy: Policy,
  facts: Pick<LineFacts, 'placedAt' | 'deliveredAt'>,
): string | undefined {
  const anchor = policy.windowAnchor === 'placed' ? facts.placedAt : facts.deliveredAt;
  return anchor === undefined
    ? undefined
    : new Date(Date.parse(anchor) + policy.windowDays * dayMs).toISOString();
}

/** The rule of a reason, or undefined if this policy does not know the code. */
export function reasonRule(policy: Policy, code: string): ReasonRule | undefined {
  return policy.reasons.find((reason) => reason.code === code);
}

/**
 * Decides one line. Pure and total for reasons that the policy knows: the same facts always give the same answer.
 * Faulty or wrong goods (`freeOfCharge`) pass the window and final sale: those rules are not for a shop's own faults.
 */
export function decideLine(policy: Policy, facts: LineFacts): LineDecision {
  const reason = reasonRule(policy, facts.reason);
  if (reason === undefined) throw new TypeError(`policy ${policy.version} has no reason ${facts.reason}`);
  if (!reason.freeOfCharge) {
    const ends = windowEnds(policy, facts);
    if (ends !== undefined && facts.statedAt > ends) {
      return { outcome: 'reject', rule: 'window', because: policy.windowClosed };
    }
    if (facts.finalSale) return { outcome: 'reject', rule: 'final-sale', because: policy.finalSale };
  }
  const rule = `reason:${reason.code}`;
  if (reason.outcome === 'reject')
    return { outcome: 'reject', rule, because: reason.because ?? policy.finalSale };
  if (reason.outcome === 'review') return { outcome: 'review', rule, because: reviewed };
  if (reason.outcome === 'returnless' && facts.paid <= policy.returnlessUpTo) {
    return { outcome: 'returnless', rule: 'returnless-up-to', because: kept };
  }
  return { outcome: 'approve', rule, because: approved };
}

/**
 * The outcome of a whole return from those of its lines: one doubtful line sends it to a person, it is refused only
 * when every line is, and the goods are kept only when all may be.
 */
export function decideReturn(lines: readonly LineDecision[]): LineDecision {
  const of = (outcome: ReasonOutcome) => lines.find((line) => line.outcome === outcome);
  const first = lines[0];
  if (first === undefined) throw new TypeError('a return has at least one line');
  const mixed = new Set(lines.map((line) => line.outcome)).size > 1;
  if (!mixed) return first;
  const review = of('review');
  if (review !== undefined) return review;
  const reject = of('reject');
  // some lines may come back and some may not: a person sorts that out with the customer
  if (reject !== undefined) return { outcome: 'review', rule: reject.rule, because: reviewed };
  return of('approve') ?? first;
}
