import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { aHeic } from '../../support/pictures.ts';
import type { Asked, askOf } from './asking.ts';
import { sendsPhoto } from './honest-photos.ts';
import { staffToken } from './staff.ts';
import type { RunningWorld } from './world.ts';

type Ask = (route: string, asked: Asked) => ReturnType<typeof askOf>;

/** A customer shows what goods look like, and staff look; what happened of the return in which they do. */
export async function photosAsked(world: RunningWorld, ask: Ask, token: string): Promise<string[]> {
  const [first, second] = [await sendsPhoto(world, token), await sendsPhoto(world, token, 9)];
  expect(world.met).toContain('POST /photos 201');
  await ask('POST /photos', { body: aHeic().toString(), gets: 'PhotoUnreadable' });
  const line = { lineId: '1', quantity: 1, reason: 'stopped-working' };
  const open = (photos: string[], gets: number | string) =>
    ask('POST /returns', {
      body: { lines: [{ ...line, photos }] },
      headers: { 'idempotency-key': randomUUID() },
      gets,
    });
  const unknown = `${'0'.repeat(32)}.png`;
  await open([unknown], 'PhotoNotFound');
  const { returnId } = (await open([first], 201)).body;
  const add = 'POST /returns/{returnId}/photos';
  const path = { returnId };
  await ask(add, { path, body: { lineId: '1', photos: [first] }, gets: 200 });
  const { body } = await ask('GET /returns/{returnId}', { path, gets: 200 });
  const opened = body.timeline.slice(0, 2).map(({ type }: { type: string }) => type);
  await ask(add, { path, body: { lineId: '1', photos: [second] }, gets: 200 });
  await ask(add, { path, body: { lineId: '9', photos: [second] }, gets: 'UnknownLine' });
  const see = 'GET /returns/{returnId}/photos/{photoId}';
  await ask(see, { path: { returnId, photoId: second }, gets: 200 });
  await ask(see, { path: { returnId, photoId: unknown }, gets: 'PhotoNotFound' });
  const headers = { authorization: `Bearer ${await staffToken(world, 'warehouse')}` };
  await ask(`GET /staff${see.slice(4)}`, { path: { returnId, photoId: second }, headers, gets: 200 });
  await ask('POST /returns/{returnId}/cancellation', { path, gets: 200 });
  await ask(add, { path, body: { lineId: '1', photos: [`${'1'.repeat(32)}.jpg`] }, gets: 'PhotosNotTaken' });
  return opened;
}
