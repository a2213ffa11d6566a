import { describe, expect, test } from 'vitest';
import { NamedError } from '../support/test-kernel.ts';
import { anApi, authorizer, route } from './an-api.ts';

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
