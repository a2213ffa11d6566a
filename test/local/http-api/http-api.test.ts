import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Front } from '#local/http-api/front.ts';
import { HttpApi } from '#local/http-api/http-api.ts';
import type { AuthorizerModel, HttpApiModel, RouteModel } from '#local/runtime/app.ts';
import { NamedError, TestKernel, type TestLambda } from '../support/test-kernel.ts';

type Event = Record<string, unknown> & { requestContext: Record<string, unknown> };

const authorizer: AuthorizerModel = {
  name: 'Session',
  functionArn: 'authorize',
  identitySources: ['$request.header.Authorization'],
  ttlSeconds: 60,
  payloadFormatVersion: '2.0',
  enableSimpleResponses: true,
};

function route(routeKey: string, given: Partial<RouteModel> & { timeoutMs?: number } = {}): RouteModel {
  const { timeoutMs = 30_000, ...rest } = given;
  return {
    routeKey,
    integration: { functionArn: 'handler', payloadFormatVersion: '2.0', timeoutMs },
    ...rest,
  };
}

async function anApi(
  lambda: TestLambda,
  given: { routes?: RouteModel[]; authorize?: TestLambda } & Partial<
    Pick<HttpApiModel, 'cors' | 'stages'>
  > = {},
) {
  const { routes = [route('$default')], authorize = () => ({ isAuthorized: true }), stages, cors } = given;
  const kernel = new TestKernel({ lambdas: { handler: lambda, authorize } });
  const api = new HttpApi(kernel, {
    id: 'a1b2c3',
    name: 'Api',
    routes,
    stages: stages ?? [{ name: '$default', autoDeploy: true }],
    ...(cors === undefined ? {} : { cors }),
  });
  const front = new Front({ console: { handle: async () => false }, api });
  const url = await front.listen(0);
  onTestFinished(() => front.close());
  const events = () =>
    kernel.invocations.filter((one) => one.function === 'handler').map(({ event }) => event as Event);
  return { kernel, url, events };
}

const whichRoute: TestLambda = (event) => (event as Event).routeKey;

