import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actsOf, staffRoles } from '#contracts/staff-access.ts';
import { aMinute } from '#local/client/send.ts';
import { staffToken as tokenOf } from '#local/client/staff-token.ts';
import { newScene, type Scene } from './people/scene.ts';
import { call } from './people/signed.ts';
import { staffOf, staffToken } from './people/staff.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;
let scene: Scene;

beforeAll(async () => {
  world = await newWorld();
  scene = await newScene(world);
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  await world.forget();
});

const me = (authorization?: string) =>
  call('GET', `${world.apiUrl}/staff/me`, undefined, authorization === undefined ? {} : { authorization });

test.each(staffRoles)(
  'somebody in %s is known by reference and role, and told what they may do',
  async (role) => {
    const token = await staffToken(world, role);
    const answer = await me(`Bearer ${token}`);
    expect([answer.status, answer.body]).toEqual([
      200,
      { reference: decodeJwt(token).sub, roles: [role], mayDo: actsOf([role]) },
    ]);
  },
);

test('somebody in no group may sign in and do nothing', async () => {
  const { status, body } = await (await staffOf(world, 'no-role')).get('/staff/me');
  expect([status, body.type]).toEqual([403, 'urn:returflow:problem:RoleMissing']);
});

test('nobody is let in without a token, or with a customer’s session', async () => {
  const without = await me();
  expect([without.status, without.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  const customers = await me(`Bearer ${scene.customer.token}`);
  expect([customers.status, customers.body]).toEqual([401, { message: 'Unauthorized' }]);
});

test('a staff token opens no customer’s route', async () => {
  const admin = await staffOf(world, 'admin');
  const returnId = await scene.customer.opensReturn([{ lineId: '1', quantity: 1, reason: 'wrong-size' }]);
  expect((await admin.get(`/returns/${returnId}`)).status).toBe(403);
});

test('a token ends with its hour, by local time', async () => {
  const token = await staffToken(world, 'support');
  await world.advance('59m');
  expect((await me(`Bearer ${token}`)).status).toBe(200);
  await world.advance('1m');
  const answer = await me(`Bearer ${token}`);
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer scope="openid" error="invalid_token" error_description="the token has expired"',
  ]);
});

describe('the console', () => {
  const post = (body: string | URLSearchParams, headers: Record<string, string> = {}) =>
    fetch(`${world.consoleUrl}/local/staff`, { method: 'POST', body, headers });
  const json = { 'content-type': 'application/json', accept: 'application/json' };

  test('lists the demo users with their roles, and nobody’s name', async () => {
    const { body } = await call('GET', `${world.consoleUrl}/local/staff.json`);
    const [pool] = body.pools as { users: { name: string; roles: string[] }[] }[];
    expect(pool?.users.map(({ name, roles }) => [name, roles])).toEqual([
      ...staffRoles.map((role) => [role, [role]]),
      ['no-role', []],
    ]);
  });

  test('signs in at a button, and shows token, claims, end and a line to try', async () => {
    const page = await (await post(new URLSearchParams({ role: 'finance' }))).text();
    const [, url = '', token = ''] = /curl (\S+) -H 'authorization: Bearer ([\w.-]+)'/.exec(page) ?? [];
    expect(decodeJwt(token)['cognito:groups']).toEqual(['finance']);
    expect(page).toContain('&quot;token_use&quot;: &quot;access&quot;');
    expect(page).toMatch(/in (1 h|59 min)/);
    expect((await fetch(url, { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
  });

  test('gives a script a token and its end, and says who there is', async () => {
    const answer = await (await post('{"role":"admin"}', json)).text();
    const { accessToken, expiresAt, ...rest } = JSON.parse(answer);
    expect(rest).toEqual({});
    expect(Date.parse(expiresAt) / 1000).toBe(decodeJwt(accessToken).exp);
    const refused = await post('{"role":"owner"}', json);
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('no-role')]);
    const { consoleUrl, apiUrl } = world;
    await expect(tokenOf({ consoleUrl, apiUrl }, 'owner', aMinute)).rejects.toMatchObject({
      name: 'KeyMissing',
      message: expect.stringContaining('owner'),
    });
  });

  test('gives no token to a page elsewhere', async () => {
    const headers = { ...json, origin: 'https://elsewhere.example' };
    expect((await post('{"role":"admin"}', headers)).status).toBe(403);
  });
});

test('what the template says of the page to sign in is where local has it', () => {
  const [pool] = world.app.userPools;
  const said = Object.entries(world.app.outputs).filter(([name]) => name.includes('SignInUrl'));
  expect(said.map(([, url]) => url)).toEqual([pool?.issuer]);
});
