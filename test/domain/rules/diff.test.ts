import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '#domain/default-policy.ts';
import { differences } from '#domain/rules/diff.ts';

const policy = defaultPolicy('SE');
const [first, second, third, ...others] = policy.rules;

describe('differences of two policies', () => {
  test('are none of a policy and itself, whatever the order of its members', () => {
    const turned = Object.fromEntries(Object.entries(policy).toReversed());
    expect(differences(policy, turned)).toEqual([]);
  });

  test('name rules by their ids, and go down to what is another', () => {
    const dearer = policy.rules.map((rule) =>
      rule.id === 'damaged-and-cheap-is-kept' ? { ...rule, lanes: ['reklamation'] } : rule,
    );
    expect(differences(policy, { ...policy, rules: dearer, reviewDays: 5 })).toEqual([
      { pointer: '#/rules/damaged-and-cheap-is-kept/lanes', is: 'added', after: ['reklamation'] },
      { pointer: '#/reviewDays', is: 'changed', before: policy.reviewDays, after: 5 },
    ]);
  });

  test('tell of rules that come and go, whole', () => {
    const fee = { id: 'fee', when: [], decide: { handlingFee: 1 } };
    const found = differences(policy, { ...policy, rules: [fee, second, third, ...others] });
    expect(found).toEqual([
      { pointer: `#/rules/${first?.id}`, is: 'removed', before: first },
      { pointer: '#/rules/fee', is: 'added', after: fee },
    ]);
  });

  test('tell that a rule stands elsewhere, and not that all others do', () => {
    const found = differences(policy, { ...policy, rules: [third, first, second, ...others] });
    expect(found).toEqual([{ pointer: `#/rules/${third?.id}`, is: 'moved', before: 2, after: 0 }]);
  });

  test('compare lists whose entries have no names as a whole', () => {
    const windows = [{ when: [], days: 60, from: 'delivered' }];
    expect(differences(policy, { ...policy, windows })).toEqual([
      { pointer: '#/windows', is: 'changed', before: policy.windows, after: windows },
    ]);
  });

  test('escape what a pointer cannot hold', () => {
    expect(differences({ 'a/b~c': 1 }, {})).toEqual([{ pointer: '#/a~1b~0c', is: 'removed', before: 1 }]);
  });
});

test('two documents have differences exactly where they are not equal, and as many the other way round', () => {
  const named = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), value: fc.nat(2) }), {
    selector: ({ id }) => id,
  });
  const documents = fc.record({ rules: named, note: fc.constantFrom('x', 'y'), list: fc.array(fc.nat(2)) });
  fc.assert(
    fc.property(documents, documents, (a, b) => {
      const found = differences(a, b);
      expect(found.length === 0).toBe(JSON.stringify(a) === JSON.stringify(b));
      const back = differences(b, a);
      expect(back).toHaveLength(found.length);
    }),
  );
});
