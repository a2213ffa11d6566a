import Stripe from 'stripe';
import * as z from 'zod/mini';
import { Refusal } from '#domain/errors.ts';

export interface StripeMessage {
  /** as it came, byte for byte */
  readonly rawBody: string;
  /** the header `Stripe-Signature` */
  readonly signature: string | undefined;
}

/** How far the time of a message may be from ours, both ways; Stripe's own libraries look back as far. */
const toleranceSeconds = 300;

/** Stripe's name of a thing. */
export const id = z.string().check(z.regex(/^\w{1,100}$/));
const message = z.object({ id, type: z.string(), created: z.int(), data: z.object({ object: z.unknown() }) });
export type StripeEvent = z.infer<typeof message>;

/**
 * The event in a message that Stripe signed just now.
 * @param secrets of the endpoint, `whsec_…`: the current one, and the one before while it is being replaced
 * @param now ms since 1970
 * @throws Refusal SignatureMissing, SignatureInvalid, SignatureExpired; InvalidRequest for what is signed and no message of Stripe's
 */
export function stripeEvent(
  { rawBody, signature }: StripeMessage,
  secrets: readonly string[],
  now: number,
): StripeEvent {
  if (!signature) throw new Refusal('SignatureMissing', 'Stripe-Signature is needed');
  if (!secrets.some((secret) => isSignedWith(rawBody, signature, secret)))
    throw new Refusal('SignatureInvalid', 'the signature does not fit the message');
  refuseOtherTimes(signature, now);
  return reading(message, parsed(rawBody), '');
}

/** What an event is about. @throws Refusal InvalidRequest naming the place that is not as Stripe writes it */
export const aboutOf = <Schema extends z.ZodMiniType>(event: StripeEvent, schema: Schema) =>
  reading(schema, event.data.object, 'data.object.');

/** When it happened, by Stripe's clock. */
export const timeOf = ({ created }: StripeEvent) => new Date(created * 1000).toISOString();

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
