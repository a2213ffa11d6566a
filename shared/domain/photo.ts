/** A picture as it may be sent: so many bytes, and, once it is unpacked, so many pixels. */
export const photoLimits = {
  /** base64 of it, with all around it, stays below what Lambda takes in one event (6 MB) */
  bytes: 4 * 1024 * 1024,
  side: 12_000,
  pixels: 50_000_000,
  ofLine: 10,
  ofReturn: 40,
} as const;

export const photoTypes = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
export type PhotoKind = keyof typeof photoTypes;

/** What a picture is called: a hash of what it shows, and its kind. The same picture has the same name. */
export type PhotoId = `${string}.${PhotoKind}`;

/** The media type of a picture, by its name. */
export function photoTypeOf(photoId: string): (typeof photoTypes)[PhotoKind] {
  return photoTypes[photoId.slice(photoId.lastIndexOf('.') + 1) as PhotoKind];
}

/** Pictures of one line. */
export interface LinePhotos {
  readonly lineId: string;
  readonly photos: readonly string[];
}

/** What of pictures happens to a return. */
export interface PhotoEventData {
  /** its customer showed what the goods look like; references to the pictures, which are kept apart */
  PhotosAdded: { lines: LinePhotos[] };
}
