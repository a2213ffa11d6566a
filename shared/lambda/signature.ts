import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '#domain/errors.ts';
import type { HttpEvent } from './http-request.ts';

/** The keys that a sender may sign with now: the current one, and the one before while it is being replaced. */
export interface SigningKeys {
  keys(): Promise<readonly Uint8Array[]>;
  /** read anew, for a signature that none of the known keys made */
  freshKeys(): Promise<readonly Uint8Array[]>;
}

export interface SignedMessage {
  readonly id: string;
  /** seconds, as the header says it */
  readonly timestamp: string;
  readonly signatures: readonly string[];
}

const toleranceSeconds = 300;

/**
 * The signature headers of a message (Standard Webhooks).
 * @throws Refusal SignatureMissing, or SignatureInvalid when id or timestamp cannot be what a sender writes
 */
export function signedMessage(headers: HttpEvent['headers']): SignedMessage {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signature = headers['webhook-signature'];
  if (!id || !timestamp || !signature) {
    throw new Refusal('SignatureMissing', 'webhook-id, webhook-timestamp and webhook-signature are needed');
  }
  if (!/^[!-~]{1,128}$/.test(id) || !/^[0-9]{1,12}$/.test(timestamp)) throw forged();
  const signatures = signature.split(' ').flatMap((part) => (part.startsWith('v1,') ? [part.slice(3)] : []));
  return { id, timestamp, signatures };
}

/**
 * Lets a message pass that one of the keys signed, over its raw bytes, within five minutes of now.
 * @throws Refusal SignatureInvalid, SignatureExpired (only told of messages that were truly signed)
 */
export async function verifySignature(
  message: SignedMessage,
  bytes: Uint8Array,
  signing: SigningKeys,
  now: number = Date.now(),
): Promise<void> {
  const fits = (keys: readonly Uint8Array[]) => keys.some((key) => isSignedBy(message, bytes, key));
  if (!fits(await signing.keys()) && !fits(await signing.freshKeys())) throw forged();
  const age = Math.floor(now / 1000) - Number(message.timestamp);
  if (Math.abs(age) > toleranceSeconds) {
    throw new Refusal(
      'SignatureExpired',
      `the message must be signed within ${toleranceSeconds} seconds of now`,
      {
        toleranceSeconds,
      },
    );
  }
}

function isSignedBy(
  { id, timestamp, signatures }: SignedMessage,
  bytes: Uint8Array,
  key: Uint8Array,
): boolean {
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(bytes).digest();
  return signatures.some((signature) => {
    const given = Buffer.from(signature, 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}

function forged(): Refusal {
  return new Refusal('SignatureInvalid', 'the signature does not fit the message');
}
