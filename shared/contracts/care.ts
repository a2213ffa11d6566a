import * as z from 'zod/mini';
import { contactChannels, feedbackPlaces, feedbackReasons, unmatchedCauses } from '#domain/care.ts';
import { newsId } from './news.ts';
import * as v from './values.ts';

/** What customers tell a helpdesk, and whether what we told them was enough. References and codes, nothing that was written. */

/** The body of `POST /webhooks/support`: one contact, with the return or the order that it was about. */
export const SupportContactBody = z
  .strictObject({
    contactId: v.reference,
    channel: z.enum(contactChannels),
    subject: v.reasonCode,
    at: v.moment,
    returnId: z.optional(v.returnId),
    orderNumber: z.optional(v.orderNumber),
  })
  .check(
    z.refine(({ returnId, orderNumber }) => returnId !== undefined || orderNumber !== undefined, {
      path: ['returnId'],
      error: 'returnId or orderNumber says what the contact was about',
    }),
  );

/** On the bus: source `returflow.support`, detail-type `SupportContact`. */
export const SupportContactDetail = z.object({
  newsId,
  contactId: v.reference,
  channel: z.enum(contactChannels),
  subject: v.reasonCode,
  occurredAt: v.moment,
  returnId: z.optional(v.returnId),
  orderNumber: z.optional(v.orderNumber),
});

export const ContactTaken = z.object({ contactId: z.string() });

/** Whether a page or a message was enough, and what was missing if not. */
export const GiveFeedbackRequest = z
  .strictObject({
    place: z.enum(feedbackPlaces),
    enough: z.boolean(),
    reason: z.optional(z.enum(feedbackReasons)),
  })
  .check(
    z.refine(({ enough, reason }) => !enough || reason === undefined, {
      path: ['reason'],
      error: 'goes with enough: false',
    }),
  );

/** The same of a message, by the code of the link in it. */
export const AnswerFeedbackRequest = z
  .strictObject({
    returnId: v.returnId,
    place: z.enum(feedbackPlaces),
    code: z.string().check(z.regex(/^[\w-]{22}$/, { error: 'must be the code of a link' })),
    enough: z.boolean(),
    reason: z.optional(z.enum(feedbackReasons)),
  })
  .check(
    z.refine(({ enough, reason }) => !enough || reason === undefined, {
      path: ['reason'],
      error: 'goes with enough: false',
    }),
  );

/** What stands for that place: the first answer, however often it is asked. */
export const FeedbackView = z.object({
  returnId: z.string(),
  place: z.enum(feedbackPlaces),
  enough: z.boolean(),
  reason: z.optional(z.enum(feedbackReasons)),
});

/** A contact that is tied to no return. */
export const UnmatchedContactView = z.object({
  contactId: z.string(),
  channel: z.enum(contactChannels),
  subject: z.string(),
  at: z.iso.datetime(),
  cause: z.enum(unmatchedCauses),
  returnId: z.optional(z.string()),
  orderNumber: z.optional(z.string()),
});
export const UnmatchedContactPage = z.object({
  contacts: z.array(UnmatchedContactView),
  cursor: z.optional(z.string()),
});
