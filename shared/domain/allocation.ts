import type { MinorUnits, TaxedAmount } from './money.ts';
import { add, nothing, times } from './money.ts';

/**
 * Shares `total` in proportion to `weights` by largest remainder: the parts are whole minor units, add up to
 * `total` exactly, and none differs from its exact share by a whole unit. Equal remainders go to the earlier part;
 * with no weight at all the first part takes everything.
 */
export function shareByWeight(total: MinorUnits, weights: readonly number[]): MinorUnits[] {
  if (weights.length === 0) return [];
  const whole = weights.reduce((a, b) => a + BigInt(b), 0n);
  if (whole === 0n) return weights.map((_, index) => (index === 0 ? total : 0));
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = exact.map((product) => Number(product / whole));
  let left = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((product, index) => ({ index, remainder: product % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (left === 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** A run of units that were paid alike: what one unit of it cost, tax inside, and how many there are. */
export interface UnitRun extends TaxedAmount {
  readonly units: number;
}

/**
 * What each unit of a line was paid, run-length: `quantity` units share `paid` so that no unit differs by more than
 * one minor unit and the runs add up to `paid` exactly; the tax likewise. At most three runs, whatever the quantity.
 */
export function allocateUnits(quantity: number, paid: TaxedAmount): UnitRun[] {
  const extraAmount = paid.amount % quantity;
  const extraTax = paid.tax % quantity;
  const amount = (paid.amount - extraAmount) / quantity;
  const tax = (paid.tax - extraTax) / quantity;
  const bounds = [...new Set([0, extraAmount, extraTax, quantity])].sort((a, b) => a - b);
  const runs: UnitRun[] = [];
  for (const [index, from] of bounds.slice(0, -1).entries()) {
    const to = bounds[index + 1] ?? quantity;
    runs.push({
      units: to - from,
      amount: from < extraAmount ? amount + 1 : amount,
      tax: from < extraTax ? tax + 1 : tax,
    });
  }
  return runs;
}

/** What the units of these runs were paid together. */
export function paidFor(runs: Iterable<UnitRun>): TaxedAmount {
  let total = nothing;
  for (const run of runs) total = add(total, times(run, run.units));
  return total;
}
