import { afterAll, beforeAll, expect, test } from 'vitest';
import { staffRoles } from '#contracts/staff-access.ts';
import { hour, newScene, oneJumper, type Scene } from './people/scene.ts';
import { call } from './people/signed.ts';
import { staffOf, staffToken } from './people/staff.ts';
import { staffActs } from './people/staff-acts.ts';
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

type Row = Record<string, unknown> & { returnId: string };
const doubtful = [{ lineId: '1', quantity: 1, reason: 'stopped-working' }];
const gradeA = [{ lineId: '1', grade: 'A', units: 1 }];

const rowsOf = async (path: string, role: 'support' | 'finance' | 'warehouse' | 'admin' = 'support') => {
  const { status, body } = await (await staffOf(world, role)).get(path);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.returns as Row[];
};
const idsOf = async (path: string) => (await rowsOf(path)).map(({ returnId }) => returnId);

test('returns are listed, the newest first, page by page, and narrowed as asked', async () => {
  scene = await newScene(world);
  const { customer } = scene;
  const first = await customer.opensReturn(oneJumper);
  await world.advance('1m');
  const second = await customer.opensReturn(doubtful);
  await world.advance('1m');
  const third = await customer.opensReturn([{ lineId: '2', quantity: 1, reason: 'changed-mind' }]);
  await customer.cancels(third);

  const support = await staffOf(world, 'support');
  const { body } = await support.get('/staff/returns?limit=2');
  expect(body.returns).toMatchObject([
    { returnId: third, status: 'ended', ending: 'cancelled' },
    { returnId: second, status: 'in-review' },
  ]);
  expect(await idsOf(`/staff/returns?limit=2&cursor=${body.cursor}`)).toEqual([first]);
  expect(await idsOf('/staff/returns?status=approved')).toEqual([first]);
  expect(await idsOf('/staff/returns?ending=cancelled&market=SE')).toEqual([third]);
  expect(await idsOf('/staff/returns?market=DK')).toEqual([]);
  const elsewhere = await support.get(`/staff/returns?limit=2&market=SE&cursor=${body.cursor}`);
  expect([elsewhere.status, elsewhere.body.type]).toEqual([400, 'urn:returflow:problem:InvalidRequest']);
});

test('a return is found by its number, its order’s, its parcel’s, and by the customer’s address', async () => {
  scene = await newScene(world);
  const returnId = await scene.customer.opensReturn(oneJumper);
  const { orderNumber } = await scene.customer.sees(returnId);
  const parcel = await scene.parcelOf(returnId);
  for (const find of [returnId, orderNumber, parcel, parcel.toLowerCase()]) {
    expect(await idsOf(`/staff/returns?find=${find}`)).toEqual([returnId]);
  }
  expect(await rowsOf('/staff/returns?find=S-404', 'warehouse')).toEqual([]);
  const support = await staffOf(world, 'support');
  const search = async (find: string) =>
    (await support.post('/staff/return-searches', { find })).body.returns;
  const [mail] = await scene.insight.mails();
  const [, address = ''] = /<?([\w.-]+@[\w.-]+)>?/.exec(String(mail?.to)) ?? [];
  expect(await search(address.toUpperCase())).toContainEqual(expect.objectContaining({ returnId }));
  expect(await search('nobody@example.com')).toEqual([]);
});

test('an address that is searched for is in no log', async () => {
  scene = await newScene(world);
  await scene.customer.opensReturn(oneJumper);
  const support = await staffOf(world, 'support');
  await support.post('/staff/return-searches', { find: 'sokt.kund@example.com' });
  const wrong = await support.get('/staff/returns?find=sokt.kund@example.com');
  expect(wrong.status).toBe(400);
  const lines = world.app.functions.flatMap(({ name }) => world.logs.lines(name));
  expect(lines.some(({ text }) => text.includes('search-returns'))).toBe(true);
  expect(lines.filter(({ text }) => text.includes('sokt.kund'))).toEqual([]);
});

test('a return that was credited is seen whole: its chain, its refund, its mails; its customer by some', async () => {
  scene = await newScene(world);
  const { customer, carrierScans, warehouseInspects } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  await carrierScans(await scene.parcelOf(returnId));
  await warehouseInspects(returnId, gradeA);

  const support = await staffOf(world, 'support');
  const { body } = await support.get(`/staff/returns/${returnId}`);
  const { timeline, ...asCustomer } = await customer.sees(returnId);
  const { lines, ...others } = asCustomer;
  expect(body).toMatchObject({ ...others, timeline });
  expect(body.lines).toMatchObject(lines as object[]);
  expect(body).toMatchObject({
    chain: { events: 10, whole: true },
    refunds: [{ for: 'return', providerRefundId: expect.any(String), amount: 50_000 }],
    messages: [{ name: 'credited' }, { name: 'label-3', sentAt: expect.any(String) }],
    waits: [],
  });
  for (const role of staffRoles) {
    const seen = await (await staffOf(world, role)).get(`/staff/returns/${returnId}`);
    expect('customer' in seen.body).toBe(role === 'support' || role === 'admin');
  }
});

