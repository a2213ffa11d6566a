import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { problemMediaType } from '#contracts/problem.ts';
import { signedByStripe } from './sender.ts';
import { signature } from './signed.ts';
import type { Signer } from './signers.ts';
import type { RunningWorld } from './world.ts';

export interface Asked {
  readonly path?: Readonly<Record<string, string>>;
  /** behind the address, as it is written there: `?market=SE` */
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signer?: Signer;
  /** the answer that is expected: a status, or a problem by name */
  readonly gets: number | string;
}

/** Asks a route; the answer, whatever it is, is held to the document by the world's watch. */
export async function askOf(
  world: RunningWorld,
  token: string,
  route: string,
  { path = {}, query = '', body, headers = {}, signer, gets }: Asked,
) {
  const [method = '', template = ''] = route.split(' ');
  const sent = typeof body === 'string' ? body : JSON.stringify(body);
  const key = signer && world.signingKey(signer);
  const at = world.clock.now();
  const signed =
    key &&
    (signer === 'stripe'
      ? signedByStripe(key, at, Buffer.from(sent))
      : signature(key, randomUUID(), at, sent));
  const response = await fetch(
    world.apiUrl + template.replaceAll(/\{(\w+)\}/g, (_, name) => path[name] ?? '') + query,
    {
      method,
      headers: {
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...(token !== '' && { authorization: `Bearer ${token}` }),
        ...signed,
        ...headers,
      },
      ...(sent !== undefined && { body: sent }),
    },
  );
  await world.settle();
  const text = await response.text();
  const type = response.headers.get('content-type')?.replace(/;.*/, '') ?? '';
  const value = type.endsWith('json') ? JSON.parse(text) : text;
  const name = type === problemMediaType ? String(value.type).replace(/^.*:/, '') : response.status;
  expect(name, `${route}: ${response.status} ${text.slice(0, 300)}`).toBe(gets);
  expect([...world.met], 'what was asked for').toContain(`${route} ${name}`);
  return { body: value, etag: response.headers.get('etag') ?? '' };
}
