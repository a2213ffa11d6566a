import { afterAll, beforeAll, expect, test } from 'vitest';
import { day, hour, jumperPaid, newScene, oneJumper, type Scene } from './people/scene.ts';
import type { Answer } from './people/signed.ts';
import { staffActs } from './people/staff-acts.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
let scene: Scene;
let act: ReturnType<typeof staffActs>;

beforeAll(async () => {
  world = await newWorld();
  act = staffActs(world);
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

const graded = (grade: 'A' | 'B' | 'C', units = 1) => [{ lineId: '1', grade, units }];
const because = { sv: 'Vi gör ett undantag.', en: 'We make an exception.' };
const done = ({ status, body }: Answer) => expect([status, status === 200 ? '' : body]).toEqual([200, '']);
const refused = ({ body }: Answer, name: string) => expect(body.type).toBe(`urn:returflow:problem:${name}`);
const subjects = async () => (await scene.insight.mails()).map(({ subject }) => subject);

/** Opens a return, hands its parcel in and has it looked at. */
async function comesBack(grade: 'A' | 'B' | 'C' = 'A'): Promise<string> {
  const returnId = await scene.customer.opensReturn(oneJumper);
  await scene.carrierScans(await scene.parcelOf(returnId));
  await scene.warehouseInspects(returnId, graded(grade));
  return returnId;
}

test('a rejected return that is approved after all goes on with a label and is credited', async () => {
  const longAgo = new Date(world.clock.now() - 60 * day).toISOString();
  scene = await newScene(world, { placedAt: longAgo, deliveredAt: longAgo });
  const { customer, insight } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  expect(await customer.sees(returnId)).toMatchObject({ ending: 'rejected' });
  done(await act(returnId, 'override', { approve: true, because }));
  await scene.carrierScans(await scene.parcelOf(returnId));
  await scene.warehouseInspects(returnId, graded('A'));

  expect(await customer.sees(returnId)).toMatchObject({
    ending: 'credited',
    decision: { rule: 'override', because },
  });
  expect(insight.execution(returnId, 2)).toEqual({ status: 'SUCCEEDED', statesEntered: 9 });
  expect(await insight.refunds(returnId)).toEqual([jumperPaid]);
  expect(await insight.mails()).toHaveLength(3);
  expect((await insight.story(returnId)).slice(1, 4)).toEqual([
    'ReturnRejected',
    'RejectionOverridden',
    'ReturnReopened',
  ]);
});

test('goodwill after the credit is refunded once and told once, in a round of five states', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  const returnId = await comesBack();
  done(await act(returnId, 'goodwill', { amount: 5_000 }, 'goodwill-1'));
  done(await act(returnId, 'goodwill', { amount: 5_000 }, 'goodwill-1'));

  expect(await customer.sees(returnId)).toMatchObject({
    status: 'ended',
    ending: 'credited',
    amounts: { goodwill: 5_000, total: jumperPaid + 5_000 },
  });
  expect(await insight.refunds(returnId)).toEqual([5_000, jumperPaid]);
  expect(insight.execution(returnId, 2)).toEqual({ status: 'SUCCEEDED', statesEntered: 5 });
  expect((await subjects()).at(-1)).toMatch(/^Vi har betalat tillbaka 50,00.kr till$/);
  expect(await insight.mails()).toHaveLength(3);
  refused(await act(returnId, 'goodwill', { amount: 1_000_000 }), 'MoreThanPaid');
});

test('a return that no carrier took is booked after a redrive, and its label is sent', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  await insight.outage('carrier', 3 * day);
  const returnId = await customer.opensReturn(oneJumper);
  await world.advance('3d');
  expect(await customer.sees(returnId)).toMatchObject({ ending: 'carrier-unavailable' });
  expect(await scene.unitsLeft()).toEqual([2, 1]);
  done(await act(returnId, 'redrive', {}));

  expect(await customer.sees(returnId)).toMatchObject({
    status: 'approved',
    goods: 'booked',
    labelReady: true,
  });
  expect(await scene.unitsLeft()).toEqual([1, 1]);
  expect((await insight.mails()).at(-1)?.attachments).toHaveLength(1);
  refused(await act(returnId, 'redrive', {}), 'NotStuck');
});

