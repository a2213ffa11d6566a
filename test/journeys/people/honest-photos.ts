import { aJpeg } from '../../support/pictures.ts';
import type { Customer } from './customer.ts';
import type { HonestRequest } from './honest-requests.ts';
import type { RunningWorld } from './world.ts';

/** Sends a picture for the order of that session; what it is called. */
export async function sendsPhoto(world: RunningWorld, token: string, height = 8): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' };
  const body = new Uint8Array(aJpeg({ height }));
  const answer = await fetch(`${world.apiUrl}/photos`, { method: 'POST', headers, body });
  return String(((await answer.json()) as { photoId: unknown }).photoId);
}

/** Requests about pictures: of a return of the customer whose session asks. */
export async function honestPhotos(
  world: RunningWorld,
  customer: Customer,
): Promise<Record<string, HonestRequest>> {
  const [photoId, further] = [
    await sendsPhoto(world, customer.token),
    await sendsPhoto(world, customer.token, 9),
  ];
  const lines = [{ lineId: '1', quantity: 1, reason: 'wrong-size', photos: [photoId] }];
  const returnId = await customer.opensReturn(lines);
  const path = { returnId, photoId };
  const unknown = `${'0'.repeat(32)}.jpg`;
  return {
    'POST /photos': { path: {}, bytes: aJpeg({ height: 7 }) },
    'POST /returns/{returnId}/photos': {
      path: { returnId },
      body: { lineId: '1', photos: [further] },
      refused: {
        UnknownLine: { lineId: '2', photos: [further] },
        PhotoNotFound: { lineId: '1', photos: [unknown] },
        InvalidRequest: { lineId: '1', photos: [further, further] },
      },
    },
    'GET /returns/{returnId}/photos/{photoId}': { path },
    'GET /staff/returns/{returnId}/photos/{photoId}': { path },
  };
}
