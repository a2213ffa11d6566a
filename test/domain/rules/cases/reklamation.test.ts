import { describe, expect, test } from 'vitest';
import { type Also, decisionOf, type Given, inTime, named, over, type Row } from './decision-table.ts';

const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    test.each(named(rows))('$name', (row) => {
      expect(decisionOf(row)).toEqual(row.expected);
    });
  });

const claim = (name: string, given: Given, decided: string, also: Also = {}): Row => [
  name,
  { reason: 'faulty', statedAt: over, ...given },
  decided,
  { ...also, setAside: [...always, ...(also.setAside ?? [])].sort(inOrder) },
];
/** The fixture waits for pictures and deducts for worn goods: no claim does. */
const always = ['photosNeeded claim-is-registered', 'creditPercent no-deduction-for-fault'];
const effects = ['outcome', 'offers', 'handlingFee', 'returnFreight', 'photosNeeded', 'creditPercent'];
const inOrder = (a: string, b: string) =>
  effects.indexOf(a.split(' ')[0] ?? '') - effects.indexOf(b.split(' ')[0] ?? '');
const worth = (value: number) => ({ 'line.value': value, 'return.value': value });
const approved = 'reklamation approve otherwise';
const heard = 'reklamation review law:claim-is-heard';

table('a claim about faulty goods', [
  claim('is taken when the shop’s window is over, with pictures and free of charge', {}, approved, {
    ...{ photos: 3, photosNeeded: false, handlingFee: 0, returnFreight: 0 },
    creditPercent: { A: 100, B: 100, C: 100 },
    source: 'Konsumentköplag (2022:260), 5 kap. 2 §',
  }),
  claim('is no withdrawal, though it is in time for one', { statedAt: inTime }, approved),
  claim('is heard years later', { statedAt: '2029-08-30T10:00:00.000Z' }, approved),
  claim('is heard where nobody knows of a delivery', { deliveredAt: undefined }, approved),
  claim('passes final sale', { facts: { 'line.finalSale': true } }, approved),
  claim('passes a bundle', { facts: { 'line.bundled': true } }, approved),
  claim('is for a person where a rule refuses', { facts: { 'order.channel': 'marketplace' } }, heard, {
    because: 'We are looking into your case and will get back to you.',
    setAside: ['outcome claim-is-heard'],
  }),
  claim('is for a person where an expression refuses', { facts: { 'line.sku': 'SAMPLE-1' } }, heard, {
    setAside: ['outcome claim-is-heard'],
  }),
  claim(
    'is for a person where a rule says so',
    { facts: { 'customer.returns': 8 } },
    'reklamation review many-returns',
  ),
  claim(
    'of what was recalled is approved by that',
    { facts: { 'line.sku': 'HEATER-1' } },
    'reklamation approve recalled',
    {
      creditOn: 'statement',
    },
  ),
  claim(
    'is paid at the first scan to a trusted customer',
    { facts: { 'customer.orders': 3, 'customer.returns': 0 } },
    approved,
    {
      creditOn: 'first-scan',
    },
  ),
  claim(
    'about shoes asks for the pictures of faults: the earlier rule',
    { facts: { 'line.category': 'shoes' } },
    approved,
    {
      photos: 3,
    },
  ),
]);

const noFreight = { setAside: ['returnFreight claim-freight-free'] };
const keptItem = 'reklamation returnless cheap-fault-is-kept';

table('a faulty article of little value', [
  claim('is kept', { facts: worth(15_000) }, keptItem, noFreight),
  claim('is sent when it is worth an öre more', { facts: worth(15_001) }, approved, noFreight),
  claim(
    'is measured by the whole return',
    { facts: { 'line.value': 10_000, 'return.value': 20_000 } },
    approved,
    noFreight,
  ),
  claim(
    'is kept when it is the wrong one',
    { reason: 'wrong-item', facts: worth(15_000) },
    keptItem,
    noFreight,
  ),
  claim(
    'is sent when it stopped working',
    { reason: 'stopped-working', facts: worth(15_000) },
    approved,
    noFreight,
  ),
  claim(
    'is sent in another currency, whose worth nobody knows',
    { facts: { 'line.value': undefined, 'return.value': undefined } },
    approved,
  ),
  claim(
    'is kept free of freight by the rule itself',
    { facts: { ...worth(16_000), 'line.sku': 'HEATER-1' } },
    'reklamation approve recalled',
    {
      returnFreight: 0,
    },
  ),
]);

const free = ['handlingFee claim-is-free'];

table('faulty electronics', [
  claim(
    'that stopped working are repaired or replaced, once a person has looked',
    { reason: 'stopped-working', facts: { 'line.category': 'phones' } },
    'reklamation review repair-first',
    {
      ...{ offers: ['repair', 'replacement'], warehouse: 'electronics', handIn: ['drop-off', 'pickup'] },
      saw: { 'line.category': 'phones', reason: 'stopped-working' },
      setAside: free,
    },
  ),
  claim('that came faulty are paid back', { facts: { 'line.category': 'computers' } }, approved, {
    offers: ['refund', 'store-credit'],
    setAside: free,
  }),
  claim(
    'in a game’s box are no media whose seal matters',
    { facts: { 'line.category': 'games', 'answers.seal-state': 'broken' } },
    approved,
  ),
  claim(
    'need no whole seal for hygiene',
    { facts: { 'line.hygiene': true, 'answers.seal-state': 'broken' } },
    approved,
  ),
]);

const onlyOffer = (...offers: ('store-credit' | 'exchange' | 'repair')[]) => ({
  policy: {
    rules: [{ id: 'own-offer', when: [], decide: { offers, creditPercent: { A: 100, B: 100, C: 100 } } }],
  },
});

table('a remedy', [
  [
    'is not store credit alone',
    { reason: 'faulty', ...onlyOffer('store-credit') },
    approved,
    {
      offers: ['refund', 'store-credit'],
      setAside: ['offers lawful-remedy'],
    },
  ],
  [
    'is not another article alone',
    { reason: 'faulty', ...onlyOffer('exchange') },
    approved,
    {
      offers: ['refund', 'exchange'],
      setAside: ['offers lawful-remedy'],
    },
  ],
  ['may be repair alone', { reason: 'faulty', ...onlyOffer('repair') }, approved, { offers: ['repair'] }],
  [
    'elsewhere is by its own law: Germany',
    { reason: 'faulty', market: 'DE', ...onlyOffer('repair') },
    approved,
    {
      source: 'Bürgerliches Gesetzbuch, § 438 Abs. 1 Nr. 3',
    },
  ],
  [
    'elsewhere is by the directive: Finland',
    { reason: 'faulty', market: 'FI', ...onlyOffer('repair') },
    approved,
    {
      source: 'Directive (EU) 2019/771, art. 10(1)',
    },
  ],
]);
