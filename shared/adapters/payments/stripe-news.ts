import Stripe from 'stripe';
import * as z from 'zod/mini';
import { Refusal } from '#domain/errors.ts';
import { keyMember, paymentMember } from './stripe-payments.ts';

/** What a provider tells of a refund that we asked for. */
export interface RefundNews {
  /** of the message: the same one may come again */
  readonly newsId: string;
  /** of the refund, as we asked for it */
  readonly key: string;
  readonly paymentId: string;
  readonly providerRefundId: string;
  readonly status: 'made' | 'failed' | 'pending';
  /** the provider's code for why it failed */
  readonly reason?: string | undefined;
  /** ISO 8601, to the second. Messages come in any order: the latest holds, and of two at once the failure */
  readonly occurredAt: string;
}

export interface StripeMessage {
  /** as it came, byte for byte */
  readonly rawBody: string;
  /** the header `Stripe-Signature` */
  readonly signature: string | undefined;
}

/** How far the time of a message may be from ours, both ways; Stripe's own libraries look back as far. */
const toleranceSeconds = 300;
const told = new Set(['refund.updated', 'refund.failed', 'charge.refund.updated']);

const id = z.string().check(z.regex(/^\w{1,100}$/));
const message = z.object({ id, type: z.string(), created: z.int(), data: z.object({ object: z.unknown() }) });
const refund = z.object({
  id,
  status: z.nullable(z.string()),
  payment_intent: z.nullish(id),
  charge: z.nullish(id),
  failure_reason: z.nullish(z.string()),
  metadata: z.nullish(z.record(z.string(), z.string())),
});

const statuses: Readonly<Record<string, RefundNews['status']>> = {
  succeeded: 'made',
  failed: 'failed',
  canceled: 'failed',
};

/**
 * What a message of Stripe's tells of a refund of ours; undefined when it is about something else, a refund that somebody made in
 * Stripe's own pages included.
 * @param secrets of the endpoint, `whsec_…`: the current one, and the one before while it is being replaced
 * @param now ms since 1970
 * @throws Refusal SignatureMissing, SignatureInvalid, SignatureExpired; InvalidRequest for what is signed and no message of Stripe's
 */
export function stripeNews(
  { rawBody, signature }: StripeMessage,
  secrets: readonly string[],
  now: number,
): RefundNews | undefined {
  if (!signature) throw new Refusal('SignatureMissing', 'Stripe-Signature is needed');
  if (!secrets.some((secret) => isSignedWith(rawBody, signature, secret)))
    throw new Refusal('SignatureInvalid', 'the signature does not fit the message');
  refuseOtherTimes(signature, now);
  const event = reading(message, parsed(rawBody), '');
  if (!told.has(event.type)) return undefined;
  const about = reading(refund, event.data.object, 'data.object.');
  const key = about.metadata?.[keyMember];
  const paymentId = about.metadata?.[paymentMember] ?? about.payment_intent ?? about.charge;
  if (!key || !paymentId) return undefined;
  const reason = about.failure_reason ?? undefined;
  return {
    ...{ newsId: event.id, key, paymentId, providerRefundId: about.id },
    // what is on its way, or in a state that is not known yet, decides nothing
    status: statuses[about.status ?? ''] ?? 'pending',
    ...(reason !== undefined && { reason }),
    occurredAt: new Date(event.created * 1000).toISOString(),
  };
}

function isSignedWith(rawBody: string, signature: string, secret: string): boolean {
  try {
    // without its own look at the time, which only forbids what is old
    return Stripe.webhooks.signature?.verifyHeader(rawBody, signature, secret, 0) ?? false;
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return false;
    throw error;
  }
}

/** @throws Refusal SignatureExpired (only told of messages that were truly signed) */
function refuseOtherTimes(signature: string, now: number): void {
  const [, seconds] = [...signature.matchAll(/(?:^|,)t=(\d+)/g)].at(-1) ?? [];
  const age = Math.floor(now / 1000) - Number(seconds);
  if (Math.abs(age) <= toleranceSeconds) return;
  throw new Refusal(
    'SignatureExpired',
    `the message must be signed within ${toleranceSeconds} seconds of now`,
    {
      toleranceSeconds,
    },
  );
}

function parsed(rawBody: string): unknown {
  try {
    return JSON.parse(rawBody);
  } catch {
    throw new Refusal('InvalidRequest', 'the message is not JSON');
  }
}

function reading<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
  place: string,
): z.infer<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const where = `${place}${read.error.issues[0]?.path.join('.') ?? ''}`;
  throw new Refusal('InvalidRequest', `the message is not as Stripe writes it, at ${where}`, { where });
}
