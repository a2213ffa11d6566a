import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { aSocketApi, connected, heard, refused } from './a-socket-api.ts';

const minute = 60_000;

test('the function of $connect gets the handshake as API Gateway hands it over', async () => {
  const api = await aSocketApi({});
  await connected(`${api.address}?a=1`, [], { 'X-Any': 'thing' });
  const [event] = api.events('$connect');
  expect(event).toMatchObject({
    headers: { 'X-Any': 'thing', Upgrade: 'websocket' },
    multiValueHeaders: { 'X-Any': ['thing'] },
    queryStringParameters: { a: '1' },
    isBase64Encoded: false,
    requestContext: {
      routeKey: '$connect',
      eventType: 'CONNECT',
      messageDirection: 'IN',
      stage: 'live',
      apiId: 'a1b2c3',
      connectedAt: api.kernel.clock.now(),
      domainName: new URL(api.url).host,
      identity: { sourceIp: '127.0.0.1' },
      connectionId: expect.stringMatching(/^[\w-]{15}=$/),
    },
  });
});

test('the protocol is the one that the function agrees to, and none without', async () => {
  const agreeing = await aSocketApi({
    $connect: () => ({ statusCode: 200, headers: { 'Sec-WebSocket-Protocol': 'two' } }),
  });
  expect((await connected(agreeing.address, ['one', 'two'])).protocol).toBe('two');
  const silent = await aSocketApi({});
  const socket = new WebSocket(silent.address, ['one']);
  const [error] = await once(socket, 'error');
  expect(String(error)).toContain('no subprotocol');
});

test('a function that refuses, or fails, refuses the handshake with its status', async () => {
  const refusing = await aSocketApi({ $connect: () => ({ statusCode: 401, body: 'no' }) });
  expect(await refused(refusing.address)).toBe(401);
  const failing = await aSocketApi({
    $connect: () => {
      throw new Error('broken');
    },
  });
  expect(await refused(failing.address)).toBe(502);
  await failing.kernel.work.idle();
  expect(failing.events('$disconnect')).toEqual([]);
});

test('whoever ends a connection, $disconnect is told how', async () => {
  const api = await aSocketApi({});
  const first = await connected(api.address);
  first.close(4001, 'enough');
  await once(first, 'close');
  await api.kernel.work.idle();
  const [connect] = api.events('$connect');
  expect(api.events('$disconnect')).toMatchObject([
    {
      requestContext: {
        eventType: 'DISCONNECT',
        disconnectStatusCode: 4001,
        disconnectReason: 'enough',
        connectionId: connect?.requestContext.connectionId,
      },
    },
  ]);
});

test('a connection ends after ten minutes without a message, and after two hours with some', async () => {
  const api = await aSocketApi({ ping: () => ({ statusCode: 200, body: 'pong' }) });
  const silent = await connected(api.address);
  const talking = await connected(api.address);
  const silentEnds = once(silent, 'close');
  const talkingEnds = once(talking, 'close');
  for (let passed = 0; passed < 120; passed += 8) {
    await api.kernel.passTime(api.sockets, 8 * minute);
    if (passed === 8) expect((await silentEnds)[0]).toBe(1001);
    if (passed === 112) break;
    talking.send('{"action":"ping"}');
    expect(await heard(talking)).toBe('pong');
  }
  expect((await talkingEnds)[0]).toBe(1001);
});

test('the end of local cuts connections off and tells no function', async () => {
  const api = await aSocketApi({});
  const socket = await connected(api.address);
  const ends = once(socket, 'close');
  api.sockets.close();
  expect((await ends)[0]).toBe(1006);
  await api.kernel.work.idle();
  expect(api.events('$disconnect')).toEqual([]);
});

test('a handshake comes in by the stage’s path, at our own names, from pages of this machine', async () => {
  const api = await aSocketApi({});
  await connected(api.address, [], { origin: 'http://localhost:5173' });
  await connected(`${api.address}/`);
  expect(await refused(api.address, { origin: 'https://shop.example' })).toBe(403);
  expect(await refused(api.address, { origin: 'null' })).toBe(403);
  expect(await refused(api.address, { host: 'rebound.example' })).toBe(403);
  for (const path of ['/', '/other', '/live/more', '/api/live', '/local']) {
    expect(await refused(api.url.replace('http', 'ws') + path), path).toBe(403);
  }
  expect(api.events('$connect')).toHaveLength(2);
});

test('a request that is no handshake goes on to the API', async () => {
  const api = await aSocketApi({});
  const answer = await fetch(`${api.url}/live`);
  expect(await answer.text()).toBe('from the api');
});
