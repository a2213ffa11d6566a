import * as z from 'zod/mini';
import { storeCreditKinds } from '#domain/lots.ts';
import { currency, largestAmount, orderNumber, reference, text } from './values.ts';

/** What a shop’s checkout asks about store credits, what it is answered, and what the shop’s people see of them. */

/** As the customer wrote it: what can be no code opens nothing, and is refused like any other. */
const code = text(64);

export const AskStoreCreditRequest = z.strictObject({ code });

export const RedeemStoreCreditRequest = z.strictObject({
  code,
  key: reference,
  amount: z.int().check(z.positive(), z.lte(largestAmount)),
  currency,
  orderNumber,
});

export const RedemptionPath = z.object({ key: reference });
export const TakeBackRedemptionRequest = z.strictObject({ key: reference });

export const StoreCreditPath = z.object({
  reference: z
    .string()
    .check(z.regex(/^SC-[0-9A-HJKMNP-TV-Z]{26}$/, { error: 'must be the reference of a store credit' })),
});

const lots = z.array(z.object({ kind: z.enum(storeCreditKinds), amount: z.int(), expiresAt: z.string() }));

export const StoreCreditBalance = z.object({
  reference: z.string(),
  currency: z.string(),
  balance: z.int(),
  credit: z.int(),
  bonus: z.int(),
  expiresAt: z.optional(z.string()),
  lots,
});

export const RedemptionView = z.object({
  key: z.string(),
  reference: z.string(),
  orderNumber: z.string(),
  amount: z.int(),
  bonus: z.int(),
  currency: z.string(),
  redeemedAt: z.string(),
  balance: z.int(),
});

export const RedemptionTakenBack = z.object({
  key: z.string(),
  givenBack: z.int(),
  currency: z.optional(z.string()),
  voidedAt: z.string(),
});

export const StoreCreditView = z.object({
  reference: z.string(),
  returnId: z.string(),
  market: z.string(),
  currency: z.string(),
  balance: z.int(),
  credit: z.int(),
  bonus: z.int(),
  expiresAt: z.optional(z.string()),
  lots,
  entries: z.array(
    z.object({
      number: z.int(),
      is: z.enum(['issued', 'redeemed', 'given-back', 'expired']),
      key: z.string(),
      at: z.string(),
      credit: z.int(),
      bonus: z.int(),
      orderNumber: z.optional(z.string()),
      redemption: z.optional(z.string()),
      because: z.optional(z.enum(['refund', 'void'])),
    }),
  ),
  others: z.array(z.string()),
});
