import { createSecretKey, type KeyObject } from 'node:crypto';
import { exportJWK, exportSPKI, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { anApi, type Event, route } from './an-api.ts';

const issuer = 'http://127.0.0.1/local/identity/pool';
const jwt = {
  name: 'staff-token',
  identitySource: '$request.header.Authorization',
  issuer,
  audience: ['office', 'station'],
  scopes: ['openid', 'api'],
};
const now = Date.parse('2026-11-02T08:00:00.000Z');
const seconds = now / 1000;
const honest = {
  sub: 'a1',
  iss: issuer,
  client_id: 'office',
  scope: 'openid',
  iat: seconds,
  exp: seconds + 3600,
};

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
type Key = Pair['privateKey'] | KeyObject;
let pair: Pair;
let other: Pair;
let published: JWK;
beforeAll(async () => {
  pair = await generateKeyPair('RS256', { extractable: true });
  other = await generateKeyPair('RS256');
  published = { ...(await exportJWK(pair.publicKey)), kid: 'key-1', alg: 'RS256', use: 'sig' };
});

const sign = (
  claims: Record<string, unknown>,
  { key = pair.privateKey, ...header }: { key?: Key; alg?: string; kid?: string | undefined } = {},
) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1', ...header } as { alg: string })
    .sign(key);

async function started(scopes = jwt.scopes) {
  const { url, events, kernel } = await anApi(() => 'served', {
    routes: [route('GET /staff', { jwt: { ...jwt, scopes } })],
    keysOf: async (asked) => (asked === issuer ? { keys: [published] } : undefined),
  });
  const ask = async (authorization?: string) => {
    const answer = await fetch(`${url}/staff`, {
      headers: authorization === undefined ? {} : { authorization },
    });
    return {
      status: answer.status,
      text: await answer.text(),
      challenge: answer.headers.get('www-authenticate'),
    };
  };
  return { ask, kernel, events };
}

const seenBy = (events: Event[]) => events[0]?.requestContext.authorizer;

describe('a token that is taken', () => {
  test('reaches the function as text: lists in brackets, numbers and truths as words, nothing left out but nothing', async () => {
    const { ask, events } = await started();
    const more = {
      'cognito:groups': ['support', 'finance'],
      version: 2,
      verified: true,
      none: null,
      address: { a: 1 },
    };
    expect((await ask(`Bearer ${await sign({ ...honest, ...more })}`)).text).toBe('served');
    expect(seenBy(events())).toEqual({
      jwt: {
        claims: {
          ...honest,
          iat: String(seconds),
          exp: String(seconds + 3600),
          'cognito:groups': '[support finance]',
          version: '2',
          verified: 'true',
          address: '{"a":1}',
        },
        scopes: ['openid'],
      },
    });
  });

  test('may stand without its scheme, and be of any client and scope that is wanted', async () => {
    const { ask } = await started();
    for (const token of [
      await sign(honest),
      `bearer ${await sign({ ...honest, client_id: 'station', scope: 'mail api' })}`,
      `Bearer ${await sign({ ...honest, client_id: 'another', aud: ['another', 'station'] })}`,
      `Bearer ${await sign({ ...honest, scope: undefined, scp: ['api'] })}`,
      `Bearer ${await sign({ ...honest, nbf: seconds })}`,
    ]) {
      expect((await ask(token)).status, token).toBe(200);
    }
  });

  test('needs no scope where the route wants none, and then tells none', async () => {
    const { ask, events } = await started([]);
    expect((await ask(`Bearer ${await sign({ ...honest, scope: undefined })}`)).status).toBe(200);
    expect(seenBy(events())).toMatchObject({ jwt: { scopes: null } });
  });
});

describe('a token that is not taken', () => {
  const symmetric = async () => createSecretKey(Buffer.from(await exportSPKI(pair.publicKey)));
  const withAlg = (alg: string) => async () => {
    const unsigned = new UnsecuredJWT(honest).encode().split('.')[1];
    const header = Buffer.from(JSON.stringify({ alg, kid: 'key-1' })).toString('base64url');
    return `${header}.${unsigned}.`;
  };

  test.each<[string, () => Promise<string> | string, string?]>([
    ['garbage', () => 'x'],
    ['three parts of garbage', () => 'a.b.c'],
    ['unsigned', withAlg('none')],
    ['unsigned, though it says otherwise', withAlg('RS256')],
    [
      'signed with the public key as a secret',
      async () => sign(honest, { alg: 'HS256', key: await symmetric() }),
    ],
    ['signed by another key of the same name', () => sign(honest, { key: other.privateKey })],
    ['signed by a key that is not published', () => sign(honest, { kid: 'key-2' })],
    ['without the name of a key', () => sign(honest, { kid: undefined }), 'the token names no key'],
    ['of another issuer', () => sign({ ...honest, iss: `${issuer}2` }), 'the token has another issuer'],
    ['of no issuer', () => sign({ ...honest, iss: undefined }), 'the token has another issuer'],
    [
      'for another client',
      () => sign({ ...honest, client_id: 'portal' }),
      'the token does not have a valid audience',
    ],
    [
      'for another audience, though for our client',
      () => sign({ ...honest, aud: 'portal' }),
      'the token does not have a valid audience',
    ],
    [
      'for nobody',
      () => sign({ ...honest, client_id: undefined }),
      'the token does not have a valid audience',
    ],
    ['that has ended', () => sign({ ...honest, exp: seconds }), 'the token has expired'],
    ['that never ends', () => sign({ ...honest, exp: undefined })],
    ['that ends in words', () => sign({ ...honest, exp: 'never' })],
    ['that has not begun', () => sign({ ...honest, nbf: seconds + 1 }), 'the token is not valid yet'],
    ['that is not made yet', () => sign({ ...honest, iat: seconds + 1 }), 'the token is not valid yet'],
  ])('%s', async (_, token, why = 'the token is not valid') => {
    const { ask, events } = await started();
    expect(await ask(`Bearer ${await token()}`)).toEqual({
      status: 401,
      text: '{"message":"Unauthorized"}',
      challenge: `Bearer scope="openid api" error="invalid_token" error_description="${why}"`,
    });
    expect(events()).toEqual([]);
  });

  test('none at all is asked for', async () => {
    const { ask } = await started();
    const answer = { status: 401, text: '{"message":"Unauthorized"}', challenge: 'Bearer' };
    expect(await ask()).toEqual(answer);
    expect(await ask('Bearer ')).toEqual({ ...answer, challenge: expect.stringMatching(/^Bearer/) });
  });

  test('without a scope of the route, as an ID token is, it is forbidden', async () => {
    const { ask } = await started();
    const idToken = await sign({ ...honest, aud: 'office', scope: undefined });
    expect(await ask(`Bearer ${idToken}`)).toEqual({
      status: 403,
      text: '{"message":"Forbidden"}',
      challenge: expect.stringMatching(/^Bearer scope="openid api" error="insufficient_scope"/),
    });
  });

  test('it ends by local time', async () => {
    const { ask, kernel } = await started();
    const token = `Bearer ${await sign(honest)}`;
    kernel.jump(3_599_999);
    expect((await ask(token)).status).toBe(200);
    kernel.jump(1);
    expect((await ask(token)).status).toBe(401);
  });
});

test('an authorizer that looks elsewhere for its token is refused at start', async () => {
  const routes = [route('GET /a', { jwt: { ...jwt, identitySource: '$request.querystring.token' } })];
  await expect(anApi(() => 'ok', { routes })).rejects.toMatchObject({ name: 'UnsupportedByLocal' });
});