test('a return that no carrier took is not redriven when another has its units', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  await insight.outage('carrier', 3 * day);
  const returnId = await customer.opensReturn([{ lineId: '1', quantity: 2, reason: 'wrong-size' }]);
  await world.advance('3d');
  await customer.signIn();
  await customer.opensReturn(oneJumper);

  refused(await act(returnId, 'redrive', {}), 'UnitsNotAvailable');
  expect(await customer.sees(returnId)).toMatchObject({ ending: 'carrier-unavailable' });
});

test('a declined refund is made after a redrive, once', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  await insight.outage('payments', hour, 'declines');
  const returnId = await comesBack();
  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credit-needs-a-hand' });
  await insight.outageOver('payments');
  done(await act(returnId, 'redrive', {}));

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited', credit: { amount: jumperPaid } });
  expect(await insight.refunds(returnId)).toEqual([jumperPaid]);
  expect(await insight.mails()).toHaveLength(3);
});

test('a declined refund that is settled by other means is told so, and never refunded', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  await insight.outage('payments', hour, 'declines');
  const returnId = await comesBack();
  await insight.outageOver('payments');
  done(await act(returnId, 'settlement', { reference: 'BG-17' }));

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited', money: 'credited' });
  expect((await insight.mails()).at(-1)?.text).toContain('på ett annat sätt än du betalade');
  refused(await act(returnId, 'redrive', {}), 'NotStuck');
  refused(await act(returnId, 'settlement', { reference: 'BG-18' }), 'NothingToSettle');
  expect(await insight.refunds(returnId)).toEqual([]);
  expect((await insight.story(returnId)).slice(-2)).toEqual(['CreditSettled', 'CreditNoteIssued']);
});

test('a return that was scanned by mistake waits for its parcel again, and expires without it', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  await scene.carrierScans(await scene.parcelOf(returnId), 'delivered');
  done(await act(returnId, 'corrections', { scan: { sequence: 4 } }));
  expect(await customer.sees(returnId)).toMatchObject({ status: 'approved', goods: 'booked' });
  await world.advance('15d');

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'expired', money: 'none' });
  expect(insight.execution(returnId).status).toBe('SUCCEEDED');
  expect(await insight.refunds(returnId)).toEqual([]);
  expect(await insight.story(returnId)).toContain('ScanCorrected');
});

test('a grade that is corrected before the credit changes it', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  const returnId = await customer.opensReturn([{ lineId: '1', quantity: 2, reason: 'wrong-size' }]);
  await scene.warehouseInspects(returnId, graded('C'), false);
  done(await act(returnId, 'corrections', { grades: [{ lineId: '1', from: 'C', to: 'A', units: 1 }] }));
  await scene.warehouseInspects(returnId, graded('A'));

  expect(await customer.sees(returnId)).toMatchObject({ lines: [{ inspected: { A: 2 } }] });
  expect(await insight.refunds(returnId)).toEqual([99_999]);
});

test('a grade that is corrected after the credit adds what is due on top', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  const returnId = await comesBack('C');
  const correction = { lineId: '1', from: 'C', to: 'A', units: 1 };
  done(await act(returnId, 'corrections', { grades: [correction] }));

  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited', credit: { amount: jumperPaid } });
  expect(await insight.refunds(returnId)).toEqual([25_000, 25_000]);
  expect((await insight.mails()).at(-1)?.text).toContain('rättat vår bedömning');
  refused(
    await act(returnId, 'corrections', { grades: [{ ...correction, from: 'A', to: 'C' }] }),
    'MoneyNotTakenBack',
  );
});

test('a return under review is decided, told again and taken back by the shop’s people', async () => {
  scene = await newScene(world);
  const { customer, insight } = scene;
  const opens = () => customer.opensReturn([{ lineId: '1', quantity: 1, reason: 'stopped-working' }]);
  const [rejected, approved] = [await opens(), await opens()];
  done(await act(rejected, 'rejection', { because }));
  done(await act(rejected, 'messages', { kind: 'rejected' }));
  const told = (await insight.mails()).filter(({ text }) => text.includes(because.sv));
  expect(told).toHaveLength(2);
  done(await act(approved, 'approval', { because }));
  expect(await customer.sees(approved)).toMatchObject({ status: 'approved', goods: 'booked' });
  done(await act(approved, 'cancellation', {}));
  expect(await customer.sees(approved)).toMatchObject({ ending: 'cancelled' });
  for (const returnId of [rejected, approved]) expect(insight.execution(returnId).status).toBe('SUCCEEDED');
  expect(await scene.unitsLeft()).toEqual([2, 1]);
});
