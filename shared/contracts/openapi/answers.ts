import * as z from 'zod/mini';

/** What the shop, the carriers and the warehouse are answered; customers' answers are in `views.ts`. */

/** `older`: a later telling of the order is stored already; `unchanged`: this very telling is. */
export const OrderTaken = z.object({
  orderNumber: z.string(),
  outcome: z.enum(['stored', 'unchanged', 'older']),
});

/** `unchanged`: this very return was told before. */
export const HistoryTaken = z.object({ returnId: z.string(), outcome: z.enum(['stored', 'unchanged']) });

/** Something about a policy, in words for whoever writes it. */
export const FindingView = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  pointer: z.string(),
  says: z.string(),
  rule: z.optional(z.string()),
  lane: z.optional(z.string()),
  law: z.optional(z.string()),
  source: z.optional(z.object({ act: z.string(), place: z.string() })),
  example: z.optional(z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.boolean()])))),
});

export const PolicyPublished = z.object({
  market: z.string(),
  version: z.int(),
  findings: z.array(FindingView),
});

/** The return that the news is about; what they change is done after the answer. */
export const NewsTaken = z.object({ returnId: z.string() });

/** What the HTTP API itself answers before a function runs. */
export const GatewayMessage = z.object({ message: z.string() });

export const StripeNewsTaken = z.object({ ours: z.boolean() });
