import * as z from 'zod/mini';
import { grades } from '#domain/policy.ts';
import { remedyNames } from '#domain/remedy.ts';
import { costKinds } from '#domain/told-of-units.ts';
import * as v from './values.ts';

/** Members of events that say what units are, were sold for and cost; `bus-events.ts` has the events. */

const taxed = z.object({ amount: z.int(), tax: z.int() });

const openedLine = z.object({
  lineId: z.string(),
  sku: z.string(),
  category: z.optional(z.string()),
  size: z.optional(z.string()),
  campaign: z.optional(z.string()),
  reason: z.string(),
  units: z.int(),
  paid: taxed,
  remedy: z.optional(z.enum(remedyNames)),
  unitCost: z.optional(z.int()),
});

export const openedOf = { placedAt: z.optional(z.string()), lines: z.optional(z.array(openedLine)) };

export const unitsResold = {
  lineId: z.string(),
  grade: z.enum(grades),
  units: z.int(),
  price: taxed,
  reference: z.string(),
};

export const costRecorded = {
  kind: z.enum(costKinds),
  amount: z.int(),
  currency: z.string(),
  reference: z.string(),
};

/** The body of `POST /webhooks/resales`: units that came back were sold again, for `price` together. */
export const ResaleBody = z.strictObject({
  returnId: v.returnId,
  lineId: v.lineId,
  grade: v.grade,
  units: v.quantity,
  price: v.taxedAmount,
  soldAt: v.moment,
  reference: v.reference,
});

/** The body of `POST /webhooks/return-costs`: what a return cost, without tax. One below nothing takes back what was told too much. */
export const CostBody = z.strictObject({
  returnId: v.returnId,
  kind: z.enum(costKinds),
  amount: z.int().check(
    z.gte(-v.largestAmount),
    z.lte(v.largestAmount),
    z.refine((amount) => amount !== 0, { error: 'must not be 0' }),
  ),
  currency: v.currency,
  occurredAt: v.moment,
  reference: v.reference,
});
