import type { Outcome } from './execution.ts';
import type { Catcher, Retrier } from './machine.ts';

export type Failure = Extract<Outcome, { ok: false }>;

/** Whether `ErrorEquals` names the failure (developer guide, "Error names"). Nothing ever matches `States.Runtime`. */
export function matches(errorEquals: string[], { names }: Failure): boolean {
  if (names.includes('States.Runtime')) return false;
  return errorEquals.some((wanted) => {
    if (wanted === 'States.ALL') return true;
    if (wanted === 'States.TaskFailed') return !names.includes('States.Timeout');
    return names.includes(wanted);
  });
}

/** The retrier that takes the failure and has attempts left; the first that names it decides, also when it has none. */
export function retrierFor(retriers: Retrier[], failure: Failure, used: number[]): number | undefined {
  const at = retriers.findIndex(({ errorEquals }) => matches(errorEquals, failure));
  const retrier = retriers[at];
  return retrier !== undefined && (used[at] ?? 0) < retrier.maxAttempts ? at : undefined;
}

export function catcherFor(catchers: Catcher[], failure: Failure): Catcher | undefined {
  return catchers.find(({ errorEquals }) => matches(errorEquals, failure));
}

/** Milliseconds before the retry that follows `used` earlier ones; full jitter picks from 0 to that, by `jitter` 0..1. */
export function retryDelayMs(retrier: Retrier, used: number, jitter: () => number): number {
  const plain = retrier.intervalSeconds * retrier.backoffRate ** used;
  const capped = Math.min(plain, retrier.maxDelaySeconds ?? Number.POSITIVE_INFINITY);
  // a back-off without a cap grows past what a date can hold
  const seconds = Math.min(capped, 31_622_400);
  return Math.round(seconds * 1000 * (retrier.jitter ? jitter() : 1));
}
