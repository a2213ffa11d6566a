import * as z from 'zod/mini';
import { creditRowKinds } from '#domain/credit-rows.ts';
import { type EventType, endings, parcelStatuses } from '#domain/events.ts';
import { moves } from '#domain/lifecycle.ts';
import { feeRefunds } from '#domain/order-fees.ts';
import { creditTriggers, grades, reasonOutcomes } from '#domain/policy.ts';
import { goodsStates, moneyStates, returnStatuses } from '#domain/return.ts';
import { lanes, reasonKinds } from '#domain/rules/lanes.ts';
import { effectNames, handIns, offers } from '#domain/rules/rule.ts';
import { RemedyView, remedyMembers } from './remedy-views.ts';
import { staffRoles } from './staff-access.ts';
import { amount, moment, TaxedAmountView, text } from './view-values.ts';

export { TaxedAmountView } from './view-values.ts';

/** What the API answers. Clients ignore members that they do not know; nothing here is ever taken away. */

/** @see EventType: the table of moves names each type once */
const eventTypes = Object.keys(moves) as [EventType, ...EventType[]];

export const SentenceView = z.object({ sv: text, en: text });
export const GradeView = z.enum(grades);
export const ParcelStatusView = z.enum(parcelStatuses);

const SourceView = z.object({ act: text, place: text });

/** What the policy says inside the law, and why. */
export const DecisionView = z.object({
  outcome: z.enum(reasonOutcomes),
  rule: text,
  because: SentenceView,
  policyVersion: z.optional(z.int()),
  lane: z.optional(z.enum(lanes)),
  facts: z.optional(z.record(text, z.union([text, z.number(), z.boolean()]))),
  source: z.optional(SourceView),
  setAside: z.optional(
    z.array(z.object({ effect: z.enum(effectNames), rule: text, law: text, source: SourceView })),
  ),
});

export const SessionView = z.object({ token: text, orderNumber: text, expiresAt: moment });

/** An order as its customer sees it: what can still be returned, why not the rest, and the reasons to choose from. */
export const OrderView = z.object({
  orderNumber: text,
  market: text,
  currency: text,
  language: text,
  placedAt: moment,
  deliveredAt: z.optional(moment),
  windowEndsAt: z.optional(moment),
  lines: z.array(
    z.object({
      lineId: text,
      sku: text,
      name: text,
      category: z.optional(text),
      size: z.optional(text),
      colour: z.optional(text),
      picture: z.optional(text),
      bundle: z.optional(text),
      hygiene: z.optional(z.boolean()),
      quantity: z.int(),
      unitsLeft: z.int(),
      paid: TaxedAmountView,
      returnable: z.boolean(),
      because: z.optional(SentenceView),
      withdrawalEndsAt: z.optional(moment),
      windowEndsAt: z.optional(moment),
    }),
  ),
  fees: z.optional(
    z.array(z.object({ code: text, name: text, paid: TaxedAmountView, refund: z.enum(feeRefunds) })),
  ),
  reasons: z.array(z.object({ code: text, label: SentenceView, about: z.enum(reasonKinds) })),
  returns: z.array(text),
});
export type OrderView = z.infer<typeof OrderView>;

const AmountsView = z.object({
  currency: text,
  goods: TaxedAmountView,
  shipping: TaxedAmountView,
  orderFees: z.optional(TaxedAmountView),
  fee: amount,
  total: amount,
  rows: z.array(
    z.object({
      kind: z.enum(creditRowKinds),
      lineId: z.optional(text),
      code: z.optional(text),
      quantity: z.int(),
      amount: z.object({ amount, tax: amount }),
      taxRate: z.int(),
      says: SentenceView,
    }),
  ),
  shares: z.object({
    refund: amount,
    storeCredit: amount,
    exchange: amount,
    difference: amount,
    bonus: amount,
  }),
});

/** What was decided of a line besides its outcome. */
const TermsView = z.object({
  offers: z.array(z.enum(offers)),
  bonusPercent: z.int(),
  handIn: z.array(z.enum(handIns)),
  photos: z.int(),
  photosNeeded: z.boolean(),
});

/** What a return would lead to, before anything is opened. */
export const ReturnPreview = z.object({
  decision: DecisionView,
  lines: z.array(
    z.object({
      lineId: text,
      quantity: z.int(),
      reason: text,
      decision: DecisionView,
      paid: TaxedAmountView,
      withdrawalEndsAt: z.optional(moment),
      windowEndsAt: z.optional(moment),
      ...TermsView.shape,
      questions: z.array(
        z.object({
          code: text,
          text: SentenceView,
          answers: z.array(z.object({ code: text, label: SentenceView })),
        }),
      ),
    }),
  ),
  amounts: AmountsView,
  creditOn: z.enum(creditTriggers),
});
export type ReturnPreview = z.infer<typeof ReturnPreview>;

/** A picture that was taken in. */
export const PhotoView = z.object({ photoId: text });

/** A return as its customer sees it. */
export const ReturnView = z.object({
  returnId: text,
  orderNumber: text,
  status: z.enum(returnStatuses),
  ending: z.optional(z.enum(endings)),
  goods: z.enum(goodsStates),
  money: z.enum(moneyStates),
  openedAt: moment,
  decision: z.optional(DecisionView),
  lines: z.array(
    z.object({
      lineId: text,
      sku: text,
      name: text,
      quantity: z.int(),
      reason: text,
      answers: z.optional(z.record(text, text)),
      photos: z.optional(z.array(text)),
      decision: DecisionView,
      remedy: z.optional(RemedyView),
      terms: z.optional(TermsView),
      inspected: z.record(GradeView, z.int()),
      credit: z.optional(TaxedAmountView),
      deducted: z.optional(TaxedAmountView),
    }),
  ),
  amounts: z.extend(AmountsView, {
    deducted: z.optional(TaxedAmountView),
    goodwill: z.optional(amount),
  }),
  creditOn: z.enum(creditTriggers),
  reviewBy: z.optional(moment),
  parcels: z.array(z.object({ trackingNumber: text, sscc: text })),
  handInBy: z.optional(moment),
  firstScanAt: z.optional(moment),
  deliveredAt: z.optional(moment),
  credit: z.optional(TaxedAmountView),
  creditNotes: z.array(z.object({ creditNote: text, issuedOn: text, amount: TaxedAmountView })),
  ...remedyMembers,
  statutory: z.optional(
    z.object({ sendBackBy: moment, mayWithhold: z.boolean(), refundDueAt: z.optional(moment) }),
  ),
  cancellable: z.boolean(),
  labelReady: z.boolean(),
  timeline: z.array(z.object({ sequence: z.int(), type: z.enum(eventTypes), at: moment })),
});
export type ReturnView = z.infer<typeof ReturnView>;

/** One of the shop's people. */
export const StaffView = z.object({
  reference: text,
  roles: z.array(z.enum(staffRoles)),
  mayDo: z.array(text),
});
