import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt, type JWTPayload } from 'jose';
import * as z from 'zod';
import type { UserPoolModel } from '../runtime/app/identity.ts';
import { Browser } from './browser.ts';

/** A staff token as the API takes it, with what is in it. */
export interface SignedIn {
  accessToken: string;
  /** ISO 8601, local time */
  expiresAt: string;
  claims: JWTPayload;
}

const Tokens = z.object({ access_token: z.string() });

/**
 * Signs a demo user in at the pool's own address, over HTTP, by authorization code with PKCE (RFC 7636), as a browser and
 * the client do together; the client's own page is not opened.
 * @throws Error when any step is refused
 */
export async function signIn({ issuer, clients }: UserPoolModel, user: string): Promise<SignedIn> {
  const [client] = clients;
  if (client === undefined) throw new Error(`the pool ${issuer} has no client`);
  const [redirectUri = ''] = client.callbackUrls;
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: client.id,
    redirect_uri: redirectUri,
    scope: client.scopes.join(' '),
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const browser = new Browser(redirectUri);
  const page = await browser.open(`${issuer}/oauth2/authorize?${asked}`);
  const { searchParams } = await browser.open(page.href, { user });
  if (searchParams.get('state') !== state) throw new Error(`the sign-in ended with ${searchParams}`);
  const answer = await fetch(`${issuer}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: client.id,
      code: searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  if (!answer.ok) throw new Error(`the code was not taken: ${answer.status} ${await answer.text()}`);
  const accessToken = Tokens.parse(await answer.json()).access_token;
  const claims = decodeJwt(accessToken);
  return { accessToken, expiresAt: new Date((claims.exp ?? 0) * 1000).toISOString(), claims };
}
