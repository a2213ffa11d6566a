import { describe, expect, test } from 'vitest';
import { celExpressions } from '#adapters/expressions.ts';
import { lintPolicy } from '#domain/rules/lint/lint-policy.ts';
import type { Condition, Rule } from '#domain/rules/rule.ts';
import { claims, found, inCategory, policyOf, question, rule, rules } from './policies.ts';

describe('conditions that do not fit their fields are found where they stand', () => {
  test.each<[string, Condition, string]>([
    [
      'a field that there is not',
      { field: 'line.categori', in: ['x'] },
      'unknown-field #/rules/0/when/0/field',
    ],
    [
      'an answer to no question',
      { field: 'answers.colour', in: ['x'] },
      'unknown-field #/rules/0/when/0/field',
    ],
    ['words for a number', { field: 'line.quantity', in: ['2'] }, 'wrong-kind #/rules/0/when/0/in'],
    ['a word for yes or no', { field: 'line.finalSale', in: ['yes'] }, 'wrong-kind #/rules/0/when/0/in/0'],
    ['a day for an amount', { field: 'line.value', from: '2026-01-01' }, 'wrong-kind #/rules/0/when/0/from'],
    ['half an öre', { field: 'line.value', to: 0.5 }, 'wrong-kind #/rules/0/when/0/to'],
    ['a number for a day', { field: 'statedOn', to: 20260101 }, 'wrong-kind #/rules/0/when/0/to'],
    [
      'a day that there is not',
      { field: 'statedOn', from: '2026-02-29' },
      'wrong-kind #/rules/0/when/0/from',
    ],
    ['a range for words', { field: 'line.category', from: 1 }, 'wrong-kind #/rules/0/when/0/from'],
    [
      'a range the wrong way round',
      { field: 'line.value', from: 2, to: 1 },
      'empty-range #/rules/0/when/0/from',
    ],
    [
      'a reason that there is not',
      { field: 'reason', in: ['wrong-siez'] },
      'unknown-word #/rules/0/when/0/in/0',
    ],
    [
      'an answer that there is not',
      { field: 'answers.seal', notIn: ['brokn'] },
      'unknown-word #/rules/0/when/0/notIn/0',
    ],
  ])('%s', (_, condition, finding) => {
    const policy = policyOf({ questions: [question], rules: [rule('odd', [condition]), ...claims] });
    expect(found(policy)).toContain(finding);
  });

  test('and what may have been meant is told', () => {
    const [finding] = lintPolicy(rules(rule('odd', [{ field: 'line.categori', in: ['x'] }])), celExpressions);
    expect(finding).toMatchObject({
      severity: 'error',
      rule: 'odd',
      says: expect.stringContaining('line.category'),
    });
  });

  test('in lists that are asked before the fact is known, too', () => {
    const when: Condition[] = [{ field: 'lane', in: ['policy'] }];
    expect(found(policyOf({ exemptGoods: [{ exemption: 'perishable', when }] }))).toContain(
      'not-known-yet #/exemptGoods/0/when/0/field',
    );
  });
});

test.each([
  ['line.quantity + 1', 'int'],
  ['line.weight > 2', 'weight'],
  ['line.sku.matches("(")', ''],
  ['line.quantity >', ''],
])('the expression %s is refused where it stands', (expression, says) => {
  const [finding] = lintPolicy(rules(rule('cel', [], { expression })), celExpressions).filter(
    ({ severity }) => severity === 'error',
  );
  expect(finding).toMatchObject({ code: 'bad-expression', pointer: '#/rules/0/expression', rule: 'cel' });
  expect(finding?.says).toContain(says);
});

