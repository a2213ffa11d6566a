import { beforeEach, describe, expect, test } from 'vitest';
import { OrderView, ReturnPreview, ReturnView, SessionView } from '#contracts/views.ts';
import { labelKey } from '#use-cases/fetch-label.ts';
import { authorizeCustomer } from '../../functions/api/authorize-customer.ts';
import { cancelReturnEndpoint } from '../../functions/api/cancel-return.ts';
import { getLabelEndpoint } from '../../functions/api/get-label.ts';
import { getOrderEndpoint } from '../../functions/api/get-order.ts';
import { getReturnEndpoint } from '../../functions/api/get-return.ts';
import { openReturnEndpoint } from '../../functions/api/open-return.ts';
import { openSessionEndpoint } from '../../functions/api/open-session.ts';
import { previewReturnEndpoint } from '../../functions/api/preview-return.ts';
import { type EventParts, httpEvent, jsonOf, lambdaContext, problemOf } from '../support/http-events.ts';
import { dayMs } from '../support/still-clock.ts';
import { aWorld, type World } from './support.ts';

const context = lambdaContext();
const session = 'S-2001';
const lines = [{ lineId: '1', quantity: 1, reason: 'wrong-size' }];
let world: World;

beforeEach(async () => {
  world = await aWorld();
});

const open = (parts: EventParts = {}) =>
  openReturnEndpoint(world)(
    httpEvent({ session, json: { lines }, headers: { 'idempotency-key': 'k1' }, ...parts }),
    context,
  );
const opened = async () => ReturnView.parse(jsonOf(await open()));
const get = (returnId: string, parts: EventParts = {}) =>
  getReturnEndpoint(world)(httpEvent({ session, path: { returnId }, ...parts }), context);

describe('POST /sessions', () => {
  const ask = (json: unknown) => openSessionEndpoint(world)(httpEvent({ json }), context);

  test('opens a session whose token opens the order', async () => {
    const answer = await ask({ orderNumber: 'S-2001', email: 'KUND.ETT@example.com' });
    expect(answer.statusCode).toBe(201);
    const { token, expiresAt } = SessionView.parse(jsonOf(answer));
    const authorize = authorizeCustomer(world);
    const open = { isAuthorized: true, context: { orderNumber: 'S-2001' } };
    expect(await authorize({ headers: { authorization: `Bearer ${token}` } }, context)).toEqual(open);
    expect(await authorize({ headers: { authorization: `bearer ${token}` } }, context)).toEqual(open);
    world.clock.pass(Date.parse(expiresAt) - Date.parse(world.clock.now()));
    expect(await authorize({ headers: { authorization: `Bearer ${token}` } }, context)).toEqual({
      isAuthorized: false,
    });
  });

  test('answers a wrong number and a wrong address alike', async () => {
    const [number, address] = await Promise.all([
      ask({ orderNumber: 'S-9999', email: 'kund.ett@example.com' }),
      ask({ orderNumber: 'S-2001', email: 'eve@example.com' }),
    ]);
    expect(problemOf(number)).toMatchObject({ status: 404, name: 'OrderNotFound' });
    expect(address).toEqual(number);
  });

  test('asks for patience after five wrong guesses', async () => {
    for (let guess = 1; guess <= 5; guess += 1)
      await ask({ orderNumber: 'S-2001', email: 'eve@example.com' });
    const answer = await ask({ orderNumber: 'S-2001', email: 'kund.ett@example.com' });
    expect(problemOf(answer)).toMatchObject({ status: 429, name: 'TooManyAttempts' });
    expect(answer.headers['retry-after']).toBe('900');
  });
});

test.each([
  undefined,
  '',
  'Bearer',
  'Bearer ',
  'Basic abc',
  'Bearer a b',
  'Bearer no-such-token',
  `Bearer ${'x'.repeat(129)}`,
])('the authorizer lets nobody in with "%s"', async (authorization) => {
  const verdict = await authorizeCustomer(world)({ headers: { authorization } }, context);
  expect(verdict).toEqual({ isAuthorized: false });
});

