import * as z from 'zod/mini';
import { creditTriggers, type Policy, reasonOutcomes } from '#domain/policy.ts';
import { readBody } from './read.ts';
import * as v from './values.ts';

/** The width of the version in the table's keys. */
const lastVersion = 99_999_999;
const days = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const percent = z.int().check(z.gte(0), z.lte(100));

const ReasonRule = z
  .strictObject({
    code: v.reasonCode,
    label: v.sentence,
    outcome: z.enum(reasonOutcomes),
    freeOfCharge: z.boolean(),
    deductByGrade: z.boolean(),
    because: z.optional(v.sentence),
  })
  .check(
    z.refine(({ outcome, because }) => outcome !== 'reject' || because !== undefined, {
      path: ['because'],
      error: 'a refusal needs words for the customer',
    }),
  );

/** Version as it stands in an address. */
const versionInPath = z.pipe(
  z.string().check(z.regex(/^[1-9][0-9]{0,7}$/, { error: 'must be a version from 1' })),
  z.transform(Number),
);
export const PolicyPath = z.object({ market: v.market, version: versionInPath });

/** The body of `PUT /policies/{market}/{version}`. Waits of the machine follow from the days: none is above a year. */
export const PolicyDocument = z
  .strictObject({
    market: v.market,
    version: z.int().check(z.gte(1), z.lte(lastVersion)),
    effectiveFrom: v.moment,
    windowDays: days(0, 3650),
    windowAnchor: z.enum(['placed', 'delivered']),
    reasons: z.array(ReasonRule).check(
      z.minLength(1),
      z.maxLength(50),
      v.unique((rule) => rule.code, 'code'),
    ),
    finalSale: v.sentence,
    windowClosed: v.sentence,
    returnlessUpTo: v.amount,
    returnFee: v.amount,
    creditOn: z.enum(creditTriggers),
    creditPercent: z.strictObject({ A: percent, B: percent, C: percent }),
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

/** @throws Refusal InvalidRequest */
export function readPolicy(body: unknown): Policy {
  return readBody(PolicyDocument, body);
}
