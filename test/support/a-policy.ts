import { defaultPolicy } from '#domain/default-policy.ts';
import type { Policy, ReasonRule } from '#domain/policy.ts';

export function aReason(over: Partial<ReasonRule> = {}): ReasonRule {
  return {
    code: 'changed-mind',
    label: { sv: 'Ångrat mig', en: 'Changed my mind' },
    outcome: 'approve',
    freeOfCharge: false,
    deductByGrade: true,
    ...over,
  };
}

/** A reason for every outcome, both for the customer's own doing and for the shop's faults. */
export const reasons: readonly ReasonRule[] = [
  aReason(),
  aReason({ code: 'doubtful', outcome: 'review' }),
  aReason({ code: 'never', outcome: 'reject', because: { sv: 'Aldrig.', en: 'Never.' } }),
  aReason({ code: 'keep-it', outcome: 'returnless' }),
  aReason({ code: 'faulty', freeOfCharge: true, deductByGrade: false }),
  aReason({ code: 'faulty-keep', outcome: 'returnless', freeOfCharge: true, deductByGrade: false }),
];

/** The first published policy of Sweden, in force since the first day of 2026. */
export function aPolicy(over: Partial<Policy> = {}): Policy {
  return {
    ...defaultPolicy('SE'),
    version: 1,
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    reasons,
    returnFee: 3_900,
    ...over,
  };
}