describe('GET /orders/{orderNumber}', () => {
  const ask = (orderNumber: string) =>
    getOrderEndpoint(world)(httpEvent({ session, path: { orderNumber } }), context);

  test('shows the lines, what is left of them, and the reasons', async () => {
    const { returnId } = await opened();
    const view = OrderView.parse(jsonOf(await ask('S-2001')));
    expect(view.lines.map(({ lineId, unitsLeft }) => [lineId, unitsLeft])).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
    expect(view.reasons.map(({ code }) => code)).toContain('wrong-size');
    expect(view.returns).toEqual([returnId]);
  });

  test('knows no order but that of the session', async () => {
    expect(problemOf(await ask('S-2002'))).toMatchObject({ status: 404, name: 'OrderNotFound' });
  });
});

describe('POST /orders/{orderNumber}/return-preview', () => {
  const ask = (orderNumber: string, json: unknown) =>
    previewReturnEndpoint(world)(httpEvent({ session, path: { orderNumber }, json }), context);

  test('tells what a return would lead to, and opens nothing', async () => {
    const answer = await ask('S-2001', { lines });
    expect(ReturnPreview.parse(jsonOf(answer)).decision.outcome).toBe('approve');
    expect(await world.returns.ofOrder('S-2001')).toEqual([]);
  });

  test.each([
    ['UnknownLine', 422, [{ lineId: '9', quantity: 1, reason: 'wrong-size' }]],
    ['UnknownReason', 422, [{ lineId: '1', quantity: 1, reason: 'too-blue' }]],
    ['UnitsNotAvailable', 409, [{ lineId: '1', quantity: 3, reason: 'wrong-size' }]],
  ])('answers %s', async (name, status, lines) => {
    expect(problemOf(await ask('S-2001', { lines }))).toMatchObject({ name, status });
  });

  test('knows no order but that of the session', async () => {
    expect(problemOf(await ask('S-2002', { lines })).name).toBe('OrderNotFound');
  });
});

describe('POST /returns', () => {
  test('opens a return and says where it is', async () => {
    const answer = await open();
    const view = ReturnView.parse(jsonOf(answer));
    expect(answer.statusCode).toBe(201);
    expect(answer.headers.location).toBe(`/api/returns/${view.returnId}`);
    expect(await world.returns.ofOrder('S-2001')).toEqual([view.returnId]);
  });

  test('hears an express withdrawal as the preview does', async () => {
    world.clock.pass(-15 * dayMs);
    const faulty = {
      lines: [{ lineId: '1', quantity: 1, reason: 'stopped-working' }],
      declaresWithdrawal: true,
    };
    const path = { orderNumber: 'S-2001' };
    const asked = await previewReturnEndpoint(world)(httpEvent({ session, path, json: faulty }), context);
    const view = ReturnView.parse(jsonOf(await open({ json: faulty })));
    const lanes = [ReturnPreview.parse(jsonOf(asked)), view].map(({ lines }) => lines[0]?.decision.lane);
    expect(lanes).toEqual(['withdrawal', 'withdrawal']);
    const vague = await open({ json: { lines, declaresWithdrawal: 'yes' } });
    expect(problemOf(vague)).toMatchObject({ status: 400, name: 'InvalidRequest' });
  });

  test('opens one return for one key, and another for another', async () => {
    expect(await open()).toEqual(await open());
    await open({ headers: { 'idempotency-key': 'k2' } });
    expect(await world.returns.ofOrder('S-2001')).toHaveLength(2);
  });

  test('shows what it had opened when the answer was lost with its function', async () => {
    const first = await open();
    world.once = async (_, answer) => answer();
    const second = await open();
    expect(second).toMatchObject({ statusCode: 201, headers: first.headers, body: first.body });
    expect(await world.returns.ofOrder('S-2001')).toHaveLength(1);
  });

  test('needs a key', async () => {
    expect(problemOf(await open({ headers: {} }))).toMatchObject({
      status: 400,
      name: 'IdempotencyKeyRequired',
    });
    expect(await world.returns.ofOrder('S-2001')).toEqual([]);
  });

  test('knows no order but that of the session', async () => {
    expect((await open({ json: { orderNumber: 'S-2001', lines } })).statusCode).toBe(201);
    expect(problemOf(await open({ json: { orderNumber: 'S-2002', lines } })).name).toBe('OrderNotFound');
  });
});

