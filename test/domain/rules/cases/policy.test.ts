import { describe, expect, test } from 'vitest';
import type { Facts } from '#domain/rules/fields.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { aFashionAndElectronicsPolicy } from './a-fashion-and-electronics-policy.ts';
import { type Also, decisionOf, inTime, late, named, over, type Row } from './decision-table.ts';

const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    test.each(named(rows))('$name', (row) => {
      expect(decisionOf(row)).toEqual(row.expected);
    });
  });

const facts = (name: string, given: Facts, decided: string, also: Also = {}): Row => [
  name,
  { statedAt: late, facts: given },
  decided,
  also,
];
const approved = 'policy approve otherwise';
const socks = { 'line.category': 'socks', 'line.value': 20_000, 'return.value': 20_000 };
const sample = { 'line.sku': 'SAMPLE-12' };

table('what the shop takes back of its own will', [
  facts('is taken for its fee, less what the goods have lost', {}, approved, {
    ...{ handlingFee: 2_900, returnFreight: 0, creditPercent: { A: 100, B: 90, C: 50 } },
    ...{ offers: ['refund', 'store-credit'], because: 'The return is approved.', source: undefined },
  }),
  facts(
    'is refused of final sale, in the rule’s words',
    { 'line.finalSale': true },
    'policy reject final-sale',
    {
      because: 'final sale (en)',
      saw: { 'line.finalSale': true },
    },
  ),
  facts(
    'is for a person of a bundle, in the rule’s words',
    { 'line.bundled': true },
    'policy review bundle-part',
    {
      because: 'bundle (en)',
    },
  ),
  facts(
    'is refused by the earlier of two rules',
    { 'line.finalSale': true, 'line.bundled': true },
    'policy reject final-sale',
  ),
  facts(
    'is refused without a word of the window that is open',
    { 'order.channel': 'marketplace' },
    'policy reject no-marketplace',
    {
      because: 'The item cannot be returned.',
    },
  ),
  facts('is for a person of who returns much', { 'customer.returns': 8 }, 'policy review many-returns', {
    because: 'We are looking into your case and will get back to you.',
    saw: { 'customer.returns': 8 },
  }),
  facts('is taken of who returns a little less', { 'customer.returns': 7 }, approved),
  [
    'may offer no money, and a bonus',
    { statedAt: late, reason: 'wrong-size' },
    approved,
    { offers: ['exchange', 'store-credit'], bonusPercent: 10 },
  ],
  facts('may wait for pictures', { 'line.category': 'shoes' }, approved, { photos: 1, photosNeeded: true }),
  facts('pays its way when it is small, and the fee', { 'return.value': 49_999 }, approved, {
    returnFreight: 4_900,
    handlingFee: 2_900,
  }),
  facts('is kept when it is worth less than its way', socks, 'policy returnless worth-less-than-its-way'),
  facts(
    'is paid at the first scan to a trusted customer',
    { 'customer.orders': 3, 'customer.returns': 1 },
    approved,
    {
      creditOn: 'first-scan',
      handlingFee: 2_900,
    },
  ),
  facts('is paid once inspected to a watched one', { 'customer.missing': 2 }, approved, {
    creditOn: 'inspected',
  }),
]);

table('an expression', [
  facts('refuses, and shows what it read', sample, 'policy reject samples', {
    because: 'sample (en)',
    saw: { 'line.sku': 'SAMPLE-12', 'return.value': 80_000 },
  }),
  facts('says nothing where one part of it does not hold', { ...sample, 'return.value': 30_000 }, approved),
  facts('says nothing of a longer word', { 'line.sku': 'SAMPLE-12X' }, approved),
  facts('says nothing of other letters', { 'line.sku': 'sample-12' }, approved),
  facts('says nothing where a fact is not known', { ...sample, 'return.value': undefined }, approved),
]);

const inAnotherCurrency = { 'line.value': undefined, 'return.value': undefined, 'order.total': undefined };

table('an order in another currency', [
  facts('pays no freight that goes by amounts', inAnotherCurrency, approved, { returnFreight: 0 }),
  facts('keeps nothing by its worth', { ...socks, ...inAnotherCurrency }, approved),
  facts('is refused by no amount', { ...sample, ...inAnotherCurrency }, approved),
]);

const rules = (...given: readonly Partial<Rule>[]) => ({
  rules: given.map((one, index): Rule => ({ id: `rule-${index + 1}`, when: [], decide: {}, ...one })),
});
const when = (field: string, rest: object) =>
  ({ when: [{ field, ...rest }], decide: { outcome: 'review' } }) as Partial<Rule>;
const decidedBy = (name: string, given: Facts, one: Partial<Rule>, decided: string): Row => [
  name,
  { statedAt: late, facts: given, policy: rules(one) },
  decided,
];
const first = 'policy review rule-1';

