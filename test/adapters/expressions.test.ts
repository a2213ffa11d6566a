import { Environment } from '@marcbachmann/cel-js';
import { describe, expect, test } from 'vitest';
import { celExpressions, compileExpression } from '#adapters/expressions.ts';
import { type Fact, fields } from '#domain/rules/fields.ts';

const { check } = celExpressions(['is-sealed', 'in', '3d', 'constructor']);
const holds = (expression: string, facts: Record<string, Fact | undefined> = {}) =>
  compileExpression(expression)(facts);

/** An expression that only a fact of that name can make hold. */
const asksFor = (name: string, kind: string) => {
  const path = name.replace(/^return\./, 'returned.');
  if (kind === 'flag') return { expression: path, fact: true };
  if (kind === 'number' || kind === 'money') return { expression: `${path} == 7`, fact: 7 };
  return { expression: `${path} == "x"`, fact: 'x' };
};

describe('an expression', () => {
  test.each(Object.entries(fields).map(([name, { kind }]) => ({ name, kind })))(
    'can ask for $name, and says that it does',
    ({ name, kind }) => {
      const { expression, fact } = asksFor(name, kind);
      expect(check(expression)).toBeUndefined();
      expect(compileExpression(expression).reads).toEqual([name]);
      expect(holds(expression, { [name]: fact })).toBe(true);
      expect(holds(expression, {})).toBe(false);
    },
  );

  test.each<[string, Record<string, Fact>, boolean]>([
    ['order.total > 100000 && line.category in ["shoes"]', {}, false],
    [
      'order.total > 100000 && line.category in ["shoes"]',
      { 'order.total': 100_001, 'line.category': 'shoes' },
      true,
    ],
    ['line.value * 2 >= returned.value', { 'line.value': 50, 'return.value': 100 }, true],
    [
      'order.placedOn >= "2026-11-27" && order.placedOn <= "2026-11-30"',
      { 'order.placedOn': '2026-11-28' },
      true,
    ],
    [
      'line.sku.startsWith("DRESS-") ? line.finalSale : false',
      { 'line.sku': 'DRESS-1', 'line.finalSale': true },
      true,
    ],
    [
      '["silk", "lace"].exists(word, line.sku.lowerAscii().contains(word))',
      { 'line.sku': 'TOP-SILK-9' },
      true,
    ],
    ['["silk", "lace"].all(word, line.sku.contains(word))', { 'line.sku': 'silk' }, false],
    ['size(line.sku) == 4', { 'line.sku': 'åäö1' }, true],
    ['int(line.size) >= 40', { 'line.size': '42' }, true],
    ['int(line.size) >= 40', { 'line.size': 'M' }, false],
    ['answers.is_sealed == "no"', { 'answers.is-sealed': 'no' }, true],
    ['answers["is_sealed"] == "no"', { 'answers.is-sealed': 'no' }, true],
    ['answers["in"] == "a" && answers["3d"] == "b"', { 'answers.in': 'a', 'answers.3d': 'b' }, true],
    ['1 / (daysSincePlaced - 7) > 0', { daysSincePlaced: 7 }, false],
    ['order.total * 9223372036854775807 > 0', { 'order.total': 2 }, false],
  ])('%s of %j is %s', (expression, facts, expected) => {
    expect(check(expression)).toBeUndefined();
    expect(holds(expression, facts)).toBe(expected);
  });

  test.each<[string, Record<string, Fact | undefined>, boolean]>([
    ['!(line.category == "shoes")', {}, false],
    ['line.category != "shoes"', { 'line.category': undefined }, false],
    ['has(line.category)', {}, false],
    ['has(line.category)', { 'line.category': 'shoes' }, true],
    ['!has(answers.is_sealed)', {}, true],
    ['has(answers.constructor)', {}, false],
    ['line.category == "shoes" || line.quantity > 1', { 'line.quantity': 2 }, true],
    ['line.quantity > 1', { 'line.quantity': 1.5 }, false],
    ['line.quantity > 1', { 'line.quantity': Number.NaN }, false],
  ])('of facts that are not known never throws: %s of %j is %s', (expression, facts, expected) => {
    expect(check(expression)).toBeUndefined();
    expect(holds(expression, facts)).toBe(expected);
  });

  test('that is not one, or is not allowed, never holds and asks for nothing', () => {
    for (const expression of ['', 'line.', 'line.sku', 'nobody == 1', '{"a": true}.a', '!'.repeat(400)]) {
      expect(compileExpression(expression)({ 'line.sku': 'a' })).toBe(false);
      expect(compileExpression(expression).reads).toBeUndefined();
    }
  });
});

