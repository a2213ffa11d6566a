import { defaultPolicy } from '#domain/default-policy.ts';
import type { Grade, Policy, ReasonOutcome, Sentence, WindowAnchor } from '#domain/policy.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Item } from './forms.ts';

/** A policy as it was before it was rules: an outcome a reason, one window, one fee. */
interface FirstPolicy
  extends Pick<
    Policy,
    | 'market'
    | 'version'
    | 'effectiveFrom'
    | 'windowClosed'
    | 'dropOffDays'
    | 'remindDaysBefore'
    | 'inspectionDays'
    | 'reviewDays'
  > {
  readonly windowDays: number;
  readonly windowAnchor: WindowAnchor;
  readonly reasons: readonly FirstReason[];
  readonly finalSale: Sentence;
  readonly returnlessUpTo: number;
  readonly returnFee: number;
  readonly creditOn: Policy['otherwise']['creditOn'];
  readonly creditPercent: Readonly<Record<Grade, number>>;
}

interface FirstReason {
  readonly code: string;
  readonly label: Sentence;
  readonly outcome: ReasonOutcome;
  readonly freeOfCharge: boolean;
  readonly deductByGrade: boolean;
  readonly because?: Sentence;
}

/** A policy said nothing of its currency then: its amounts were in the market's. */
const currencies: Readonly<Record<string, string>> = {
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  IS: 'ISK',
  GB: 'GBP',
  PL: 'PLN',
};
const inFull = { A: 100, B: 100, C: 100 } as const;

/** Says the same as rules. What it said against the law, the law now sets aside. */
export function policyAsRules(item: Item): Item {
  const { policy } = item as { policy: FirstPolicy };
  const { windowDays, windowAnchor, reasons, finalSale, returnlessUpTo, returnFee, creditOn, creditPercent } =
    policy;
  const { market, version, effectiveFrom, windowClosed } = policy;
  const { dropOffDays, remindDaysBefore, inspectionDays, reviewDays } = policy;
  const builtIn = defaultPolicy(market);
  const asRules: Policy = {
    ...{ market, version, effectiveFrom, windowClosed },
    ...{ dropOffDays, remindDaysBefore, inspectionDays, reviewDays },
    currency: currencies[market] ?? 'EUR',
    informs: true,
    reasons: reasons.map(({ code, label, freeOfCharge }) => ({
      ...{ code, label },
      about: freeOfCharge ? 'fault' : 'regret',
    })),
    questions: [],
    exemptGoods: [],
    deliveryWithinDays: builtIn.deliveryWithinDays,
    tiers: [],
    recovery: [],
    windows: [{ when: [], days: windowDays, from: windowAnchor }],
    rules: [
      {
        id: 'final-sale',
        lanes: ['policy'],
        when: [{ field: 'line.finalSale', in: [true] }],
        decide: { outcome: 'reject' },
        because: finalSale,
      },
      ...reasons.flatMap((reason) => rulesOf(reason, returnlessUpTo)),
      { id: 'return-fee', lanes: ['policy'], when: [], decide: { handlingFee: returnFee } },
    ],
    otherwise: { ...builtIn.otherwise, creditOn, creditPercent },
  };
  return { ...item, policy: asRules };
}

function rulesOf({ code, outcome, because, deductByGrade }: FirstReason, returnlessUpTo: number): Rule[] {
  const when = [{ field: 'reason', in: [code] }];
  const said = because === undefined ? {} : { because };
  const decides: Readonly<Record<ReasonOutcome, Rule[]>> = {
    approve: [],
    review: [{ id: `reason-${code}`, when, decide: { outcome }, ...said }],
    reject: [{ id: `reason-${code}`, when, decide: { outcome }, ...said }],
    returnless: [
      {
        id: `kept-${code}`,
        when: [...when, { field: 'return.value', to: returnlessUpTo }],
        decide: { outcome },
      },
    ],
  };
  const inAnyGrade: Rule[] = deductByGrade
    ? []
    : [{ id: `in-full-${code}`, when, decide: { creditPercent: inFull } }];
  return [...decides[outcome], ...inAnyGrade];
}

const taken = {
  outcome: 'approve',
  rule: 'otherwise',
  because: { sv: 'Returen är godkänd.', en: 'The return is approved.' },
} as const;

/**
 * Lines had no decision of their own and asked the policy what a grade is worth. Those that deducted are taken to have
 * deducted by the built-in per cents.
 */
export function linesWithDecisions(item: Item): Item {
  const { lines } = item as { lines: readonly { readonly deductByGrade: boolean }[] };
  const { creditPercent } = defaultPolicy('SE').otherwise;
  return {
    ...item,
    lines: lines.map(({ deductByGrade, ...line }) => ({
      ...line,
      decision: taken,
      creditPercent: deductByGrade ? creditPercent : inFull,
    })),
  };
}
