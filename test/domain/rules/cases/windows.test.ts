import { describe, expect, test } from 'vitest';
import type { Facts } from '#domain/rules/fields.ts';
import { type Also, decisionOf, type Given, late, named, over, type Row } from './decision-table.ts';

const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    test.each(named(rows))('$name', (row) => {
      expect(decisionOf(row)).toEqual(row.expected);
    });
  });

const approved = 'policy approve otherwise';
const tooLate = 'policy reject window';
const ends = (
  name: string,
  given: Given,
  windowEnds: string | undefined,
  decided = 'withdrawal approve otherwise',
  also: Also = {},
): Row => [name, given, decided, { windowEnds, ...also }];
const phone: Facts = { 'line.category': 'phones' };
const phoneInTime = { setAside: ['handlingFee no-fee', 'creditPercent value-lost-only'] };
const outlet: Facts = { 'line.campaign': 'outlet' };
const swimwear: Facts = { 'line.category': 'swimwear' };

table('the window of the shop', [
  ends('is thirty days from delivery, and no day of rest makes it longer', {}, '2026-10-04T21:59:59.999Z'),
  ends('of a category is its own', { facts: phone }, '2026-09-24T21:59:59.999Z', undefined, phoneInTime),
  ends(
    'of a campaign is counted from the day that the goods left',
    { facts: outlet },
    '2026-09-27T21:59:59.999Z',
  ),
  ends(
    'of a category may be counted from the day of the order',
    { facts: swimwear },
    '2026-10-11T21:59:59.999Z',
  ),
  ends(
    'is the first that fits',
    { facts: { ...phone, ...outlet } },
    '2026-09-24T21:59:59.999Z',
    undefined,
    phoneInTime,
  ),
  ends(
    'of goods whose leaving nobody told of is counted from the delivery',
    { facts: outlet, fulfilledAt: undefined },
    '2026-09-29T21:59:59.999Z',
  ),
  ends('of goods whose delivery nobody told of is not known', { deliveredAt: undefined }, undefined),
  ends(
    'that ends on the day of 25 hours ends at midnight of winter',
    { deliveredAt: '2026-09-25T10:00:00.000Z', statedAt: '2026-09-26T10:00:00.000Z' },
    '2026-10-25T22:59:59.999Z',
  ),
  ends(
    'that ends on the day of 23 hours ends at midnight of summer',
    {
      deliveredAt: '2026-02-27T10:00:00.000Z',
      statedAt: '2026-02-28T10:00:00.000Z',
      placedAt: '2026-02-20T10:00:00.000Z',
    },
    '2026-03-29T21:59:59.999Z',
  ),
  ends(
    'that ends on the leap day',
    {
      deliveredAt: '2028-01-30T10:00:00.000Z',
      statedAt: '2028-01-31T10:00:00.000Z',
      placedAt: '2028-01-20T10:00:00.000Z',
    },
    '2028-02-29T22:59:59.999Z',
  ),
  ends('is of the days of its market', { market: 'FI' }, '2026-10-04T20:59:59.999Z'),
]);

const inSeason = (placedAt: string, deliveredAt = '2026-11-24T10:00:00.000Z'): Given => ({
  placedAt,
  fulfilledAt: placedAt,
  deliveredAt,
  statedAt: deliveredAt,
});

table('the window of the season', [
  ends('is longer', inSeason('2026-11-20T10:00:00.000Z'), '2027-01-23T22:59:59.999Z'),
  ends(
    'begins with its first day in Stockholm',
    inSeason('2026-11-14T23:00:00.000Z'),
    '2027-01-23T22:59:59.999Z',
  ),
  ends(
    'does not hold a millisecond before',
    inSeason('2026-11-14T22:59:59.999Z'),
    '2026-12-24T22:59:59.999Z',
  ),
  ends(
    'holds to the last of its last day',
    inSeason('2026-12-24T22:59:59.999Z', '2026-12-29T10:00:00.000Z'),
    '2027-02-27T22:59:59.999Z',
  ),
  ends(
    'does not hold after it',
    inSeason('2026-12-24T23:00:00.000Z', '2026-12-29T10:00:00.000Z'),
    '2027-01-28T22:59:59.999Z',
  ),
  ends(
    'gives way to that of a category',
    { ...inSeason('2026-11-20T10:00:00.000Z'), facts: phone },
    '2026-12-14T22:59:59.999Z',
    undefined,
    phoneInTime,
  ),
]);

const by = (name: string, given: Given, decided: string, also: Also = {}): Row => [
  name,
  given,
  decided,
  also,
];

table('a return when the window is over', [
  by('is refused in the policy’s words', { statedAt: over }, tooLate, { because: 'window closed (en)' }),
  by('is refused for a phone where a dress is taken', { statedAt: late, facts: phone }, tooLate, {
    saw: { 'line.category': 'phones', 'order.deliveredOn': '2026-09-04', statedOn: '2026-09-25' },
  }),
  by(
    'is taken for a phone while it is open, for its fee',
    { statedAt: '2026-09-24T21:59:59.999Z', facts: phone },
    approved,
    {
      handlingFee: 9_900,
      creditPercent: { A: 100, B: 85, C: 40 },
    },
  ),
  by(
    'is taken in the last millisecond of one from fulfilment',
    { statedAt: '2026-09-27T21:59:59.999Z', facts: outlet },
    approved,
  ),
  by('is refused in the next', { statedAt: '2026-09-27T22:00:00.000Z', facts: outlet }, tooLate, {
    saw: { 'line.campaign': 'outlet', 'order.fulfilledOn': '2026-09-02', statedOn: '2026-09-28' },
  }),
  by(
    'is taken when one from the order is longer',
    { statedAt: '2026-10-11T21:59:59.999Z', facts: swimwear },
    approved,
  ),
  by(
    'is taken of what was recalled, whenever',
    { statedAt: '2031-01-01T10:00:00.000Z', facts: { 'line.sku': 'HEATER-1' } },
    'policy approve recalled',
  ),
  by(
    'is taken of what was recalled, even of final sale: the earlier rule',
    { statedAt: over, facts: { 'line.sku': 'HEATER-1', 'line.finalSale': true } },
    'policy approve recalled',
  ),
  by(
    'is refused for being late before it is for its channel',
    { statedAt: over, facts: { 'order.channel': 'marketplace' } },
    tooLate,
  ),
  by('is refused, a bundle or not', { statedAt: over, facts: { 'line.bundled': true } }, tooLate),
  by(
    'is refused, though it would be kept in time',
    { statedAt: over, facts: { 'line.category': 'socks', 'line.value': 20_000 } },
    tooLate,
  ),
  by(
    'of no days is refused once the law no longer holds it',
    { statedAt: late, policy: { windows: [{ when: [], days: 0, from: 'delivered' }] } },
    tooLate,
    {
      windowEnds: '2026-09-04T21:59:59.999Z',
    },
  ),
  by(
    'of no days is approved while the law holds it',
    { policy: { windows: [{ when: [], days: 0, from: 'delivered' }] } },
    'withdrawal approve otherwise',
  ),
  by(
    'is never over where no window fits',
    {
      statedAt: over,
      policy: { windows: [{ when: [{ field: 'line.category', in: ['hats'] }], days: 1, from: 'placed' }] },
    },
    approved,
    {
      windowEnds: undefined,
    },
  ),
]);
