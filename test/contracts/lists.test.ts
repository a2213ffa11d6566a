import { describe, expect, test } from 'vitest';
import { ListReturnsQuery, QueueQuery, SearchReturnsRequest, windowOf } from '#contracts/lists.ts';
import { readBody, readParameters } from '#contracts/read.ts';

const faultIn = (parameter: string) =>
  expect.objectContaining({
    name: 'InvalidRequest',
    data: { errors: [{ parameter, detail: expect.any(String) }] },
  });

describe('the query of a list', () => {
  const read = (query: Record<string, string>) => readParameters(ListReturnsQuery, query);

  test('has fifty rows unless told, and moments in UTC', () => {
    expect(read({})).toEqual({ limit: 50 });
    expect(read({ limit: '100', from: '2026-10-01T02:00:00+02:00', market: 'SE' })).toEqual({
      limit: 100,
      from: '2026-10-01T00:00:00.000Z',
      market: 'SE',
    });
  });

  test.each(['0', '101', '-1', '1.5', '1e2', '01', ' 5', '', 'all'])('has no limit %j', (limit) => {
    expect(() => read({ limit })).toThrow(faultIn('limit'));
    expect(() => readParameters(QueueQuery, { limit })).toThrow(faultIn('limit'));
  });

  test.each([
    ['status', 'open'],
    ['ending', 'lost'],
    ['market', 'se'],
    ['from', '2026-10-01'],
    ['to', '2026-10-01T00:00'],
    ['cursor', 'a b'],
    ['cursor', ''],
    ['find', ''],
    ['find', 'kund.ett@example.com'],
    ['find', 'x'.repeat(255)],
    ['page', '2'],
  ])('is refused for %s %j', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(faultIn(name));
  });

  test('looks for a number alone', () => {
    expect(read({ find: 'S-1', limit: '5' })).toEqual({ find: 'S-1', limit: 5 });
    for (const [name, value] of [
      ['status', 'ended'],
      ['market', 'SE'],
      ['cursor', 'abc'],
      ['from', '2026-10-01T00:00:00Z'],
    ]) {
      expect(() => read({ find: 'S-1', [String(name)]: String(value) })).toThrow(faultIn('find'));
    }
  });
});

describe('the window of a list', () => {
  const now = '2026-10-10T08:00:00.000Z';
  const later = '2026-10-10T08:01:00.000Z';

  test('is the last three months unless told, and holds what was opened just now', () => {
    expect(windowOf({}, now)).toEqual({ from: '2026-07-10T08:01:00.000Z', to: later });
    expect(windowOf({ to: '2025-04-03T00:00:00.000Z' }, now)).toEqual({
      from: '2025-01-01T00:00:00.000Z',
      to: '2025-04-03T00:00:00.000Z',
    });
  });

  test('is a year at most', () => {
    const to = '2026-10-10T00:00:00.000Z';
    expect(windowOf({ from: '2025-10-09T00:00:00.000Z', to }, now).from).toBe('2025-10-09T00:00:00.000Z');
    expect(() => windowOf({ from: '2025-10-08T23:59:59.999Z', to }, now)).toThrow(faultIn('from'));
    expect(() => windowOf({ from: '2024-01-01T00:00:00.000Z' }, now)).toThrow(faultIn('from'));
  });

  test('may be empty', () => {
    const turned = { from: '2026-10-02T00:00:00.000Z', to: '2026-10-01T00:00:00.000Z' };
    expect(windowOf(turned, now)).toEqual(turned);
  });
});

test('a search is a text of one line, and up to a hundred rows', () => {
  expect(readBody(SearchReturnsRequest, { find: 'kund.ett@example.com', limit: 100 })).toBeDefined();
  for (const body of [
    {},
    { find: '' },
    { find: 'a\nb' },
    { find: 'a', limit: 0 },
    { find: 'a', limit: 101 },
  ]) {
    expect(() => readBody(SearchReturnsRequest, body)).toThrow(
      expect.objectContaining({ name: 'InvalidRequest' }),
    );
  }
});
