import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { ApiGatewayManagementApiClient } from '@aws-sdk/client-apigatewaymanagementapi';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { AwsEndpoint } from '#local/aws-endpoint/aws-endpoint.ts';
import { Front } from '#local/http-api/front.ts';
import type { SocketRouteModel } from '#local/runtime/app/web-socket-apis.ts';
import { Sockets } from '#local/web-socket-api/sockets.ts';
import { TestKernel, type TestLambda } from '../support/test-kernel.ts';

export type Event = Record<string, unknown> & { requestContext: Record<string, unknown> };

const ok: TestLambda = () => ({ statusCode: 200 });

/** A WebSocket API at a free port whose routes the test answers, with local's AWS beside it; both close with the test. */
export async function aSocketApi(
  given: Record<string, TestLambda>,
  mayDo: (need: string) => boolean = () => true,
) {
  const lambdas = { $connect: ok, $disconnect: ok, ...given };
  const routes = Object.keys(lambdas).map(
    (routeKey): SocketRouteModel => ({
      routeKey,
      functionArn: routeKey,
      timeoutMs: 29_000,
      answers: !routeKey.startsWith('$') && routeKey !== 'one-way',
    }),
  );
  const kernel = new TestKernel({ lambdas });
  const model = { id: 'a1b2c3', name: 'live', selection: ['action'], routes, stage: 'live' };
  const sockets = new Sockets(kernel, [model]);
  const front = new Front({
    pages: [],
    api: { handle: async (_incoming, outgoing) => void outgoing.end('from the api') },
    sockets,
  });
  const url = await front.listen(0);
  onTestFinished(() => front.close());
  const endpoint = new AwsEndpoint({
    services: [sockets],
    clock: kernel.clock,
    guard: (_key, _service, needs) => {
      const needed = needs.flatMap(({ action, resources }) => resources.map((one) => `${action} ${one}`));
      return needed.find((need) => !mayDo(need));
    },
    complain: () => undefined,
  });
  const awsUrl = await endpoint.listen();
  onTestFinished(() => endpoint.close());
  const client = new ApiGatewayManagementApiClient({
    endpoint: `${awsUrl}/live`,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
  const events = (routeKey: string) =>
    kernel.invocations.filter((one) => one.function === routeKey).map(({ event }) => event as Event);
  return { kernel, sockets, url, address: `${url.replace('http', 'ws')}/live`, client, events };
}

/** A connection that is open. */
export async function connected(address: string, ...given: [string[]?, Record<string, string>?]) {
  const [protocols = [], headers = {}] = given;
  const socket = new WebSocket(address, protocols, { headers });
  await once(socket, 'open');
  return socket;
}

/** The status that a handshake is refused with. */
export async function refused(address: string, headers: Record<string, string> = {}): Promise<number> {
  const socket = new WebSocket(address, [], { headers });
  const [, answer] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  socket.on('error', () => undefined);
  socket.terminate();
  return answer.statusCode ?? 0;
}

/** The next message, as it comes. */
export async function heard(socket: WebSocket): Promise<string> {
  const [data] = await once(socket, 'message');
  return String(data);
}
