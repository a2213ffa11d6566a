import { defaultPolicy } from '#domain/default-policy.ts';
import type { CreditTrigger, Grade, Policy, Reason } from '#domain/policy.ts';
import type { Rule } from '#domain/rules/rule.ts';

export function aReason(over: Partial<Reason> = {}): Reason {
  return {
    code: 'changed-mind',
    label: { sv: 'Ångrat mig', en: 'Changed my mind' },
    about: 'regret',
    ...over,
  };
}

/** A reason for every outcome, both for the customer's own doing and for the shop's faults. */
export const reasons: readonly Reason[] = [
  aReason(),
  aReason({ code: 'doubtful' }),
  aReason({ code: 'never' }),
  aReason({ code: 'keep-it' }),
  aReason({ code: 'faulty', about: 'fault' }),
  aReason({ code: 'faulty-keep', about: 'fault' }),
];

/** What the shop decides of its own will, where the law leaves it a say: by reason, fee and worth of a grade. */
export interface OwnTerms {
  readonly returnFee?: number;
  readonly creditPercent?: Readonly<Record<Grade, number>>;
  readonly creditOn?: CreditTrigger;
  readonly windowDays?: number;
}

const notFinal = { field: 'line.finalSale', in: [false] };
const byReason = (reason: string, rest: Omit<Rule, 'id' | 'when'>): Rule => ({
  id: `reason-${reason}`,
  when: [{ field: 'reason', in: [reason] }, notFinal],
  ...rest,
});

function rulesOf({ returnFee = 3_900, creditPercent = { A: 100, B: 100, C: 50 } }: OwnTerms): Rule[] {
  const upTo = { field: 'return.value', to: 15_000 };
  return [
    {
      id: 'final-sale',
      lanes: ['policy'],
      when: [{ field: 'line.finalSale', in: [true] }],
      decide: { outcome: 'reject' },
      because: finalSale,
    },
    byReason('doubtful', { lanes: ['policy'], decide: { outcome: 'review' } }),
    byReason('never', {
      lanes: ['policy'],
      decide: { outcome: 'reject' },
      because: { sv: 'Aldrig.', en: 'Never.' },
    }),
    {
      id: 'kept-up-to',
      when: [{ field: 'reason', in: ['keep-it', 'faulty-keep'] }, notFinal, upTo],
      decide: { outcome: 'returnless' },
    },
    { id: 'own-terms', lanes: ['policy'], when: [], decide: { handlingFee: returnFee, creditPercent } },
    {
      id: 'faults-in-full',
      lanes: ['reklamation'],
      when: [],
      decide: { creditPercent: { A: 100, B: 100, C: 100 } },
    },
  ];
}

export const finalSale = { sv: 'Såld utan öppet köp.', en: 'Sold as final sale.' };

/** The first published policy of Sweden, in force since the first day of 2026. */
export function aPolicy(over: Partial<Policy> & OwnTerms = {}): Policy {
  const { returnFee, creditPercent, creditOn = 'inspected', windowDays = 60, ...members } = over;
  const own = {
    ...(returnFee !== undefined && { returnFee }),
    ...(creditPercent !== undefined && { creditPercent }),
  };
  const builtIn = defaultPolicy('SE');
  return {
    ...builtIn,
    version: 1,
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    reasons,
    windows: [{ when: [], days: windowDays, from: 'delivered' }],
    rules: rulesOf(own),
    otherwise: { ...builtIn.otherwise, creditOn },
    ...members,
  };
}