describe('http api', () => {
  test('a request becomes an event in payload format 2.0', async () => {
    const { url, events } = await anApi(() => 'ok', { routes: [route('POST /returns/{id}/{rest+}')] });
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      cookie: 'a=1; b=2',
      'x-many': 'x',
      'user-agent': 'shop/1',
    };

    await fetch(`${url}/returns/r%C3%B6d%2F1/x/y%20z?q=a%20b&q=c&d=`, {
      method: 'POST',
      headers,
      body: '{"ö":1}',
    });

    const [event] = events();
    const { host } = new URL(url);
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'POST /returns/{id}/{rest+}',
      rawPath: '/returns/röd/1/x/y z',
      rawQueryString: 'q=a%20b&q=c&d=',
      cookies: ['a=1', 'b=2'],
      queryStringParameters: { q: 'a b,c', d: '' },
      pathParameters: { id: 'röd/1', rest: 'x/y z' },
      body: '{"ö":1}',
      isBase64Encoded: false,
    });
    expect(event?.headers).toMatchObject({
      'x-many': 'x',
      host,
      'content-length': '8',
      'x-forwarded-for': '127.0.0.1',
    });
    expect(event?.headers).not.toHaveProperty('cookie');
    expect(event?.requestContext).toEqual({
      accountId: '111122223333',
      apiId: 'a1b2c3',
      domainName: host,
      domainPrefix: '127',
      http: {
        method: 'POST',
        path: '/returns/röd/1/x/y z',
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: 'shop/1',
      },
      requestId: expect.any(String),
      routeKey: 'POST /returns/{id}/{rest+}',
      stage: '$default',
      time: '02/Nov/2026:08:00:00 +0000',
      timeEpoch: Date.parse('2026-11-02T08:00:00Z'),
    });
  });

  test('a header sent twice is joined by a comma; what is absent is left out', async () => {
    const { url, events } = await anApi(() => 'ok');
    const sent = request(url, { headers: { 'X-Two': ['1', '2'] } }).end();
    const [response] = await once(sent, 'response');
    response.resume();
    await once(response, 'end');

    const [event] = events();
    expect(event?.headers).toMatchObject({ 'x-two': '1,2' });
    for (const name of ['cookies', 'queryStringParameters', 'pathParameters', 'body'])
      expect(event).not.toHaveProperty(name);
  });

  test('text and JSON bodies stay text, everything else is base64, a missing type too', async () => {
    const { url, events } = await anApi(() => 'ok');
    const types = [
      'text/csv',
      'application/json',
      'application/xml',
      'application/problem+json',
      'application/x-www-form-urlencoded',
      'image/png',
    ];
    for (const type of types)
      await fetch(url, { method: 'POST', headers: { 'content-type': type }, body: 'a=b' });
    await fetch(url, { method: 'POST', body: Buffer.from('a=b') });

    expect(events().map(({ body, isBase64Encoded }) => [body, isBase64Encoded])).toEqual([
      ...Array(3).fill(['a=b', false]),
      ...Array(4).fill(['YT1i', true]),
    ]);
  });

  test('the most specific path wins, then the method, then $default', async () => {
    const keys = [
      '$default',
      'ANY /{proxy+}',
      'GET /pets/{id}',
      'ANY /pets/{id}',
      'GET /pets/dog',
      'GET /pets/{proxy+}',
      'POST /only/{id}',
    ];
    const { url } = await anApi(whichRoute, { routes: keys.map((key) => route(key)) });
    const chosen = async (method: string, path: string) => (await fetch(url + path, { method })).text();

    expect(await chosen('GET', '/pets/dog')).toBe('GET /pets/dog');
    expect(await chosen('GET', '/pets/cat')).toBe('GET /pets/{id}');
    expect(await chosen('PUT', '/pets/cat')).toBe('ANY /pets/{id}');
    expect(await chosen('GET', '/pets/cat/legs')).toBe('GET /pets/{proxy+}');
    expect(await chosen('GET', '/only/1')).toBe('ANY /{proxy+}');
    expect(await chosen('GET', '/')).toBe('$default');
  });

  test('no route is a 404 in the gateway’s own words', async () => {
    const { url, events } = await anApi(() => 'ok', { routes: [route('GET /a')] });
    for (const [method, path] of [
      ['POST', '/a'],
      ['GET', '/a/'],
      ['GET', '/b'],
    ] as const) {
      const answer = await fetch(url + path, { method });
      expect([answer.status, await answer.text()]).toEqual([404, '{"message":"Not Found"}']);
    }
    expect(events()).toEqual([]);
  });

  test('a stage with a name stands in the path and in rawPath', async () => {
    const { url, events } = await anApi(() => 'ok', {
      routes: [route('GET /a')],
      stages: [{ name: 'dev', autoDeploy: true }],
    });
    expect((await fetch(`${url}/a`)).status).toBe(404);
    expect((await fetch(`${url}/dev/a`)).status).toBe(200);
    expect(events()[0]).toMatchObject({ rawPath: '/dev/a', requestContext: { stage: 'dev' } });
  });

  test('a result with a status code is the response; any other result is a 200 of JSON', async () => {
    const results: unknown[] = [
      { statusCode: 201, headers: { 'X-A': 1 }, cookies: ['a=1', 'b=2'], body: 'made' },
      {
        statusCode: '200',
        headers: { 'Content-Type': 'application/pdf' },
        body: 'JVBERg==',
        isBase64Encoded: true,
      },
      { plain: true },
      'text',
      null,
    ];
    const { url } = await anApi(() => results.shift());
    const answers = [];
    for (let at = 0; at < 5; at++) {
      const answer = await fetch(url);
      answers.push([
        answer.status,
        answer.headers.get('content-type'),
        await answer.text(),
        answer.headers.getSetCookie(),
      ]);
      if (at === 0) expect(answer.headers.get('x-a')).toBe('1');
    }
    expect(answers).toEqual([
      [201, 'text/plain;charset=UTF-8', 'made', ['a=1', 'b=2']],
      [200, 'application/pdf', '%PDF', []],
      [200, 'application/json', '{"plain":true}', []],
      [200, 'application/json', 'text', []],
      [200, 'application/json', 'null', []],
    ]);
  });

  test('a malformed response and a function that fails are a 500 without details', async () => {
    const malformed = [
      { statusCode: 'soon' },
      { statusCode: 42 },
      { statusCode: 200, body: { a: 1 } },
      { statusCode: 200, headers: { 'bad name': 'x' } },
    ];
    const { url } = await anApi(() => {
      const next = malformed.shift();
      if (next === undefined) throw new NamedError('Secret', 'do not tell');
      return next;
    });
    for (let at = 0; at < 5; at++) {
      const answer = await fetch(url);
      expect([answer.status, await answer.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
    }
  });

  test('too large, too slow and too many have the gateway’s statuses', async () => {
    const never = Promise.withResolvers<unknown>();
    const { url } = await anApi(
      (event) => {
        if ((event as Event).rawPath === '/slow') return never.promise;
        throw new NamedError('TooManyRequestsException');
      },
      { routes: [route('$default', { timeoutMs: 20 })] },
    );
    const post = (bytes: number) =>
      fetch(url, {
        method: 'POST',
        body: Buffer.alloc(bytes, 'a'),
        headers: { 'content-type': 'text/plain' },
      });
    const answers = await Promise.all([
      post(10 * 1024 * 1024 + 1),
      post(7 * 1024 * 1024),
      post(1),
      fetch(`${url}/slow`),
    ]);
    never.resolve('late');

    expect(await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]))).toEqual([
      [413, '{"message":"Request Entity Too Large"}'],
      [413, '{"message":"Request Entity Too Large"}'],
      [503, '{"message":"Service Unavailable"}'],
      [503, '{"message":"Service Unavailable"}'],
    ]);
  });

  test('a client that goes away half-way leaves nothing under way', async () => {
    const { url, kernel, events } = await anApi(() => 'ok');
    const { port } = new URL(url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
    await once(socket, 'connect');
    socket.destroy();
    await once(socket, 'close');

    expect((await fetch(url)).status).toBe(200);
    await kernel.work.idle();
    expect(events()).toHaveLength(1);
  });
});