test('who has the current version is told so, until something happens', async () => {
  scene = await newScene(world);
  const returnId = await scene.customer.opensReturn(oneJumper);
  const authorization = `Bearer ${await staffToken(world, 'support')}`;
  const url = `${world.apiUrl}/staff/returns/${returnId}`;
  const etag = String((await call('GET', url, undefined, { authorization })).headers.get('etag'));
  const again = () => fetch(url, { headers: { authorization, 'if-none-match': etag } });
  expect((await again()).status).toBe(304);
  await scene.carrierScans(await scene.parcelOf(returnId));
  expect((await again()).status).toBe(200);
});

test('what awaits review is in its queue until a person has decided', async () => {
  scene = await newScene(world);
  const queue = () => rowsOf('/staff/queues/review?limit=100');
  const [earlier, returnId] = [
    await scene.customer.opensReturn(doubtful),
    await scene.customer.opensReturn(doubtful),
  ];
  const limits = (await queue()).map(({ reviewBy }) => String(reviewBy));
  expect(limits).toEqual(limits.toSorted());
  expect(await queue()).toEqual(
    expect.arrayContaining([earlier, returnId].map((id) => expect.objectContaining({ returnId: id }))),
  );
  await staffActs(world)(returnId, 'approval', { because: { sv: 'Ja.', en: 'Yes.' } });
  const left = (await queue()).map((row) => row.returnId);
  expect([left.includes(earlier), left.includes(returnId)]).toEqual([true, false]);
});

test('a credit that needs a hand is stuck until it is let go on, with its cause', async () => {
  scene = await newScene(world);
  const { customer, insight, warehouseInspects } = scene;
  await insight.outage('payments', hour, 'declines');
  const returnId = await customer.opensReturn(oneJumper);
  await warehouseInspects(returnId, gradeA);
  const stuck = async () =>
    (await rowsOf('/staff/queues/stuck', 'finance')).find((row) => row.returnId === returnId);
  expect(await stuck()).toMatchObject({ ending: 'credit-needs-a-hand', stuck: { cause: 'RefundDeclined' } });
  await insight.outageOver('payments');
  await staffActs(world)(returnId, 'redrive', {});
  expect(await stuck()).toBeUndefined();
  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited' });
});

test('a return whose execution is lost is stuck since then, and goes on when it is let', async () => {
  scene = await newScene(world);
  const { customer, insight, warehouseInspects } = scene;
  const returnId = await customer.opensReturn(oneJumper);
  const [machine] = world.app.machines;
  const arn = `${machine?.arn.replace(':stateMachine:', ':execution:')}:${returnId}.1`;
  world.stepFunctions.stopExecution(arn, { error: 'StoppedByHand', cause: 'kund.ett@example.com asked' });
  await world.settle();

  const support = await staffOf(world, 'support');
  const { body } = await support.get(`/staff/returns/${returnId}`);
  expect(body).toMatchObject({ stuck: { cause: 'StoppedByHand' }, chain: { whole: true } });
  expect((body.events as { type: string; data: unknown }[]).at(-1)).toMatchObject({
    type: 'ExecutionLost',
    data: { round: 1, status: 'ABORTED', cause: 'StoppedByHand' },
  });
  expect(JSON.stringify(body.events)).not.toContain('@');
  expect(await idsOf('/staff/queues/stuck')).toContain(returnId);

  await staffActs(world)(returnId, 'redrive', {});
  expect(await idsOf('/staff/queues/stuck')).not.toContain(returnId);
  await warehouseInspects(returnId, gradeA);
  expect(await customer.sees(returnId)).toMatchObject({ ending: 'credited' });
  expect(await insight.story(returnId)).toContain('ExecutionLost');
});

test('queries that nobody means are refused by name, and none is an accident', async () => {
  const support = await staffOf(world, 'support');
  const honest: Record<string, string> = {
    limit: '5',
    cursor: 'abc',
    status: 'ended',
    ending: 'expired',
    market: 'SE',
    from: '2026-10-01T00:00:00Z',
    to: '2026-10-01T00:00:00Z',
    more: '1',
    constructor: '1',
  };
  const odd = ['', '%00', '%0d%0a', '%ff', 'null', '[]', '{}', '1e9', "'%20OR%201=1", '%F0%9F%AB%96', '-1'];
  for (const [name, value] of Object.entries(honest)) {
    for (const given of [...odd, `${value}&${name}=${value}`]) {
      const { status, body } = await support.get(`/staff/returns?${name}=${given}`);
      const told = [status, body.type];
      expect(told, `${name}=${given}`).toEqual([400, 'urn:returflow:problem:InvalidRequest']);
    }
  }
  for (const find of odd) {
    const { status, body } = await support.get(`/staff/returns?find=${find}`);
    if (status === 200) expect(body, find).toEqual({ returns: [] });
    else expect([status, body.type], find).toEqual([400, 'urn:returflow:problem:InvalidRequest']);
  }
});
