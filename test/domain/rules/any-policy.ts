import fc, { type Arbitrary } from 'fast-check';
import { defaultPolicy } from '#domain/default-policy.ts';
import { exemptions } from '#domain/law/market-pack.ts';
import { creditTriggers, type Policy, reasonOutcomes, windowAnchors } from '#domain/policy.ts';
import { type Facts, type FieldKind, fields } from '#domain/rules/fields.ts';
import { lanes } from '#domain/rules/lanes.ts';
import type { Moments } from '#domain/rules/ready-policy.ts';
import { type Condition, type Effects, handIns, offers, type Rule } from '#domain/rules/rule.ts';

/** Few values, so that rules and facts meet. */
const words = ['a', 'b', 'c', 'changed-mind', 'stopped-working', 'policy', 'withdrawal', 'trusted'];
const wordOr = fc.constantFrom(...words);
const number = fc.integer({ min: -3, max: 20 });
const percent = fc.integer({ min: 0, max: 100 });
const money = fc.integer({ min: 0, max: 60 });
const day = fc
  .integer({ min: 0, max: 120 })
  .map((days) => new Date(Date.UTC(2026, 7, 1 + days)).toISOString().slice(0, 10));

const valueFor: Readonly<Record<FieldKind, Arbitrary<string | number | boolean>>> = {
  word: wordOr,
  flag: fc.boolean(),
  number,
  money: number,
  day,
};
const kinds = new Map(Object.entries(fields).map(([name, { kind }]) => [name, kind]));
const names = [...kinds.keys(), 'answers.how'];
// now and then a name that nobody knows, or that all objects have
const name = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...names) },
  fc.constantFrom('constructor', 'no.such'),
);
const kindOf = (field: string): FieldKind => kinds.get(field) ?? 'word';

const named = fc.array(fc.oneof(wordOr, fc.boolean()), { minLength: 1, maxLength: 4 });
const bound = fc.oneof(number, day);

const condition: Arbitrary<Condition> = fc.oneof(
  fc.record({ field: name, in: named }),
  fc.record({ field: name, notIn: named }),
  fc.record({ field: name, known: fc.boolean() }),
  fc.record({ field: name, from: bound, to: bound }),
  fc.record({ field: name, from: bound }),
  fc.record({ field: name, to: bound }),
);
const when = fc.array(condition, { maxLength: 3 });
const list = <T>(of: readonly T[]) => fc.uniqueArray(fc.constantFrom(...of), { minLength: 1 });

const effects: { readonly [Name in keyof Effects]: Arbitrary<Effects[Name]> } = {
  outcome: fc.constantFrom(...reasonOutcomes),
  offers: list(offers),
  bonusPercent: percent,
  handlingFee: money,
  returnFreight: money,
  handIn: list(handIns),
  warehouse: wordOr,
  photos: fc.integer({ min: 0, max: 10 }),
  photosNeeded: fc.boolean(),
  creditOn: fc.constantFrom(...creditTriggers),
  creditPercent: fc.record({ A: percent, B: percent, C: percent }),
};

export const anyEffects: Arbitrary<Effects> = fc.record(effects);

/** Expressions that hold, that do not, that ask for what is not known, and that are none. */
const expression = fc.constantFrom(
  'line.quantity > 1',
  'line.category == "a" || answers.how == "b"',
  'line.sku.matches("^[ab]+$")',
  'order.total / (line.quantity - 1) > 2',
  'returned.value * 9223372036854775807 > 0',
  'has(customer.tier) && line.unitPrice >= 3',
  'line.sku',
  'nobody.knows == 1',
  'line.',
);

export const anyRules: Arbitrary<Rule[]> = fc
  .array(
    fc.record(
      {
        lanes: list(lanes),
        when,
        expression,
        decide: fc.record(effects, { requiredKeys: [] }),
        pastLimits: fc.boolean(),
        because: fc.constant({ sv: 'därför', en: 'because' }),
      },
      { requiredKeys: ['when', 'decide'] },
    ),
    { maxLength: 40 },
  )
  .map((rules) => rules.map((rule, place): Rule => ({ id: `rule-${place + 1}`, ...rule })));

const window = fc.record({
  when,
  days: fc.integer({ min: 0, max: 100 }),
  from: fc.constantFrom(...windowAnchors),
});

/** Any policy that the schema lets through, over the reasons of the built-in one. */
export const anyPolicy: Arbitrary<Policy> = fc
  .record({
    market: fc.constantFrom('SE', 'DE', 'FI', 'PT'),
    informs: fc.boolean(),
    exemptGoods: fc.array(fc.record({ exemption: fc.constantFrom(...exemptions), when }), { maxLength: 2 }),
    deliveryWithinDays: fc.integer({ min: 1, max: 40 }),
    tiers: fc.uniqueArray(fc.record({ code: fc.constantFrom('trusted', 'a', 'b'), when }), {
      maxLength: 2,
      selector: ({ code }) => code,
    }),
    recovery: fc.array(fc.record({ when, resalePercent: percent, freight: money, handling: money }), {
      maxLength: 2,
    }),
    windows: fc.array(window, { minLength: 1, maxLength: 3 }),
    questions: fc.constant([
      {
        code: 'how',
        text: { sv: 'Hur?', en: 'How?' },
        when: [],
        answers: [
          { code: 'a', label: { sv: 'a', en: 'a' } },
          { code: 'b', label: { sv: 'b', en: 'b' } },
        ],
      },
    ]),
    rules: anyRules,
    otherwise: anyEffects,
  })
  .map((own) => ({ ...defaultPolicy(own.market), version: 1, ...own }));

const reason = fc.constantFrom(...defaultPolicy('SE').reasons.map(({ code }) => code));

/** What is told of a line; anything may be unknown but the reason. */
export const anyFacts: Arbitrary<Facts> = fc
  .record(Object.fromEntries(names.map((one) => [one, valueFor[kindOf(one)]])), { requiredKeys: [] })
  .chain((facts) => reason.map((code): Facts => ({ ...facts, reason: code })));

const ms = { min: Date.UTC(2026, 7, 1), max: Date.UTC(2028, 0, 1) };
const instant = fc.integer(ms).map((at) => new Date(at).toISOString());

export const anyMoments: Arbitrary<Moments> = fc.record(
  {
    placedAt: instant,
    fulfilledAt: instant,
    deliveredAt: instant,
    statedAt: instant,
    informedAt: instant,
    declared: fc.boolean(),
  },
  { requiredKeys: ['placedAt', 'statedAt'] },
);

/** The same value, so that whoever changes it is told. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) frozen(member);
  }
  return value;
}
