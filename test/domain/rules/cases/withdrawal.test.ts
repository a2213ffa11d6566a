import { describe, expect, test } from 'vitest';
import { decisionOf, inTime, named, type Row } from './decision-table.ts';

const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    test.each(named(rows))('$name', (row) => {
      expect(decisionOf(row)).toEqual(row.expected);
    });
  });

const facts = (name: string, facts: object, decided: string, also = {}): Row => [
  name,
  { facts: { ...facts } },
  decided,
  also,
];
const holds = 'withdrawal approve law:withdrawal-holds';
const approved = 'withdrawal approve otherwise';
const worth = (value: number, quantity = 1) => ({
  'line.category': 'socks',
  'line.value': value,
  'return.value': value,
  'line.quantity': quantity,
});
const history = (orders: number, returns: number, missing = 0) => ({
  'customer.orders': orders,
  'customer.returns': returns,
  'customer.missing': missing,
});

table('a withdrawal in time', [
  facts('is approved, costs nothing and is paid back as the policy says', {}, approved, {
    ...{ handlingFee: 0, returnFreight: 0, offers: ['refund', 'store-credit'], bonusPercent: 5 },
    ...{ creditOn: 'delivered', creditPercent: { A: 100, B: 100, C: 60 } },
    ...{ warehouse: 'clothes', handIn: ['label', 'qr'], photos: 0, photosNeeded: false },
    ...{ because: 'The return is approved.', saw: {}, questions: [] },
    source: 'Lag (2005:59) om distansavtal och avtal utanför affärslokaler, 2 kap. 10 och 12 §§',
  }),
  ['needs no reason of its own: another one', { reason: 'other' }, approved],
  [
    'for a wrong size offers the money too, whatever the policy offers',
    { reason: 'wrong-size' },
    approved,
    { offers: ['refund', 'exchange', 'store-credit'], bonusPercent: 10, setAside: ['offers same-means'] },
  ],
  facts('of final sale is approved', { 'line.finalSale': true }, approved),
  facts('of a part of a bundle is approved', { 'line.bundled': true }, approved),
  facts(
    'from a channel that the shop refuses is approved by law',
    { 'order.channel': 'marketplace' },
    holds,
    {
      setAside: ['outcome withdrawal-holds'],
      because: 'The return is approved.',
      saw: {},
    },
  ),
  facts('of somebody who returns much needs no person', history(20, 8), holds, {
    setAside: ['outcome withdrawal-holds'],
  }),
  facts('of what an expression refuses is approved by law', { 'line.sku': 'SAMPLE-12' }, holds, {
    setAside: ['outcome withdrawal-holds'],
  }),
  facts(
    'of a phone costs no fee and is worth all that was paid when opened',
    { 'line.category': 'phones' },
    approved,
    {
      ...{ handlingFee: 0, creditPercent: { A: 100, B: 100, C: 40 } },
      ...{ warehouse: 'electronics', handIn: ['drop-off', 'pickup'] },
      setAside: ['handlingFee no-fee', 'creditPercent value-lost-only'],
    },
  ),
  facts('of shoes asks for a picture and does not wait for it', { 'line.category': 'shoes' }, approved, {
    photos: 1,
    photosNeeded: false,
    setAside: ['photosNeeded no-condition'],
  }),
  facts(
    'of a small return pays its way back, as the customer was told',
    { 'return.value': 49_999 },
    approved,
    {
      returnFreight: 4_900,
    },
  ),
  facts('of a return that is not small does not', { 'return.value': 50_000 }, approved, { returnFreight: 0 }),
]);

table('a customer who was not told of the right', [
  [
    'pays no way back, and nothing is deducted',
    { policy: { informs: false }, facts: { 'return.value': 49_999 } },
    approved,
    {
      ...{ returnFreight: 0, creditPercent: { A: 100, B: 100, C: 100 } },
      setAside: ['returnFreight freight-if-told', 'creditPercent value-lost-only'],
    },
  ],
  [
    'unless the order says that they were',
    { policy: { informs: false }, informedAt: '2026-09-01T10:00:00.000Z', facts: { 'return.value': 49_999 } },
    approved,
    { returnFreight: 4_900, creditPercent: { A: 100, B: 100, C: 60 } },
  ],
]);

const kept = 'withdrawal returnless worth-less-than-its-way';

table('what is worth less than its way back', [
  facts('is kept', worth(20_000), kept, {
    because: 'You do not need to send the item back.',
    saw: { 'line.expectedRecovery': -1_900 },
  }),
  facts('to the öre: one below', worth(29_495), kept),
  facts('to the öre: even', worth(29_500), approved),
  facts('counts handling by the unit: two', worth(34_500, 2), approved),
  facts('counts handling by the unit: three', worth(34_500, 3), kept, {
    saw: { 'line.expectedRecovery': -1_000 },
  }),
  facts('is estimated by the first that fits: a dress, one below', { 'line.value': 9_142 }, kept),
  facts('is estimated by the first that fits: a dress, even', { 'line.value': 9_143 }, approved),
  facts('is not known in another currency', { ...worth(20_000), 'line.value': undefined }, approved),
]);

