import { describe, expect, test } from 'vitest';
import { answerTo, replayPatterns } from '#local/events/replay-cases.ts';

/** Rule, event, answer. */
type Case = [rule: unknown, event: unknown, expected: 'match' | 'noMatch' | 'invalid' | 'refused'];

const cases: Record<string, Case[]> = {
  'a scalar matches its own type alone': [
    [{ a: [1] }, { a: 1 }, 'match'],
    [{ a: [1] }, { a: 1.0 }, 'match'],
    [{ a: [1] }, { a: '1' }, 'noMatch'],
    [{ a: ['1'] }, { a: 1 }, 'noMatch'],
    [{ a: [null] }, { a: null }, 'match'],
    [{ a: [null] }, { a: 'null' }, 'noMatch'],
    [{ a: [true] }, { a: 'true' }, 'noMatch'],
    [{ a: [''] }, { a: '' }, 'match'],
  ],
  'lists on both sides meet in any element': [
    [{ a: ['x', 'y'] }, { a: ['z', 'y'] }, 'match'],
    [{ a: ['x'] }, { a: [] }, 'noMatch'],
    [{ a: ['x'] }, { a: [['x']] }, 'match'],
  ],
  'a pattern that is no object of objects and lists is invalid': [
    [{}, {}, 'invalid'],
    [{ a: {} }, {}, 'invalid'],
    [{ a: [] }, {}, 'invalid'],
    [{ a: 'x' }, { a: 'x' }, 'invalid'],
    [{ a: [['x']] }, { a: 'x' }, 'invalid'],
    [[], {}, 'invalid'],
    [{ a: [{}] }, {}, 'invalid'],
    [{ a: [{ sounds: 'like' }] }, {}, 'invalid'],
    [{ a: [{ prefix: 'x', suffix: 'y' }] }, {}, 'invalid'],
  ],
  'fields of one list of objects must lie in the same object': [
    [
      { l: { sku: ['A'], n: [2] } },
      {
        l: [
          { sku: 'A', n: 1 },
          { sku: 'B', n: 2 },
        ],
      },
      'noMatch',
    ],
    [
      { l: { sku: ['A'], n: [2] } },
      {
        l: [
          { sku: 'B', n: 1 },
          { sku: 'A', n: 2 },
        ],
      },
      'match',
    ],
    [{ l: { sku: ['A'] }, m: { n: [2] } }, { l: [{ sku: 'A' }], m: [{ n: 1 }, { n: 2 }] }, 'match'],
    [{ l: { a: ['x'], b: [{ exists: false }] } }, { l: [{ a: 'x' }, { b: 1 }] }, 'match'],
    [{ l: { a: ['x'], b: [{ exists: false }] } }, { l: [{ a: 'x', b: 1 }] }, 'noMatch'],
  ],
  'exists looks at leaves only': [
    [{ a: [{ exists: true }] }, { a: null }, 'match'],
    [{ a: [{ exists: true }] }, { a: { b: 1 } }, 'noMatch'],
    [{ a: [{ exists: true }] }, { a: [] }, 'noMatch'],
    [{ a: [{ exists: false }] }, { a: { b: 1 } }, 'match'],
    [{ a: [{ exists: false }, 'x'] }, { a: 'x' }, 'match'],
    [{ a: [{ exists: 'yes' }] }, {}, 'invalid'],
  ],
  'prefix and suffix take text only, with or without case': [
    [{ a: [{ prefix: 'ab' }] }, { a: 'abc' }, 'match'],
    [{ a: [{ prefix: '' }] }, { a: 5 }, 'noMatch'],
    [{ a: [{ prefix: '' }] }, { a: '' }, 'match'],
    [{ a: [{ suffix: '.Pdf' }] }, { a: 'x.pdf' }, 'noMatch'],
    [{ a: [{ suffix: { 'equals-ignore-case': '.Pdf' } }] }, { a: 'x.pDF' }, 'match'],
    [{ a: [{ prefix: { 'equals-ignore-case': 'Ö' } }] }, { a: 'örebro' }, 'match'],
    [{ a: [{ 'equals-ignore-case': 'a.c' }] }, { a: 'ABC' }, 'noMatch'],
    [{ a: [{ prefix: { suffix: 'x' } }] }, {}, 'invalid'],
    [{ a: [{ prefix: 1 }] }, {}, 'invalid'],
    [{ a: [{ 'equals-ignore-case': '😀' }] }, {}, 'refused'],
  ],
  'anything-but takes text or numbers, not both, and needs the field': [
    [{ a: [{ 'anything-but': 'x' }] }, { a: 'y' }, 'match'],
    [{ a: [{ 'anything-but': 'x' }] }, { a: 7 }, 'match'],
    [{ a: [{ 'anything-but': 'x' }] }, {}, 'noMatch'],
    [{ a: [{ 'anything-but': 'x' }] }, { a: ['x', 'y'] }, 'match'],
    [{ a: [{ 'anything-but': [1, 2] }] }, { a: 2 }, 'noMatch'],
    [{ a: [{ 'anything-but': [1, 2] }] }, { a: '2' }, 'match'],
    [{ a: [{ 'anything-but': [1, 'x'] }] }, {}, 'invalid'],
    [{ a: [{ 'anything-but': [] }] }, {}, 'invalid'],
    [{ a: [{ 'anything-but': true }] }, {}, 'invalid'],
    [{ a: [{ 'anything-but': { prefix: ['a', 'b'] } }] }, { a: 'bx' }, 'noMatch'],
    [{ a: [{ 'anything-but': { prefix: '' } }] }, {}, 'invalid'],
    [{ a: [{ 'anything-but': { 'equals-ignore-case': ['X'] } }] }, { a: 'x' }, 'noMatch'],
    [{ a: [{ 'anything-but': { wildcard: '*/tmp/*' } }] }, { a: 'a/tmp/b' }, 'noMatch'],
    [{ a: [{ 'anything-but': { numeric: ['=', 1] } }] }, {}, 'invalid'],
  ],
  'numeric compares numbers, never text': [
    [{ a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }, 'match'],
    [{ a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 0 }, 'noMatch'],
    [{ a: [{ numeric: ['=', 301.8] }] }, { a: 3.018e2 }, 'match'],
    [{ a: [{ numeric: ['>', 1] }] }, { a: '2' }, 'noMatch'],
    [{ a: [{ numeric: ['<', 5, '>', 0] }] }, {}, 'invalid'],
    [{ a: [{ numeric: ['>', 5, '<', 5] }] }, {}, 'invalid'],
    [{ a: [{ numeric: ['>', '5'] }] }, {}, 'invalid'],
    [{ a: [{ numeric: [] }] }, {}, 'invalid'],
    [{ a: [{ numeric: ['>', 6e9] }] }, {}, 'refused'],
  ],
  'cidr and plain addresses match however an address is written': [
    [{ ip: [{ cidr: '10.1.0.0/16' }] }, { ip: '10.1.255.255' }, 'match'],
    [{ ip: [{ cidr: '10.1.0.0/16' }] }, { ip: '10.2.0.0' }, 'noMatch'],
    [{ ip: [{ cidr: '10.1.0.0/16' }] }, { ip: 'ten' }, 'noMatch'],
    [{ ip: [{ cidr: '10.1.0.0/32' }] }, {}, 'invalid'],
    [{ ip: [{ cidr: '10.1.0.0' }] }, {}, 'invalid'],
    [{ ip: ['2001:db8::1'] }, { ip: '2001:0DB8:0:0:0:0:0:1' }, 'match'],
    [{ ip: ['010.1.1.1'] }, {}, 'refused'],
  ],
  'a wildcard stands for any run of characters, also none': [
    [{ a: [{ wildcard: 'ret/*/label.pdf' }] }, { a: 'ret/7/x/label.pdf' }, 'match'],
    [{ a: [{ wildcard: 'a*a' }] }, { a: 'a' }, 'noMatch'],
    [{ a: [{ wildcard: '*' }] }, { a: '' }, 'match'],
    [{ a: [{ wildcard: '*' }] }, { a: 5 }, 'noMatch'],
    [{ a: [{ wildcard: 'x\\*y' }] }, { a: 'x*y' }, 'match'],
    [{ a: [{ wildcard: 'x\\*y' }] }, { a: 'xzy' }, 'noMatch'],
    [{ a: [{ wildcard: 'x\\n' }] }, {}, 'invalid'],
    [{ a: [{ wildcard: 'a**b' }] }, {}, 'invalid'],
    [{ a: [{ wildcard: '*aaaaaaaaaaaaaa*' }] }, {}, 'refused'],
  ],
  '$or makes branches that each need the other fields too': [
    [{ $or: [{ a: [1] }, { b: [2] }], c: [3] }, { b: 2, c: 3 }, 'match'],
    [{ $or: [{ a: [1] }, { b: [2] }], c: [3] }, { b: 2, c: 4 }, 'noMatch'],
    [{ d: { $or: [{ a: [1] }, { $or: [{ b: [2] }, { c: [3] }] }] } }, { d: { c: 3 } }, 'match'],
    [{ $or: [{ a: [1] }] }, { a: 1 }, 'refused'],
    [{ $or: [{ a: [1] }, { numeric: [2] }] }, { a: 1 }, 'refused'],
    [{ a: [1], $or: [{ a: [2] }, { b: [1] }] }, { a: 1 }, 'refused'],
  ],
  'a dot in a name and a nested name are the same path': [
    [{ 'a.b': [1] }, { a: { b: 1 } }, 'match'],
    [{ a: { b: [1] } }, { 'a.b': 1 }, 'match'],
  ],
};

describe('event pattern', () => {
  for (const [fact, list] of Object.entries(cases)) {
    test(fact, () => {
      const answers = list.map(([rule, event, expected]) => [
        rule,
        event,
        answerTo({ name: '', rule, event, expected }),
      ]);
      expect(answers).toEqual(list);
    });
  }

  test('the replay counts answers and refusals apart and names what differs', () => {
    const lines = [
      { name: 'same', rule: { a: [1] }, event: { a: 1 }, expected: 'match' },
      { name: 'refused', rule: { a: [{ exactly: 'x' }] }, event: { a: 'x' }, expected: 'match' },
      { name: 'differs', rule: { a: [1] }, event: { a: 2 }, expected: 'match' },
    ];
    const { summary, different } = replayPatterns(lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(different).toBe(1);
    expect(summary.split('\n')).toEqual([
      'refused: recorded match, local refused',
      'differs: recorded match, local noMatch',
      '1 as recorded, 1 refused by name, 1 different',
    ]);
  });
});
