import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { NamedError, type TestLambda } from '../support/test-kernel.ts';
import { anApi, type Event, route } from './an-api.ts';

const whichRoute: TestLambda = (event) => (event as Event).routeKey;

describe('http api', () => {
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
