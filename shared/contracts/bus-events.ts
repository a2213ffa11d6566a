import * as z from 'zod/mini';
import { careStages, contactChannels, feedbackPlaces, feedbackReasons } from '#domain/care.ts';
import { endings, lostStatuses, messageKinds, parcelStatuses } from '#domain/events.ts';
import { mailTroubles } from '#domain/mail-trouble.ts';
import { creditTriggers, grades } from '#domain/policy.ts';
import { refundCauses } from '#domain/refund-part.ts';
import { remedyNames } from '#domain/remedy.ts';
import { goodsStates } from '#domain/return.ts';
import { lanes } from '#domain/rules/lanes.ts';
import { silentStages } from '#domain/silence.ts';
import {
  byStaff,
  decision,
  event,
  feeBack,
  issuedPart,
  maybe,
  nothingMore,
  part,
  perhapsByStaff,
  taxed,
} from './event-shapes.ts';
import { exchange, remedyEvents } from './remedy-bus-events.ts';
import { costRecorded, openedOf, unitsResold } from './told-of-units.ts';

/**
 * The facts of a return on the bus: source `returflow.returns`, detail-type the event's type, detail the event as it
 * stands in the table. Subscribers pass over members to come; what is here stays.
 */
export const returnsSource = 'returflow.returns';

/** What was told as history goes under a source of its own: no rule that acts on what happens now may match it. */
export const historySource = 'returflow.history';

/** The source that an event goes onto the bus under. */
export const sourceOf = ({ history }: { readonly history?: true | undefined }) =>
  history ? historySource : returnsSource;

export const ReturnEventDetail = z.discriminatedUnion('type', [
  event(
    'ReturnOpened',
    z.object({
      orderNumber: z.string(),
      customerId: z.string(),
      market: z.string(),
      currency: z.string(),
      language: z.string(),
      policyVersion: z.int(),
      reasons: z.record(z.string(), z.int()),
      units: z.int(),
      paid: taxed,
      shipping: taxed,
      shippingTaxRate: z.optional(z.int()),
      takesShipping: z.boolean(),
      orderFees: z.optional(z.array(feeBack)),
      fee: z.int(),
      feeBorne: z.optional(z.int()),
      feeBorneTax: z.optional(z.int()),
      creditOn: z.enum(creditTriggers),
      lanes: z.optional(z.array(z.enum(lanes))),
      remedies: z.optional(z.partialRecord(z.enum(remedyNames), z.int())),
      ...openedOf,
    }),
  ),
  event('ReviewRequired', z.object({ decision, reviewBy: z.string() })),
  event(
    'ReturnApproved',
    z.object({ decision, approvedBy: z.string(), keepGoods: z.boolean(), ...perhapsByStaff }),
  ),
  event('ReturnRejected', z.object({ decision, rejectedBy: z.string(), ...perhapsByStaff })),
  event('RejectionOverridden', z.object({ decision, ...byStaff })),
  event('ReturnCancelled', z.object(perhapsByStaff)),
  event(
    'ParcelBooked',
    z.object({
      carrier: z.string(),
      parcels: z.array(z.object({ trackingNumber: z.string(), sscc: z.string() })),
      handInBy: z.string(),
    }),
  ),
  event('CarrierGaveUp', z.object({ cause: z.string(), market: z.string() })),
  event(
    'ParcelScanned',
    z.object({
      trackingNumber: z.string(),
      status: z.enum(parcelStatuses),
      location: maybe,
    }),
  ),
  event('ReturnExpired', nothingMore),
  event('ReturnReopened', z.object({ round: z.int(), ...perhapsByStaff })),
  event('ExecutionRestarted', z.object({ round: z.int(), ...byStaff })),
  event(
    'ItemsInspected',
    z.object({
      units: z.array(z.object({ lineId: z.string(), grade: z.enum(grades), units: z.int() })),
      boxClosed: z.boolean(),
      station: maybe,
    }),
  ),
  event(
    'ScanCorrected',
    z.object({
      sequence: z.int(),
      goods: z.enum(goodsStates),
      firstScanAt: maybe,
      deliveredAt: maybe,
      ...byStaff,
    }),
  ),
  event(
    'GradesCorrected',
    z.object({
      grades: z.array(
        z.object({ lineId: z.string(), from: z.enum(grades), to: z.enum(grades), units: z.int() }),
      ),
      ...byStaff,
    }),
  ),
  event(
    'ItemsClassified',
    z.object({
      lines: z.int(),
      credit: taxed,
      deducted: taxed,
      unitsMissing: z.int(),
      feeBorne: z.optional(z.int()),
      feeBorneTax: z.optional(z.int()),
    }),
  ),
  event('FeeLowered', z.object({ from: z.int(), to: z.int(), ...byStaff })),
  event(
    'LineCreditsRaised',
    z.object({ lines: z.array(z.object({ lineId: z.string(), credit: z.int() })), ...byStaff }),
  ),
  ...remedyEvents,
  event(
    'CreditReserved',
    z.object({
      amount: taxed,
      parts: z.array(part),
      for: z.optional(z.enum(refundCauses)),
      bonus: z.optional(z.int()),
      exchange: z.optional(exchange),
    }),
  ),
  event('RefundPartIssued', z.object({ part: issuedPart })),
  event('CreditIssued', z.object({ amount: taxed, parts: z.array(issuedPart) })),
  event('RefundFailed', z.object({ part: issuedPart, reason: z.optional(z.string()) })),
  event('CreditNeedsAHand', z.object({ cause: z.string() })),
  event('CreditSettled', z.object({ amount: z.int(), credit: taxed, reference: z.string(), ...byStaff })),
  event(
    'CreditNoteIssued',
    z.object({ number: z.int(), refund: z.int(), issuedOn: z.string(), amount: taxed }),
  ),
  event(
    'ExchangeReceiptIssued',
    z.object({ number: z.int(), issuedOn: z.string(), orderNumber: z.string(), amount: taxed }),
  ),
  event('ReturnEnded', z.object({ ending: z.enum(endings) })),
  event('GoodwillGranted', z.object({ amount: z.int(), ...byStaff })),
  event('MessageRequested', z.object({ kind: z.enum(messageKinds), ...byStaff })),
  event(
    'ContactRecorded',
    z.object({
      contactId: z.string(),
      channel: z.enum(contactChannels),
      subject: z.string(),
      stage: z.enum(careStages),
    }),
  ),
  event(
    'PhotosAdded',
    z.object({ lines: z.array(z.object({ lineId: z.string(), photos: z.array(z.string()) })) }),
  ),
  event(
    'FeedbackGiven',
    z.object({
      place: z.enum(feedbackPlaces),
      enough: z.boolean(),
      reason: z.optional(z.enum(feedbackReasons)),
    }),
  ),
  event('MailReturned', z.object({ message: z.enum(messageKinds), cause: z.enum(mailTroubles) })),
  event('UnitsResold', z.object(unitsResold)),
  event('CostRecorded', z.object(costRecorded)),
  event(
    'DelayNoticed',
    z.object({
      stage: z.enum(silentStages),
      look: z.union([z.literal(1), z.literal(2)]),
      normalHours: z.int(),
      lookAgainAt: z.optional(z.string()),
    }),
  ),
  event('ExecutionLost', z.object({ round: z.int(), status: z.enum(lostStatuses), cause: z.string() })),
]);
