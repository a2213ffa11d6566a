import * as z from 'zod/mini';
import { storeCreditKinds } from '#domain/lots.ts';
import { remedyNames } from '#domain/remedy.ts';
import { lapseCauses } from '#domain/remedy-events.ts';
import { amount, moment, TaxedAmountView, text } from './view-values.ts';

/** What the customer has instead of the money for a line. */
export const RemedyView = z.object({
  is: z.enum(remedyNames),
  bonusPercent: z.optional(z.int()),
  goods: z.optional(
    z.object({
      sku: text,
      name: text,
      category: z.optional(text),
      size: z.optional(text),
      colour: z.optional(text),
      picture: z.optional(text),
      price: TaxedAmountView,
      taxRate: z.int(),
    }),
  ),
  held: z.optional(z.boolean()),
});

/** What a return says of it besides its lines. */
export const remedyMembers = {
  difference: z.optional(z.object({ amount, payBy: moment, paid: z.boolean() })),
  lapsed: z.optional(z.enum(lapseCauses)),
  receipt: z.optional(z.object({ receipt: text, issuedOn: text, amount: TaxedAmountView })),
  exchange: z.optional(z.object({ orderNumber: text, total: amount })),
  storeCredit: z.optional(z.object({ amount, bonus: amount, reference: text })),
  remedied: z.optional(z.object({ units: z.int(), done: z.boolean() })),
};

/** Where a customer pays. */
export const PaymentLinkView = z.object({ url: text });

/** A store credit as its customer sees it. */
export const CustomerStoreCreditView = z.object({
  reference: text,
  code: text,
  balance: amount,
  currency: text,
  lots: z.array(z.object({ kind: z.enum(storeCreditKinds), amount, expiresAt: moment })),
});
