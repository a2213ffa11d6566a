import { Refusal } from '#domain/errors.ts';
import { photoTypeOf } from '#domain/photo.ts';
import type { Documents } from '#shared/ports.ts';

/** Where a picture is kept until a return takes it: under its order, so that no other session reaches it. */
export const draftKey = (orderNumber: string, photoId: string) => `photo-drafts/${orderNumber}/${photoId}`;
/** And by its return, once it has one. */
export const keptKey = (returnId: string, photoId: string) => `photos/${returnId}/${photoId}`;

/**
 * Moves pictures of the order to the return that names them; one that it has already is fine.
 * @throws Refusal PhotoNotFound when none of that name was sent for the order, or too long ago
 */
export async function keepPhotos(
  documents: Documents,
  { orderNumber, returnId }: { orderNumber: string; returnId: string },
  photos: readonly string[],
): Promise<void> {
  await Promise.all(
    [...new Set(photos)].map(async (photoId) => {
      const content = await documents.read(draftKey(orderNumber, photoId));
      if (content !== undefined) {
        await documents.save(keptKey(returnId, photoId), content, photoTypeOf(photoId));
      } else if ((await documents.read(keptKey(returnId, photoId))) === undefined) {
        throw new Refusal('PhotoNotFound', `no picture ${photoId} was sent for the order`, { photoId });
      }
    }),
  );
}
