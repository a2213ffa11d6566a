import { defaultPolicy } from '#domain/default-policy.ts';
import type { Policy, Question, Reason, Sentence } from '#domain/policy.ts';
import type { Rule } from '#domain/rules/rule.ts';

const words = (name: string): Sentence => ({ sv: `${name} (sv)`, en: `${name} (en)` });
const regret = (code: string): Reason => ({ code, label: words(code), about: 'regret' });
const fault = (code: string): Reason => ({ code, label: words(code), about: 'fault' });

const seal: Question = {
  code: 'seal-state',
  text: words('seal'),
  when: [{ field: 'line.category', in: ['underwear', 'games'] }],
  answers: [
    { code: 'broken', label: words('broken') },
    { code: 'whole', label: words('whole') },
  ],
};
const broken = { field: 'answers.seal-state', in: ['broken'] };

const rules: readonly Rule[] = [
  // recalled by their maker: taken back whenever
  {
    id: 'recalled',
    when: [{ field: 'line.sku', in: ['HEATER-1'] }],
    decide: { outcome: 'approve', creditOn: 'statement', returnFreight: 0 },
    pastLimits: true,
  },
  {
    id: 'final-sale',
    lanes: ['policy'],
    when: [{ field: 'line.finalSale', in: [true] }],
    decide: { outcome: 'reject' },
    because: words('final sale'),
  },
  {
    id: 'bundle-part',
    lanes: ['policy'],
    when: [{ field: 'line.bundled', in: [true] }],
    decide: { outcome: 'review' },
    because: words('bundle'),
  },
  {
    id: 'no-marketplace',
    when: [{ field: 'order.channel', in: ['marketplace'] }],
    decide: { outcome: 'reject' },
  },
  {
    id: 'cheap-fault-is-kept',
    when: [
      { field: 'reason', in: ['faulty', 'wrong-item'] },
      { field: 'return.value', to: 15_000 },
    ],
    decide: { outcome: 'returnless' },
  },
  {
    id: 'worth-less-than-its-way',
    lanes: ['policy', 'withdrawal'],
    when: [{ field: 'line.expectedRecovery', to: -1 }],
    decide: { outcome: 'returnless' },
  },
  {
    id: 'many-returns',
    when: [{ field: 'customer.returns', from: 8 }],
    decide: { outcome: 'review' },
  },
  {
    id: 'samples',
    when: [],
    expression: 'line.sku.matches("^SAMPLE-[0-9]+$") && returned.value > 30000',
    decide: { outcome: 'reject' },
    because: words('sample'),
  },
  {
    id: 'photos-of-faults',
    lanes: ['reklamation'],
    when: [],
    decide: { photos: 3, photosNeeded: true },
  },
  {
    id: 'photos-of-worn',
    when: [{ field: 'line.category', in: ['shoes'] }],
    decide: { photos: 1, photosNeeded: true },
  },
  {
    id: 'repair-first',
    lanes: ['reklamation'],
    when: [
      { field: 'line.category', in: ['phones', 'computers'] },
      { field: 'reason', in: ['stopped-working'] },
    ],
    decide: { outcome: 'review', offers: ['repair', 'replacement'] },
  },
  {
    id: 'electronics',
    when: [{ field: 'line.category', in: ['phones', 'computers'] }],
    decide: {
      warehouse: 'electronics',
      handIn: ['drop-off', 'pickup'],
      handlingFee: 9_900,
      creditPercent: { A: 100, B: 85, C: 40 },
    },
  },
  {
    id: 'size-for-size',
    when: [{ field: 'reason', in: ['wrong-size'] }],
    decide: { offers: ['exchange', 'store-credit'], bonusPercent: 10 },
  },
  {
    id: 'trusted-at-first-scan',
    when: [{ field: 'customer.tier', in: ['trusted'] }],
    decide: { creditOn: 'first-scan' },
  },
  {
    id: 'watched-once-inspected',
    when: [{ field: 'customer.tier', in: ['watched'] }],
    decide: { creditOn: 'inspected' },
  },
  {
    id: 'most-of-the-order',
    when: [],
    expression: 'line.value * 2 > order.total',
    decide: { creditOn: 'inspected' },
  },
  {
    id: 'way-back-of-small-returns',
    when: [{ field: 'return.value', to: 49_999 }],
    decide: { returnFreight: 4_900 },
  },
  {
    id: 'handling',
    lanes: ['policy'],
    when: [],
    decide: { handlingFee: 2_900, creditPercent: { A: 100, B: 90, C: 50 } },
  },
];

/** A policy of a shop of clothes and electronics with all that a policy can have. Amounts are in öre. */
export function aFashionAndElectronicsPolicy(over: Partial<Policy> = {}): Policy {
  return {
    ...defaultPolicy('SE'),
    version: 7,
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    reasons: [
      ...[regret('changed-mind'), regret('wrong-size'), regret('other')],
      ...[fault('faulty'), fault('wrong-item'), fault('stopped-working')],
    ],
    questions: [seal],
    exemptGoods: [
      { exemption: 'made-to-order', when: [{ field: 'line.category', in: ['tailored'] }] },
      { exemption: 'perishable', when: [{ field: 'line.category', in: ['flowers'] }] },
      { exemption: 'unsealed-hygiene', when: [{ field: 'line.hygiene', in: [true] }, broken] },
      { exemption: 'unsealed-media', when: [{ field: 'line.category', in: ['games'] }, broken] },
    ],
    deliveryWithinDays: 10,
    tiers: [
      { code: 'watched', when: [{ field: 'customer.missing', from: 2 }] },
      {
        code: 'trusted',
        when: [
          { field: 'customer.orders', from: 3 },
          { field: 'customer.returns', to: 1 },
        ],
      },
    ],
    recovery: [
      {
        when: [{ field: 'line.category', in: ['socks'] }],
        resalePercent: 20,
        freight: 4_900,
        handling: 1_000,
      },
      { when: [], resalePercent: 70, freight: 4_900, handling: 1_500 },
    ],
    windows: [
      { when: [{ field: 'line.category', in: ['phones', 'computers'] }], days: 20, from: 'delivered' },
      { when: [{ field: 'line.campaign', in: ['outlet'] }], days: 25, from: 'fulfilled' },
      { when: [{ field: 'line.category', in: ['swimwear'] }], days: 40, from: 'placed' },
      {
        when: [{ field: 'order.placedOn', from: '2026-11-15', to: '2026-12-24' }],
        days: 60,
        from: 'delivered',
      },
      { when: [], days: 30, from: 'delivered' },
    ],
    windowClosed: words('window closed'),
    rules,
    otherwise: {
      outcome: 'approve',
      offers: ['refund', 'store-credit'],
      bonusPercent: 5,
      handlingFee: 0,
      returnFreight: 0,
      handIn: ['label', 'qr'],
      warehouse: 'clothes',
      photos: 0,
      photosNeeded: false,
      creditOn: 'delivered',
      creditPercent: { A: 100, B: 100, C: 60 },
    },
    ...over,
  };
}