table('trust moves when money is paid back, and nothing else', [
  facts('of a customer nobody knows: once delivered', {}, approved, { creditOn: 'delivered' }),
  facts('of a trusted one: at the first scan', history(3, 1), approved, { creditOn: 'first-scan' }),
  facts('of one with an order too few', history(2, 0), approved, { creditOn: 'delivered' }),
  facts('of one with a return too many', history(3, 2), approved, { creditOn: 'delivered' }),
  facts('of one who is watched: the first tier that fits', history(9, 0, 2), approved, {
    creditOn: 'inspected',
  }),
  facts('of one missing unit', history(9, 0, 1), approved, { creditOn: 'first-scan' }),
  facts('of most of an order: by an expression', { 'line.value': 100_001 }, approved, {
    creditOn: 'inspected',
  }),
  facts('of half of it', { 'line.value': 100_000 }, approved, { creditOn: 'delivered' }),
  facts('of most of it, trusted: the earlier rule', { ...history(3, 1), 'line.value': 100_001 }, approved, {
    creditOn: 'first-scan',
  }),
  facts('of what was recalled: at once', { 'line.sku': 'HEATER-1' }, 'withdrawal approve recalled', {
    creditOn: 'statement',
    saw: { 'line.sku': 'HEATER-1' },
  }),
]);

const broken = { 'answers.seal-state': 'broken' };
const dal11 = 'Lag (2005:59) om distansavtal och avtal utanför affärslokaler, 2 kap. 11 §';
const tailored = { 'line.category': 'tailored' };

table('goods that the law exempts', [
  facts(
    'are those whose seal is broken, for hygiene',
    { 'line.hygiene': true, ...broken },
    'policy reject exempt:unsealed-hygiene',
    {
      because: 'The seal is broken, and for reasons of hygiene the item can then not be returned.',
      saw: { 'line.hygiene': true, 'answers.seal-state': 'broken' },
      source: dal11,
      withdrawalEnds: undefined,
    },
  ),
  facts(
    'are not those whose seal is whole',
    { 'line.hygiene': true, 'answers.seal-state': 'whole' },
    approved,
  ),
  facts(
    'are not those of whose seal nobody said',
    { 'line.hygiene': true, 'line.category': 'underwear' },
    approved,
    {
      questions: ['seal-state'],
    },
  ),
  facts('are not those that need no seal', { ...broken }, approved),
  facts(
    'are games with a broken seal',
    { 'line.category': 'games', ...broken },
    'policy reject exempt:unsealed-media',
  ),
  facts('are not games in their seal', { 'line.category': 'games', 'answers.seal-state': 'whole' }, approved),
  facts('are those made to order', tailored, 'policy reject exempt:made-to-order'),
  facts('are flowers', { 'line.category': 'flowers' }, 'policy reject exempt:perishable'),
  facts(
    'are refused by law before the shop’s own rule',
    { ...tailored, 'line.finalSale': true },
    'policy reject exempt:made-to-order',
  ),
  facts(
    'go to no person by a rule that does not say so',
    { ...tailored, ...history(20, 8) },
    'policy reject exempt:made-to-order',
  ),
  facts(
    'are taken where a rule says so past its limits',
    { ...tailored, 'line.sku': 'HEATER-1' },
    'policy approve recalled',
  ),
  [
    'are so in Germany by its own law',
    { market: 'DE', facts: tailored },
    'policy reject exempt:made-to-order',
    {
      source: 'Bürgerliches Gesetzbuch, § 312g Abs. 2',
    },
  ],
  [
    'are so elsewhere by the directive',
    { market: 'FI', facts: tailored },
    'policy reject exempt:made-to-order',
    {
      source: 'Directive 2011/83/EU, art. 16(c)',
    },
  ],
  [
    'are exempt when faulty from nothing',
    { reason: 'faulty', facts: tailored, statedAt: inTime },
    'reklamation approve otherwise',
    {
      setAside: ['photosNeeded claim-is-registered', 'creditPercent no-deduction-for-fault'],
    },
  ],
]);

table('a withdrawal elsewhere', [
  [
    'in Germany is by its law',
    { market: 'DE' },
    approved,
    {
      source: 'Bürgerliches Gesetzbuch, § 355 Abs. 2, § 356 Abs. 2',
    },
  ],
  [
    'in a market without a pack is by the directive',
    { market: 'NL' },
    approved,
    {
      source: 'Directive 2011/83/EU, art. 9(1)-(2)',
    },
  ],
  [
    'in Germany costs no fee either',
    { market: 'DE', facts: { 'line.category': 'phones' } },
    approved,
    {
      handlingFee: 0,
      setAside: ['handlingFee no-fee', 'creditPercent value-lost-only'],
    },
  ],
]);
