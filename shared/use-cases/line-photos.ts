import { Refusal } from '#domain/errors.ts';
import { type LinePhotos, photoLimits } from '#domain/photo.ts';
import type { ReturnLine } from '#domain/return.ts';

/** The line with these pictures behind those that it has. */
export const withPhotos = (line: ReturnLine, photos: readonly string[]): ReturnLine =>
  photos.length === 0 ? line : { ...line, photos: [...(line.photos ?? []), ...photos] };

/** @throws Refusal PhotosNotTaken */
export function refuseTooMany(lines: readonly ReturnLine[]): void {
  const counts = lines.map(({ photos = [] }) => photos.length);
  const { ofLine, ofReturn } = photoLimits;
  if (Math.max(...counts) > ofLine || counts.reduce((sum, count) => sum + count, 0) > ofReturn) {
    throw new Refusal('PhotosNotTaken', `a line may have ${ofLine} pictures, a return ${ofReturn}`, {
      ofLine,
      ofReturn,
    });
  }
}

/**
 * Refuses lines that lack pictures which the policy makes the return wait for. What is refused anyway is for its own reasons.
 * @throws Refusal PhotosMissing with the line, and how many it has and needs
 */
export function refuseMissingPhotos(lines: readonly ReturnLine[]): void {
  for (const { lineId, photos = [], terms, decision } of lines) {
    if (decision.outcome === 'reject' || terms === undefined || !terms.photosNeeded) continue;
    if (photos.length >= terms.photos) continue;
    const data = { lineId, has: photos.length, needs: terms.photos };
    throw new Refusal('PhotosMissing', `line ${lineId} needs ${terms.photos} pictures`, data);
  }
}

/** The pictures of lines, as an event tells them; nothing where there are none. */
export function photosTold(lines: readonly ReturnLine[]): LinePhotos[] {
  return lines.flatMap(({ lineId, photos = [] }) => (photos.length === 0 ? [] : [{ lineId, photos }]));
}
