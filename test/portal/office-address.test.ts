import { describe, expect, test } from 'vitest';
import { addressOf, chosenIn, daysBefore, daysOf, intervalOf } from '../../portal/office/state/chosen.ts';

const read = (address: string) =>
  chosenIn(Object.fromEntries(new URL(address, 'http://office').searchParams));

describe('what a page of the office shows', () => {
  test.each([
    '/office',
    '/office?days=28',
    '/office?from=2026-01-01&to=2026-03-31&market=SE',
    '/office?category=stickat&by=size',
    '/office?within=14&currency=EUR',
  ])('is all in its address: %s', (address) => {
    expect(addressOf('/office', read(address))).toBe(address);
  });

  test.each([
    '/office?days=17',
    '/office?from=2026-03-31&to=2026-01-01',
    '/office?from=yesterday&to=today',
    '/office?by=colour&within=1e9&market=&currency=kr',
  ])('is the last thirteen weeks of everything where an address cannot be read: %s', (address) => {
    expect(addressOf('/office', read(address))).toBe('/office');
  });

  test('is held against as many days right before', () => {
    const days = daysOf(read('/office?days=28'), '2026-11-29');
    expect(days).toEqual({ from: '2026-11-02', to: '2026-11-29' });
    expect(daysBefore(days)).toEqual({ from: '2026-10-05', to: '2026-11-01' });
    expect(daysBefore({ from: '2026-03-01', to: '2026-03-01' })).toEqual({
      from: '2026-02-28',
      to: '2026-02-28',
    });
  });

  test('is cut into days, weeks or months by its length', () => {
    const lengths = ['?days=28', '', '?days=182', '?days=364'].map((query) =>
      intervalOf(daysOf(read(`/office${query}`), '2026-11-29')),
    );
    expect(lengths).toEqual(['day', 'week', 'week', 'month']);
  });
});
