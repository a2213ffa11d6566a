import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('an ordinary return enters nine states and ends credited, with its credit and two mails', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans, warehouseInspects } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  await carrierScans(await scene.parcelOf(returnId));
  await warehouseInspects(returnId, gradeA);

  expect(await customer.sees(returnId)).toMatchObject({
    status: 'ended',
    ending: 'credited',
    goods: 'inspected',
    money: 'credited',
    credit: { amount: jumperPaid },
  });
  expect(insight.execution(returnId)).toEqual({ status: 'SUCCEEDED', statesEntered: 9 });
  expect(await insight.refunds(returnId)).toEqual([jumperPaid]);
  const mails = await insight.mails();
  expect(mails).toHaveLength(2);
  expect(mails[1]?.attachments.map(({ filename }) => filename)).toEqual([
    expect.stringMatching(/^SE-K-\d{6}\.pdf$/),
  ]);
  expect(await insight.story(returnId)).toEqual([
    'ReturnOpened',
    'ReturnApproved',
    'ParcelBooked',
    'ParcelScanned',
    'ItemsInspected',
    'ItemsClassified',
    'CreditReserved',
    'CreditIssued',
    'CreditNoteIssued',
    'ReturnEnded',
  ]);
});

test('a whole order that comes back takes its outbound shipping with it', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans, warehouseInspects } = scene;
  const returnId = await customer.opensReturn([
    { lineId: '1', quantity: 2, reason: 'changed-mind' },
    { lineId: '2', quantity: 1, reason: 'changed-mind' },
  ]);
  await carrierScans(await scene.parcelOf(returnId));
  await warehouseInspects(returnId, [
    { lineId: '1', grade: 'A', units: 2 },
    { lineId: '2', grade: 'B', units: 1 },
  ]);

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited', credit: { amount: 149_899 } });
  expect(await insight.refunds(returnId)).toEqual([149_899]);
});

test('a return stated after the window is refused, told why, and frees its units', async () => {
  const longAgo = new Date(world.clock.now() - 60 * day).toISOString();
  scene = await newScene(world, { placedAt: longAgo, deliveredAt: longAgo });
  const { customer, insight } = scene;
  const returnId = await customer.opensReturn(oneJumper);

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'rejected', decision: { rule: 'window' } });
  expect(insight.execution(returnId)).toEqual({ status: 'SUCCEEDED', statesEntered: 2 });
  expect(await insight.mails()).toHaveLength(1);
  expect(await scene.unitsLeft()).toEqual([2, 1]);
});

test('a return that nobody hands in expires, and no mail is sent that the shop did not ask for', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  await world.advance('15d');

  expect(await customer.sees(returnId)).toMatchObject({
    status: 'ended',
    ending: 'expired',
    goods: 'booked',
  });
  expect(insight.execution(returnId).status).toBe('SUCCEEDED');
  expect(await insight.mails()).toHaveLength(1);
  expect(await scene.unitsLeft()).toEqual([2, 1]);
});

test('a parcel scanned after its return expired wakes it, and it is credited in its second round', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans, warehouseInspects } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  const parcel = await scene.parcelOf(returnId);
  await world.advance('20d');
  await carrierScans(parcel);
  expect(await customer.sees(returnId)).toMatchObject({ status: 'approved', goods: 'under-way' });
  await warehouseInspects(returnId, gradeA);

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited', credit: { amount: jumperPaid } });
  expect(insight.execution(returnId, 1).status).toBe('SUCCEEDED');
  expect(insight.execution(returnId, 2).status).toBe('SUCCEEDED');
  expect(await insight.refunds(returnId)).toEqual([jumperPaid]);
});

test('a parcel of a return that expired changes nothing once another return has its units', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans } = scene;
  const first = await customer.opensReturn([{ lineId: '1', quantity: 2, reason: 'wrong-size' }]);
  const parcel = await scene.parcelOf(first);
  await world.advance('16d');
  await customer.signIn();
  const second = await customer.opensReturn(oneJumper);
  await carrierScans(parcel);

  expect(await customer.sees(first)).toMatchObject({ ending: 'expired', goods: 'under-way' });
  expect(await customer.sees(second)).toMatchObject({ status: 'approved' });
  expect(await insight.story(first)).toContain('ParcelScanned');
});

test('a return taken back before it is sent ends cancelled and frees its units', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  const answer = await customer.cancels(returnId);

  expect(answer).toMatchObject({ status: 200, body: { ending: 'cancelled' } });
  expect(insight.execution(returnId).status).toBe('SUCCEEDED');
  expect(await scene.unitsLeft()).toEqual([2, 1]);
});