describe('a rule', () => {
  test.each<[string, Rule[], string]>([
    [
      'that contradicts itself',
      [rule('a', [inCategory('shoes'), { field: 'line.category', notIn: ['shoes'] }])],
      'never-fires #/rules/0',
    ],
    [
      'that asks for a fault in the shop’s own lane',
      [rule('a', [{ field: 'reason', in: ['wrong-item'] }])],
      'never-fires #/rules/0',
    ],
    [
      'that a wider one before it covers',
      [rule('a', []), rule('b', [inCategory('shoes')])],
      'never-fires #/rules/1',
    ],
    [
      'that several before it cover together',
      [
        rule('a', [{ field: 'line.value', to: 100 }]),
        rule('b', [{ field: 'line.value', from: 101 }]),
        rule('c', [{ field: 'line.value', known: false }]),
        rule('d', [inCategory('hats')]),
      ],
      'never-fires #/rules/3',
    ],
    [
      'of whose effects one is covered',
      [rule('a', []), rule('b', [inCategory('hats')], { decide: { handlingFee: 200, photos: 1 } })],
      'never-decides #/rules/1/decide/handlingFee',
    ],
    [
      'that names a lane in vain',
      [
        rule('a', [{ field: 'reason', in: ['changed-mind'] }], {
          lanes: ['policy', 'reklamation'],
          decide: { photos: 1 },
        }),
      ],
      'unreachable-lane #/rules/0',
    ],
    [
      'that refuses without words',
      [rule('a', [inCategory('hats')], { decide: { outcome: 'reject' } })],
      'no-because #/rules/0',
    ],
  ])('%s is found', (_, own, finding) => {
    expect(found(rules(...own))).toContain(finding);
  });

  test('that the one before it leaves a gap of a single öre is heard', () => {
    const apart = [
      rule('a', [{ field: 'line.value', to: 100 }]),
      rule('b', [{ field: 'line.value', from: 102 }]),
      rule('c', [{ field: 'line.value', known: false }]),
    ];
    expect(found(rules(...apart, rule('d', [], { decide: { handlingFee: 1 } })))).toEqual([]);
  });

  test('with an expression covers nothing and is told as not decided', () => {
    const own = [rule('a', [], { expression: 'line.quantity > 2' }), rule('b', [inCategory('hats')])];
    expect(found(rules(...own))).toEqual(['not-decided #/rules/0']);
  });

  test('past the limits is heard where one within them has the word', () => {
    const kept = { outcome: 'approve' } as const;
    const own = [
      rule('a', [], { decide: kept }),
      rule('b', [inCategory('hats')], { decide: { outcome: 'returnless' }, pastLimits: true }),
    ];
    expect(found(rules(...own))).toEqual([]);
  });
});

describe('two rules that overlap', () => {
  const shoes = rule('shoes', [inCategory('shoes', 'boots')]);
  const dear = rule('dear', [{ field: 'line.value', from: 100_000 }], { decide: { handlingFee: 0 } });

  test('and say otherwise contradict each other, by an example', () => {
    const [finding, ...more] = lintPolicy(rules(shoes, dear), celExpressions);
    expect(finding).toMatchObject({
      ...{ severity: 'warning', code: 'contradiction', pointer: '#/rules/1/decide/handlingFee' },
      example: { lane: 'policy', 'line.category': 'shoes', 'line.value': 100_000 },
    });
    expect(more).toEqual([]);
  });

  test.each<[string, Rule[]]>([
    ['say the same', [shoes, { ...dear, decide: { handlingFee: 100 } }]],
    [
      'are a case and its special case',
      [rule('boots', [inCategory('boots')], { decide: { handlingFee: 0 } }), shoes],
    ],
    ['never meet', [shoes, { ...dear, when: [...dear.when, inCategory('hats')] }]],
    [
      'are in lanes of their own',
      [
        { ...shoes, lanes: ['reklamation'], decide: { photos: 1 } },
        { ...dear, decide: { photos: 2 } },
      ],
    ],
    [
      'meet only where an earlier one has the word',
      [rule('first', [inCategory('shoes', 'boots', 'hats')]), shoes, dear].slice(0, 1),
    ],
  ])('and %s do not', (_, own) => {
    expect(found(rules(...own)).filter((finding) => finding.startsWith('contradiction'))).toEqual([]);
  });
});

test('a document that takes too long to reason about is told as not decided, and never half', () => {
  const many = Array.from({ length: 60 }, (_, index) =>
    rule(`r-${index}`, [inCategory(`c-${index}`), { field: 'line.value', from: index, to: index + 1_000 }], {
      decide: { handlingFee: index },
    }),
  );
  const last = rule('last', [{ field: 'line.quantity', from: 2 }]);
  const few = found(rules(...many, last), 2_000);
  expect(few.filter((finding) => finding.startsWith('not-decided')).length).toBeGreaterThan(0);
  expect(few.filter((finding) => finding.startsWith('never'))).toEqual([]);
});
