import { once } from 'node:events';
import { DeleteConnectionCommand, PostToConnectionCommand } from '@aws-sdk/client-apigatewaymanagementapi';
import { expect, test } from 'vitest';
import { aSocketApi, connected, heard } from './a-socket-api.ts';

const say = (action: unknown, more: object = {}) => JSON.stringify({ action, ...more });

test('a message goes to the function of the route that it names, and its answer comes back', async () => {
  const api = await aSocketApi({ ping: () => ({ statusCode: 200, body: '{"pong":true}' }) });
  const socket = await connected(api.address);
  socket.send(say('ping', { more: 1 }));
  expect(await heard(socket)).toBe('{"pong":true}');
  expect(api.events('ping')).toMatchObject([
    {
      body: say('ping', { more: 1 }),
      isBase64Encoded: false,
      requestContext: { routeKey: 'ping', eventType: 'MESSAGE', messageId: expect.any(String) },
    },
  ]);
});

test('a message on a route that does not answer gets nothing back', async () => {
  const api = await aSocketApi({
    'one-way': () => ({ statusCode: 200, body: 'unheard' }),
    ping: () => ({ statusCode: 200, body: 'pong' }),
  });
  const socket = await connected(api.address);
  socket.send(say('one-way'));
  await api.kernel.work.idle();
  socket.send(say('ping'));
  expect(await heard(socket)).toBe('pong');
});

test.each([say('other'), say('$connect'), say('$disconnect'), say(1), 'ping', '', '[]', 'null'])(
  'the message %j without a route of its own is forbidden',
  async (message) => {
    const api = await aSocketApi({});
    const socket = await connected(api.address);
    socket.send(message);
    const { connectionId } = api.events('$connect')[0]?.requestContext ?? {};
    expect(JSON.parse(await heard(socket))).toEqual({
      message: 'Forbidden',
      connectionId,
      requestId: expect.any(String),
    });
    expect(api.events('$connect')).toHaveLength(1);
    expect(api.events('$disconnect')).toEqual([]);
  },
);

test('a route of its own goes before $default, which takes the rest', async () => {
  const api = await aSocketApi({ $default: () => ({ statusCode: 200 }), ping: () => ({ statusCode: 200 }) });
  const socket = await connected(api.address);
  socket.send(say('ping'));
  await heard(socket);
  socket.send('anything');
  socket.send(say('ping'));
  await heard(socket);
  await api.kernel.work.idle();
  expect([api.events('ping').length, api.events('$default').length]).toEqual([2, 1]);
});

test('a function that fails is an internal error to the client, whose connection stays', async () => {
  const api = await aSocketApi({
    fail: () => {
      throw new Error('broken');
    },
  });
  const socket = await connected(api.address);
  for (let round = 0; round < 2; round += 1) {
    socket.send(say('fail'));
    expect(JSON.parse(await heard(socket))).toMatchObject({ message: 'Internal server error' });
  }
});

test('a frame above 32 KB, and one of bytes, end the connection', async () => {
  const api = await aSocketApi({});
  const large = await connected(api.address);
  large.send('x'.repeat(32 * 1024 + 1));
  expect((await once(large, 'close'))[0]).toBe(1009);
  const bytes = await connected(api.address);
  bytes.send(Buffer.from('ping'));
  expect((await once(bytes, 'close'))[0]).toBe(1003);
});

test('what is posted to a connection reaches it, and only it', async () => {
  const api = await aSocketApi({ ping: () => ({ statusCode: 200, body: 'pong' }) });
  const [one, other] = [await connected(api.address), await connected(api.address)];
  const ConnectionId = String(api.events('$connect')[0]?.requestContext.connectionId);
  const listening = heard(one);
  await api.client.send(new PostToConnectionCommand({ ConnectionId, Data: '{"ö":1}' }));
  expect(await listening).toBe('{"ö":1}');
  other.send(say('ping'));
  expect(await heard(other)).toBe('pong');
});

test('a connection that ended, was never there, or is not let in yet is gone', async () => {
  let during: unknown;
  const api = await aSocketApi({
    $connect: async (event) => {
      const { connectionId } = (event as { requestContext: { connectionId: string } }).requestContext;
      during = await post(connectionId).catch((error: Error) => error.name);
      return { statusCode: 200 };
    },
  });
  const post = (ConnectionId: string) =>
    api.client.send(new PostToConnectionCommand({ ConnectionId, Data: '{}' }));
  const socket = await connected(api.address);
  expect(during).toBe('GoneException');
  const id = String(api.events('$connect')[0]?.requestContext.connectionId);
  await post(id);
  socket.close();
  await once(socket, 'close');
  await expect(post(id)).rejects.toMatchObject({ name: 'GoneException', $metadata: { httpStatusCode: 410 } });
  await expect(post('never=')).rejects.toMatchObject({ name: 'GoneException' });
});

test('what is too large, or not allowed, is not posted; what local does not do is refused by name', async () => {
  const connections = 'arn:aws:execute-api:eu-north-1:111122223333:a1b2c3/live';
  const api = await aSocketApi(
    {},
    (need) =>
      need.startsWith(`execute-api:ManageConnections ${connections}/`) &&
      !need.endsWith('/POST/@connections/theirs='),
  );
  await connected(api.address);
  const ConnectionId = String(api.events('$connect')[0]?.requestContext.connectionId);
  const post = (Data: string, id = ConnectionId) =>
    api.client.send(new PostToConnectionCommand({ ConnectionId: id, Data }));
  await post('x'.repeat(128 * 1024));
  await expect(post('x'.repeat(128 * 1024 + 1))).rejects.toMatchObject({ name: 'PayloadTooLargeException' });
  await expect(post('{}', 'theirs=')).rejects.toMatchObject({
    name: 'ForbiddenException',
    $metadata: { httpStatusCode: 403 },
  });
  await expect(api.client.send(new DeleteConnectionCommand({ ConnectionId }))).rejects.toMatchObject({
    name: 'UnsupportedByLocal',
  });
});
