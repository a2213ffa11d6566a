import fc from 'fast-check';
import { expect, test } from 'vitest';
import { celExpressions } from '#adapters/expressions.ts';
import type { Facts } from '#domain/rules/fields.ts';
import { lintPolicy } from '#domain/rules/lint/lint-policy.ts';
import { allHold } from '#domain/rules/match.ts';
import type { Condition, Rule } from '#domain/rules/rule.ts';
import { policyOf } from './policies.ts';

const words = ['hats', 'shoes', 'toys'];
const most = 3;

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    field: fc.constant('line.category'),
    in: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 }),
  }),
  fc.record({
    field: fc.constant('line.category'),
    notIn: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1 }),
  }),
  fc.record({ field: fc.constant('line.finalSale'), in: fc.uniqueArray(fc.boolean(), { minLength: 1 }) }),
  fc.record({ field: fc.constantFrom('line.category', 'line.value'), known: fc.boolean() }),
  fc
    .tuple(fc.nat(most), fc.nat(most))
    .map(([a, b]) => ({ field: 'line.value', from: Math.min(a, b), to: Math.max(a, b) })),
  fc.nat(most).map((from) => ({ field: 'line.value', from })),
);

const rules = fc
  .array(fc.record({ when: fc.array(condition, { maxLength: 3 }), fee: fc.constantFrom(0, 100) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((made) =>
    made.map(
      ({ when, fee }, index): Rule => ({
        ...{ id: `r-${index}`, lanes: ['policy'], when },
        decide: { handlingFee: fee },
      }),
    ),
  );

/** Every line there can be, as far as these rules can tell lines apart. */
const lines: Facts[] = [...words, 'other', undefined].flatMap((category) =>
  [undefined, ...Array.from({ length: most + 2 }, (_, value) => value)].flatMap((value) =>
    [true, false].map((finalSale) => ({
      ...{ reason: 'changed-mind', 'line.category': category },
      ...{ 'line.value': value, 'line.finalSale': finalSale },
    })),
  ),
);

test('what never fires and what contradicts is just what a look at every line finds', () => {
  fc.assert(
    fc.property(rules, (own) => {
      const fires = own.map(({ when }) => lines.map((line) => allHold(when, line)));
      const isFirst = (place: number, line: number) =>
        fires[place]?.[line] === true && !fires.slice(0, place).some((row) => row[line]);
      const never = own.filter((_, place) => !lines.some((_, line) => isFirst(place, line)));
      const isIn = (a: number, b: number) => lines.every((_, line) => !fires[a]?.[line] || fires[b]?.[line]);
      const contradict = own.flatMap((later, b) =>
        own.slice(0, b).flatMap((earlier, a) => {
          const differ = earlier.decide.handlingFee !== later.decide.handlingFee;
          const meet = lines.some((_, line) => fires[b]?.[line] && isFirst(a, line));
          return differ && meet && !isIn(a, b) && !isIn(b, a) ? [`${later.id} and ${earlier.id}`] : [];
        }),
      );
      const findings = lintPolicy(policyOf({ rules: own }), celExpressions);
      const of = (code: string) => findings.filter((finding) => finding.code === code);
      expect(of('never-fires').map(({ rule }) => rule)).toEqual(never.map(({ id }) => id));
      expect(
        of('contradiction')
          .map(({ says }) => says.split(' decide ')[0])
          .toSorted(),
      ).toEqual(contradict.toSorted());
      expect(of('not-decided')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
