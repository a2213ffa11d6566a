import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { anOrder } from './orders.ts';
import { Customer } from './people/customer.ts';
import { insightOf } from './people/insight.ts';
import { Listener, refusalOf, type Ticket } from './people/listener.ts';
import { newScene, oneJumper, type Scene } from './people/scene.ts';
import { call, signature } from './people/signed.ts';
import { peopleOf } from './people/signers.ts';
import { staffOf } from './people/staff.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
let scene: Scene;
let returnId: string;

beforeAll(async () => {
  world = await newWorld({ time: 'real' });
});

beforeEach(async () => {
  scene = await newScene(world);
  returnId = await scene.customer.opensReturn(oneJumper);
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

async function ticketFor(customer: Customer, id: string): Promise<Ticket> {
  const { status, body } = await customer.post(`/returns/${id}/live-tickets`);
  if (status !== 201) throw new Error(`no ticket: ${JSON.stringify(body)}`);
  return body as unknown as Ticket;
}

const ticketOf = ({ customer }: Scene = scene, id: string = returnId) => ticketFor(customer, id);

/** The carrier's webhook, up to its answer: what follows from it goes on. */
async function carrierTells(trackingNumber: string): Promise<number> {
  const occurredAt = new Date(world.clock.now()).toISOString();
  const body = JSON.stringify({ trackingNumber, status: 'accepted', occurredAt });
  const headers = signature(world.signingKey('carrier'), randomUUID(), world.clock.now(), body);
  const { status } = await call('POST', `${world.apiUrl}/webhooks/carriers/sandbox`, body, {
    'content-type': 'application/json',
    ...headers,
  });
  return status;
}

test('what the carrier tells reaches an open connection within two seconds, as the timeline has it', async () => {
  const listener = await Listener.at(await ticketOf());
  expect(listener.socket.protocol).toBe('returflow.v1');
  const parcel = await scene.parcelOf(returnId);

  expect(await carrierTells(parcel)).toBe(202);
  const answered = performance.now();
  const told = await listener.next();
  expect(performance.now() - answered).toBeLessThan(2000);

  await world.settle();
  const { timeline } = await scene.customer.sees(returnId);
  expect(told).toEqual({ returnId, ...(timeline as object[]).at(-1) });
  expect(told.type).toBe('ParcelScanned');
  await listener.leave();
});

test('everybody who watches a return is told, those who left are forgotten, and nobody else hears', async () => {
  const other = await newScene(world);
  const othersReturn = await other.customer.opensReturn(oneJumper);
  const [one, two, leaving, stranger] = await Promise.all([
    Listener.at(await ticketOf()),
    Listener.at(await ticketOf()),
    Listener.at(await ticketOf()),
    Listener.at(await ticketOf(other, othersReturn)),
  ]);
  await leaving.leave();
  await world.settle();
  await scene.carrierScans(await scene.parcelOf(returnId));

  expect(await one.toldSoFar()).toMatchObject([{ returnId, type: 'ParcelScanned' }]);
  expect(await two.toldSoFar()).toMatchObject([{ returnId, type: 'ParcelScanned' }]);
  expect(await stranger.toldSoFar()).toEqual([]);
  const watching = (await scene.insight.allItems()).filter(({ entity }) => entity === 'watcher');
  expect(watching.filter(({ pk }) => pk === `RETURN#${returnId}`)).toHaveLength(2);
  await Promise.all([one.leave(), two.leave(), stranger.leave()]);
  await world.settle();
  const left = (await scene.insight.allItems()).filter(({ entity }) =>
    ['watcher', 'connection', 'live-ticket'].includes(String(entity)),
  );
  expect(left).toEqual([]);
});

test('staff watch one return or every return, as they ask', async () => {
  const other = await newScene(world);
  const othersReturn = await other.customer.opensReturn(oneJumper);
  const support = await staffOf(world, 'support');
  const watch = async (body?: object) => {
    const answer = await support.post('/staff/live-tickets', body);
    expect(answer.status).toBe(201);
    return Listener.at(answer.body as unknown as Ticket);
  };
  const [all, one] = [await watch(), await watch({ returnId })];
  await scene.carrierScans(await scene.parcelOf(returnId));
  await other.carrierScans(await other.parcelOf(othersReturn));

  const scanned = { sequence: expect.any(Number), type: 'ParcelScanned', at: expect.any(String) };
  expect(await one.toldSoFar()).toEqual([{ returnId, ...scanned }]);
  expect(await all.toldSoFar()).toEqual([
    { returnId, ...scanned },
    { returnId: othersReturn, ...scanned },
  ]);
  await Promise.all([all.leave(), one.leave()]);
});

test('a customer’s session gets no ticket of staff, nor does somebody in no role', async () => {
  expect((await scene.customer.post('/staff/live-tickets')).status).toBe(401);
  const nobody = await staffOf(world, 'no-role');
  expect((await nobody.post('/staff/live-tickets')).status).toBe(403);
});

test('a ticket opens one connection, within a minute, and never from the address', async () => {
  const used = await ticketOf();
  const listener = await Listener.at(used);
  expect(await refusalOf(used.url, [used.protocol, used.ticket])).toBe(401);
  expect(await refusalOf(used.url, [used.protocol, 'A'.repeat(43)])).toBe(401);

  const fresh = await ticketOf();
  expect(await refusalOf(`${fresh.url}?ticket=${fresh.ticket}`, [fresh.protocol])).toBe(400);
  expect(await refusalOf(fresh.url, [fresh.ticket])).toBe(400);
  expect(await refusalOf(fresh.url, [])).toBe(400);
  await world.advance('61s');
  expect(await refusalOf(fresh.url, [fresh.protocol, fresh.ticket])).toBe(401);
  await listener.leave();
});

test('there is no ticket for the return of another', async () => {
  const other = await newScene(world);
  const { status, body } = await other.customer.post(`/returns/${returnId}/live-tickets`);
  expect([status, body.type]).toEqual([404, 'urn:returflow:problem:ReturnNotFound']);
});

test('a connection ends after ten silent minutes, and after two hours however much is said', async () => {
  const silent = await Listener.at(await ticketOf());
  const talking = await Listener.at(await ticketOf());
  await world.advance('9m');
  expect(await talking.toldSoFar()).toEqual([]);
  await Promise.all([silent.left(), world.advance('2m')]);
  for (let minutes = 11; minutes < 119; minutes += 9) {
    expect(await talking.toldSoFar()).toEqual([]);
    await world.advance('9m');
  }
  const [code] = await Promise.all([talking.left(), world.advance('2m')]);
  expect(code).toBe(1001);
});

test('no ticket is written down, neither in the table nor in a log', async () => {
  const opened = await ticketOf();
  const listener = await Listener.at(opened);
  expect(await refusalOf(opened.url, [opened.protocol, opened.ticket])).toBe(401);
  const waiting = await ticketOf();
  await listener.leave();
  await world.settle();
  const logs = world.app.functions.flatMap(({ name }) => world.logs.lines(name).map(({ text }) => text));
  expect(logs.filter((line) => line.includes('open-live-connection'))).not.toEqual([]);
  const written = JSON.stringify([logs, await scene.insight.allItems(), world.clock.now()]);
  for (const { ticket } of [opened, waiting]) expect(written).not.toContain(ticket);
});

test('connections end with local; what is left of them in the table hurts nobody, and goes', async () => {
  let house = await newWorld();
  const order = anOrder(house.clock.now(), 'RESTART-1');
  const signedIn = () => new Customer(house, order.orderNumber, order.customer.email).signIn();
  const watchers = async () => {
    const items = await insightOf(house, order.customer.email).allItems();
    return items.filter(({ entity }) => entity === 'watcher').length;
  };
  try {
    await peopleOf(house).shopTells(order);
    const customer = await signedIn();
    const id = await customer.opensReturn(oneJumper);
    const [parcel] = (await customer.sees(id)).parcels as { trackingNumber: string }[];
    const listener = await Listener.at(await ticketFor(customer, id));
    const [code] = await Promise.all([listener.left(), house.close()]);
    expect(code).toBe(1006);

    house = await newWorld({ directory: house.directory });
    await house.advance('2m');
    expect(await watchers()).toBe(1);
    await peopleOf(house).carrierScans(parcel?.trackingNumber ?? '');
    expect(await watchers()).toBe(0);
    expect([house.failed(), house.complaints]).toEqual([0, []]);
    const again = await Listener.at(await ticketFor(await signedIn(), id));
    expect(await again.leave()).toBe(1000);
  } finally {
    await house.forget();
  }
});
