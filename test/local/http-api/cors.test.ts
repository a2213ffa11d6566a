import { describe, expect, test } from 'vitest';
import { anApi } from './an-api.ts';

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
