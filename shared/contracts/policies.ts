import * as z from 'zod/mini';
import { exemptions } from '#domain/law/market-pack.ts';
import { creditTriggers, type Policy, reasonOutcomes, windowAnchors } from '#domain/policy.ts';
import { lanes, reasonKinds } from '#domain/rules/lanes.ts';
import { handIns, offers } from '#domain/rules/rule.ts';
import { invalid, readBody } from './read.ts';
import * as v from './values.ts';

/** The width of the version in the table's keys. */
const lastVersion = 99_999_999;
const days = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const percent = z.int().check(z.gte(0), z.lte(100));
const code = v.reasonCode;
const listOf = <T extends z.ZodMiniType>(item: T, least: number, most: number) =>
  z.array(item).check(z.minLength(least), z.maxLength(most));

const day = z.iso.date();
const bound = z.union([z.number(), day]);
const word = z.union([v.text(100), z.boolean()]);
const field = v.text(80);

/** One thing that must hold. */
const Condition = z.union([
  z.strictObject({ field, in: listOf(word, 1, 500) }),
  z.strictObject({ field, notIn: listOf(word, 1, 500) }),
  z.strictObject({ field, known: z.boolean() }),
  z
    .strictObject({ field, from: z.optional(bound), to: z.optional(bound) })
    .check(
      z.refine(({ from, to }) => from !== undefined || to !== undefined, { error: 'needs from, to or both' }),
    ),
]);
const when = listOf(Condition, 0, 20);
const note = z.optional(v.text(1000));

const effects = {
  outcome: z.enum(reasonOutcomes),
  offers: listOf(z.enum(offers), 1, offers.length),
  bonusPercent: percent,
  handlingFee: v.amount,
  returnFreight: v.amount,
  handIn: listOf(z.enum(handIns), 1, handIns.length),
  warehouse: v.reference,
  photos: z.int().check(z.gte(0), z.lte(10)),
  photosNeeded: z.boolean(),
  creditOn: z.enum(creditTriggers),
  creditPercent: z.strictObject({ A: percent, B: percent, C: percent }),
};

const Rule = z.strictObject({
  id: code,
  lanes: z.optional(listOf(z.enum(lanes), 1, lanes.length)),
  when,
  expression: z.optional(z.string().check(z.minLength(1), z.maxLength(1000))),
  decide: z.partial(z.strictObject(effects)),
  pastLimits: z.optional(z.boolean()),
  note,
  because: z.optional(v.sentence),
});

const named = <T extends { readonly code: string }>() => v.unique((entry: T) => entry.code, 'code');

/** Version as it stands in an address. */
const versionInPath = z.pipe(
  z.string().check(z.regex(/^[1-9][0-9]{0,7}$/, { error: 'must be a version from 1' })),
  z.transform(Number),
);
export const PolicyPath = z.object({ market: v.market, version: versionInPath });
export const MarketPath = z.object({ market: v.market });

/** Of versions that are read, the built-in one (0) among them. */
const anyVersion = z.pipe(
  z.string().check(z.regex(/^(0|[1-9][0-9]{0,7})$/, { error: 'must be a version, 0 the built-in one' })),
  z.transform(Number),
);
export const AnyPolicyPath = z.object({ market: v.market, version: anyVersion });
export const ComparedPath = z.object({ market: v.market, version: anyVersion, other: anyVersion });

/** The body of `PUT /policies/{market}/{version}`. Waits of the machine follow from the days: none is above a year. */
export const PolicyDocument = z
  .strictObject({
    /** for editors: where the schema of this document is */
    $schema: z.optional(v.text(200)),
    market: v.market,
    version: z.int().check(z.gte(1), z.lte(lastVersion)),
    effectiveFrom: v.moment,
    currency: v.currency,
    note,
    informs: z.boolean(),
    reasons: listOf(
      z.strictObject({ code, label: v.sentence, about: z.enum(reasonKinds), note }),
      1,
      50,
    ).check(named()),
    questions: listOf(
      z.strictObject({
        code,
        text: v.sentence,
        when,
        answers: listOf(z.strictObject({ code, label: v.sentence }), 2, 10).check(named()),
        note,
      }),
      0,
      20,
    ).check(named()),
    exemptGoods: listOf(z.strictObject({ exemption: z.enum(exemptions), when, note }), 0, 50),
    deliveryWithinDays: days(1, 365),
    tiers: listOf(z.strictObject({ code, when, note }), 0, 10).check(named()),
    recovery: listOf(
      z.strictObject({ when, resalePercent: percent, freight: v.amount, handling: v.amount, note }),
      0,
      50,
    ),
    windows: listOf(z.strictObject({ when, days: days(0, 3650), from: z.enum(windowAnchors), note }), 1, 50),
    windowClosed: v.sentence,
    rules: listOf(Rule, 0, 500).check(v.unique((rule) => rule.id, 'id')),
    otherwise: z.strictObject(effects),
    dropOffDays: days(1, 365),
    remindDaysBefore: z.array(days(1, 364)).check(
      z.maxLength(5),
      v.unique((day) => day),
    ),
    inspectionDays: days(1, 365),
    reviewDays: days(1, 365),
  })
  .check(
    z.refine(({ remindDaysBefore, dropOffDays }) => remindDaysBefore.every((day) => day < dropOffDays), {
      path: ['remindDaysBefore'],
      error: 'a reminder must come after the booking',
    }),
  );

/** The policy that a document is, once it has been read: without what is for editors. */
export function policyOf({ $schema: _, ...policy }: z.output<typeof PolicyDocument>): Policy {
  return policy as Policy;
}

/**
 * The policy that a document is, if it is the one that the address names.
 * @throws Refusal InvalidRequest
 */
export function policyAt(
  address: { readonly market: string; readonly version?: number },
  document: z.output<typeof PolicyDocument>,
): Policy {
  for (const [member, named] of Object.entries(address)) {
    if (named === Reflect.get(document, member)) continue;
    throw invalid({ pointer: `#/${member}`, detail: `is not the ${member} of the address` });
  }
  return policyOf(document);
}

/** @throws Refusal InvalidRequest */
export function readPolicy(body: unknown): Policy {
  return policyOf(readBody(PolicyDocument, body));
}
