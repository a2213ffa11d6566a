import { effectNames } from '../rule.ts';
import { type Finding, pointerTo } from './finding.ts';
import type { Reading } from './reading.ts';

/** Trust moves when money is paid back, never whether: what looks at a tier may decide nothing else. */
export function checkTrust({ policy, looksAt }: Reading): Finding[] {
  const byOtherFacts = policy.tiers.flatMap(({ when }, index) =>
    when.flatMap(({ field }, place): Finding[] =>
      field.startsWith('customer.')
        ? []
        : [
            {
              severity: 'error',
              code: 'tier-by-other-facts',
              pointer: pointerTo('tiers', index, 'when', place, 'field'),
              says: `How far a customer is trusted follows from their history alone, not from ${field}.`,
            },
          ],
    ),
  );
  const says =
    'Trust moves when money is paid back and nothing else: only creditOn may hang on customer.tier.';
  const tooMuch = { severity: 'error', code: 'tier-moves-timing-only', says } as const;
  const byRules = policy.rules.flatMap((rule, index) =>
    looksAt(rule).includes('customer.tier')
      ? effectNames
          .filter((effect) => effect !== 'creditOn' && rule.decide[effect] !== undefined)
          .map(
            (effect): Finding => ({
              ...tooMuch,
              rule: rule.id,
              pointer: pointerTo('rules', index, 'decide', effect),
            }),
          )
      : [],
  );
  const byLists = (['exemptGoods', 'windows', 'questions'] as const).flatMap((list) =>
    policy[list].flatMap(({ when }, index) =>
      when.some(({ field }) => field === 'customer.tier')
        ? [{ ...tooMuch, pointer: pointerTo(list, index) }]
        : [],
    ),
  );
  return [...byOtherFacts, ...byRules, ...byLists];
}
