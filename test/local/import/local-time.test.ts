import { describe, expect, test } from 'vitest';
import { momentReader } from '#local/import/local-time.ts';

const read = (format: string, zone: string, text: string) => {
  const instant = momentReader(format, zone)(text);
  return instant === undefined ? undefined : new Date(instant).toISOString();
};

describe('dates of an export', () => {
  test.each([
    ['2010-12-01 08:26:00', '2010-12-01T08:26:00.000Z'],
    ['2011-07-01 08:26:00', '2011-07-01T07:26:00.000Z'],
    ['2011-03-27 00:59:59', '2011-03-27T00:59:59.000Z'],
    ['2011-03-27 02:00:00', '2011-03-27T01:00:00.000Z'],
    ['2011-03-27 01:30:00', '2011-03-27T01:30:00.000Z'],
    ['2011-10-30 01:30:00', '2011-10-30T00:30:00.000Z'],
    ['2011-10-30 02:00:00', '2011-10-30T02:00:00.000Z'],
  ])('%s on the clocks of London is %s', (text, instant) => {
    expect(read('yyyy-MM-dd HH:mm:ss', 'Europe/London', text)).toBe(instant);
  });

  test.each([
    ['d/M/yyyy H:mm', 'Europe/Stockholm', '1/7/2026 9:05', '2026-07-01T07:05:00.000Z'],
    ['M/d/yyyy H:mm', 'America/New_York', '12/31/2025 23:30', '2026-01-01T04:30:00.000Z'],
    ['yyyy-MM-dd HH:mm', 'America/New_York', '2026-03-08 03:30', '2026-03-08T07:30:00.000Z'],
    ['yyyy-MM-dd HH:mm', 'America/New_York', '2026-11-01 01:30', '2026-11-01T05:30:00.000Z'],
    ['yyyy-MM-dd HH:mm', 'Europe/Stockholm', '2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
    ['yyyy-MM-dd', 'Asia/Kolkata', '2026-01-02', '2026-01-01T18:30:00.000Z'],
    ['dd.MM.yyyy', 'UTC', '02.01.2026', '2026-01-02T00:00:00.000Z'],
  ])('%s in %s reads %s as %s', (format, zone, text, instant) => {
    expect(read(format, zone, text)).toBe(instant);
  });

  test.each([
    '2010-02-30 08:00:00',
    '2010-13-01 08:00:00',
    '2010-12-01 24:00:00',
    '2010-12-01',
    '01/12/2010',
    '',
  ])('%j is no date of the format', (text) => {
    expect(read('yyyy-MM-dd HH:mm:ss', 'Europe/London', text)).toBeUndefined();
  });

  test('a point in the format stands for a point', () => {
    expect(read('dd.MM.yyyy', 'UTC', '02/01/2026')).toBeUndefined();
  });

  test('a zone that there is none of, and a format without a year, are refused', () => {
    expect(() => momentReader('yyyy-MM-dd', 'Mars/Olympus')).toThrow(RangeError);
    expect(() => momentReader('MM-dd', 'UTC')).toThrow(RangeError);
  });
});
