import * as z from 'zod';

/** What the demo reads of the API's answers; members that it does not need are passed over. */

const taxed = z.object({ amount: z.int(), tax: z.int() });

export const Session = z.object({ token: z.string(), expiresAt: z.string() });

export const OrderSeen = z.object({
  orderNumber: z.string(),
  windowEndsAt: z.string().optional(),
  lines: z.array(
    z.object({ lineId: z.string(), name: z.string(), unitsLeft: z.int(), returnable: z.boolean() }),
  ),
  reasons: z.array(z.object({ code: z.string() })),
  returns: z.array(z.string()),
});

export const Preview = z.object({
  decision: z.object({ outcome: z.string(), rule: z.string() }),
  amounts: z.object({ currency: z.string(), total: z.int() }),
  creditOn: z.string(),
});

export const ReturnSeen = z.object({
  returnId: z.string(),
  status: z.string(),
  ending: z.string().optional(),
  goods: z.string(),
  money: z.string(),
  lines: z.array(z.object({ lineId: z.string(), quantity: z.int() })),
  amounts: z.object({ currency: z.string() }),
  parcels: z.array(z.object({ trackingNumber: z.string(), sscc: z.string() })),
  labelReady: z.boolean(),
  credit: taxed.optional(),
  timeline: z.array(z.object({ sequence: z.int(), type: z.string(), at: z.string() })),
});
export type ReturnSeen = z.infer<typeof ReturnSeen>;

/** Local's mailbox, the newest mail first. */
export const Mailbox = z.object({
  mails: z.array(z.object({ to: z.array(z.string()), subject: z.string() })),
});
