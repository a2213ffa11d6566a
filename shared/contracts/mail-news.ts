import * as z from 'zod/mini';
import { messageKinds } from '#domain/events.ts';
import type { ReturnedMail } from '#domain/mail-trouble.ts';
import * as v from './values.ts';

const mail = z.object({
  messageId: v.reference,
  /** whom it was sent to; what bounced may be an address that they forward to, which nobody here knows */
  destination: z.array(z.string()),
  tags: z.optional(
    z.object({
      returnId: z.optional(z.array(v.returnId)),
      message: z.optional(z.array(z.enum(messageKinds))),
    }),
  ),
});

const bounced = z.object({
  eventType: z.literal('Bounce'),
  mail,
  bounce: z.object({ bounceType: z.string(), timestamp: v.moment }),
});

const complainedOf = z.object({
  eventType: z.literal('Complaint'),
  mail,
  complaint: z.object({ complaintFeedbackType: z.nullish(z.string()), timestamp: v.moment }),
});

/** What SES itself tells on the default bus of mails that it took, by detail-type. Members to come are passed over. */
export const mailNewsContracts = { 'Email Bounced': bounced, 'Email Complaint Received': complainedOf };

/** The detail of either, as far as it is needed. */
export const MailTroubleDetail = z.discriminatedUnion('eventType', [bounced, complainedOf]);

/**
 * What that means; undefined where it means nothing: a mailbox that is full today is there tomorrow, and a reader may also say that a
 * mail was taken for spam by mistake (RFC 6430).
 */
export function returnedMail(told: z.output<typeof MailTroubleDetail>): ReturnedMail | undefined {
  const { messageId, destination, tags } = told.mail;
  const [returnId, message] = [tags?.returnId?.[0], tags?.message?.[0]];
  const of = {
    messageId,
    addresses: destination.map((one) => /<([^>]*)>\s*$/.exec(one)?.[1] ?? one),
    ...(returnId !== undefined && message !== undefined && { about: { returnId, message } }),
  };
  if (told.eventType === 'Bounce') {
    const { bounceType, timestamp } = told.bounce;
    return bounceType === 'Permanent' ? { ...of, cause: 'bounce', occurredAt: timestamp } : undefined;
  }
  const { complaintFeedbackType, timestamp } = told.complaint;
  if (complaintFeedbackType === 'not-spam') return undefined;
  return { ...of, cause: 'complaint', occurredAt: timestamp };
}
