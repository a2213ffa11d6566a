import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { day, newScene, oneJumper, type Scene } from './people/scene.ts';
import { sendSigned } from './people/signers.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
beforeAll(async () => {
  world = await newWorld();
});
afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

/** Tells a return of one jumper of the scene's order: opened three days ago, over an hour ago. */
async function tellHistory(scene: Scene, over: Record<string, unknown> = {}) {
  const ago = (ms: number) => new Date(world.clock.now() - ms).toISOString();
  const reference = `retur-${randomUUID()}`;
  const message = {
    reference,
    orderNumber: scene.orderNumber,
    openedAt: ago(3 * day),
    lines: [{ lineId: '1', quantity: 1, reason: 'too-small', grades: { B: 1 } }],
    shippedAt: ago(2 * day),
    deliveredAt: ago(day),
    inspectedAt: ago(7_200_000),
    credited: {
      at: ago(3_600_000),
      amount: { amount: 50_000, tax: 10_000 },
      refunds: [{ paymentId: 'betalning-1', amount: 50_000, providerRefundId: 'refund-7' }],
    },
    ...over,
  };
  const answer = await sendSigned(world, 'shop', 'PUT', `/history/returns/${reference}`, message);
  expect(answer.status).toBe(200);
  return { returnId: String(answer.body.returnId), message };
}

/** What the house has done so far that somebody outside could notice. */
const doings = () => ({
  executions: world.app.machines.flatMap(({ arn }) =>
    world.stepFunctions.listExecutions(arn, { limit: 1000 }),
  ).length,
  // the shop's own people read its figures on Mondays
  mails: world.mailbox.list(1000).filter(({ to }) => !to.includes('kontoret@shop.example')).length,
  reminders: world.scheduler.list().length,
});

test('a return that was finished elsewhere is there to see, and nothing at all follows from it', async () => {
  const scene = await newScene(world);
  const before = doings();
  const { returnId, message } = await tellHistory(scene);
  await world.advance('40d');

  expect(doings()).toEqual(before);
  expect(await scene.insight.refunds(returnId)).toEqual([]);
  expect(await scene.insight.story(returnId)).toHaveLength(9);
  const told = world.eventBridge.latest(1000).filter(({ event }) => JSON.stringify(event).includes(returnId));
  expect(told).toHaveLength(9);
  expect(new Set(told.map(({ event }) => event.source))).toEqual(new Set(['returflow.history']));
  expect(await scene.customer.sees(returnId)).toMatchObject({
    status: 'ended',
    ending: 'credited',
    openedAt: message.openedAt,
    credit: { amount: 50_000 },
    lines: [{ inspected: { B: 1 } }],
  });
});

test('what a finished return has taken, a live one cannot have; the rest goes back as ever', async () => {
  const scene = await newScene(world);
  const { returnId: finished } = await tellHistory(scene);
  expect(await scene.unitsLeft()).toEqual([1, 1]);
  const two = [{ lineId: '1', quantity: 2, reason: 'wrong-size' }];
  await expect(scene.customer.opensReturn(two)).rejects.toThrow('UnitsNotAvailable');

  const returnId = await scene.customer.opensReturn(oneJumper);
  await scene.carrierScans(await scene.parcelOf(returnId));
  await scene.warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
  // the second of the two jumpers that shared 999.99
  expect(await scene.insight.refunds(returnId, finished)).toEqual([49_999]);
});

test('a box that comes after a return expired elsewhere is noted, and pays nobody', async () => {
  const scene = await newScene(world);
  const over = {
    lines: oneJumper,
    ...{ shippedAt: undefined, deliveredAt: undefined, inspectedAt: undefined, credited: undefined },
    expired: { at: new Date(world.clock.now() - day).toISOString() },
  };
  const { returnId } = await tellHistory(scene, over);
  const before = doings();
  await scene.warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);

  expect(await scene.insight.story(returnId)).toEqual([
    'ReturnOpened',
    'ReturnApproved',
    'ReturnExpired',
    'ItemsInspected',
  ]);
  expect(doings()).toEqual(before);
  expect(await scene.insight.refunds(returnId)).toEqual([]);
  expect(await scene.unitsLeft()).toEqual([2, 1]);
});