describe('authorizer', () => {
  const routes = [route('GET /mine/{id}', { authorizer })];

  test('what it allows reaches the function with its context', async () => {
    const { url, kernel, events } = await anApi(() => 'ok', {
      routes,
      authorize: () => ({ isAuthorized: true, context: { customer: 'c-1' } }),
    });
    expect((await fetch(`${url}/mine/1?x=2`, { headers: { authorization: 'Bearer t' } })).status).toBe(200);

    expect(events()[0]?.requestContext.authorizer).toEqual({ lambda: { customer: 'c-1' } });
    const asked = kernel.invocations[0]?.event;
    expect(asked).toMatchObject({
      version: '2.0',
      type: 'REQUEST',
      routeArn: 'arn:aws:execute-api:eu-north-1:111122223333:a1b2c3/$default/GET/mine/1',
      identitySource: ['Bearer t'],
      routeKey: 'GET /mine/{id}',
      pathParameters: { id: '1' },
      queryStringParameters: { x: '2' },
    });
    expect(asked).not.toHaveProperty('body');
  });

  test('without an identity it is not even asked', async () => {
    const { url, kernel } = await anApi(() => 'ok', { routes });
    const answer = await fetch(`${url}/mine/1`);
    expect([answer.status, await answer.text()]).toEqual([401, '{"message":"Unauthorized"}']);
    expect(kernel.invocations).toEqual([]);
  });

  test('what it denies is a 403; when it fails or answers nonsense, a 500', async () => {
    const decisions: unknown[] = [{ isAuthorized: false }, { isAuthorized: 'yes' }];
    const { url, events } = await anApi(() => 'ok', {
      routes,
      authorize: () => {
        if (decisions.length === 0) throw new NamedError('Broken');
        return decisions.shift();
      },
    });
    const statuses: number[] = [];
    for (const token of ['a', 'b', 'c'])
      statuses.push((await fetch(`${url}/mine/1`, { headers: { authorization: token } })).status);
    expect(statuses).toEqual([403, 500, 500]);
    expect(events()).toEqual([]);
  });

  test('its answer is kept for its time, by identity', async () => {
    let asked = 0;
    const { url, kernel } = await anApi(() => 'ok', {
      routes,
      authorize: () => {
        asked += 1;
        return { isAuthorized: true };
      },
    });
    const get = (authorization: string) => fetch(`${url}/mine/1`, { headers: { authorization } });
    await get('a');
    await get('a');
    await get('b');
    expect(asked).toBe(2);
    kernel.jump(60_000);
    await get('a');
    expect(asked).toBe(3);
  });

  test('one that local cannot run as written is refused at start', async () => {
    const strange = { ...authorizer, enableSimpleResponses: false };
    await expect(
      anApi(() => 'ok', { routes: [route('GET /a', { authorizer: strange })] }),
    ).rejects.toMatchObject({
      name: 'UnsupportedByLocal',
    });
  });
});

describe('cors', () => {
  const cors = {
    allowOrigins: ['https://shop.example'],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type'],
    exposeHeaders: ['etag'],
    allowCredentials: true,
    maxAgeSeconds: 300,
  };

  test('the gateway answers a preflight itself', async () => {
    const { url, events } = await anApi(() => 'ok', { cors });
    const headers = { origin: 'https://shop.example', 'access-control-request-method': 'POST' };
    const answer = await fetch(url, { method: 'OPTIONS', headers });

    expect(answer.status).toBe(204);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': 'https://shop.example',
      'access-control-allow-methods': 'GET,POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '300',
    });
    expect(events()).toEqual([]);
  });

  test('an origin that is not allowed gets no permission, whatever the function says', async () => {
    const { url } = await anApi(
      () => ({ statusCode: 200, headers: { 'access-control-allow-origin': '*' } }),
      { cors },
    );
    const allowed = await fetch(url, { headers: { origin: 'https://shop.example' } });
    const other = await fetch(url, { headers: { origin: 'https://evil.example' } });
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });
});