describe('publishing tells of an expression, with the place', () => {
  test.each([
    ['line.skuu == "a"', 'No such key: skuu (character 6)'],
    ['true && nobody == 1', 'Unknown variable: nobody (character 9)'],
    ['answers.unasked == "a"', 'No such key: unasked (character 9)'],
    ['answers["unasked"] == "a"', 'No such key: unasked (character 1)'],
    ['return.value > 1', 'the whole return is called returned here (character 1)'],
    ['while == 1', 'Reserved identifier: while (character 1)'],
    ['line.sku > 5', 'no such overload: string > int (character 1)'],
    ['order.total == "5"', 'no such overload: int == string (character 1)'],
    ['line.sku', 'gives string where it must give yes or no'],
    ['5 + 5', 'gives int where it must give yes or no'],
    ['line.sku ==', 'Unexpected token: EOF (character 12)'],
    [
      'line.sku.matches("[")',
      'the pattern is none: error parsing regexp: missing closing ]: `[` (character 18)',
    ],
    ['line.sku.matches(line.size)', 'takes a word that is written out (character 18)'],
    ['["a"].exists(x, line.sku.matches(x))', 'takes a word that is written out (character 34)'],
    ['["a"].exists(x, ["b"].exists(y, line.sku == x + y))', 'exists inside another loop (character 17)'],
    ['line.sku.split(",").exists(x, x == "a")', 'exists is for a list that is written out (character 1)'],
    ['cel.bind(x, line.sku, x == "a")', 'there is no function bind (character 1)'],
    ['line.sku.split("") == ["a"]', 'there is no function split (character 1)'],
    ['["a"].map(x, x + x) == ["aa"]', 'there is no function map (character 1)'],
    ['dyn(line.sku) == 5', 'there is no function dyn (character 1)'],
    ['line.sku.matchesInLinearTime("a")', 'there is no function matchesInLinearTime (character 1)'],
    ['{"a": true}["a"]', 'a member is a fact of a group (character 1)'],
    ['b"a" == b"a"', 'only words, numbers, true and false can be written out (character 1)'],
    ['null == null', 'only words, numbers, true and false can be written out (character 1)'],
  ])('%s', (expression, says) => {
    expect(check(expression)).toBe(says);
    expect(holds(expression, { 'line.sku': 'a', 'order.total': 5 })).toBe(false);
  });

  test.each([
    ['nested', `${'('.repeat(40)}true${')'.repeat(40)}`, /^Exceeded maxDepth/],
    ['long', Array(200).fill('true').join(' && '), /^Exceeded maxAstNodes/],
    ['a list', `line.sku in [${Array(201).fill('"a"').join(',')}]`, /^Exceeded maxListElements/],
    ['negated', `${'!'.repeat(1_000)}true`, /^Exceeded maxAstNodes/],
    ['ten megabytes', `line.sku == "${'a'.repeat(10_000_000)}" &&`, /^Unexpected token: EOF/],
  ])('that is too much of it: %s', (_, expression, says) => {
    expect(check(expression)).toMatch(says);
  });

  test('no more than it may be is well', () => {
    expect(check(`line.sku in [${Array(200).fill('"a"').join(',')}]`)).toBeUndefined();
    expect(check(`${'('.repeat(23)}true${')'.repeat(23)}`)).toBeUndefined();
  });
});

describe('a pattern', () => {
  const doubling = 'line.sku.matches("(a+)+$")';

  test('is found as RE2 finds it', () => {
    expect(holds('line.sku.matches("(?i)^dress")', { 'line.sku': 'DRESS-1' })).toBe(true);
    expect(holds('line.sku.matches("\\\\p{Lu}$")', { 'line.sku': 'dressÅ' })).toBe(true);
    // the end of the text, a word of RE2 that the host's engine reads as the letter z
    expect(holds(String.raw`line.sku.matches(r"s\z")`, { 'line.sku': 'dress' })).toBe(true);
    for (const backtracking of ['(?=a)', '(?<!a)b', String.raw`(a)\\1`])
      expect(check(`line.sku.matches("${backtracking}")`)).toMatch(/^the pattern is none/);
  });

  test('that doubles the work with every letter elsewhere ends at a hundred thousand letters', () => {
    expect(check(doubling)).toBeUndefined();
    // where the host's engine is met, a long text would never end
    expect(withHostPatterns(() => holds(doubling, { 'line.sku': 'a' })).made).toEqual([]);
    const letters = 'a'.repeat(100_000);
    expect(holds(doubling, { 'line.sku': letters })).toBe(true);
    expect(holds(doubling, { 'line.sku': `${letters}!` })).toBe(false);
  });

  test.each([
    ['plainly', doubling],
    ['between comments with quotes', `// '\n${doubling} // '`],
    ['after a raw text that ends with a backslash', `line.size == r"\\\\" || ${doubling}`],
    ['in a loop', `["b", "c"].exists(x, line.sku == x || ${doubling})`],
    ['spread over lines', 'line.sku\n  . matches\n  ("(a+)+$")'],
  ])('never meets the engine of the host, however it is written: %s', (_, expression) => {
    expect(check(expression)).toBeUndefined();
    const { made, value } = withHostPatterns(() =>
      holds(expression, { 'line.sku': 'aaa', 'line.size': 'M' }),
    );
    expect({ made, value }).toEqual({ made: [], value: true });
  });

  test('would meet it in the language’s own words', () => {
    const own = new Environment().registerVariable('sku', 'string').parse('sku.matches("(a+)+$")');
    expect(withHostPatterns(() => own({ sku: 'aaa' })).made).toEqual(['(a+)+$']);
  });
});

/** What is asked of the host's regular expressions while something runs. */
function withHostPatterns<T>(act: () => T): { made: string[]; value: T } {
  const host = globalThis.RegExp;
  const made: string[] = [];
  globalThis.RegExp = new Proxy(host, {
    construct(target, [pattern, flags]) {
      made.push(String(pattern));
      return Reflect.construct(target, [pattern, flags]);
    },
  });
  try {
    return { value: act(), made };
  } finally {
    globalThis.RegExp = host;
  }
}
