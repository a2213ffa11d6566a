import { describe, expect, test } from 'vitest';
import { celExpressions } from '#adapters/expressions.ts';
import type { Policy } from '#domain/policy.ts';
import { lintPolicy } from '#domain/rules/lint/lint-policy.ts';
import type { Condition } from '#domain/rules/rule.ts';
import { claims, found, inCategory, policyOf, question, rule } from './policies.ts';

describe('gaps', () => {
  test('a line that no window fits is told by an example', () => {
    const windows = [
      { when: [inCategory('shoes')], days: 30, from: 'delivered' },
      { when: [{ field: 'line.value', from: 1 }], days: 20, from: 'delivered' },
    ] as const;
    const finding = lintPolicy(policyOf({ windows }), celExpressions).find(
      ({ code }) => code === 'no-window',
    );
    expect(finding).toMatchObject({
      severity: 'warning',
      pointer: '#/windows',
      example: { 'line.value': 0 },
    });
    expect(finding?.example?.['line.category']).not.toBe('shoes');
  });

  test.each<[string, Partial<Policy>, string]>([
    ['a question whose answer nothing looks at', { questions: [question] }, 'unused #/questions/0'],
    [
      'a question that no line meets',
      { questions: [{ ...question, when: [inCategory()] }] },
      'never-asked #/questions/0',
    ],
    [
      'a window after one for everything',
      {
        windows: [
          { when: [], days: 30, from: 'delivered' },
          { when: [inCategory('hats')], days: 60, from: 'delivered' },
        ],
      },
      'never-fires #/windows/1',
    ],
    [
      'a window shorter than the law’s',
      { windows: [{ when: [], days: 7, from: 'delivered' }] },
      'shorter-than-law #/windows/0/days',
    ],
  ])('%s', (_, over, finding) => {
    expect(found(policyOf(over))).toContain(finding);
  });

  test('an expression that looks at an answer uses its question', () => {
    const own = rule('a', [], { expression: 'answers.seal == "broken"' });
    expect(found(policyOf({ questions: [question], rules: [own, ...claims] }))).toEqual([
      'not-decided #/rules/0',
    ]);
  });
});

describe('trust', () => {
  const tiers = [{ code: 'regular', when: [{ field: 'customer.orders', from: 5 }] }];
  const regular: Condition = { field: 'customer.tier', in: ['regular'] };

  test('may move when money is paid back', () => {
    const own = rule('a', [regular], { decide: { creditOn: 'first-scan' } });
    expect(found(policyOf({ tiers, rules: [own, ...claims] }))).toEqual([]);
  });

  test.each<[string, Partial<Policy>, string]>([
    [
      'a fee',
      { rules: [rule('a', [regular]), ...claims] },
      'tier-moves-timing-only #/rules/0/decide/handlingFee',
    ],
    [
      'a fee by an expression',
      { rules: [rule('a', [], { expression: 'customer.tier == "regular"' }), ...claims] },
      'tier-moves-timing-only #/rules/0/decide/handlingFee',
    ],
    [
      'a window',
      {
        windows: [
          { when: [regular], days: 60, from: 'delivered' },
          { when: [], days: 30, from: 'delivered' },
        ],
      },
      'tier-moves-timing-only #/windows/0',
    ],
    [
      'by where somebody lives',
      { tiers: [{ code: 'regular', when: [{ field: 'order.language', in: ['sv'] }] }] },
      'tier-by-other-facts #/tiers/0/when/0/field',
    ],
  ])('may not move %s', (_, over, finding) => {
    expect(found(policyOf({ tiers, ...over }))).toContain(finding);
  });
});
