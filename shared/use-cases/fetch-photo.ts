import { Refusal } from '#domain/errors.ts';
import { photoTypeOf } from '#domain/photo.ts';
import type { Documents, Returns } from '#shared/ports.ts';
import { keptKey } from './keep-photos.ts';
import { knownReturn } from './known.ts';
import { ownReturn } from './view-return.ts';

/**
 * A picture of a return: of the order whose session asks, or of any for the shop's people.
 * @throws Refusal ReturnNotFound; PhotoNotFound also once it was deleted
 */
export function fetchPhoto(deps: { readonly returns: Returns; readonly documents: Pick<Documents, 'read'> }) {
  return async (asked: { returnId: string; photoId: string; orderNumber?: string }) => {
    const { returnId, photoId, orderNumber } = asked;
    const { lines } = await (orderNumber === undefined
      ? knownReturn(deps.returns, returnId)
      : ownReturn(deps.returns, { returnId, orderNumber }));
    const isIts = lines.some(({ photos = [] }) => photos.includes(photoId));
    const content = isIts ? await deps.documents.read(keptKey(returnId, photoId)) : undefined;
    if (content === undefined) throw new Refusal('PhotoNotFound', 'the return has no such picture');
    return { content, mediaType: photoTypeOf(photoId) };
  };
}
