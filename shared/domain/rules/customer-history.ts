import type { Ending } from '../events.ts';
import type { ReturnHead } from '../return.ts';

/** What is known of a customer's last year, where a policy asks for it. */
export interface CustomerHistory {
  readonly orders: number;
  readonly returns: number;
  readonly kept: number;
  readonly missing: number;
}

/** Endings of returns that nothing came of: they say nothing against a customer. */
const cameToNothing: readonly (Ending | undefined)[] = [
  'cancelled',
  'rejected',
  'expired',
  'carrier-unavailable',
];

const yearMs = 365 * 86_400_000;

/** A year before that moment: what a history goes back to. */
export function yearBefore(at: string): string {
  return new Date(Date.parse(at) - yearMs).toISOString();
}

/**
 * A customer's last year as it stands at a moment. Returns that nothing came of do not count; units are missing once the
 * warehouse has closed a box without them.
 * @param orders how many they placed in that year
 * @param returns theirs, whenever they were opened
 */
export function historyOf(orders: number, returns: readonly ReturnHead[], at: string): CustomerHistory {
  const since = yearBefore(at);
  const counted = returns.filter(
    ({ openedAt, ending }) => openedAt >= since && openedAt <= at && !cameToNothing.includes(ending),
  );
  return {
    orders,
    returns: counted.length,
    kept: counted.filter(({ goods }) => goods === 'kept').length,
    missing: counted.reduce(
      (total, { boxClosed, units, unitsInspected }) => total + (boxClosed ? units - unitsInspected : 0),
      0,
    ),
  };
}
