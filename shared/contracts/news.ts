import * as z from 'zod/mini';
import { paymentNewsStatuses } from '#domain/difference.ts';
import { parcelStatuses } from '#domain/events.ts';
import { refundNewsStatuses } from '#domain/refund.ts';
import * as v from './values.ts';

/** What carriers and warehouses tell, as they send it and as it goes over the bus. */

/**
 * The carriers that we book with, by the name in their webhook's address. A signature does not cover the address: a
 * message under another carrier's name would be another fact.
 */
export const carriers = ['sandbox'] as const;
export const CarrierPath = z.object({ carrier: z.enum(carriers) });

/** The sender's id of a message (`webhook-id`): one message, one fact, however often it comes. */
export const newsId = z
  .string()
  .check(z.regex(/^[!-~]{1,128}$/, { error: 'must be up to 128 printable characters' }));

/** The body of `POST /webhooks/carriers/{carrier}`, normalised: one scan of one parcel. */
export const ParcelNewsBody = z.strictObject({
  trackingNumber: v.trackingNumber,
  status: z.enum(parcelStatuses),
  occurredAt: v.moment,
  location: z.optional(v.text(100)),
});

/** Units of one line in one grade. */
export const gradedUnits = z.strictObject({ lineId: v.lineId, grade: v.grade, units: v.quantity });

const findings = z.array(gradedUnits).check(z.maxLength(3000));

/** The body of `POST /webhooks/warehouse`: what came out of one box so far, found by RMA number or by parcel. */
export const InspectionNewsBody = z
  .strictObject({
    returnId: z.optional(v.returnId),
    trackingNumber: z.optional(v.trackingNumber),
    occurredAt: v.moment,
    units: findings,
    boxClosed: z._default(z.boolean(), false),
    station: z.optional(v.reference),
  })
  .check(
    z.refine(({ returnId, trackingNumber }) => (returnId === undefined) !== (trackingNumber === undefined), {
      path: ['returnId'],
      error: 'either returnId or trackingNumber says which return it is',
    }),
    z.refine(({ units, boxClosed }) => units.length > 0 || boxClosed, {
      path: ['units'],
      error: 'news without units must at least close the box',
    }),
  );

/** On the bus: source `returflow.carrier`, detail-type `ParcelNews`. Members to come are passed over. */
export const ParcelNewsDetail = z.object({
  newsId,
  carrier: v.carrierName,
  returnId: v.returnId,
  trackingNumber: v.trackingNumber,
  status: z.enum(parcelStatuses),
  occurredAt: v.moment,
  location: z.optional(v.text(100)),
});

/** On the bus: source `returflow.warehouse`, detail-type `InspectionNews`. */
export const InspectionNewsDetail = z.object({
  newsId,
  returnId: v.returnId,
  occurredAt: v.moment,
  units: findings,
  boxClosed: z.boolean(),
  station: z.optional(v.reference),
});

/** When it happened, by the sender's clock, but never later than now: what is told has happened. */
export function notAfter(occurredAt: string, now: string): string {
  return occurredAt < now ? occurredAt : now;
}

/** How a warehouse's news name the return: by its number, or by the parcel it came in. */
export function boxOf(
  body: z.output<typeof InspectionNewsBody>,
): { returnId: string } | { trackingNumber: string } {
  const { returnId, trackingNumber = '' } = body;
  return returnId === undefined ? { trackingNumber } : { returnId };
}

/** On the bus: source `returflow.payments`, detail-type `RefundNews`: what a payment provider signed of a refund of ours. */
export const RefundNewsDetail = z.object({
  newsId,
  returnId: v.returnId,
  /** the refund, as it was asked for */
  key: z.string().check(z.minLength(1), z.maxLength(300)),
  paymentId: v.reference,
  providerRefundId: v.reference,
  status: z.enum(refundNewsStatuses),
  reason: z.optional(v.reference),
  occurredAt: v.moment,
});

/** On the bus: source `returflow.payments`, detail-type `PaymentNews`: what a payment provider tells of a payment by a link of ours. */
export const PaymentNewsDetail = z
  .object({
    newsId,
    returnId: v.returnId,
    /** of the link, as it was asked for */
    key: z.string().check(z.minLength(1), z.maxLength(300)),
    collectionId: v.reference,
    status: z.enum(paymentNewsStatuses),
    paymentId: z.optional(v.reference),
    amount: z.int(),
    currency: v.currency,
    method: v.reference,
    occurredAt: v.moment,
  })
  .check(
    z.refine(({ status, paymentId }) => status !== 'paid' || paymentId !== undefined, {
      path: ['paymentId'],
      error: 'must say which payment it was',
    }),
  );

/** The body of `POST /webhooks/stripe` as far as it is read: an event of Stripe's. */
export const StripeEvent = z.looseObject({
  id: z.string(),
  type: z.string(),
  created: z.int(),
  data: z.looseObject({ object: z.looseObject({}) }),
});
