import { celExpressions } from '#adapters/expressions.ts';
import { defaultPolicy } from '#domain/default-policy.ts';
import type { Policy } from '#domain/policy.ts';
import { lintPolicy } from '#domain/rules/lint/lint-policy.ts';
import type { Condition, Rule } from '#domain/rules/rule.ts';

export const policyOf = (over: Partial<Policy>): Policy => ({
  ...defaultPolicy('SE'),
  rules: claims,
  ...over,
});
export const claims: readonly Rule[] = [
  { id: 'claims', lanes: ['reklamation'], when: [], decide: { creditPercent: { A: 100, B: 100, C: 100 } } },
];
export const found = (policy: Policy, steps?: number) =>
  lintPolicy(policy, celExpressions, steps).map(({ code, pointer }) => `${code} ${pointer}`);
export const rule = (id: string, when: readonly Condition[], over: Partial<Rule> = {}): Rule => ({
  id,
  lanes: ['policy'],
  when,
  decide: { handlingFee: 100 },
  ...over,
});
export const rules = (...own: Rule[]) => policyOf({ rules: [...own, ...claims] });
export const inCategory = (...words: string[]): Condition => ({ field: 'line.category', in: words });
export const question = {
  code: 'seal',
  text: { sv: 'Bruten?', en: 'Broken?' },
  when: [],
  answers: [
    { code: 'whole', label: { sv: 'Nej', en: 'No' } },
    { code: 'broken', label: { sv: 'Ja', en: 'Yes' } },
  ],
};
