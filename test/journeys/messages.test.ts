import { afterAll, beforeAll, expect, test } from 'vitest';
import { newScene, oneJumper, type Scene } from './people/scene.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
let scene: Scene;

beforeAll(async () => {
  world = await newWorld({
    settings: {
      messages: ['reminder', 'scanned', 'arrived', 'inspected', 'expired', 'cancelled', 'delayed'],
    },
  });
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

const subjects = async () => (await scene.insight.mails()).map(({ subject }) => subject);

test('a shop that wants it tells of every step, each once, in one thread', async () => {
  scene = await newScene(world);
  const { customer, carrierScans, warehouseInspects } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  const parcel = await scene.parcelOf(returnId);
  await carrierScans(parcel);
  await carrierScans(parcel, 'in-transit');
  await carrierScans(parcel, 'delivered');
  await warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);

  const mails = await scene.insight.mails();
  // what was inspected is told only if the credit is not made yet: its mail says the same and more
  const told = mails.map(({ subject }) => subject).filter((one) => !one.startsWith('Vi har gått igenom'));
  expect(told).toEqual([
    expect.stringMatching(/^Din returetikett för order/),
    expect.stringMatching(/är på väg till oss$/),
    expect.stringMatching(/är framme$/),
    expect.stringMatching(/^Vi har betalat tillbaka/),
  ]);
  const threads = mails.map(({ headers }) => headers.find(({ name }) => name === 'references')?.value);
  expect(threads).toEqual(mails.map(() => `<${returnId}@shop.example>`));
  for (const { html } of mails) expect(html).toContain('/assets/mail-logo-');
});

test('a shop that wants it reminds twice and tells of the end', async () => {
  scene = await newScene(world);
  await scene.customer.opensReturn(oneJumper);
  await world.advance('6d');
  expect(await subjects()).toHaveLength(1);
  await world.advance('7d');
  expect(await subjects()).toHaveLength(3);
  await world.advance('2d');
  expect((await subjects()).at(-1)).toMatch(/är stängd$/);
});

test('a parcel that is slower than usual is told of before anybody asks, once, and not when it has come', async () => {
  scene = await newScene(world);
  const { customer, carrierScans, insight } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  const parcel = await scene.parcelOf(returnId);
  await carrierScans(parcel);
  await world.advance('5d');
  expect((await subjects()).at(-1)).toMatch(/är på väg till oss$/);
  await world.advance('2d');
  expect((await subjects()).at(-1)).toMatch(/tar längre tid än vanligt$/);
  expect(await insight.story(returnId)).toContain('DelayNoticed');
  const told = (await subjects()).length;
  await carrierScans(parcel, 'delivered');
  await world.advance('1d');
  expect(await subjects()).toHaveLength(told + 1);
  expect((await subjects()).at(-1)).toMatch(/är framme$/);
});

test('a shop that wants it confirms what its customer has cancelled', async () => {
  scene = await newScene(world);
  const returnId = await scene.customer.opensReturn(oneJumper);
  await scene.customer.cancels(returnId);
  expect((await subjects()).at(-1)).toMatch(/är avbruten$/);
});
