import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ABrowser } from './a-browser.ts';
import { aPool, authorizationUrl, authorize, byCode, byRefreshToken, clientId, redeem } from './a-pool.ts';

const minute = 60_000;
const hour = 60 * minute;

/** What anybody may read of a pool. */
async function published(issuer: string, name: string): Promise<Record<string, unknown>> {
  return JSON.parse(await (await fetch(`${issuer}/.well-known/${name}`)).text());
}

describe('a sign-in', () => {
  test('goes from discovery over the code to tokens that the published keys verify', async () => {
    const { issuer, kernel } = await aPool();
    const found = await published(issuer, 'openid-configuration');
    expect(found).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/oauth2/authorize`,
      token_endpoint: `${issuer}/oauth2/token`,
      revocation_endpoint: `${issuer}/oauth2/revoke`,
      end_session_endpoint: `${issuer}/logout`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
    });
    const { code, state } = await authorize(issuer, 'support');
    expect(state).toBe('state-1');
    const { status, body } = await redeem(issuer, byCode(code));
    expect([status, body.token_type, body.expires_in]).toEqual([200, 'Bearer', 3600]);

    const keys = createRemoteJWKSet(new URL(String(found.jwks_uri)));
    const now = kernel.clock.now();
    const options = { issuer, algorithms: ['RS256'], currentDate: new Date(now) };
    const { payload } = await jwtVerify(body.access_token ?? '', keys, options);
    const seconds = now / 1000;
    expect(payload).toEqual({
      sub: expect.stringMatching(/^[0-9a-f-]{36}$/),
      'cognito:groups': ['support'],
      iss: issuer,
      client_id: clientId,
      token_use: 'access',
      version: 2,
      scope: 'openid',
      username: payload.sub,
      iat: seconds,
      exp: seconds + 3600,
      jti: expect.any(String),
    });
    const idToken = await jwtVerify(body.id_token ?? '', keys, { ...options, audience: clientId });
    expect(idToken.payload).toMatchObject({
      sub: payload.sub,
      nonce: 'nonce-1',
      token_use: 'id',
      'cognito:groups': ['support'],
      'cognito:username': payload.sub,
    });
  });

  test('publishes no private half of a key', async () => {
    const { issuer, identity } = await aPool();
    const set = await published(issuer, 'jwks.json');
    const [key = {}] = set.keys as object[];
    expect(Object.keys(key).toSorted()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(await identity.keysOf(issuer)).toEqual(set);
    expect(await identity.keysOf(`${issuer}-other`)).toBeUndefined();
  });

  test('of somebody in no group gives a token without groups', async () => {
    const { identity } = await aPool();
    const { claims } = await identity.signIn('no-role');
    expect(claims).not.toHaveProperty('cognito:groups');
    expect(claims).toMatchObject({ token_use: 'access' });
  });

  test('is asked for once a session, and again when that was ended', async () => {
    const { issuer } = await aPool();
    const browser = new ABrowser();
    await authorize(issuer, 'support', browser);
    const again = await browser.open(authorizationUrl(issuer));
    expect(again.url.searchParams.has('code')).toBe(true);

    const goOn = new URLSearchParams({ client_id: clientId, logout_uri: 'https://shop.example/office' });
    const { text } = await browser.open(`${issuer}/logout?${goOn}`);
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(text) ?? [];
    const left = await browser.open(`${issuer}/logout/confirm`, { xsrf, logout: 'yes' });
    expect(left.url.href).toBe('https://shop.example/office');
    const asked = await browser.open(authorizationUrl(issuer));
    expect(asked.url.pathname).toContain('/sign-in/');
  });

  test('cannot be ended so that it leads elsewhere', async () => {
    const { issuer } = await aPool();
    const goOn = new URLSearchParams({ client_id: clientId, logout_uri: 'https://elsewhere.example' });
    expect((await fetch(`${issuer}/logout?${goOn}`)).status).toBe(400);
  });
});

describe('a code', () => {
  test('is good for its own verifier, redirect address and client alone', async () => {
    const { issuer } = await aPool();
    for (const changes of [
      { code_verifier: 'w'.repeat(64) },
      { redirect_uri: 'http://localhost:4400/office/signed-in' },
      { client_id: 'another' },
    ] as Record<string, string>[]) {
      const { code } = await authorize(issuer, 'support');
      const { status, body } = await redeem(issuer, byCode(code, changes));
      expect([status, body.access_token]).toEqual([changes.client_id ? 401 : 400, undefined]);
    }
  });

  test('is good once, and a second use takes back what the first one gave', async () => {
    const { issuer } = await aPool();
    const { code } = await authorize(issuer, 'support');
    const first = await redeem(issuer, byCode(code));
    const second = await redeem(issuer, byCode(code));
    expect([first.status, second.status, second.body.error]).toEqual([200, 400, 'invalid_grant']);
    const refreshed = await redeem(issuer, byRefreshToken(first.body.refresh_token));
    expect([refreshed.status, refreshed.body.error]).toEqual([400, 'invalid_grant']);
  });

  test('ends after five minutes of local time', async () => {
    const { issuer, kernel } = await aPool();
    const { code } = await authorize(issuer, 'support');
    kernel.jump(5 * minute);
    const { status, body } = await redeem(issuer, byCode(code));
    expect([status, body.error]).toEqual([400, 'invalid_grant']);
  });

  test.each<[string, Record<string, string | undefined>, string]>([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['with a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['in the implicit flow', { response_type: 'id_token' }, 'unsupported_response_type'],
  ])('is not given %s', async (_, changes, error) => {
    const { issuer } = await aPool();
    const { url } = await new ABrowser().open(authorizationUrl(issuer, changes));
    const told = new URLSearchParams(url.hash.slice(1));
    expect(url.searchParams.get('error') ?? told.get('error')).toBe(error);
  });

  test.each([
    ['a foreign address', { redirect_uri: 'https://elsewhere.example/signed-in' }],
    ['a path of ours that is not registered', { redirect_uri: 'http://localhost:4400/office' }],
    ['an unknown client', { client_id: 'another' }],
  ])('is not sent to %s', async (_, changes) => {
    const { issuer } = await aPool();
    const answer = await fetch(authorizationUrl(issuer, changes), { redirect: 'manual' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
  });
});

test('an address of this machine holds at the port that local has, under both its names', async () => {
  const { issuer } = await aPool();
  const { port } = new URL(issuer);
  for (const host of ['localhost', '127.0.0.1']) {
    const browser = new ABrowser();
    const redirect_uri = `http://${host}:${port}/office/signed-in`;
    const { url } = await browser.open(authorizationUrl(issuer, { redirect_uri }));
    expect(url.pathname).toContain('/sign-in/');
  }
});

describe('a refresh token', () => {
  test('gives new tokens and is replaced; used twice, it ends the whole sign-in', async () => {
    const { issuer, kernel } = await aPool();
    const first = await redeem(issuer, byCode((await authorize(issuer, 'admin')).code));
    kernel.jump(2 * hour);
    const second = await redeem(issuer, byRefreshToken(first.body.refresh_token));
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.body.refresh_token);
    expect((await redeem(issuer, byRefreshToken(first.body.refresh_token))).status).toBe(400);
    expect((await redeem(issuer, byRefreshToken(second.body.refresh_token))).status).toBe(400);
  });

  test('ends twelve hours after the sign-in, however often it was replaced', async () => {
    const { issuer, kernel } = await aPool();
    let { body } = await redeem(issuer, byCode((await authorize(issuer, 'admin')).code));
    for (let passed = 0; passed < 10; passed += 5) {
      kernel.jump(5 * hour);
      const { status, body: next } = await redeem(issuer, byRefreshToken(body.refresh_token));
      expect(status).toBe(200);
      body = next;
    }
    kernel.jump(2 * hour);
    expect((await redeem(issuer, byRefreshToken(body.refresh_token))).body.error).toBe('invalid_grant');
  });

  test('is taken back by whoever holds it', async () => {
    const { issuer } = await aPool();
    const { body } = await redeem(issuer, byCode((await authorize(issuer, 'admin')).code));
    const token = body.refresh_token ?? '';
    const form = new URLSearchParams({ client_id: clientId, token });
    expect((await fetch(`${issuer}/oauth2/revoke`, { method: 'POST', body: form })).status).toBe(200);
    expect((await redeem(issuer, byRefreshToken(token))).body.error).toBe('invalid_grant');
  });
});

