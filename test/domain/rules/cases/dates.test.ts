import { describe, expect, test } from 'vitest';
import { decisionOf, named, type Row } from './decision-table.ts';

const table = (name: string, rows: readonly Row[]) =>
  describe(name, () => {
    test.each(named(rows))('$name', (row) => {
      expect(decisionOf(row)).toEqual(row.expected);
    });
  });

/** Delivered at that moment: when the right to withdraw ends. */
const ends = (name: string, deliveredAt: string, withdrawalEnds: string, market = 'SE'): Row => [
  name,
  { deliveredAt, placedAt: deliveredAt, statedAt: deliveredAt, fulfilledAt: deliveredAt, market },
  'withdrawal approve otherwise',
  { withdrawalEnds },
];

table('the fourteen days in Sweden', [
  ends(
    'end with the fourteenth day after the delivery',
    '2026-09-04T10:00:00.000Z',
    '2026-09-18T21:59:59.999Z',
  ),
  ends(
    'are counted from the last millisecond of a day alike',
    '2026-09-03T21:59:59.999Z',
    '2026-09-17T21:59:59.999Z',
  ),
  ends(
    'are counted from midnight in Stockholm, not in UTC',
    '2026-09-03T22:00:00.000Z',
    '2026-09-18T21:59:59.999Z',
  ),
  ends(
    'in winter: the last millisecond before midnight',
    '2026-11-04T22:59:59.999Z',
    '2026-11-18T22:59:59.999Z',
  ),
  ends('in winter: midnight', '2026-11-04T23:00:00.000Z', '2026-11-19T22:59:59.999Z'),
  ends(
    'over the end of summer time are an hour longer',
    '2026-10-12T10:00:00.000Z',
    '2026-10-26T22:59:59.999Z',
  ),
  ends(
    'over the beginning of summer time are an hour shorter',
    '2026-03-16T10:00:00.000Z',
    '2026-03-30T21:59:59.999Z',
  ),
  ends('from the day of 25 hours', '2026-10-25T00:30:00.000Z', '2026-11-09T22:59:59.999Z'),
  ends('from the hour that there is twice', '2026-10-25T01:30:00.000Z', '2026-11-09T22:59:59.999Z'),
  ends('from the day of 23 hours', '2026-03-29T01:00:00.000Z', '2026-04-13T21:59:59.999Z'),
  ends('end on the leap day', '2028-02-15T10:00:00.000Z', '2028-02-29T22:59:59.999Z'),
  ends('from the leap day', '2028-02-29T10:00:00.000Z', '2028-03-14T22:59:59.999Z'),
  ends('over the end of February in a common year', '2027-02-15T10:00:00.000Z', '2027-03-01T22:59:59.999Z'),
  ends('over the end of a year', '2026-12-22T10:00:00.000Z', '2027-01-05T22:59:59.999Z'),
  ends('give way from a Saturday', '2026-09-05T10:00:00.000Z', '2026-09-21T21:59:59.999Z'),
  ends('give way from a Sunday', '2026-09-06T10:00:00.000Z', '2026-09-21T21:59:59.999Z'),
  ends('give way from Good Friday till after Easter', '2026-03-20T10:00:00.000Z', '2026-04-07T21:59:59.999Z'),
  ends('do not give way from Maundy Thursday', '2026-03-19T10:00:00.000Z', '2026-04-02T21:59:59.999Z'),
  ends('give way from the first of May', '2026-04-17T10:00:00.000Z', '2026-05-04T21:59:59.999Z'),
  ends('give way from Ascension Day', '2026-04-30T10:00:00.000Z', '2026-05-15T21:59:59.999Z'),
  ends('do not give way from Whit Monday', '2026-05-11T10:00:00.000Z', '2026-05-25T21:59:59.999Z'),
  ends('give way from the national day', '2028-05-23T10:00:00.000Z', '2028-06-07T21:59:59.999Z'),
  ends('give way from midsummer eve', '2026-06-05T10:00:00.000Z', '2026-06-22T21:59:59.999Z'),
  ends(
    'do not give way from the Friday after midsummer',
    '2026-06-12T10:00:00.000Z',
    '2026-06-26T21:59:59.999Z',
  ),
  ends('give way from All Saints’ Day', '2026-10-17T10:00:00.000Z', '2026-11-02T22:59:59.999Z'),
  ends(
    'give way from Christmas Eve till after Boxing Day',
    '2026-12-10T10:00:00.000Z',
    '2026-12-28T22:59:59.999Z',
  ),
  ends('give way from New Year’s Eve', '2026-12-17T10:00:00.000Z', '2027-01-04T22:59:59.999Z'),
  ends('give way from Epiphany', '2026-12-23T10:00:00.000Z', '2027-01-07T22:59:59.999Z'),
]);

