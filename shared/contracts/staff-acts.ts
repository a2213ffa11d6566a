import * as z from 'zod/mini';
import { messageKinds } from '#domain/events.ts';
import { mostLines } from './api.ts';
import {
  amount,
  grade,
  lineId,
  quantity,
  reference,
  sentence,
  text,
  trackingNumber,
  unique,
} from './values.ts';

/** What the shop's people ask about a return. Who asks is the token's word, never the body's. */

const longestWhy = 500;
const addressLike = /\S@\S/u;
const day = /(?<![\p{Nd}-])\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?![\s./-]*\p{Nd})/gu;
/** Phone and personal numbers have eight digits and more, grouped as people like; one that begins in a letter has none of theirs. */
const numberLike = /(?<![\p{L}\p{Nd}])\p{Nd}(?:[\s()+./-]{0,2}\p{Nd}){7,}/u;

/**
 * Why, for colleagues. It goes into an event, which is never erased: what looks like somebody's address or number is
 * refused. Days (2026-10-06) and numbers that begin in a letter (of returns, parcels) may be told.
 */
export const why = text(longestWhy).check(
  z.refine((value) => !addressLike.test(value), { error: 'must not hold an e-mail address' }),
  z.refine((value) => !numberLike.test(value.replace(day, '')), {
    error: 'must not hold a run of digits like a phone or personal number',
  }),
);

const isThere = (member: unknown) => member !== undefined;

/** Words for the customer, and why for colleagues. */
export const DecideReviewRequest = z.strictObject({ because: sentence, why });

/** Which message to send again. */
export const ResendMessageRequest = z.strictObject({ kind: z.enum(messageKinds), why });

const raisedLines = z.array(z.strictObject({ lineId, credit: amount })).check(
  z.minLength(1),
  z.maxLength(mostLines),
  unique((line) => line.lineId, 'lineId'),
);

/** What rule or grade said is set aside in one of three ways, never in two at once. */
export const OverrideRequest = z
  .strictObject({
    approve: z.optional(z.literal(true)),
    because: z.optional(sentence),
    fee: z.optional(amount),
    lines: z.optional(raisedLines),
    why,
  })
  .check(
    z.refine(({ approve, fee, lines }) => [approve, fee, lines].filter(isThere).length === 1, {
      error: 'either approve, fee or lines says what is set aside',
    }),
    z.refine(({ approve, because }) => isThere(approve) === isThere(because), {
      path: ['because'],
      error: 'goes with approve: the customer reads it',
    }),
  );

const correction = z
  .strictObject({ lineId, from: grade, to: grade, units: quantity })
  .check(z.refine(({ from, to }) => from !== to, { path: ['to'], error: 'must be another grade' }));

/** What was told wrong: one scan, by its place in the return's events, or grades. */
export const CorrectReturnRequest = z
  .strictObject({
    scan: z.optional(z.strictObject({ sequence: z.int().check(z.positive()) })),
    grades: z.optional(z.array(correction).check(z.minLength(1), z.maxLength(mostLines))),
    why,
  })
  .check(
    z.refine(({ scan, grades }) => isThere(scan) !== isThere(grades), {
      error: 'either scan or grades says what was told wrong',
    }),
  );

/** How much to give on top, in minor units of the order's currency. */
export const GrantGoodwillRequest = z.strictObject({ amount: amount.check(z.positive()), why });

/** By which payment a credit was settled: its reference where it was made, no account of anybody. */
export const SettleCreditRequest = z.strictObject({ reference, why });

/** Lines that are refunded instead of what their customer was to have. */
export const ChangeRemedyRequest = z.strictObject({
  lines: z.array(lineId).check(
    z.minLength(1),
    z.maxLength(mostLines),
    unique((line) => line),
  ),
  why,
});

/** What was replaced or repaired is on its way, with its parcel's number where there is one. */
export const SendRemedyRequest = z.strictObject({ trackingNumber: z.optional(trackingNumber), why });

/** An act that needs nothing but its reason. */
export const ReasonedRequest = z.strictObject({ why });
