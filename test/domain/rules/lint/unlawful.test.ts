import { describe, expect, test } from 'vitest';
import { celExpressions } from '#adapters/expressions.ts';
import { examplePolicy } from '#contracts/openapi/example-policy.ts';
import { readPolicy } from '#contracts/policies.ts';
import { defaultPolicy } from '#domain/default-policy.ts';
import type { Policy } from '#domain/policy.ts';
import { lintPolicy } from '#domain/rules/lint/lint-policy.ts';
import type { Rule } from '#domain/rules/rule.ts';

const because = { sv: 'Nej.', en: 'No.' };
const lawful = (market: string): Policy => defaultPolicy(market);
/** The built-in policy with a rule of the shop's before its own. */
const withRule =
  (rule: Omit<Rule, 'id'>) =>
  (market: string): Policy => ({
    ...lawful(market),
    rules: [{ id: 'unlawful', because, ...rule }, ...lawful(market).rules],
  });
const withOtherwise =
  (over: Partial<Policy['otherwise']>) =>
  (market: string): Policy => ({ ...lawful(market), otherwise: { ...lawful(market).otherwise, ...over } });
const withMembers =
  (over: Partial<Policy>) =>
  (market: string): Policy => ({ ...lawful(market), ...over });
const box = {
  code: 'box',
  text: { sv: 'Finns kartongen kvar?', en: 'Do you have the box?' },
  when: [],
  answers: [
    { code: 'yes', label: { sv: 'Ja', en: 'Yes' } },
    { code: 'no', label: { sv: 'Nej', en: 'No' } },
  ],
};
const boxNeeded: Rule = {
  id: 'unlawful',
  when: [{ field: 'answers.box', in: ['no'] }],
  decide: { outcome: 'reject' },
  because,
};

type Row = readonly [
  what: string,
  policy: (market: string) => Policy,
  law: string,
  lane: string,
  se: string,
  de: string,
];

