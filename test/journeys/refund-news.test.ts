import { afterEach, beforeEach, expect, test } from 'vitest';
import { newScene, oneJumper, type Scene } from './people/scene.ts';
import { signedByStripe } from './people/sender.ts';
import { call } from './people/signed.ts';
import { staffOf } from './people/staff.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
let scene: Scene;

beforeEach(async () => {
  world = await newWorld();
  scene = await newScene(world);
});
afterEach(async () => {
  expect(world.complaints).toEqual([]);
  await world.forget();
});

/** Tells of a refund as Stripe does, and lets everything happen that follows. */
async function stripeTells(refund: object, type = 'refund.failed', id = 'evt_1') {
  const created = Math.floor(world.clock.now() / 1000);
  const body = JSON.stringify({ id, type, created, data: { object: refund } });
  const headers = signedByStripe(world.signingKey('stripe'), world.clock.now(), Buffer.from(body));
  const answer = await call('POST', `${world.apiUrl}/webhooks/stripe`, body, headers);
  await world.settle();
  return answer;
}

test('a refund that fails after it was made is seen, told, and settled for just that part', async () => {
  const { customer } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  await scene.carrierScans(await scene.parcelOf(returnId));
  await scene.warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
  const staff = await staffOf(world, 'admin');
  const whole = async () => (await staff.get(`/staff/returns/${returnId}`)).body;
  const [refund] = (await whole()).refunds as { key: string; paymentId: string; providerRefundId: string }[];
  if (refund === undefined) throw new Error('nothing went back');
  const metadata = { returflow_key: refund.key, returflow_payment: refund.paymentId };
  const about = { id: refund.providerRefundId, metadata };

  expect((await stripeTells({ ...about, status: 'succeeded' }, 'refund.updated')).body).toEqual({
    ours: true,
  });
  expect(await whole()).toMatchObject({ ending: 'credited' });
  const failed = { ...about, status: 'failed', failure_reason: 'lost_or_stolen_card' };
  expect((await stripeTells(failed)).status).toBe(202);
  await stripeTells(failed, 'charge.refund.updated', 'evt_2');

  expect(await whole()).toMatchObject({
    ending: 'credit-needs-a-hand',
    money: 'needs-a-hand',
    stuck: { cause: 'RefundFailed' },
  });
  expect((await scene.insight.story(returnId)).filter((type) => type === 'RefundFailed')).toHaveLength(1);
  expect((await scene.insight.mails()).map(({ subject }) => subject)).toHaveLength(3);
});
