import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../portal/office/numbers.ts';
import { pointsOf } from '../../portal/office/parts/points.ts';
import { geometryOf } from '../../portal/office/parts/trend-geometry.ts';

const row = (from: string, to: string, values: Record<string, number | null>) => ({ from, to, values });
const rate = (soFar: number, expectedRate: number) => ({
  ...{ rate: soFar, expectedRate, expectedLow: 0.21, expectedHigh: 0.27 },
});
const weeks = [
  row('2026-11-02', '2026-11-08', rate(0.24, 0.245)),
  row('2026-11-09', '2026-11-15', rate(0.2, 0.24)),
  row('2026-11-16', '2026-11-22', rate(0.05, 0.23)),
];

describe('a trend', () => {
  test('says which weeks are not complete: those of which goods are still to come', () => {
    const points = pointsOf('return-rate', weeks, '2026-11-29', 'SEK');
    expect(points.map(({ isOpen }) => isOpen)).toEqual([false, true, true]);
    expect(points[2]).toMatchObject({ value: 0.23, low: 0.21, high: 0.27, soFar: 0.05 });
  });

  test('of resold goods is not complete while some have not been on sale long enough, any other while its days last', () => {
    const some = { restocked: 10, onSaleLongEnough: 4, rate: 0.5 };
    const resold = [row('2026-10-01', '2026-10-31', some)];
    expect(pointsOf('resell-rate', resold, '2026-11-29', 'SEK')[0]?.isOpen).toBe(true);
    const costs = weeks.map(({ from, to }) => row(from, to, { 'costPerReturn.SEK': 100 }));
    const open = pointsOf('cost-per-return', costs, '2026-11-22', 'SEK').map(({ isOpen }) => isOpen);
    expect(open).toEqual([false, false, true]);
  });

  test('is drawn from zero up to a round number, in the unit that is told; what is open hangs on the last that is not', () => {
    const days = [48, 96, 216].map((hours, place) =>
      row(`2026-11-0${place + 1}`, `2026-11-0${place + 1}`, { 'whole.p50': hours }),
    );
    const points = pointsOf('lead-time', days, '2026-11-03', 'SEK');
    const { ticks, solid, open, y, xs } = geometryOf(points, {
      ...{ width: 228, height: 240, target: 240, step: 24 },
    });
    expect(ticks.map(({ value }) => value / 24)).toEqual([0, 5, 10]);
    expect([y(0), y(240)]).toEqual([214, 14]);
    expect(xs).toEqual([14, 114, 214]);
    expect([solid, open]).toEqual(['M14,174L114,134', 'M114,134L214,34']);
  });

  test('without anything in it is drawn as nothing', () => {
    const points = pointsOf('lead-time', [row('2026-11-01', '2026-11-01', {})], '2026-11-03', 'SEK');
    const { solid, open } = geometryOf(points, { width: 228, height: 240, target: undefined, step: 24 });
    expect([solid, open]).toEqual(['', '']);
  });
});

describe('numbers', () => {
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
  const [sv, en] = [
    numbersIn('sv', { hours: 'tim', days: 'dygn', points: 'procentenheter' }),
    numbersIn('en', { hours: 'h', days: 'days', points: 'percentage points' }),
  ];

  test('are written as the language writes them', () => {
    expect(plain(sv.of('share', 0.2345, ''))).toBe('23,5 %');
    expect(plain(en.of('share', 0.2345, ''))).toBe('23.5%');
    expect(plain(sv.of('amount', 10_944, 'SEK'))).toBe('109 kr');
    expect(plain(en.amount(10_944, 'SEK'))).toBe('SEK 109.44');
    // a currency without decimals
    expect(plain(en.of('amount', 500, 'JPY'))).toBe('JP¥500');
    expect(sv.ratio(0.125)).toBe('0,13');
  });

  test('of hours are days where they are many, and what lies between two shares is points', () => {
    expect([sv.hours(36), sv.hours(127)]).toEqual(['36 tim', '5,3 dygn']);
    expect(en.apart('share', -0.0123, '')).toBe('1.2 percentage points');
    expect(plain(sv.round('share', 0.25, ''))).toBe('25 %');
    expect(sv.round('hours', 240, '')).toBe('10 dygn');
  });

  test('of days say a month once', () => {
    expect(plain(sv.days('2026-10-05', '2026-10-11'))).toMatch(/^5.11 okt\.$/);
    expect(en.days('2026-10-05', '2026-10-05')).toBe('5 Oct');
  });
});
