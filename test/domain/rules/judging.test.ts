import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileExpression } from '#adapters/expressions.ts';
import { readPolicy } from '#contracts/policies.ts';
import { type Policy, reasonOutcomes } from '#domain/policy.ts';
import type { Facts } from '#domain/rules/fields.ts';
import { lanes } from '#domain/rules/lanes.ts';
import { laws, lawsFor } from '#domain/rules/laws.ts';
import { conditionHolds, matcherOf } from '#domain/rules/match.ts';
import { outcomeRank } from '#domain/rules/outcome.ts';
import { judge, type Moments, readyPolicy } from '#domain/rules/ready-policy.ts';
import { effectNames, type Rule } from '#domain/rules/rule.ts';
import { anyFacts, anyMoments, anyPolicy, anyRules, frozen } from './any-policy.ts';

const judged = (policy: Policy, facts: Facts, moments: Moments) =>
  judge(readyPolicy(policy, compileExpression), facts, moments);

const reversed = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(reversed) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, reversed(member)]);
  return Object.fromEntries(entries.reverse()) as T;
};

describe('any line, by any policy', () => {
  test('gets an answer, whole', () => {
    fc.assert(
      fc.property(anyPolicy, anyFacts, anyMoments, (policy, facts, moments) => {
        const judgement = judged(policy, facts, moments);
        expect(reasonOutcomes).toContain(judgement.outcome);
        expect(lanes).toContain(judgement.lane);
        expect(Object.keys(judgement.effects).toSorted()).toEqual([...effectNames].toSorted());
        expect(Object.values(judgement.effects)).not.toContain(undefined);
        expect(judgement.because.sv.length).toBeGreaterThan(0);
        expect(judgement.outcome).toBe(judgement.effects.outcome);
        expect(judgement.rule).toBe(judgement.decidedBy.outcome);
      }),
      { numRuns: 1_500 },
    );
  });

  test('by policies that the border lets through', () => {
    fc.assert(
      fc.property(anyPolicy, (policy) => {
        expect(readPolicy(JSON.parse(JSON.stringify(policy)))).toEqual(JSON.parse(JSON.stringify(policy)));
      }),
      { numRuns: 100 },
    );
  });

  test('gets the same answer every time, and nothing that was told is changed', () => {
    fc.assert(
      fc.property(anyPolicy, anyFacts, anyMoments, (policy, facts, moments) => {
        const ready = readyPolicy(frozen(policy), compileExpression);
        const first = judge(ready, frozen(facts), frozen(moments));
        expect(judge(ready, facts, moments)).toEqual(first);
        expect(judged(policy, facts, moments)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  test('gets the same answer in whatever order the members of policy and facts come', () => {
    fc.assert(
      fc.property(anyPolicy, anyFacts, anyMoments, (policy, facts, moments) => {
        expect(judged(reversed(policy), reversed(facts), reversed(moments))).toEqual(
          judged(policy, facts, moments),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('is held to every law of its lane', () => {
    fc.assert(
      fc.property(anyPolicy, anyFacts, anyMoments, (policy, facts, moments) => {
        const { lane, effects } = judged(policy, facts, moments);
        const informed = policy.informs || moments.informedAt !== undefined;
        const broken = laws.filter(
          (law) => law.lane === lane && !law.allows(effects[law.effect], { informed }),
        );
        expect(broken).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

const afterThe = (rules: readonly Rule[], policy: Policy): Policy => ({
  ...policy,
  rules: [...rules, ...policy.rules],
});

describe('a statement in time', () => {
  const inTime = fc
    .record({
      deliveredAt: fc.integer({ min: Date.UTC(2026, 7, 1), max: Date.UTC(2027, 7, 1) }),
      after: fc.integer({ min: 0, max: 14 * 86_400_000 - 3_600_001 }),
      declared: fc.boolean(),
    })
    .map(({ deliveredAt, after, declared }): Moments => {
      const at = (ms: number) => new Date(ms).toISOString();
      return {
        placedAt: at(deliveredAt - 1),
        deliveredAt: at(deliveredAt),
        statedAt: at(deliveredAt + after),
        declared,
      };
    });
  const regret: Facts = { reason: 'changed-mind' };

  test('is never refused, nor made to wait, nor to pay, whatever rules a shop adds', () => {
    fc.assert(
      fc.property(anyPolicy, anyRules, anyFacts, inTime, (policy, rules, facts, moments) => {
        const lawful = { ...policy, exemptGoods: [] };
        const { lane, outcome, effects } = judged(afterThe(rules, lawful), { ...facts, ...regret }, moments);
        expect(lane).toBe('withdrawal');
        expect(['approve', 'returnless']).toContain(outcome);
        expect(effects).toMatchObject({ handlingFee: 0, photosNeeded: false });
        expect(effects.offers).toContain('refund');
        expect(effects.creditPercent).toMatchObject({ A: 100, B: 100 });
        if (policy.informs) return;
        expect(effects).toMatchObject({ returnFreight: 0, creditPercent: { A: 100, B: 100, C: 100 } });
      }),
      { numRuns: 1_000 },
    );
  });
});

test('what may be a withdrawal is refused by no rule, and asks for no more than one', () => {
  fc.assert(
    fc.property(anyPolicy, anyFacts, anyMoments, (policy, facts, moments) => {
      const never = { ...policy, informs: false, exemptGoods: [] };
      const stated = {
        ...moments,
        informedAt: undefined,
        placedAt: '2026-08-01T00:00:00.000Z',
        fulfilledAt: undefined,
      };
      const year = Date.parse(stated.deliveredAt ?? stated.statedAt) + 360 * 86_400_000;
      fc.pre(Date.parse(stated.statedAt) <= year);
      const { lane, outcome, effects } = judged(never, { ...facts, reason: 'changed-mind' }, stated);
      expect({ lane, refused: outcome === 'reject' }).toEqual({ lane: expect.any(String), refused: false });
      expect(effects).toMatchObject({ handlingFee: 0, returnFreight: 0, photosNeeded: false });
      expect(effects.creditPercent).toEqual({ A: 100, B: 100, C: 100 });
    }),
    { numRuns: 1_000 },
  );
});

test('what was declared late is refused by no rule of a shop', () => {
  fc.assert(
    fc.property(anyPolicy, anyFacts, anyMoments, (policy, facts, moments) => {
      const declared = judged({ ...policy, exemptGoods: [] }, facts, { ...moments, declared: true });
      expect(declared.outcome).not.toBe('reject');
    }),
    { numRuns: 1_000 },
  );
});

test('a longer window never makes a line worse off', () => {
  fc.assert(
    fc.property(
      anyPolicy,
      anyFacts,
      anyMoments,
      fc.nat(2),
      fc.nat(100),
      (policy, facts, moments, which, more) => {
        const windows = policy.windows.map((window, index) =>
          index === which % policy.windows.length ? { ...window, days: window.days + more } : window,
        );
        const before = judged(policy, facts, moments);
        const after = judged({ ...policy, windows }, facts, moments);
        expect(outcomeRank[after.outcome]).toBeGreaterThanOrEqual(outcomeRank[before.outcome]);
      },
    ),
    { numRuns: 3_000 },
  );
});

test('the index finds the rules that asking all of them in order finds', () => {
  fc.assert(
    fc.property(anyRules, anyFacts, fc.constantFrom(...lanes), (rules, facts, lane) => {
      const found = matcherOf(rules, compileExpression)(lane, facts).map(({ rule }) => rule.id);
      const asked = rules.filter(
        (rule) =>
          (rule.lanes ?? lanes).includes(lane) &&
          rule.when.every((condition) => conditionHolds(condition, facts)) &&
          (rule.expression === undefined || compileExpression(rule.expression)(facts)),
      );
      expect(found).toEqual(asked.map(({ id }) => id));
    }),
    { numRuns: 1_500 },
  );
});

test('a list of more rules than a word has bits is found in order', () => {
  const rules = Array.from(
    { length: 100 },
    (_, place): Rule => ({
      id: String(place),
      when: [{ field: 'line.sku', in: [place % 2 === 0 ? 'a' : 'b'] }],
      decide: {},
    }),
  );
  const found = matcherOf(rules, compileExpression)('policy', { 'line.sku': 'b' }).map(({ place }) => place);
  expect(found).toEqual(Array.from({ length: 50 }, (_, index) => 2 * index + 1));
});

test('no law of any lane is of a statement that is plainly late', () => {
  for (const effect of effectNames) expect(lawsFor({ lane: 'policy', standing: 'late' }, effect)).toEqual([]);
});
