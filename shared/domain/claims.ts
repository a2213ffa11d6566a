import type { UnitRun } from './allocation.ts';
import { Refusal } from './errors.ts';
import type { OrderLine } from './order.ts';
import type { ClaimedFees, FeesBack } from './order-fees.ts';

/** Units taken by returns so far, per run of each line: `claimed.get(lineId)?.[run]`. */
export type ClaimedUnits = ReadonlyMap<string, readonly number[]>;

/** Units of one run that a return takes; amounts are the run's own, per unit. */
export interface Take extends UnitRun {
  /** index of the run in the order line's runs */
  readonly run: number;
  /** how many units that run has in all: no claim may pass it */
  readonly runUnits: number;
}

/** A run of which at least one unit is nobody's. */
export interface FreeRun {
  readonly lineId: string;
  /** where the line stands in its order, from 0 */
  readonly position: number;
  readonly run: number;
  readonly runUnits: number;
}

/** A run of the order that keeps a free unit after these takes, the last there is; undefined when none does. */
export function runThatStays(
  lines: readonly OrderLine[],
  claimed: ClaimedUnits,
  taken: ReadonlyMap<string, readonly Take[]>,
): FreeRun | undefined {
  for (const [position, line] of [...lines.entries()].reverse()) {
    for (const [run, { units: runUnits }] of [...line.runs.entries()].reverse()) {
      const take = taken.get(line.lineId)?.find((one) => one.run === run);
      const free = runUnits - (claimed.get(line.lineId)?.[run] ?? 0) - (take?.units ?? 0);
      if (free > 0) return { lineId: line.lineId, position, run, runUnits };
    }
  }
  return undefined;
}

/** How many units of the line no return has taken. */
export function unitsLeft(line: OrderLine, claimed: ClaimedUnits): number {
  const taken = claimed.get(line.lineId) ?? [];
  return line.runs.reduce((left, run, index) => left + run.units - (taken[index] ?? 0), 0);
}

/**
 * Takes `quantity` free units of a line, earliest run first, so that returns in any order and number add up to what
 * was paid.
 * @throws Refusal UnitsNotAvailable when fewer are left
 */
export function takeUnits(line: OrderLine, claimed: ClaimedUnits, quantity: number): Take[] {
  const left = unitsLeft(line, claimed);
  if (quantity > left) {
    throw new Refusal(
      'UnitsNotAvailable',
      `line ${line.lineId} has ${left} units left to return, not ${quantity}`,
      {
        lineId: line.lineId,
        left,
        asked: quantity,
      },
    );
  }
  const taken = claimed.get(line.lineId) ?? [];
  const takes: Take[] = [];
  let wanted = quantity;
  for (const [run, { units, amount, tax }] of line.runs.entries()) {
    const count = Math.min(wanted, units - (taken[run] ?? 0));
    if (count > 0) takes.push({ run, runUnits: units, units: count, amount, tax });
    wanted -= count;
  }
  return takes;
}

/**
 * Refuses to take units again that were given back, when others have taken them meanwhile.
 * @throws Refusal UnitsNotAvailable
 */
export function refuseTakenUnits(
  claims: { readonly units: ClaimedUnits; readonly shipping: boolean; readonly fees: ClaimedFees },
  lines: readonly { readonly lineId: string; readonly takes: readonly Take[] }[],
  { takesShipping, orderFees = [] }: FeesBack & { readonly takesShipping: boolean },
): void {
  for (const { lineId, takes } of lines) {
    for (const { run, runUnits, units: asked } of takes) {
      const left = runUnits - (claims.units.get(lineId)?.[run] ?? 0);
      if (asked > left) {
        throw new Refusal('UnitsNotAvailable', `another return has units of line ${lineId} by now`, {
          lineId,
          left,
          asked,
        });
      }
    }
  }
  if (takesShipping && claims.shipping)
    throw new Refusal('UnitsNotAvailable', 'another return has the outbound shipping by now');
  for (const { place, code, amount, of } of orderFees) {
    const left = of.amount - (claims.fees.get(place)?.amount ?? 0);
    if (amount > left)
      throw new Refusal('UnitsNotAvailable', `another return has the fee ${code} by now`, {
        left,
        asked: amount,
      });
  }
}
