import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiClient, apiClient, newAct, told } from '../../portal/api/client.ts';
import { isProblem } from '../../portal/api/problem.ts';
import { anOrder } from './orders.ts';
import { peopleOf } from './people/signers.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
let order: ReturnType<typeof anOrder>;
let api: ApiClient;

beforeAll(async () => {
  world = await newWorld();
  order = anOrder(world.clock.now(), 'CLIENT-1');
  await peopleOf(world).shopTells(order);
  api = apiClient({ baseUrl: world.apiUrl });
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

const wanted = (quantity: number) => ({ lines: [{ lineId: '1', quantity, reason: 'wrong-size' }] });
const see = (returnId: string) => told(api.GET('/returns/{returnId}', { params: { path: { returnId } } }));

test('a customer goes from the order to the label and back by the portal’s client', async () => {
  const { orderNumber, customer } = order;
  const session = await told(api.POST('/sessions', { body: { orderNumber, email: customer.email } }));
  if (!('token' in session)) throw new Error('a code is awaited');
  api.session.begin(session.token);
  const path = { orderNumber };
  const { lines } = await told(api.GET('/orders/{orderNumber}', { params: { path } }));
  expect(lines.map(({ unitsLeft }) => unitsLeft)).toEqual([2, 1]);
  const { amounts } = await told(
    api.POST('/orders/{orderNumber}/return-preview', { params: { path }, body: wanted(1) }),
  );
  expect(amounts.total).toBe(50_000);

  // pressed twice, opened once
  const header = newAct();
  const press = () => told(api.POST('/returns', { params: { header }, body: wanted(1) }));
  const { returnId } = await press();
  expect((await press()).returnId).toBe(returnId);
  await world.settle();

  const booked = await see(returnId);
  expect(booked).toMatchObject({ goods: 'booked', labelReady: true });
  expect(world.met).not.toContain('GET /returns/{returnId} 304');
  expect(await see(returnId)).toEqual(booked);
  expect(world.met).toContain('GET /returns/{returnId} 304');

  const ofReturn = { params: { path: { returnId } } };
  const label = await told(api.GET('/returns/{returnId}/label', { ...ofReturn, parseAs: 'blob' }));
  expect((await label.text()).slice(0, 5)).toBe('%PDF-');
  const cancelled = await told(api.POST('/returns/{returnId}/cancellation', ofReturn));
  expect(cancelled.ending).toBe('cancelled');
  expect(await see(returnId)).toEqual(cancelled);
});

test('what the API refuses is thrown by its name, with its facts', async () => {
  const opening = told(api.POST('/returns', { params: { header: newAct() }, body: wanted(3) }));
  const error = await opening.catch((cause: unknown) => cause);
  expect(isProblem(error, 'UnitsNotAvailable') && error.facts).toEqual({ lineId: '1', left: 2, asked: 3 });
});

test('a session that has ended at the door is over in the client', async () => {
  expect(api.session.token).toBeDefined();
  await world.advance('13h');
  const path = { orderNumber: order.orderNumber };
  const error = await told(api.GET('/orders/{orderNumber}', { params: { path } })).catch(
    (cause: unknown) => cause,
  );
  expect(isProblem(error, 'SessionEnded')).toBe(true);
  expect(api.session.token).toBeUndefined();
});
