import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { Front } from '#local/http-api/front.ts';
import { Identity } from '#local/identity/identity.ts';
import type { UserPoolModel } from '#local/runtime/app/identity.ts';
import { findFreePort } from '#local/runtime/ports.ts';
import { TestKernel } from '../support/test-kernel.ts';
import { ABrowser } from './a-browser.ts';

export const clientId = 'office-client';
export const callback = 'https://shop.example/office/signed-in';
export const verifier = 'v'.repeat(64);

function poolAt(origin: string): UserPoolModel {
  return {
    id: 'eu-north-1_TESTPOOL1',
    arn: 'arn:aws:cognito-idp:eu-north-1:111122223333:userpool/eu-north-1_TESTPOOL1',
    name: 'staff',
    issuer: `${origin}/local/identity/eu-north-1_TESTPOOL1`,
    groups: [
      { name: 'support', description: 'Answers customers' },
      { name: 'admin', description: 'May do everything' },
    ],
    clients: [
      {
        id: clientId,
        name: 'office',
        scopes: ['openid'],
        callbackUrls: [callback, 'http://localhost:4400/office/signed-in'],
        logoutUrls: ['https://shop.example/office'],
        accessTokenSeconds: 3600,
        idTokenSeconds: 3600,
        refreshTokenSeconds: 43_200,
        rotates: true,
      },
    ],
    deployedAt: [],
  };
}

/** A pool with two groups, served on a free port until the test ends; `file` keeps its state. */
export async function aPool(given: { file?: string } = {}) {
  const port = await findFreePort(0);
  const origin = `http://127.0.0.1:${port}`;
  const kernel = new TestKernel(given.file === undefined ? {} : { file: given.file });
  const pool = poolAt(origin);
  const identity = new Identity(kernel, { pools: [pool] });
  const api = {
    handle: async (_incoming: unknown, outgoing: { end(text: string): void }) => outgoing.end('from the api'),
  };
  const front = new Front({ pages: [identity], api });
  await front.listen(port);
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await front.close();
    kernel.store.close();
  };
  onTestFinished(close);
  return { kernel, pool, identity, issuer: pool.issuer, close };
}

/** What an authorization request asks for; a test changes what it is about. */
export function authorizationUrl(issuer: string, changes: Record<string, string | undefined> = {}): string {
  const asked = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: callback,
    scope: 'openid',
    state: 'state-1',
    nonce: 'nonce-1',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return `${issuer}/oauth2/authorize?${new URLSearchParams(given)}`;
}

/** Signs in on the page, and gives what the client is told at its own address. */
export async function authorize(issuer: string, user: string, browser = new ABrowser()) {
  const page = await browser.open(authorizationUrl(issuer));
  const { url } = await browser.open(page.url, { user });
  if (!url.href.startsWith(`${callback}?`)) throw new Error(`the sign-in ended at ${url}`);
  return Object.fromEntries(url.searchParams);
}

/** Asks the token endpoint and gives status and answer. */
export async function redeem(issuer: string, fields: Record<string, string>) {
  const answer = await fetch(`${issuer}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, ...fields }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

export const byCode = (code = '', changes: Record<string, string> = {}) => ({
  grant_type: 'authorization_code',
  redirect_uri: callback,
  code,
  code_verifier: verifier,
  ...changes,
});

export const byRefreshToken = (token = '') => ({ grant_type: 'refresh_token', refresh_token: token });
