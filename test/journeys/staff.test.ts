import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actsOf, staffRoles } from '#contracts/staff-access.ts';
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
