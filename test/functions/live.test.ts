import { beforeEach, describe, expect, test } from 'vitest';
import { LiveTicketView } from '#contracts/live.ts';
import { staffAccess, staffRoles } from '#contracts/staff-access.ts';
import type { SocketEvent } from '#lambda/socket.ts';
import { openLiveTicketEndpoint } from '../../functions/api/open-live-ticket.ts';
import { answerPing } from '../../functions/live/answer-ping.ts';
import { closeLiveConnectionRoute } from '../../functions/live/close-live-connection.ts';
import { openLiveConnectionRoute } from '../../functions/live/open-live-connection.ts';
import { openStaffLiveTicketEndpoint } from '../../functions/staff/open-staff-live-ticket.ts';
import { anEvent } from '../support/an-event.ts';
import { type EventParts, httpEvent, jsonOf, lambdaContext, problemOf } from '../support/http-events.ts';
import { aWorld, type World } from './support.ts';

const context = lambdaContext();
const returnId = `R${'0'.repeat(26)}`;
const ticket = 'x'.repeat(43);
let world: World;

beforeEach(async () => {
  // secrets as the real ones are, so that they pass where tickets do
  const secrets = { returnId: () => returnId, secret: () => ticket, code: () => '000000' };
  world = { ...(await aWorld()), ids: secrets };
  await world.returns.commit({
    before: undefined,
    returnId,
    events: [anEvent('ReturnOpened', { orderNumber: 'S-2001' })],
  });
});

const askAsCustomer = (parts: EventParts = {}) =>
  openLiveTicketEndpoint(world)(httpEvent({ session: 'S-2001', path: { returnId }, ...parts }), context);
const askAsStaff = (roles: readonly string[], parts: EventParts = {}) =>
  openStaffLiveTicketEndpoint(world)(httpEvent({ staff: { reference: 'a1', roles }, ...parts }), context);

const connect = (headers: Record<string, string>, connectionId = 'c1') => {
  const event: SocketEvent = { headers, requestContext: { requestId: 'request-1', connectionId } };
  return openLiveConnectionRoute(world)(event, context);
};
const offer = (...protocols: string[]) => ({ 'Sec-WebSocket-Protocol': protocols.join(', ') });
const watching = async (id = returnId) => (await world.connections.watching(id, world.clock.now())).length;

describe('POST /returns/{returnId}/live-tickets', () => {
  test('gives a ticket that lets one connection in', async () => {
    const answer = await askAsCustomer();
    expect(answer.statusCode).toBe(201);
    expect(LiveTicketView.parse(jsonOf(answer))).toMatchObject({
      ticket,
      url: world.url,
      protocol: 'returflow.v1',
    });
    expect(answer.headers['cache-control']).toBe('no-store');
    const opened = await connect(offer('returflow.v1', ticket));
    expect(opened).toEqual({ statusCode: 200, headers: { 'Sec-WebSocket-Protocol': 'returflow.v1' } });
    expect([await watching(), await watching('R2')]).toEqual([1, 0]);
    expect(problemOf(await connect(offer('returflow.v1', ticket), 'c2'))).toMatchObject({
      status: 401,
      name: 'TicketInvalid',
    });
  });

  test('gives none for the return of another, nor for what is asked besides', async () => {
    expect(problemOf(await askAsCustomer({ session: 'S-9' }))).toMatchObject({ name: 'ReturnNotFound' });
    expect(problemOf(await askAsCustomer({ json: { returnId } }))).toMatchObject({ name: 'InvalidRequest' });
    expect(problemOf(await askAsCustomer({ path: { returnId: 'R1' } }))).toMatchObject({ status: 400 });
    expect(problemOf(await connect(offer('returflow.v1', ticket)))).toMatchObject({ name: 'TicketInvalid' });
  });
});

describe('POST /staff/live-tickets', () => {
  test.each(staffRoles)('lets %s in as the table of roles says', async (role) => {
    const allowed: readonly string[] = staffAccess['open-staff-live-ticket'];
    expect((await askAsStaff([role])).statusCode).toBe(allowed.includes(role) ? 201 : 403);
  });

  test('is for staff only', async () => {
    expect(problemOf(await askAsStaff(['customer']))).toMatchObject({ status: 403, name: 'RoleMissing' });
    await expect(world.tickets.redeem(ticket, world.clock.now())).resolves.toBeUndefined();
  });

  test('gives a ticket for every return, or for the one that is named', async () => {
    await askAsStaff(['support']);
    await connect(offer('returflow.v1', ticket));
    expect([await watching(), await watching('R2')]).toEqual([1, 1]);
    await askAsStaff(['support'], { json: { returnId } });
    await connect(offer('returflow.v1', ticket), 'c2');
    expect([await watching(), await watching('R2')]).toEqual([2, 1]);
  });

  test('gives none for a return that is not there, or is named otherwise', async () => {
    const missing = await askAsStaff(['support'], { json: { returnId: `R${'1'.repeat(26)}` } });
    expect(problemOf(missing)).toMatchObject({ name: 'ReturnNotFound' });
    const misspelt = await askAsStaff(['support'], { json: { returnid: returnId } });
    expect(problemOf(misspelt)).toMatchObject({ name: 'InvalidRequest' });
    await expect(world.tickets.redeem(ticket, world.clock.now())).resolves.toBeUndefined();
  });
});

describe('$connect', () => {
  test.each([
    {},
    offer('returflow.v1'),
    offer(ticket),
    offer(ticket, 'returflow.v1'),
    offer('returflow.v1', ticket, 'more'),
    offer('returflow.v2', ticket),
    offer('returflow.v1', 'x'.repeat(42)),
    { Authorization: `Bearer ${ticket}` },
  ])('refuses the offer %j and leaves the ticket alone', async (headers) => {
    await askAsCustomer();
    const refused = await connect(headers as Record<string, string>);
    expect(problemOf(refused)).toMatchObject({ status: 400, name: 'InvalidRequest' });
    expect(JSON.stringify(refused)).not.toContain(ticket.slice(0, 40));
    expect((await connect(offer('returflow.v1', ticket))).statusCode).toBe(200);
  });

  test('finds the offer whatever the letter case of its header', async () => {
    await askAsCustomer();
    expect((await connect({ 'sec-websocket-protocol': `returflow.v1,${ticket}` })).statusCode).toBe(200);
  });
});

test('$disconnect forgets the connection, and one that is not known', async () => {
  await askAsCustomer();
  await connect(offer('returflow.v1', ticket));
  const close = (connectionId: string) =>
    closeLiveConnectionRoute(world)({ requestContext: { requestId: 'request-2', connectionId } }, context);
  expect((await close('c1')).statusCode).toBe(200);
  expect((await close('c1')).statusCode).toBe(200);
  expect(await watching()).toBe(0);
});

test('a ping is answered', async () => {
  const { body } = await answerPing()({}, context);
  expect(JSON.parse(body ?? '')).toEqual({ pong: true });
});
