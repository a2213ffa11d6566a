import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ApiGatewayManagementApiClient } from '@aws-sdk/client-apigatewaymanagementapi';
import { expect, onTestFinished, test } from 'vitest';
import { apiGatewayPush } from '#adapters/live-push.ts';

const message = {
  returnId: 'R1',
  sequence: 2,
  type: 'ParcelScanned',
  at: '2026-10-10T08:00:00.000Z',
} as const;

/** API Gateway on loopback that answers every message alike, and notes it. */
async function gateway(status: number, name: string) {
  const posts: { path: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    posts.push({ path: request.url ?? '', body: await text(request) });
    response.writeHead(status, { 'x-amzn-errortype': name, 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const client = new ApiGatewayManagementApiClient({
    endpoint: `http://127.0.0.1:${port}/live`,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
  return { push: apiGatewayPush(client), posts };
}

test('a message goes to its connection as JSON', async () => {
  const { push, posts } = await gateway(200, '');
  expect(await push.push('L0SM9cOFvHcCIhw=', message)).toBe(true);
  expect(posts.map(({ path }) => path)).toEqual(['/live/@connections/L0SM9cOFvHcCIhw%3D']);
  expect(JSON.parse(posts[0]?.body ?? '')).toEqual(message);
});

test('a connection that is gone takes no message, which is no failure', async () => {
  const { push } = await gateway(410, 'GoneException');
  expect(await push.push('c1', message)).toBe(false);
});

test.each([
  [429, 'LimitExceededException', 'StoreBusy'],
  [500, 'InternalServerError', 'StoreBusy'],
  [403, 'ForbiddenException', 'ForbiddenException'],
  [413, 'PayloadTooLargeException', 'PayloadTooLargeException'],
])('an answer of %d (%s) is a failure: %s', async (status, name, met) => {
  const { push } = await gateway(status, name);
  await expect(push.push('c1', message)).rejects.toMatchObject({ name: met });
});
