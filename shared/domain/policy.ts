import type { Exemption, Source } from './law/market-pack.ts';
import type { MinorUnits } from './money.ts';
import { noReasonGiven } from './no-reason.ts';
import type { KnownFacts } from './rules/fields.ts';
import type { Lane, ReasonKind } from './rules/lanes.ts';
import type { Condition, EffectName, Effects, Rule } from './rules/rule.ts';

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

/** The fact that makes a credit fall due, from the most generous to the most patient. */
export const creditTriggers = ['statement', 'first-scan', 'delivered', 'received', 'inspected'] as const;
export type CreditTrigger = (typeof creditTriggers)[number];

/** What is decided of a return. */
export const reasonOutcomes = ['approve', 'review', 'reject', 'returnless'] as const;
export type ReasonOutcome = (typeof reasonOutcomes)[number];

/** Why customers send things back, in their words; what follows from it is the rules' to say. */
export interface Reason {
  readonly code: string;
  readonly label: Sentence;
  readonly about: ReasonKind;
  readonly note?: string | undefined;
}

/** Something that the customer is asked about a line, where the conditions hold. The answer is a fact for the rules. */
export interface Question {
  readonly code: string;
  readonly text: Sentence;
  readonly when: readonly Condition[];
  readonly answers: readonly { readonly code: string; readonly label: Sentence }[];
  readonly note?: string | undefined;
}

/**
 * How far a customer is trusted, by facts of their history that anyone can read. The first tier that fits holds. Trust moves
 * when money is paid back, never whether.
 */
export interface TrustTier {
  readonly code: string;
  readonly when: readonly Condition[];
  readonly note?: string | undefined;
}

/**
 * What goods that come back are expected to bring in: so many per cent of what was paid, less freight once a line and
 * handling once a unit. The first estimate that fits holds.
 */
export interface RecoveryEstimate {
  readonly when: readonly Condition[];
  readonly resalePercent: number;
  readonly freight: MinorUnits;
  readonly handling: MinorUnits;
  readonly note?: string | undefined;
}

/** The moment that a window is counted from. */
export const windowAnchors = ['placed', 'fulfilled', 'delivered'] as const;
export type WindowAnchor = (typeof windowAnchors)[number];

/** How long the shop takes goods back of its own will, in whole days of the market. The first window that fits holds. */
export interface PolicyWindow {
  readonly when: readonly Condition[];
  readonly days: number;
  readonly from: WindowAnchor;
  readonly note?: string | undefined;
}

/** Which goods the law exempts from the right of withdrawal (art. 16): the cases are the law's, the goods are the shop's. */
export interface ExemptGoods {
  readonly exemption: Exemption;
  readonly when: readonly Condition[];
  readonly note?: string | undefined;
}

/** A published policy of one market. Immutable: a change is a new version. A `note` is for whoever reads the document. */
export interface Policy {
  readonly market: string;
  readonly version: number;
  readonly effectiveFrom: string;
  /** of every amount in the policy: a condition on money says nothing of an order in another currency */
  readonly currency: string;
  readonly note?: string | undefined;
  /** whether the shop tells customers of the right of withdrawal, before and in the order's confirmation, as the law asks */
  readonly informs: boolean;
  readonly reasons: readonly Reason[];
  readonly questions: readonly Question[];
  readonly exemptGoods: readonly ExemptGoods[];
  /**
   * an order whose delivery nobody told of is taken to have come so many days after it was placed, or left the shop; a person
   * judges what is late by that
   */
  readonly deliveryWithinDays: number;
  readonly tiers: readonly TrustTier[];
  readonly recovery: readonly RecoveryEstimate[];
  /** the last one has no conditions: it holds for all that is left */
  readonly windows: readonly PolicyWindow[];
  readonly windowClosed: Sentence;
  readonly rules: readonly Rule[];
  /** what holds where no rule says otherwise */
  readonly otherwise: Effects;
  readonly dropOffDays: number;
  /** a reminder goes out so many days before the drop-off ends */
  readonly remindDaysBefore: readonly number[];
  readonly inspectionDays: number;
  readonly reviewDays: number;
}

/** What is said of a line or a whole return, and why, in words that the customer understands. */
export interface LineDecision {
  readonly outcome: ReasonOutcome;
  /**
   * what decided: a rule of the policy by its id, `window`, `exempt:…`, `late-statement`, `doubtful-statement`, `law:…`,
   * `otherwise`; or a person: `review`
   */
  readonly rule: string;
  readonly because: Sentence;
  /** the version of the policy that it was decided by; none where a person did */
  readonly policyVersion?: number | undefined;
  readonly lane?: Lane | undefined;
  /** what the deciding rule looked at */
  readonly facts?: KnownFacts | undefined;
  /** the law that the lane comes from */
  readonly source?: Source | undefined;
  /** what the policy said and the law set aside */
  readonly setAside?: readonly SetAside[] | undefined;
}

/** Something that a policy says and the law does not allow: what the law says holds instead. */
export interface SetAside {
  readonly effect: EffectName;
  readonly rule: string;
  readonly law: string;
  readonly source: Source;
}

/** The rule of a reason, or undefined if this policy does not know the code. */
export function reasonOf(policy: Policy, code: string): Reason | undefined {
  const known = policy.reasons.find((reason) => reason.code === code);
  return known ?? (code === noReasonGiven.code ? noReasonGiven : undefined);
}

/** What the customer is told where a decision has no words of its own. */
export const standardWords = {
  approved: { sv: 'Returen är godkänd.', en: 'The return is approved.' },
  reviewed: {
    sv: 'Vi tittar på ditt ärende och hör av oss.',
    en: 'We are looking into your case and will get back to you.',
  },
  refused: {
    sv: 'Varan kan inte lämnas tillbaka.',
    en: 'The item cannot be returned.',
  },
  kept: {
    sv: 'Du behöver inte skicka tillbaka varan.',
    en: 'You do not need to send the item back.',
  },
} as const satisfies Record<string, Sentence>;

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
  if (reject !== undefined) return { outcome: 'review', rule: reject.rule, because: standardWords.reviewed };
  return of('approve') ?? first;
}

/** The newest of a market's versions, the first one first, that is in force at a moment; `builtIn` where none is. */
export function inForceAt(versions: readonly Policy[], at: string, builtIn: Policy): Policy {
  return versions.findLast(({ effectiveFrom }) => effectiveFrom <= at) ?? builtIn;
}
