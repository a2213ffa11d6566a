import * as z from 'zod/mini';
import { actors, type EventType } from '#domain/events.ts';
import { reasonOutcomes } from '#domain/policy.ts';
import { otherMeans } from '#domain/remedy-events.ts';
import { lanes } from '#domain/rules/lanes.ts';
import { effectNames } from '#domain/rules/rule.ts';

/** What the schemas of events are made of. */

export const taxed = z.object({ amount: z.int(), tax: z.int() });
export const sentence = z.object({ sv: z.string(), en: z.string() });
export const source = z.object({ act: z.string(), place: z.string() });
export const decision = z.object({
  outcome: z.enum(reasonOutcomes),
  rule: z.string(),
  because: sentence,
  policyVersion: z.optional(z.int()),
  lane: z.optional(z.enum(lanes)),
  facts: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  source: z.optional(source),
  setAside: z.optional(
    z.array(z.object({ effect: z.enum(effectNames), rule: z.string(), law: z.string(), source })),
  ),
});
/** what goes back of a fee of the order, and all that was paid `of` it */
export const feeBack = z.object({
  place: z.int(),
  code: z.string(),
  name: z.string(),
  amount: z.int(),
  tax: z.int(),
  of: taxed,
  taxRate: z.optional(z.int()),
});
export const part = z.object({
  paymentId: z.string(),
  amount: z.int(),
  key: z.string(),
  by: z.optional(z.enum(otherMeans)),
});
export const issuedPart = z.extend(part, { providerRefundId: z.string() });
export const nothingMore = z.object({});
/** a member that JSON leaves out where the domain says undefined */
export const maybe = z.pipe(
  z.optional(z.string()),
  z.transform((value: string | undefined) => value),
);
/** of an event that one of the shop's people may have caused */
export const perhapsByStaff = { by: maybe, why: maybe };
export const byStaff = { by: z.string(), why: z.string() };

/** Every event has its place in its return's chain around what it says. */
export const event = <Type extends EventType, Data extends z.ZodMiniType>(type: Type, data: Data) =>
  z.object({
    type: z.literal(type),
    returnId: z.string(),
    sequence: z.int(),
    actor: z.enum(actors),
    occurredAt: z.string(),
    recordedAt: z.string(),
    history: z.optional(z.literal(true)),
    version: z.literal(1),
    previous: z.string(),
    hash: z.string(),
    data,
  });
