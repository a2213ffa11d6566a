import { readKey } from '#local/client/keys.ts';
import type { Patience } from '#local/client/send.ts';
import { signedClient } from '#local/client/signed-client.ts';
import { readTheirClock } from '#local/client/their-clock.ts';
import type { StubApi } from './stub-api.ts';

/** Patience that passes no real time: it counts what it would have waited. */
export function counted(forMs = 5000): Patience & { readonly pauses: number[]; readonly reasons: string[] } {
  const pauses: number[] = [];
  const reasons: string[] = [];
  return {
    forMs,
    pauses,
    reasons,
    pause: async (ms) => {
      pauses.push(ms);
    },
    onRetry: (because) => {
      reasons.push(because);
    },
  };
}

/** Signs in at a stub API as the shop, in the way of the tools. */
export async function shopOf(api: StubApi, patience = counted()) {
  const target = { apiUrl: api.url, consoleUrl: api.url };
  const key = await readKey('shop', target, patience);
  const clock = await readTheirClock(target, patience);
  return signedClient({ target, key, clock, patience });
}
