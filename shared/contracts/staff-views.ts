import * as z from 'zod/mini';
import { endings } from '#domain/events.ts';
import { creditTriggers } from '#domain/policy.ts';
import { refundCauses } from '#domain/refund-part.ts';
import { goodsStates, moneyStates, returnStatuses } from '#domain/return.ts';
import { waitNames } from '#domain/waits.ts';
import { ReturnView, TaxedAmountView } from './views.ts';

/** What the shop's people are answered. As with customers, members may come and none is ever taken away. */

const text = z.string();
const amount = z.int();
const moment = z.iso.datetime();

const Stuck = z.object({ since: moment, cause: text });

/** A return in a list. */
export const ReturnRowView = z.object({
  returnId: text,
  orderNumber: text,
  market: text,
  openedAt: moment,
  status: z.enum(returnStatuses),
  ending: z.optional(z.enum(endings)),
  goods: z.enum(goodsStates),
  money: z.enum(moneyStates),
  units: z.int(),
  currency: text,
  amount,
  reviewBy: z.optional(moment),
  stuck: z.optional(Stuck),
});

/** A page of a list. */
export const ReturnPage = z.object({ returns: z.array(ReturnRowView), cursor: z.optional(text) });

/** What a search found. */
export const FoundReturns = z.object({ returns: z.array(ReturnRowView) });

const line = z.extend(ReturnView.shape.lines._zod.def.element, {
  paid: TaxedAmountView,
  warehouse: z.optional(text),
});

/** A return with everything that is known of it. */
export const WholeReturn = z.extend(ReturnView, {
  lines: z.array(line),
  market: text,
  language: text,
  policyVersion: z.int(),
  creditOn: z.enum(creditTriggers),
  round: z.int(),
  units: z.int(),
  unitsInspected: z.int(),
  boxClosed: z.boolean(),
  reviewBy: z.optional(moment),
  stuck: z.optional(Stuck),
  waits: z.array(z.enum(waitNames)),
  settled: z.optional(amount),
  refunds: z.array(
    z.object({
      for: z.enum(refundCauses),
      paymentId: text,
      amount,
      key: text,
      providerRefundId: z.optional(text),
    }),
  ),
  messages: z.array(z.object({ name: text, messageId: text, sentAt: z.optional(moment) })),
  events: z.array(
    z.object({
      sequence: z.int(),
      type: text,
      actor: text,
      by: z.optional(text),
      occurredAt: moment,
      recordedAt: moment,
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  chain: z.object({ events: z.int(), whole: z.boolean() }),
  customer: z.optional(
    z.object({
      name: text,
      email: text,
      address: z.object({ street: text, postalCode: text, city: text, country: text }),
    }),
  ),
});
export type WholeReturn = z.infer<typeof WholeReturn>;
