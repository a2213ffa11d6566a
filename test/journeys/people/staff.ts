import type { StaffRole } from '#contracts/staff-access.ts';
import { aMinute } from '#local/client/send.ts';
import { staffToken as tokenOf } from '#local/client/staff-token.ts';
import { type Answer, call } from './signed.ts';
import type { RunningWorld } from './world.ts';

/** The demo users: one in each role, and one in none. */
export type DemoUser = StaffRole | 'no-role';

/** A token of the demo user, good for an hour of the world's time. */
export function staffToken(world: RunningWorld, user: DemoUser): Promise<string> {
  return tokenOf(world, user, aMinute);
}

/** One of the shop's people, signed in. */
export async function staffOf(world: RunningWorld, user: DemoUser) {
  const authorization = `Bearer ${await staffToken(world, user)}`;
  const ask = (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> => call(method, `${world.apiUrl}${path}`, body, { authorization, ...headers });
  return {
    ask,
    get: (path: string) => ask('GET', path),
    post: (path: string, body?: unknown, headers?: Record<string, string>) =>
      ask('POST', path, body, headers),
  };
}
