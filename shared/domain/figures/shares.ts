import { shareByWeight } from '../allocation.ts';
import type { MinorUnits } from '../money.ts';

/** What so many of the units of a line were paid, of all that the line was: whole, and with the rest it adds up. */
export function partOfAmount(amount: MinorUnits, units: number, of: number): MinorUnits {
  return shareByWeight(amount, [units, of - units])[0] ?? 0;
}

/** An amount that may be below nothing, shared in proportion to weights; the shares add up to it. */
export function sharedOut(amount: MinorUnits, weights: readonly number[]): MinorUnits[] {
  const shares = shareByWeight(Math.abs(amount), weights);
  return amount < 0 ? shares.map((share) => -share) : shares;
}
