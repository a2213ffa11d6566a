import { createHash, timingSafeEqual } from 'node:crypto';
import type { FeedbackPlace } from './care.ts';
import type { ReturnEvent } from './events.ts';

const characters = 22;

/**
 * What the link of a mail proves: whoever has it was written about this return, in this place. It follows from the hash of the return's
 * first event, which nobody is shown and which never changes; 132 bits, URL-safe.
 */
export function feedbackCode({ hash }: Pick<ReturnEvent, 'hash'>, place: FeedbackPlace): string {
  return createHash('sha256').update(`feedback:${place}:${hash}`).digest('base64url').slice(0, characters);
}

/** Whether the code is the one of that place, found out in the same time either way. */
export function isFeedbackCode(
  code: string,
  first: Pick<ReturnEvent, 'hash'>,
  place: FeedbackPlace,
): boolean {
  const [given, right] = [code, feedbackCode(first, place)].map((one) =>
    createHash('sha256').update(one).digest(),
  );
  return given !== undefined && right !== undefined && timingSafeEqual(given, right);
}
