import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newScene, type Scene } from './people/scene.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
let scene: Scene;

beforeAll(async () => {
  world = await newWorld();
});
let returnId: string;

const because = { sv: 'Varan är använd.', en: 'The item has been used.' };

beforeEach(async () => {
  scene = await newScene(world);
  returnId = await scene.customer.opensReturn([{ lineId: '1', quantity: 1, reason: 'stopped-working' }]);
  expect(await scene.customer.sees(returnId)).toMatchObject({ status: 'in-review' });
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

test('a return that a person approves goes on', async () => {
  await scene.shopReviews(returnId, { approve: true, because, reviewer: 'granskare-1' });

  expect(await scene.customer.sees(returnId)).toMatchObject({ status: 'approved', goods: 'booked' });
});

test('a return that a person refuses ends with the reason in the mail', async () => {
  await scene.shopReviews(returnId, { approve: false, because, reviewer: 'granskare-1' });

  expect(await scene.customer.sees(returnId)).toMatchObject({ ending: 'rejected' });
  const mails = await scene.world.mailbox.mails();
  expect(mails.at(-1)?.text).toContain(because.sv);
  expect(scene.insight.execution(returnId).status).toBe('SUCCEEDED');
});

test('a return that nobody looks at in time is approved', async () => {
  await world.advance('4d');

  expect(await scene.customer.sees(returnId)).toMatchObject({ status: 'approved', goods: 'booked' });
});

test('a return under review can be taken back', async () => {
  await scene.customer.cancels(returnId);

  expect(await scene.customer.sees(returnId)).toMatchObject({ ending: 'cancelled' });
  expect(scene.insight.execution(returnId).status).toBe('SUCCEEDED');
});
