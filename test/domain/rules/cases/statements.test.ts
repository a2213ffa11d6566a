import { describe, expect, test } from 'vitest';
import { type Also, decisionOf, type Given, inTime, late, named, over, type Row } from './decision-table.ts';

const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    test.each(named(rows))('$name', (row) => {
      expect(decisionOf(row)).toEqual(row.expected);
    });
  });

const by = (name: string, given: Given, decided: string, also: Also = {}): Row => [
  name,
  given,
  decided,
  also,
];
const approved = 'withdrawal approve otherwise';
const byPolicy = 'policy approve otherwise';
const heldToTheLaw = { setAside: ['handlingFee no-fee', 'creditPercent value-lost-only'] };
const heard = {
  setAside: ['outcome doubtful-statement', ...heldToTheLaw.setAside],
  because: 'We are looking into your case and will get back to you.',
};
const doubtful = 'policy review doubtful-statement';

const uninformed = (statedAt: string, given: Given = {}): Given => ({
  statedAt,
  ...given,
  policy: { informs: false },
});
const inFull = { creditPercent: { A: 100, B: 100, C: 100 } };

table('a customer who was never told of the right', [
  by('withdraws in time as any other', uninformed(inTime), approved, {
    ...inFull,
    setAside: ['creditPercent value-lost-only'],
  }),
  by('may be in time for a year more: the shop approves, and asks for nothing', uninformed(late), byPolicy, {
    ...{ ...inFull, handlingFee: 0, returnFreight: 0, ...heldToTheLaw },
    withdrawalEnds: '2026-09-18T21:59:59.999Z',
  }),
  by('may be in time when the window is over: a person looks', uninformed(over), doubtful, {
    ...{ ...heard, ...inFull },
    saw: { statedOn: '2026-10-20', 'order.placedOn': '2026-09-01', 'order.deliveredOn': '2026-09-04' },
  }),
  by(
    'may be in time for what a rule refuses: a person looks',
    uninformed(late, { facts: { 'line.finalSale': true } }),
    doubtful,
    heard,
  ),
  by(
    'may be in time for what a rule lets a person see',
    uninformed(late, { facts: { 'line.bundled': true } }),
    'policy review bundle-part',
    heldToTheLaw,
  ),
  by('waits for no pictures', uninformed(late, { facts: { 'line.category': 'shoes' } }), byPolicy, {
    photosNeeded: false,
    setAside: ['handlingFee no-fee', 'photosNeeded no-condition', 'creditPercent value-lost-only'],
  }),
  by('is offered the money', uninformed(late, { reason: 'wrong-size' }), byPolicy, {
    offers: ['refund', 'exchange', 'store-credit'],
    setAside: ['offers same-means', ...heldToTheLaw.setAside],
  }),
  by('pays no way back', uninformed(late, { facts: { 'return.value': 40_000 } }), byPolicy, {
    returnFreight: 0,
    setAside: ['handlingFee no-fee', 'returnFreight freight-if-told', 'creditPercent value-lost-only'],
  }),
  // the year ends on Saturday 18 September 2027
  by(
    'is heard to the end of that year, which gives way to a Monday',
    uninformed('2027-09-20T21:59:59.999Z'),
    doubtful,
    heard,
  ),
  // delivered on a Saturday: the fourteen days end on Monday 21 September 2026, and the year on a Tuesday
  by(
    'is heard for a year from the day that the fourteen days truly end on',
    uninformed('2027-09-21T21:59:59.999Z', { deliveredAt: '2026-09-05T10:00:00.000Z' }),
    doubtful,
    heard,
  ),
  by('is late after it', uninformed('2027-09-20T22:00:00.000Z'), 'policy reject window'),
  by(
    'has a year from a leap day',
    uninformed('2029-02-28T22:59:59.999Z', { deliveredAt: '2028-02-15T10:00:00.000Z' }),
    doubtful,
    heard,
  ),
  by(
    'has no more than a year from a leap day',
    uninformed('2029-02-28T23:00:00.000Z', { deliveredAt: '2028-02-15T10:00:00.000Z' }),
    'policy reject window',
  ),
]);

const told = (informedAt: string, statedAt: string): Given => ({
  informedAt,
  statedAt,
  policy: { informs: false },
});

table('a customer who was told late', [
  by(
    'has the whole period from then',
    told('2026-10-01T10:00:00.000Z', '2026-10-15T21:59:59.999Z'),
    approved,
    {
      withdrawalEnds: '2026-10-15T21:59:59.999Z',
    },
  ),
  by(
    'is late after it',
    told('2026-10-01T10:00:00.000Z', '2026-10-15T22:00:00.000Z'),
    'policy reject window',
  ),
  by(
    'has till Monday where it ends on a Saturday',
    told('2026-10-03T10:00:00.000Z', '2026-10-12T10:00:00.000Z'),
    approved,
    {
      withdrawalEnds: '2026-10-19T21:59:59.999Z',
    },
  ),
  by('before the delivery has what all have', told('2026-09-02T10:00:00.000Z', inTime), approved, {
    withdrawalEnds: '2026-09-18T21:59:59.999Z',
  }),
  by('on the day after the delivery has a day more', told('2026-09-07T10:00:00.000Z', inTime), approved, {
    withdrawalEnds: '2026-09-21T21:59:59.999Z',
  }),
  by(
    'on the last day of the year still has the period',
    told('2027-09-04T10:00:00.000Z', '2027-09-10T10:00:00.000Z'),
    approved,
    {
      withdrawalEnds: '2027-09-20T21:59:59.999Z',
    },
  ),
  by(
    'after the year has what the never told have',
    told('2027-09-10T10:00:00.000Z', '2027-09-15T10:00:00.000Z'),
    approved,
    {
      withdrawalEnds: '2027-09-20T21:59:59.999Z',
    },
  ),
]);

