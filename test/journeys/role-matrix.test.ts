import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffRoles } from '#contracts/staff-access.ts';
import { storeCreditOf } from '#domain/store-credit-code.ts';
import { operationsOf, served } from '../contracts/openapi-support.ts';
import { insightOf } from './people/insight.ts';
import { call } from './people/signed.ts';
import { type DemoUser, staffToken } from './people/staff.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

/** Every staff operation of the document, as it may be called: for a return that is another shop's. */
const document = served();
const operations = operationsOf(document).flatMap(({ route, path, operation }) => {
  const roles = operation['x-roles'];
  if (roles === undefined) return [];
  const [method = ''] = route.split(' ');
  const example = operation.requestBody?.content['application/json']?.example;
  const names = (operation.parameters ?? []).map(({ $ref }) => $ref.split('/').at(-1));
  return [{ route, method, path, roles, example, needsKey: names.includes('IdempotencyKey') }];
});
const users: readonly DemoUser[] = [...staffRoles, 'no-role'];
const othersReturn = `R${'0'.repeat(25)}1`;

let world: RunningWorld;
let before: unknown;
const tokens = new Map<DemoUser, string>();

beforeAll(async () => {
  world = await newWorld();
  for (const user of users) tokens.set(user, await staffToken(world, user));
  // the version that the document publishes, so that publishing it again changes nothing
  const published = operations.find(({ route }) => route === 'PUT /staff/policies/{market}/{version}');
  if (published !== undefined) await ask(published, tokens.get('admin') ?? '');
  before = await keptOfReturns();
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  await world.forget();
});

/** All that is stored but how far the figures were rebuilt, which an admin does here, of no return at all. */
async function keptOfReturns() {
  const items = await insightOf(world, 'nobody@example.com').allItems();
  return items.filter(({ entity }) => entity !== 'figure-state');
}

type Operation = (typeof operations)[number];

/** Calls the operation as the document shows it, about the other shop's return. */
function ask({ method, path, example, needsKey }: Operation, token: string) {
  const creditNote = 'SE-K-000001';
  const parts: Record<string, string> = {
    returnId: othersReturn,
    withdrawalId: `W${'0'.repeat(26)}`,
    creditNote,
    receipt: 'SE-B-000001',
    photoId: `${'0'.repeat(32)}.jpg`,
    market: 'SE',
    period: '2026-11',
    version: '1',
    other: '0',
    reference: storeCreditOf(othersReturn),
    figure: 'return-rate',
  };
  const url = world.apiUrl + path.replaceAll(/\{(\w+)\}/g, (_, name) => parts[name] ?? '');
  const names = typeof example === 'object' && example !== null && 'returnId' in example;
  const body = names ? { ...example, returnId: othersReturn } : example;
  return call(method, url, body, {
    authorization: `Bearer ${token}`,
    ...(needsKey && { 'idempotency-key': `${path} ${token.slice(-20)}` }),
  });
}

/** A token that says all that our admin's does, under keys that are not our pool's. */
async function foreignToken(claims: Record<string, string>): Promise<string> {
  const ours = tokens.get('admin') ?? '';
  const { privateKey } = await generateKeyPair('RS256');
  const { kid = '' } = decodeProtectedHeader(ours);
  return new SignJWT({ ...decodeJwt(ours), ...claims })
    .setProtectedHeader({ alg: 'RS256', kid })
    .sign(privateKey);
}

test('the document has the staff’s operations, and no role is in none of them', () => {
  expect(operations.length).toBeGreaterThan(12);
  for (const role of staffRoles) {
    expect(operations.some(({ roles }) => roles.includes(role))).toBe(true);
    if (role !== 'admin') expect(operations.every(({ roles }) => roles.includes(role))).toBe(false);
  }
});

describe.each(operations)('$route', (operation) => {
  test.each(users)('somebody in %s finds nothing of another shop, or may not even look', async (user) => {
    const { status, body } = await ask(operation, tokens.get(user) ?? '');
    if (!operation.roles.includes(user)) {
      expect([status, body.type]).toEqual([403, 'urn:returflow:problem:RoleMissing']);
    } else if (
      operation.path.includes('{returnId}') ||
      JSON.stringify(operation.example)?.includes('returnId')
    ) {
      expect([status, body.type]).toEqual([404, 'urn:returflow:problem:ReturnNotFound']);
    } else if (operation.path.includes('{reference}')) {
      expect([status, body.type]).toEqual([404, 'urn:returflow:problem:StoreCreditUnknown']);
    } else if (operation.path.includes('{withdrawalId}')) {
      expect([status, body.type]).toEqual([404, 'urn:returflow:problem:WithdrawalNotFound']);
    } else {
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toContain(othersReturn);
    }
  });

  test.each([
    ['of another shop’s pool', { iss: 'https://cognito-idp.eu-north-1.amazonaws.com/eu-north-1_another00' }],
    ['that somebody else signed', {}],
  ])('a token %s opens nothing, whatever its roles', async (_, claims) => {
    const answer = await ask(operation, await foreignToken(claims));
    expect([answer.status, answer.body]).toEqual([401, { message: 'Unauthorized' }]);
  });
});

test('nothing was written by any of it', async () => {
  expect(await keptOfReturns()).toEqual(before);
});
