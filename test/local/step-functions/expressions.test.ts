import { describe, expect, test } from 'vitest';
import { pass, worldWith } from './world.ts';

async function resultOf(expression: string, input: unknown = {}) {
  const world = worldWith({ Only: pass({ Output: `{% ${expression} %}` }) });
  return world.end(await world.run(input)).output;
}

describe('functions of the service', () => {
  test.each([
    ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
    ['$partition([0], 4)', [[0]]],
    ['$range(0, 9, 3)', [0, 3, 6, 9]],
    ['$range(3, 1, -1)', [3, 2, 1]],
    ['$range(1, 9, 9)', 1],
    ['$hash("input data", "SHA-1")', 'aaff4a450a104cd177d28d18d74485e8cae074b7'],
    ['$hash("input data", "MD5")', '812f45842bc6d66ee14572ce20db8e86'],
    ['$parse("{\\"a\\": [1, null]}")', { a: [1, null] }],
    ['$parse("-0")', 0],
    ['$now()', '2026-11-02T08:00:00.000Z'],
    ['$millis()', 1793606400000],
    ['$merge([$states.input, {"b": 2}])', { a: 1, b: 2 }],
  ])('%s', async (expression, expected) => {
    expect(await resultOf(expression, { a: 1 })).toEqual(expected);
  });

  test('$uuid gives another version 4 identifier each time', async () => {
    const [one, two] = (await resultOf('[$uuid(), $uuid()]')) ?? [];

    expect(one).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(two).not.toBe(one);
  });
});

describe('an expression is refused at load', () => {
  test.each([
    ['$eval("1")', '$eval in Output'],
    ['$random(7)', '$random with arguments in Output'],
    ['$now("[Y]")', '$now with arguments in Output'],
    ['$$.a', '$$ in Output'],
    ['$ + 1', '$ outside of a path in Output'],
    ['total', 'a name without $states or a variable before it in Output'],
    ['$states.input.a ?? 1', 'JSONata that does not parse in Output'],
    ['$states.input.a ?: 1', 'JSONata that does not parse in Output'],
    ['$states.result', '$states.result here in Output'],
    ['$states.errorOutput.Error', '$states.errorOutput here in Output'],
    ['1 +', 'JSONata that does not parse in Output'],
  ])('%s', (expression, reason) => {
    const load = () => worldWith({ Only: pass({ Output: `{% ${expression} %}` }) });

    expect(load).toThrow(`local cannot do this: ${reason} of Pass state "Only"`);
  });
});

test('names and $ are free inside paths, filters, sorting and groups, and ?: inside a regular expression', async () => {
  const input = {
    lines: [
      { sku: 'b', n: 2 },
      { sku: 'a', n: 1 },
    ],
  };

  expect(await resultOf('$states.input.lines[n > 1].sku', input)).toBe('b');
  expect(await resultOf('$states.input.lines^(sku).n', input)).toEqual([1, 2]);
  expect(await resultOf('$states.input.lines{sku: n}', input)).toEqual({ b: 2, a: 1 });
  expect(await resultOf('$states.input.lines.n.($ * 10)', input)).toEqual([20, 10]);
  expect(await resultOf('$states.input ~> |lines|{"n": n + 1}|', input)).toEqual({
    lines: [
      { sku: 'b', n: 3 },
      { sku: 'a', n: 2 },
    ],
  });
  expect(await resultOf('$contains("parcel", /p(?:ar)??c/)', input)).toBe(true);
});
