import '../support/quiet.ts';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { mayDo, staffAccess, staffRoles } from '#contracts/staff-access.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { staffEndpoint, staffOf } from '#lambda/staff.ts';
import { httpEvent, jsonOf, lambdaContext, problemOf } from '../support/http-events.ts';

const endpoint = staffEndpoint(
  { act: 'get-me', query: z.strictObject({ page: z.optional(z.string()) }) },
  () =>
    async ({ staff, query }) =>
      jsonAnswer({ ...staff, ...query }),
)({});
const ask = (roles: readonly string[], query?: Record<string, string>) =>
  endpoint(httpEvent({ staff: { reference: 'a1', roles }, ...(query && { query }) }), lambdaContext());

describe('an endpoint for staff', () => {
  test('knows who asks by reference and roles, and passes over groups that are no roles', async () => {
    expect(jsonOf(await ask(['support', 'eu-north-1_Google', 'admin'], { page: '2' }))).toEqual({
      reference: 'a1',
      roles: ['support', 'admin'],
      page: '2',
    });
  });

  test.each([[[]], [['owner']], [['Support']], [['supporters']]])('refuses the roles %j', async (roles) => {
    expect(problemOf(await ask(roles))).toMatchObject({ status: 403, name: 'RoleMissing' });
  });

  test('looks at the roles before it looks at the query', async () => {
    expect(problemOf(await ask(['support'], { pages: '2' }))).toMatchObject({ name: 'InvalidRequest' });
    expect(problemOf(await ask([], { pages: '2' }))).toMatchObject({ name: 'RoleMissing' });
  });

  test('serves nobody when its route was wired without the authorizer', async () => {
    expect(() => staffOf(httpEvent({ session: 'S-1' }))).toThrow(TypeError);
    const answer = await endpoint(httpEvent({ session: 'S-1' }), lambdaContext());
    expect(problemOf(answer)).toMatchObject({ status: 500, name: 'InternalError' });
  });
});

test('every act is somebody’s, and admin may do all', () => {
  for (const act of Object.keys(staffAccess) as (keyof typeof staffAccess)[]) {
    expect(staffRoles.filter((role) => mayDo(act, [role])).length).toBeGreaterThan(0);
    expect(mayDo(act, ['admin'])).toBe(true);
    expect(mayDo(act, [])).toBe(false);
  }
});
