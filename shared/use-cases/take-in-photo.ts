import { Refusal } from '#domain/errors.ts';
import { photoTypeOf } from '#domain/photo.ts';
import type { Clock, Darkroom, Documents, Sessions } from '#shared/ports.ts';
import { draftKey } from './keep-photos.ts';

/** Pictures of one order in a quarter of an hour. */
const mostAtOnce = 60;

/**
 * Takes a picture in, stripped of all that it does not show, for a return of that order to name. The same picture again is the same.
 * @throws Refusal TooManyAttempts, PhotoUnreadable, PhotoTooLarge
 */
export function takeInPhoto(deps: {
  readonly darkroom: Darkroom;
  readonly documents: Documents;
  readonly sessions: Pick<Sessions, 'countAttempt'>;
  readonly clock: Clock;
}) {
  return async ({ orderNumber, bytes }: { orderNumber: string; bytes: Uint8Array }) => {
    const { photoId, content } = deps.darkroom.clean(bytes);
    // what is no picture is not kept, and stands in nobody's way
    if ((await deps.sessions.countAttempt(`photos:${orderNumber}`, deps.clock.now())) > mostAtOnce) {
      throw new Refusal('TooManyAttempts', 'too many pictures; try again in a quarter of an hour');
    }
    await deps.documents.save(draftKey(orderNumber, photoId), content, photoTypeOf(photoId));
    return { photoId };
  };
}