table('a condition', [
  decidedBy(
    'that asks whether a fact is unknown holds when it is',
    {},
    when('line.campaign', { known: false }),
    first,
  ),
  decidedBy(
    'that asks whether a fact is unknown fails when it is known',
    { 'line.campaign': 'spring' },
    when('line.campaign', { known: false }),
    approved,
  ),
  decidedBy(
    'that asks whether a fact is known',
    { 'line.campaign': 'spring' },
    when('line.campaign', { known: true }),
    first,
  ),
  decidedBy(
    'that names what must not be holds for others',
    { 'line.colour': 'red' },
    when('line.colour', { notIn: ['blue'] }),
    first,
  ),
  decidedBy(
    'that names what must not be fails for that',
    { 'line.colour': 'blue' },
    when('line.colour', { notIn: ['blue'] }),
    approved,
  ),
  decidedBy(
    'that names what must not be fails for the unknown',
    {},
    when('line.colour', { notIn: ['blue'] }),
    approved,
  ),
  decidedBy(
    'on a day holds on its first',
    {},
    when('statedOn', { from: '2026-09-25', to: '2026-09-30' }),
    first,
  ),
  decidedBy(
    'on a day holds on its last',
    {},
    when('statedOn', { from: '2026-09-20', to: '2026-09-25' }),
    first,
  ),
  decidedBy('on a day fails on the day before', {}, when('statedOn', { from: '2026-09-26' }), approved),
  decidedBy('on an amount holds at both ends', {}, when('line.value', { from: 80_000, to: 80_000 }), first),
  decidedBy('on days since holds to the day', {}, when('daysSinceDelivered', { from: 21, to: 21 }), first),
  decidedBy('on a number fails for a day', {}, when('order.placedOn', { from: 1 }), approved),
  decidedBy('on the lane holds in it', {}, when('lane', { in: ['policy'] }), first),
  decidedBy('on the lane fails elsewhere', {}, when('lane', { in: ['withdrawal'] }), approved),
  decidedBy(
    'on an answer fails where nobody answered',
    {},
    when('answers.seal-state', { in: ['whole'] }),
    approved,
  ),
  decidedBy(
    'on a name that all objects have is of no fact',
    {},
    when('constructor', { known: true }),
    approved,
  ),
]);

const refusing = {
  rules: [],
  otherwise: { ...aFashionAndElectronicsPolicy().otherwise, outcome: 'reject' as const },
};

table('what no rule says', [
  [
    'is as the policy says otherwise',
    { statedAt: late, policy: { ...rules() } },
    approved,
    { handlingFee: 0, creditPercent: { A: 100, B: 100, C: 60 } },
  ],
  [
    'may be no',
    { statedAt: late, policy: refusing },
    'policy reject otherwise',
    { because: 'The item cannot be returned.' },
  ],
  [
    'is yes in time all the same',
    { statedAt: inTime, policy: refusing },
    'withdrawal approve law:withdrawal-holds',
    { setAside: ['outcome withdrawal-holds'] },
  ],
  [
    'is for a person of a claim',
    { statedAt: over, reason: 'faulty', policy: refusing },
    'reklamation review law:claim-is-heard',
    { setAside: ['outcome claim-is-heard', 'creditPercent no-deduction-for-fault'] },
  ],
  [
    'is decided effect by effect, each by the first that speaks of it',
    {
      statedAt: late,
      policy: rules(
        { decide: { handlingFee: 100 } },
        { decide: { handlingFee: 200, warehouse: 'second' } },
        { decide: { warehouse: 'third', outcome: 'review' } },
      ),
    },
    'policy review rule-3',
    { handlingFee: 100, warehouse: 'second', photos: 0 },
  ],
  [
    'is not what a rule of another lane says',
    {
      statedAt: late,
      policy: rules({ lanes: ['withdrawal', 'reklamation'], decide: { outcome: 'review' } }),
    },
    approved,
  ],
]);

const no = { decide: { outcome: 'reject' } } as const;
const person = { decide: { outcome: 'review' } } as const;
const yesForEver = { decide: { outcome: 'approve' }, pastLimits: true } as const;
const personForEver = { decide: { outcome: 'review' }, pastLimits: true } as const;
const at = (statedAt: string, ...given: readonly Partial<Rule>[]) => ({ statedAt, policy: rules(...given) });

table('a rule past the window', [
  ['approves where it says so', at(over, yesForEver), 'policy approve rule-1'],
  ['sends to a person where it says so', at(over, personForEver), 'policy review rule-1'],
  [
    'approves after one that has no outcome',
    at(over, { decide: { photos: 1 } }, yesForEver),
    'policy approve rule-2',
  ],
  [
    'approves after one whose kindness is over',
    at(over, { decide: { outcome: 'approve' } }, yesForEver),
    'policy approve rule-2',
  ],
  [
    'is no kinder than the first would be within it: a refusal',
    at(over, no, yesForEver),
    'policy reject rule-1',
  ],
  [
    'is no kinder than the first would be within it: a person',
    at(over, person, yesForEver),
    'policy review rule-1',
  ],
  ['that says nothing of it leaves the window its word', at(over, person), 'policy reject window'],
  [
    'that approves within it leaves the window its word',
    at(over, { decide: { outcome: 'approve' } }),
    'policy reject window',
  ],
  [
    'that keeps within it leaves the window its word',
    at(over, { decide: { outcome: 'returnless' } }),
    'policy reject window',
  ],
  ['within it is as any other', at(late, no, yesForEver), 'policy reject rule-1'],
  [
    'lifts what the law exempts',
    { statedAt: late, facts: { 'line.category': 'tailored' }, policy: rules(personForEver) },
    'policy review rule-1',
  ],
]);