test('a return that is under way can no longer be taken back', async () => {
  scene = await newScene(world);
  const { customer, carrierScans } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  await carrierScans(await scene.parcelOf(returnId));

  expect(await customer.cancels(returnId)).toMatchObject({
    status: 409,
    body: { title: expect.any(String) },
  });
  expect(await customer.sees(returnId)).toMatchObject({ status: 'approved' });
});

test('goods that nobody inspects are credited in full when the time to look has passed', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  await carrierScans(await scene.parcelOf(returnId), 'delivered');
  await world.advance('9d');
  expect(await customer.sees(returnId)).toMatchObject({ status: 'approved', money: 'none' });
  await world.advance('2d');

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited', credit: { amount: jumperPaid } });
  expect(insight.execution(returnId).status).toBe('SUCCEEDED');
});

test('the shop’s time to look at a withdrawal ends before the law wants the money back', async () => {
  scene = await newScene(world);
  const { customer, carrierScans } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  await world.advance('8d');
  expect(await customer.sees(returnId)).toMatchObject({ statutory: { mayWithhold: true } });
  await carrierScans(await scene.parcelOf(returnId));
  await world.advance('4d');
  const waiting = await customer.sees(returnId);
  expect(waiting).toMatchObject({ money: 'none', statutory: { mayWithhold: false } });
  await world.advance('2d');

  const { timeline, ...paid } = await customer.sees(returnId);
  expect(paid).toMatchObject({ ending: 'credited', credit: { amount: jumperPaid } });
  const { refundDueAt } = waiting.statutory as { refundDueAt: string };
  const { at = '' } =
    (timeline as { type: string; at: string }[]).find(({ type }) => type === 'CreditIssued') ?? {};
  expect(Date.parse(refundDueAt) - Date.parse(at)).toBeGreaterThan(23 * hour);
});

test('worn goods are credited in part, unless the shop is at fault', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans, warehouseInspects } = scene;
  const worn = await customer.opensReturn(oneJumper);
  await carrierScans(await scene.parcelOf(worn));
  await warehouseInspects(worn, [{ lineId: '1', grade: 'C', units: 1 }]);
  const faulty = await customer.opensReturn([{ lineId: '1', quantity: 1, reason: 'not-as-described' }]);
  await carrierScans(await scene.parcelOf(faulty));
  await warehouseInspects(faulty, [{ lineId: '1', grade: 'C', units: 1 }]);

  expect(await customer.sees(worn)).toMatchObject({ credit: { amount: 25_000 } });
  expect(await customer.sees(faulty)).toMatchObject({ credit: { amount: 49_999 } });
  expect(await insight.refunds(worn, faulty)).toEqual([25_000, 49_999]);
});

test('cheap goods that arrived damaged are credited and stay with the customer', async () => {
  const line = { lineId: '1', sku: 'MUGG', name: 'Mugg', quantity: 1, paid: { amount: 9_900, tax: 1_980 } };
  scene = await newScene(world, {
    lines: [line],
    total: 14_800,
    payments: [{ paymentId: 'betalning-1', method: 'card', amount: 14_800 }],
  });
  const { customer, insight } = scene;
  const returnId = await customer.opensReturn([{ lineId: '1', quantity: 1, reason: 'damaged-on-arrival' }]);

  expect(await customer.sees(returnId)).toMatchObject({
    ending: 'returnless',
    goods: 'kept',
    credit: { amount: 14_800 },
  });
  expect(insight.execution(returnId)).toEqual({ status: 'SUCCEEDED', statesEntered: 5 });
  expect(await insight.refunds(returnId)).toEqual([14_800]);
});

test('a carrier that is down for days ends the return by name and frees its units', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  await insight.outage('carrier', 3 * day);
  const returnId = await customer.opensReturn(oneJumper);
  expect(await customer.sees(returnId)).toMatchObject({ status: 'approved', parcels: [] });
  await world.advance('3d');

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'carrier-unavailable' });
  expect(insight.execution(returnId).status).toBe('SUCCEEDED');
  expect(await scene.unitsLeft()).toEqual([2, 1]);
});

test('a refund that the provider declines is handed to a person', async () => {
  scene = await newScene(world);
  const { customer, insight, carrierScans, warehouseInspects } = scene;
  await insight.outage('payments', hour, 'declines');
  const returnId = await customer.opensReturn(oneJumper);
  await carrierScans(await scene.parcelOf(returnId));
  await warehouseInspects(returnId, gradeA);

  expect(await customer.sees(returnId)).toMatchObject({
    ending: 'credit-needs-a-hand',
    money: 'needs-a-hand',
  });
  expect(insight.execution(returnId).status).toBe('SUCCEEDED');
  expect(await insight.refunds(returnId)).toEqual([]);
  await insight.outageOver('payments');
});
