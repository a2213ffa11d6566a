import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultPolicy } from '#domain/default-policy.ts';
import type { Policy } from '#domain/policy.ts';
import { day, hour, jumperPaid, newScene, oneJumper, type Scene } from './people/scene.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
let scene: Scene;

beforeAll(async () => {
  world = await newWorld();
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

const gradeA = [{ lineId: '1', grade: 'A', units: 1 }];

test('a scan that comes before the machine waits for it is not missed', async () => {
  scene = await newScene(world);
  const { customer, insight, warehouseInspects } = scene;
  const opened = await customer.post('/returns', { lines: oneJumper }, { 'idempotency-key': 'early' });
  const returnId = String(opened.body.returnId);
  let parcels: { trackingNumber: string }[] = [];
  while (parcels.length === 0) {
    const answer = await customer.get(`/returns/${returnId}`);
    parcels = answer.body.parcels as { trackingNumber: string }[];
  }
  await scene.carrierScans(parcels[0]?.trackingNumber ?? '');
  await warehouseInspects(returnId, gradeA);
  await world.settle();

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited' });
  expect(insight.execution(returnId)).toEqual({ status: 'SUCCEEDED', statesEntered: 9 });
});

test('goods that are inspected without ever having been scanned are credited', async () => {
  scene = await newScene(world);
  const { customer, insight, warehouseInspects } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  await warehouseInspects(returnId, gradeA);

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited' });
  expect(await insight.refunds(returnId)).toEqual([jumperPaid]);
});

test('the same news twice is one fact; other news of the same parcel are facts of their own', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans, warehouseInspects } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  const parcel = await scene.parcelOf(returnId);
  await carrierScans(parcel, 'accepted', 'scan-1');
  await carrierScans(parcel, 'accepted', 'scan-1');
  await carrierScans(parcel, 'delivered', 'scan-2');
  await warehouseInspects(returnId, gradeA, true, 'inspection-1');
  await warehouseInspects(returnId, gradeA, true, 'inspection-1');

  const story = await insight.story(returnId);
  expect(story.filter((type) => type === 'ParcelScanned')).toHaveLength(2);
  expect(story.filter((type) => type === 'ItemsInspected')).toHaveLength(1);
  expect(await insight.refunds(returnId)).toEqual([jumperPaid]);
});

test('a policy may credit at the first scan; the inspection that follows is recorded and pays nothing more', async () => {
  scene = await newScene(world, { market: 'NO' });
  const { customer, insight, carrierScans, warehouseInspects } = scene;
  const builtIn = defaultPolicy('NO');
  const otherwise = { ...builtIn.otherwise, creditOn: 'first-scan' } as const;
  const policy: Policy = { ...builtIn, version: 1, otherwise };
  await scene.shopPublishes(policy);
  const returnId = await customer.opensReturn(oneJumper);
  await carrierScans(await scene.parcelOf(returnId));
  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited', goods: 'under-way' });
  await warehouseInspects(returnId, gradeA);

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited', goods: 'inspected' });
  expect(insight.execution(returnId)).toEqual({ status: 'SUCCEEDED', statesEntered: 7 });
  expect(await insight.refunds(returnId)).toEqual([jumperPaid]);
});

test('a carrier that is down for an hour costs the return an hour', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans, warehouseInspects } = scene;
  await insight.outage('carrier', hour);
  const returnId = await customer.opensReturn(oneJumper);
  await world.advance('2h');
  expect(await customer.sees(returnId)).toMatchObject({ goods: 'booked' });
  await carrierScans(await scene.parcelOf(returnId));
  await warehouseInspects(returnId, gradeA);

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited' });
});

test('a payment provider that is down for a day is asked until it answers, and pays once', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans, warehouseInspects } = scene;
  await insight.outage('payments', day);
  const returnId = await customer.opensReturn(oneJumper);
  await carrierScans(await scene.parcelOf(returnId));
  await warehouseInspects(returnId, gradeA);
  expect(await customer.sees(returnId)).toMatchObject({ money: 'reserved' });
  await world.advance('26h');

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited', credit: { amount: jumperPaid } });
  expect(await insight.refunds(returnId)).toEqual([jumperPaid]);
});

test('a refund whose answer is lost is looked up, not made again', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans, warehouseInspects } = scene;
  await insight.outage('payments', hour, 'lost-answer');
  const returnId = await customer.opensReturn(oneJumper);
  await carrierScans(await scene.parcelOf(returnId));
  await warehouseInspects(returnId, gradeA);
  await world.advance('1h');

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited' });
  expect(await insight.refunds(returnId)).toEqual([jumperPaid]);
});

test('conflicts, throttles and lost answers of the table delay returns and change nothing else', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans, warehouseInspects } = scene;
  world.setFaults({ transactionConflict: 0.2, throttle: 0.1 }, 7);
  const returnIds: string[] = [];
  for (const quantity of [1, 1]) {
    returnIds.push(await customer.opensReturn([{ lineId: '1', quantity, reason: 'wrong-size' }]));
  }
  await world.advance('1h');
  for (const returnId of returnIds) {
    await carrierScans(await scene.parcelOf(returnId));
    await warehouseInspects(returnId, gradeA);
  }
  await world.advance('1d');
  world.setFaults({ transactionConflict: 0, throttle: 0 });
  expect(world.failed()).toBe(0);

  for (const returnId of returnIds) {
    expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited' });
    expect(insight.execution(returnId).status).toBe('SUCCEEDED');
    await insight.story(returnId);
  }
  expect(await insight.refunds(...returnIds)).toEqual([49_999, 50_000]);
});
