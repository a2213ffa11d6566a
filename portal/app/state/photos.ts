import { ApiProblem } from '../../api/problem.ts';
import type { components } from '../../api/schema.ts';
import type { DraftPhoto } from './draft.ts';

/** How large a picture goes out, px: enough to see a scratch by. */
const longestSide = 2000;
const thumbSide = 160;
/** what can be sent as it is, where the page cannot draw it */
const mostBytes = 4 * 1024 * 1024;

/** The most pictures that a line may have. */
export const mostPhotos = 10;

/** Sends a picture and gives what it is called. */
export type SendPhoto = (picture: Blob) => Promise<components['schemas']['PhotoView']>;

/**
 * Sends a picture as it is seen: upright, as JPEG, no larger than it need be. What the browser can read is what can be sent, a HEIC where it
 * knows how. Place and time stay behind with the file; the service takes out what is left.
 * @throws ApiProblem PhotoUnreadable, and whatever is answered
 */
export async function sendPicture(file: Blob, send: SendPhoto): Promise<DraftPhoto> {
  const drawn = await drawing(file);
  const picture = drawn === undefined ? file : await drawn.asJpeg(longestSide);
  if (picture.size > mostBytes) throw new ApiProblem('PhotoTooLarge', {});
  const { photoId } = await send(picture);
  const thumb = drawn === undefined ? undefined : await addressOf(await drawn.asJpeg(thumbSide, 0.6));
  drawn?.close();
  return { photoId, ...(thumb !== undefined && { thumb }) };
}

interface Drawing {
  readonly asJpeg: (side: number, quality?: number) => Promise<Blob>;
  readonly close: () => void;
}

/** The picture as it is seen; undefined where the browser has no way to draw it again, refused where it cannot read it. */
async function drawing(file: Blob): Promise<Drawing | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch((cause: unknown) => {
    throw new ApiProblem('PhotoUnreadable', {}, undefined, cause);
  });
  const canvas = document.createElement('canvas');
  const brush = canvas.getContext('2d');
  if (brush === null) return undefined;
  return {
    asJpeg(side, quality = 0.85) {
      const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
      canvas.width = Math.max(1, Math.round(bitmap.width * scale));
      canvas.height = Math.max(1, Math.round(bitmap.height * scale));
      // what is transparent would else be black
      brush.fillStyle = '#ffffff';
      brush.fillRect(0, 0, canvas.width, canvas.height);
      brush.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      return new Promise((resolve, reject) =>
        canvas.toBlob(
          (blob) => (blob === null ? reject(new ApiProblem('PhotoUnreadable', {})) : resolve(blob)),
          'image/jpeg',
          quality,
        ),
      );
    },
    close: () => bitmap.close(),
  };
}

/** A small picture as an address that can be kept with the draft. */
async function addressOf(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  return `data:image/jpeg;base64,${btoa(String.fromCharCode(...bytes))}`;
}
