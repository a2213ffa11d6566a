import type { Clock, Ids } from '#shared/ports.ts';

/** A clock that only moves when told. */
export interface StillClock extends Clock {
  /** moves time on, in milliseconds */
  pass(ms: number): void;
}

export const dayMs = 86_400_000;

export function stillClock(at = '2026-10-10T08:00:00.000Z'): StillClock {
  let now = Date.parse(at);
  return {
    now: () => new Date(now).toISOString(),
    pass: (ms) => {
      now += ms;
    },
  };
}

/** Return ids and secrets that count up; `series` keeps those of one test apart from another's. */
export function countingIds(series = 0): Ids {
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  return {
    returnId: () => `R${String(series).padStart(16, '0')}${String(next()).padStart(10, '0')}`,
    secret: () => `secret-${series}-${next()}`,
    code: () => String(next()).padStart(6, '0'),
  };
}
