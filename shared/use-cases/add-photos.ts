import { Refusal } from '#domain/errors.ts';
import type { LinePhotos } from '#domain/photo.ts';
import type { Clock, Documents, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { keepPhotos } from './keep-photos.ts';
import { refuseTooMany, withPhotos } from './line-photos.ts';
import type { ReturnView } from './return-view.ts';
import { ownReturn, timelineOf, viewOf } from './view-return.ts';

/**
 * Adds pictures of a line to a return that is not over yet. What it has already changes nothing.
 * @throws Refusal ReturnNotFound, UnknownLine, PhotosNotTaken, PhotoNotFound
 */
export function addPhotos(deps: {
  readonly returns: Returns;
  readonly documents: Documents;
  readonly clock: Clock;
}) {
  const { returns, documents, clock } = deps;
  return (asked: LinePhotos & { returnId: string; orderNumber: string }): Promise<ReturnView> =>
    again(async () => {
      const { returnId, lineId } = asked;
      const before = await ownReturn(returns, asked);
      const line = before.lines.find((one) => one.lineId === lineId);
      if (line === undefined)
        throw new Refusal('UnknownLine', `the return has no line ${lineId}`, { lineId });
      const photos = asked.photos.filter((photo) => !line.photos?.includes(photo));
      if (photos.length > 0) {
        if (before.head.status === 'ended') throw new Refusal('PhotosNotTaken', 'the return is over');
        const lines = before.lines.map((one) => (one === line ? withPhotos(one, photos) : one));
        refuseTooMany(lines);
        await keepPhotos(documents, asked, photos);
        const data = { lines: [{ lineId, photos }] };
        const base = { actor: 'customer', occurredAt: clock.now() } as const;
        await returns.commit({ before, returnId, lines, events: [{ ...base, type: 'PhotosAdded', data }] });
      }
      return viewOf(await ownReturn(returns, asked), await timelineOf(returns, returnId));
    });
}