const unknown = (statedAt: string, given: Given = {}): Given => ({
  statedAt,
  deliveredAt: undefined,
  ...given,
});

// the order left the shop on 2 September: ten days later is the 12th, fourteen more a Saturday
table('an order whose delivery nobody told of', [
  by('is withdrawn from in time while it may be', unknown('2026-09-28T21:59:59.999Z'), approved, {
    withdrawalEnds: undefined,
    windowEnds: undefined,
  }),
  by(
    'is taken by the policy after that, and held to the law',
    unknown('2026-09-28T22:00:00.000Z'),
    byPolicy,
    {
      creditPercent: { A: 100, B: 100, C: 50 },
      ...heldToTheLaw,
    },
  ),
  by(
    'is taken while the window is open by that',
    unknown('2026-10-12T21:59:59.999Z'),
    byPolicy,
    heldToTheLaw,
  ),
  by('is for a person after it', unknown('2026-10-12T22:00:00.000Z'), doubtful, heard),
  by('is for a person however late', unknown('2030-01-01T10:00:00.000Z'), doubtful, heard),
  by(
    'is counted from the order where it has not left',
    unknown('2026-09-25T21:59:59.999Z', { fulfilledAt: undefined }),
    approved,
  ),
  by(
    'is counted from the order no longer',
    unknown('2026-09-25T22:00:00.000Z', { fulfilledAt: undefined }),
    byPolicy,
    heldToTheLaw,
  ),
  by(
    'is counted from its leaving where that was late',
    unknown('2026-11-10T10:00:00.000Z', { fulfilledAt: '2026-10-20T10:00:00.000Z' }),
    approved,
  ),
  by(
    'is counted in days of the market over the end of summer time',
    unknown('2026-11-16T22:59:59.999Z', { placedAt: '2026-10-20T22:30:00.000Z', fulfilledAt: undefined }),
    approved,
  ),
  by(
    'is refused by a rule to nobody',
    unknown('2026-09-29T10:00:00.000Z', { facts: { 'line.finalSale': true } }),
    doubtful,
    heard,
  ),
  by(
    'is exempt all the same where the goods are',
    unknown('2026-10-30T10:00:00.000Z', { facts: { 'line.category': 'flowers' } }),
    'policy reject exempt:perishable',
  ),
]);

const declared = (statedAt: string, given: Given = {}): Given => ({ statedAt, declared: true, ...given });
const lateStatement = 'policy review late-statement';
const lateHeard = { setAside: ['outcome late-statement'] };

table('a withdrawal that the customer declared', [
  by('in time is one', declared(inTime), approved),
  by('in time is one for a fault too', declared(inTime, { reason: 'faulty' }), approved),
  by('late is for a person when the window is over', declared(over), lateStatement, {
    ...lateHeard,
    because: 'We are looking into your case and will get back to you.',
    saw: { statedOn: '2026-10-20', 'order.placedOn': '2026-09-01', 'order.deliveredOn': '2026-09-04' },
  }),
  by(
    'late is for a person where a rule refuses',
    declared(late, { facts: { 'line.finalSale': true } }),
    lateStatement,
    lateHeard,
  ),
  by('late is approved where the policy does', declared(late), byPolicy, { handlingFee: 2_900 }),
  by(
    'late is kept where the policy says so',
    declared(late, { facts: { 'line.category': 'socks', 'line.value': 20_000 } }),
    'policy returnless worth-less-than-its-way',
  ),
  by(
    'late is for a person by the policy’s own rule',
    declared(late, { facts: { 'line.bundled': true } }),
    'policy review bundle-part',
  ),
  by(
    'late is approved of what was recalled',
    declared(over, { facts: { 'line.sku': 'HEATER-1' } }),
    'policy approve recalled',
  ),
  by('late for a fault is a claim', declared(over, { reason: 'faulty' }), 'reklamation approve otherwise', {
    setAside: ['photosNeeded claim-is-registered', 'creditPercent no-deduction-for-fault'],
  }),
  by(
    'of what the law exempts is refused by law',
    declared(late, { facts: { 'line.category': 'tailored' } }),
    'policy reject exempt:made-to-order',
  ),
  by('in doubt is for a person', declared(over, { policy: { informs: false } }), doubtful, heard),
  by(
    'in doubt is approved where the policy does',
    declared(late, { policy: { informs: false } }),
    byPolicy,
    heldToTheLaw,
  ),
  by('is not what an undeclared wish is, late', { statedAt: over }, 'policy reject window'),
]);
