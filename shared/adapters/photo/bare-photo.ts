import { createHash } from 'node:crypto';
import { Refusal } from '#domain/errors.ts';
import { type PhotoKind, photoLimits } from '#domain/photo.ts';
import type { Darkroom } from '#shared/ports.ts';
import { bareJpeg } from './bare-jpeg.ts';
import { barePng } from './bare-png.ts';
import { bareWebp } from './bare-webp.ts';
import { PhotoBroken } from './photo-broken.ts';

const takers = { jpg: bareJpeg, png: barePng, webp: bareWebp } as const;

/** Kinds by how a file begins, whatever it is called; `heic` is known to be told apart, not taken. */
function kindOf(bytes: Uint8Array): PhotoKind | 'heic' | undefined {
  const begins = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (begins.startsWith('\xff\xd8\xff')) return 'jpg';
  if (begins.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (begins.startsWith('RIFF') && begins.startsWith('WEBP', 8)) return 'webp';
  // the brands of ISO/IEC 23008-12, and AVIF's
  return /^ftyp(hei|hev|mif1|msf1|avi)/.test(begins.slice(4)) ? 'heic' : undefined;
}

/**
 * Takes pictures apart and keeps what they show. What is kept is listed, not what is left out: a kind of note that nobody has
 * thought of yet is left out, too. Pixels are never unpacked here.
 */
export const bareDarkroom: Darkroom = {
  clean(bytes) {
    const kind = kindOf(bytes);
    if (kind === undefined) throw unreadable('it is no JPEG, PNG or WebP');
    if (kind === 'heic') throw unreadable('it is a HEIC or AVIF; send it as JPEG', { kind });
    const { width, height, content } = taken(kind, bytes);
    const { side, pixels } = photoLimits;
    if (width === 0 || height === 0) throw unreadable('it has no extent');
    if (width > side || height > side || width * height > pixels) {
      throw new Refusal('PhotoTooLarge', `a picture may have ${pixels} pixels, ${side} a side`, {
        side,
        pixels,
      });
    }
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
    return { photoId: `${hash}.${kind}`, content };
  },
};

function taken(kind: PhotoKind, bytes: Uint8Array) {
  try {
    return takers[kind](bytes);
  } catch (error) {
    if (error instanceof PhotoBroken || error instanceof RangeError) throw unreadable(error.message);
    throw error;
  }
}

const unreadable = (why: string, data = {}) =>
  new Refusal('PhotoUnreadable', `the picture cannot be read: ${why}`, data);