test('keys, references and refresh tokens outlive a restart', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'returflow-identity-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const file = join(directory, 'state.sqlite');
  const before = await aPool({ file });
  const { body } = await redeem(before.issuer, byCode((await authorize(before.issuer, 'admin')).code));
  const keys = await before.identity.keysOf(before.issuer);
  const users = before.identity.list()[0]?.users;
  await before.close();

  const after = await aPool({ file });
  expect(await after.identity.keysOf(after.issuer)).toEqual(keys);
  expect(after.identity.list()[0]?.users).toEqual(users);
  expect((await redeem(after.issuer, byRefreshToken(body.refresh_token))).status).toBe(200);
});

describe('the page', () => {
  const choose = async (issuer: string, headers: Record<string, string>) => {
    const answer = await fetch(authorizationUrl(issuer), { redirect: 'manual' });
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const page = new URL(answer.headers.get('location') ?? '', issuer);
    const body = new URLSearchParams({ user: 'admin' });
    return fetch(page, { method: 'POST', redirect: 'manual', body, headers: { cookie, ...headers } });
  };

  test('takes a choice from itself, and from no page elsewhere', async () => {
    const { issuer } = await aPool();
    expect((await choose(issuer, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await choose(issuer, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await choose(issuer, { cookie: '' })).status).toBe(400);
    expect((await choose(issuer, { origin: new URL(issuer).origin })).status).toBe(303);
  });

  test('is not shown under another host’s name', async () => {
    const { issuer } = await aPool();
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'elsewhere.example' };
      request(`${issuer}/.well-known/jwks.json`, { headers }, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  test('offers every demo user, runs no script, and lets its answer lead to the clients’ pages alone', async () => {
    const { issuer } = await aPool();
    const browser = new ABrowser();
    const { text, headers } = await browser.open(authorizationUrl(issuer));
    expect([...text.matchAll(/Sign in as ([\w-]+)/g)].map(([, name]) => name)).toEqual([
      'support',
      'admin',
      'no-role',
    ]);
    expect(text).not.toContain('<script');
    expect(headers.get('content-security-policy')).toMatch(
      /form-action 'self' https:\/\/shop\.example http:\/\/localhost:\d+/,
    );
  });

  test('lets the clients’ own pages ask for tokens, and no page elsewhere', async () => {
    const { issuer } = await aPool();
    const ask = async (origin: string) => {
      const body = new URLSearchParams({ client_id: clientId, ...byCode('none') });
      const answer = await fetch(`${issuer}/oauth2/token`, { method: 'POST', body, headers: { origin } });
      return answer.headers.get('access-control-allow-origin');
    };
    expect(await ask('https://shop.example')).toBe('https://shop.example');
    expect(await ask('https://elsewhere.example')).toBeNull();
  });
});