describe('GET /returns/{returnId}', () => {
  test('shows the return, and nothing while it has not changed', async () => {
    const { returnId } = await opened();
    const answer = await get(returnId);
    expect(ReturnView.parse(jsonOf(answer)).returnId).toBe(returnId);
    const etag = answer.headers.etag ?? '';
    expect(await get(returnId, { headers: { 'if-none-match': etag } })).toMatchObject({ statusCode: 304 });
    await cancelReturnEndpoint(world)(httpEvent({ session, path: { returnId } }), context);
    const changed = await get(returnId, { headers: { 'if-none-match': etag } });
    expect(changed.statusCode).toBe(200);
    expect(changed.headers.etag).not.toBe(etag);
  });

  test("answers for somebody else's return as for one that never was", async () => {
    const { returnId } = await opened();
    const [theirs, none] = await Promise.all([
      get(returnId, { session: 'S-2002' }),
      get(`R${'7'.repeat(26)}`, { session: 'S-2002' }),
    ]);
    expect(problemOf(theirs)).toMatchObject({ status: 404, name: 'ReturnNotFound' });
    expect(theirs).toEqual(none);
  });
});

describe('POST /returns/{returnId}/cancellation', () => {
  const cancel = (returnId: string, parts: EventParts = {}) =>
    cancelReturnEndpoint(world)(httpEvent({ session, path: { returnId }, ...parts }), context);

  test('cancels, once however often it is asked', async () => {
    const { returnId } = await opened();
    const first = await cancel(returnId);
    expect(ReturnView.parse(jsonOf(first))).toMatchObject({ status: 'ended', ending: 'cancelled' });
    expect(await cancel(returnId, { json: {} })).toEqual(first);
  });

  test("does not touch somebody else's return", async () => {
    const { returnId } = await opened();
    expect(problemOf(await cancel(returnId, { session: 'S-2002' })).name).toBe('ReturnNotFound');
    expect((await world.returns.read(returnId))?.head.status).toBe('opened');
  });
});

describe('GET /returns/{returnId}/label', () => {
  const label = (returnId: string, parts: EventParts = {}) =>
    getLabelEndpoint(world)(httpEvent({ session, path: { returnId }, ...parts }), context);

  test('has none before the parcel is booked', async () => {
    const { returnId } = await opened();
    expect(problemOf(await label(returnId))).toMatchObject({ status: 404, name: 'LabelNotReady' });
  });

  test('gives the PDF to the customer alone', async () => {
    const { returnId } = await opened();
    const occurredAt = world.clock.now();
    const decision = { outcome: 'approve', rule: 'test', because: { sv: 'Ja', en: 'Yes' } } as const;
    const parcels = [{ trackingNumber: 'RR123456785SE', sscc: '373123450000000017' }];
    await world.documents.save(
      labelKey(returnId, '373123450000000017'),
      Buffer.from('%PDF-'),
      'application/pdf',
    );
    await world.returns.commit({
      before: await world.returns.read(returnId),
      returnId,
      events: [
        {
          type: 'ReturnApproved',
          actor: 'system',
          occurredAt,
          data: { decision, approvedBy: 'policy', keepGoods: false },
        },
        {
          type: 'ParcelBooked',
          actor: 'system',
          occurredAt,
          data: { carrier: 'sandbox', parcels, handInBy: occurredAt },
        },
      ],
    });
    const answer = await label(returnId);
    expect(answer).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(Buffer.from(answer.body ?? '', 'base64').toString()).toBe('%PDF-');
    expect(problemOf(await label(returnId, { session: 'S-2002' })).name).toBe('ReturnNotFound');
  });
});
