import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

export interface PoolKeys {
  /** signs tokens; private */
  signing: JWK;
  /** signs the cookies of the sign-in page */
  cookies: string;
}

/** A pool's keys: made once and kept, so that a token outlives a restart. */
export async function keysOf(store: DatabaseSync, poolId: string): Promise<PoolKeys> {
  store.exec('CREATE TABLE IF NOT EXISTS identity_keys (pool TEXT PRIMARY KEY, keys TEXT NOT NULL)');
  const read = store.prepare('SELECT keys FROM identity_keys WHERE pool = ?');
  const kept = read.get(poolId)?.keys;
  if (typeof kept === 'string') return JSON.parse(kept);
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const signing = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' };
  const made: PoolKeys = { signing, cookies: randomBytes(32).toString('base64url') };
  store.prepare('INSERT INTO identity_keys (pool, keys) VALUES (?, ?)').run(poolId, JSON.stringify(made));
  return made;
}

/** The half of a key that everybody may see. */
export function publicHalf({ d: _, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...rest }: JWK): JWK {
  return rest;
}