/** What shops write and the law forbids; where it says so in Sweden and in Germany. */
const unlawful: readonly Row[] = [
  [
    'a restocking fee on a withdrawal',
    withRule({ lanes: ['withdrawal'], when: [], decide: { handlingFee: 4_900 } }),
    'no-fee',
    'withdrawal',
    'art. 13(1), 14(5)',
    '§ 361',
  ],
  [
    'a fee for everybody',
    withOtherwise({ handlingFee: 100 }),
    'no-fee',
    'withdrawal',
    'art. 13(1), 14(5)',
    '§ 361',
  ],
  [
    'final sale that refuses a withdrawal',
    withRule({ when: [{ field: 'line.finalSale', in: [true] }], decide: { outcome: 'reject' } }),
    'withdrawal-holds',
    'withdrawal',
    '2 kap. 11 §',
    '§ 312g Abs. 2',
  ],
  [
    'a withdrawal that waits for a person',
    withRule({
      lanes: ['withdrawal'],
      when: [{ field: 'line.value', from: 500_000 }],
      decide: { outcome: 'review' },
    }),
    'withdrawal-holds',
    'withdrawal',
    '2 kap. 11 §',
    '§ 312g Abs. 2',
  ],
  [
    'a list of customers who may not',
    withRule({ when: [{ field: 'customer.returns', from: 12 }], decide: { outcome: 'reject' } }),
    'withdrawal-holds',
    'withdrawal',
    '2 kap. 11 §',
    '§ 312g Abs. 2',
  ],
  [
    'a shorter time in a sale',
    withRule({
      when: [
        { field: 'daysSinceDelivered', from: 8 },
        { field: 'line.campaign', known: true },
      ],
      decide: { outcome: 'reject' },
    }),
    'withdrawal-holds',
    'withdrawal',
    '2 kap. 11 §',
    '§ 312g Abs. 2',
  ],
  [
    'store credit and nothing else',
    withRule({ lanes: ['withdrawal'], when: [], decide: { offers: ['store-credit', 'exchange'] } }),
    'same-means',
    'withdrawal',
    'art. 13(1)',
    '§ 357 Abs. 3',
  ],
  [
    'the box as a condition',
    (market) => ({ ...lawful(market), questions: [box], rules: [boxNeeded, ...lawful(market).rules] }),
    'withdrawal-holds',
    'withdrawal',
    '2 kap. 11 §',
    '§ 312g Abs. 2',
  ],
  [
    'pictures as a condition',
    withRule({ lanes: ['withdrawal'], when: [], decide: { photos: 2, photosNeeded: true } }),
    'no-condition',
    'withdrawal',
    '2 kap. 10 och 12 §§',
    '§ 355 Abs. 2, § 356 Abs. 2',
  ],
  [
    'a longer time to pay back',
    withMembers({ inspectionDays: 30 }),
    'refund-in-time',
    'withdrawal',
    'art. 13(1)',
    '§ 357 Abs. 1',
  ],
  [
    'a shorter time to send',
    withMembers({ dropOffDays: 7, remindDaysBefore: [] }),
    'time-to-send',
    'withdrawal',
    'art. 14(1)',
    '§ 357 Abs. 1',
  ],
  [
    'a deduction for an opened box',
    withOtherwise({ creditPercent: { A: 100, B: 80, C: 50 } }),
    'value-lost-only',
    'withdrawal',
    'art. 14(2)',
    '§ 357a',
  ],
  [
    'freight that nobody was told of',
    (market) => ({ ...withOtherwise({ returnFreight: 5_900 })(market), informs: false }),
    'freight-if-told',
    'withdrawal',
    'art. 14(1)',
    '§ 357 Abs. 1',
  ],
  [
    'sealed goods that are exempt unopened',
    withMembers({
      exemptGoods: [{ exemption: 'unsealed-hygiene', when: [{ field: 'line.hygiene', in: [true] }] }],
    }),
    'sealed-goods',
    'withdrawal',
    '2 kap. 11 §',
    '§ 312g Abs. 2',
  ],
  [
    'an exemption of everything',
    withMembers({ exemptGoods: [{ exemption: 'perishable', when: [] }] }),
    'exempt-goods-named',
    'withdrawal',
    '2 kap. 11 §',
    '§ 312g Abs. 2',
  ],
  [
    'a claim that a rule refuses',
    withRule({
      lanes: ['reklamation'],
      when: [{ field: 'daysSinceDelivered', from: 60 }],
      decide: { outcome: 'reject' },
    }),
    'claim-is-heard',
    'reklamation',
    'art. 13',
    '§ 437',
  ],
  [
    'a claim that ends in store credit',
    withRule({ lanes: ['reklamation'], when: [], decide: { offers: ['store-credit'] } }),
    'lawful-remedy',
    'reklamation',
    'art. 13',
    '§ 437',
  ],
  [
    'a fee on a claim',
    withRule({ lanes: ['reklamation'], when: [], decide: { handlingFee: 9_900 } }),
    'claim-is-free',
    'reklamation',
    'art. 14(1)',
    '§ 439 Abs. 2',
  ],
  [
    'freight on a claim',
    withRule({ lanes: ['reklamation'], when: [], decide: { returnFreight: 5_900 } }),
    'claim-freight-free',
    'reklamation',
    'art. 14(1)',
    '§ 439 Abs. 2',
  ],
  [
    'a claim that waits for pictures',
    withRule({ lanes: ['reklamation'], when: [], decide: { photosNeeded: true } }),
    'claim-is-registered',
    'reklamation',
    'art. 13',
    '§ 437',
  ],
  [
    'a deduction from faulty goods',
    withRule({ lanes: ['reklamation'], when: [], decide: { creditPercent: { A: 100, B: 100, C: 0 } } }),
    'no-deduction-for-fault',
    'reklamation',
    'art. 14(1)',
    '§ 439 Abs. 2',
  ],
  [
    'no way to claim a fault',
    withMembers({ reasons: lawful('SE').reasons.filter(({ about }) => about === 'regret'), rules: [] }),
    'right-can-be-used',
    'reklamation',
    'art. 13',
    '§ 437',
  ],
];

const errorsOf = (policy: Policy) =>
  lintPolicy(policy, celExpressions).filter(({ severity }) => severity === 'error');

describe.each(unlawful)('%s', (_, policy, law, lane, se, de) => {
  test.each([
    ['SE', se],
    ['DE', de],
  ])('is unlawful in %s by %s', (market, place) => {
    const found = errorsOf(policy(market)).filter((finding) => finding.law === law);
    expect(found).toMatchObject([
      { code: 'unlawful', lane, source: { place: expect.stringContaining(place) } },
    ]);
  });
});

test.each(['SE', 'DE', 'FI', 'NO', 'GB'])('the built-in policy has no fault in %s', (market) => {
  expect(lintPolicy(defaultPolicy(market), celExpressions)).toEqual([]);
});

test('the policy that the API’s document shows has no fault', () => {
  expect(lintPolicy(readPolicy(examplePolicy), celExpressions)).toEqual([]);
});

test('what rules before it leave no line to is no breach', () => {
  const first: Rule = { id: 'first', lanes: ['withdrawal'], when: [], decide: { handlingFee: 0 } };
  const policy = withOtherwise({ handlingFee: 4_900 })('SE');
  const guarded = {
    ...policy,
    rules: [first, { ...first, id: 'claims', lanes: ['reklamation'] as const }, ...policy.rules],
  };
  expect(errorsOf(guarded)).toEqual([]);
  // not for an expression to guard: it may say no
  const opaque = {
    ...guarded,
    rules: guarded.rules.map((rule) => ({ ...rule, expression: 'line.quantity > 0' })),
  };
  expect(errorsOf(opaque).map(({ lane }) => lane)).toEqual(
    expect.arrayContaining(['withdrawal', 'reklamation']),
  );
});
