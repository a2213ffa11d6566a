import { once } from 'node:events';
import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { anApi, route } from './an-api.ts';

describe('a request', () => {
  test('becomes an event in payload format 2.0', async () => {
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
});
