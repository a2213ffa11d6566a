import { AsyncLocalStorage } from 'node:async_hooks';

const times = new AsyncLocalStorage<number>();
let isFollowed = false;

/**
 * Runs `act` with `Date.now` standing at a time of local's. The OpenID library takes no clock and asks `Date.now` for every
 * expiry; what runs beside it in this process keeps the host's time.
 */
export function atLocalTime<T>(now: number, act: () => T): T {
  if (!isFollowed) {
    const hostNow = Date.now;
    Date.now = () => times.getStore() ?? hostNow();
    isFollowed = true;
  }
  return times.run(now, act);
}
