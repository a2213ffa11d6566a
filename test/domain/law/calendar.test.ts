import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, dayOf, easterOf, endOfDay, weekday } from '#domain/law/calendar.ts';

const zones = ['Europe/Stockholm', 'Europe/Berlin', 'America/Sao_Paulo', 'Pacific/Apia', 'Asia/Kathmandu'];

describe('a day', () => {
  test.each([
    ['2026-01-31T22:59:59.999Z', 'Europe/Stockholm', '2026-01-31'],
    ['2026-01-31T23:00:00.000Z', 'Europe/Stockholm', '2026-02-01'],
    ['2026-06-30T22:00:00.000Z', 'Europe/Stockholm', '2026-07-01'],
    ['2028-02-29T12:00:00.000Z', 'Europe/Stockholm', '2028-02-29'],
  ])('%s is in %s the day %s', (instant, zone, day) => {
    expect(dayOf(instant, zone)).toBe(day);
  });

  test.each([
    ['an ordinary winter day', '2026-01-15', '2026-01-15T22:59:59.999Z'],
    ['an ordinary summer day', '2026-07-15', '2026-07-15T21:59:59.999Z'],
    ['the day of 23 hours', '2026-03-29', '2026-03-29T21:59:59.999Z'],
    ['the day of 25 hours', '2026-10-25', '2026-10-25T22:59:59.999Z'],
    ['the leap day', '2028-02-29', '2028-02-29T22:59:59.999Z'],
    ['the last day of the year', '2026-12-31', '2026-12-31T22:59:59.999Z'],
  ])('ends at midnight in Stockholm: %s', (_, day, end) => {
    expect(endOfDay(day, 'Europe/Stockholm')).toBe(end);
  });

  test('ends where a zone changes its clocks at midnight, and where it left a day out', () => {
    // clocks went from 24:00 to 01:00: the next day began at one
    expect(endOfDay('2018-11-03', 'America/Sao_Paulo')).toBe('2018-11-04T02:59:59.999Z');
    // Samoa had no 30 December 2011
    expect(endOfDay('2011-12-29', 'Pacific/Apia')).toBe('2011-12-30T09:59:59.999Z');
  });

  test('ends with its last millisecond, in any zone', () => {
    const moments = fc.date({
      min: new Date('2012-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
        const day = dayOf(moment.toISOString(), zone);
        const end = endOfDay(day, zone);
        expect(dayOf(end, zone)).toBe(day);
        expect(dayOf(new Date(Date.parse(end) + 1).toISOString(), zone) > day).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  ['2026-02-27', 2, '2026-03-01'],
  ['2028-02-27', 2, '2028-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (day, days, later) => {
  expect(addDays(day, days)).toBe(later);
});

test.each([
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('%s and %i months is %s', (day, months, later) => {
  expect(addMonths(day, months)).toBe(later);
});

test.each([
  ['2026-04-05', 2026],
  ['2027-03-28', 2027],
  ['2028-04-16', 2028],
  ['2038-04-25', 2038],
  ['2285-03-22', 2285],
])('Easter Sunday is %s', (day, year) => {
  expect(easterOf(year)).toBe(day);
  expect(weekday(day)).toBe(6);
});