table('the fourteen days in Germany', [
  ends('give way from the day of unity', '2028-09-19T10:00:00.000Z', '2028-10-04T21:59:59.999Z', 'DE'),
  ends('give way from Whit Monday', '2026-05-11T10:00:00.000Z', '2026-05-26T21:59:59.999Z', 'DE'),
  ends(
    'give way from Corpus Christi, of some states',
    '2026-05-21T10:00:00.000Z',
    '2026-06-05T21:59:59.999Z',
    'DE',
  ),
  ends(
    'give way from two holidays of different states',
    '2028-10-17T10:00:00.000Z',
    '2028-11-02T22:59:59.999Z',
    'DE',
  ),
  ends('give way from the day of repentance', '2026-11-04T10:00:00.000Z', '2026-11-19T22:59:59.999Z', 'DE'),
  ends(
    'do not give way from the Wednesday after',
    '2026-11-11T10:00:00.000Z',
    '2026-11-25T22:59:59.999Z',
    'DE',
  ),
  ends(
    'do not give way from the Swedish national day',
    '2028-05-23T10:00:00.000Z',
    '2028-06-06T21:59:59.999Z',
    'DE',
  ),
  ends('do not give way from midsummer eve', '2026-06-05T10:00:00.000Z', '2026-06-19T21:59:59.999Z', 'DE'),
  ends('do not give way from Christmas Eve', '2026-12-10T10:00:00.000Z', '2026-12-24T22:59:59.999Z', 'DE'),
]);

table('the fourteen days of another market', [
  ends(
    'are days of Brussels unless it is elsewhere',
    '2026-11-04T22:30:00.000Z',
    '2026-11-18T22:59:59.999Z',
    'FR',
  ),
  ends('are days of Helsinki in Finland', '2026-11-04T22:30:00.000Z', '2026-11-19T21:59:59.999Z', 'FI'),
  ends('are days of Lisbon in Portugal', '2026-11-05T00:30:00.000Z', '2026-11-19T23:59:59.999Z', 'PT'),
  ends('give way from Easter Monday', '2026-03-23T10:00:00.000Z', '2026-04-07T20:59:59.999Z', 'FI'),
  ends('give way from a Sunday', '2026-09-06T10:00:00.000Z', '2026-09-21T21:59:59.999Z', 'DK'),
]);

const stated = (name: string, statedAt: string, decided: string, also = {}): Row => [
  name,
  { statedAt },
  decided,
  also,
];

table('a statement', [
  stated(
    'in the last millisecond of the period is a withdrawal',
    '2026-09-18T21:59:59.999Z',
    'withdrawal approve otherwise',
  ),
  stated(
    'in the next is not, though in UTC it is the same day',
    '2026-09-18T22:00:00.000Z',
    'policy approve otherwise',
  ),
  stated(
    'in the last millisecond of the window is taken',
    '2026-10-04T21:59:59.999Z',
    'policy approve otherwise',
    {
      windowEnds: '2026-10-04T21:59:59.999Z',
    },
  ),
  stated('in the next is not', '2026-10-04T22:00:00.000Z', 'policy reject window', {
    because: 'window closed (en)',
    saw: { 'order.deliveredOn': '2026-09-04', statedOn: '2026-10-05' },
  }),
  stated(
    'before the goods have come is a withdrawal',
    '2026-09-03T10:00:00.000Z',
    'withdrawal approve otherwise',
  ),
]);
