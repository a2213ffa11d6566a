import { dayOf } from '../law/calendar.ts';
import { feeTaken } from '../owed.ts';
import { type Grade, grades } from '../policy.ts';
import { type Addition, type Dimension, inSlices } from './cubes.ts';
import { inCurrency } from './order-told.ts';
import { type CountedLine, type ReturnFacts, seen, stands, unsold } from './return-facts.ts';
import { sharedOut } from './shares.ts';

/** Parcels and returns are shared out among lines by thousandths. */
export const thousand = 1000;

/**
 * What a return cost and brought, line by line: amounts without tax, by name and currency. What was not told is counted as so many
 * thousandths of parcels, handled returns and inspected units, for whoever reads it to put a price on.
 */
export function costAdditions(
  facts: ReturnFacts,
  { own, earlier }: { readonly own: readonly CountedLine[]; readonly earlier: readonly CountedLine[] },
  timeZone: string,
): Addition[] {
  const sums = lineCosts(facts);
  if (sums === undefined) return [];
  const { head } = facts;
  const day = dayOf(head.openedAt, timeZone);
  return own.flatMap((line, index) => {
    const add = Object.fromEntries(
      Object.entries(sums[earlier.length + index] ?? {}).flatMap(([name, amount]) =>
        amount === 0 ? [] : [[inCurrency(name, head.currency), amount]],
      ),
    );
    const before = [...earlier, ...own.slice(0, index)];
    return additions(line, before, { day, add, market: head.market, currency: head.currency });
  });
}

/**
 * What every line of a return adds, in their order, by the name of the sum: what is of the whole return is shared among them by their
 * units. Undefined of a return that is not counted.
 */
export function lineCosts(facts: ReturnFacts): Record<string, number>[] | undefined {
  if (!isCounted(facts)) return undefined;
  const { lines } = facts;
  const weights = lines.map(({ units }) => units);
  const shares = Object.entries(costsOf(facts)).map(
    ([name, amount]) => [name, sharedOut(amount, weights)] as const,
  );
  return lines.map((line, place) => {
    const ofLine = { ...worthOf(line, facts) };
    for (const [name, parts] of shares) ofLine[name] = parts[place] ?? 0;
    return ofLine;
  });
}

/** A return is counted once in every value that any of its lines has. */
function additions(
  line: CountedLine,
  before: readonly CountedLine[],
  {
    day,
    add,
    market,
    currency,
  }: { day: string; add: Record<string, number>; market: string; currency: string },
): Addition[] {
  const { category, sku, reason } = line;
  const of = { market, category, sku, reason };
  const hasBefore: Partial<Record<Dimension, boolean>> = {
    category: before.some((other) => other.category === category),
    sku: before.some((other) => other.sku === sku),
    reason: before.some((other) => other.reason === reason),
  };
  return inSlices({ cube: 'cost', day, add }, of).map((addition) => {
    const known = hasBefore[addition.by?.dimension ?? 'market'] ?? before.length > 0;
    return known ? addition : { ...addition, add: { ...addition.add, [inCurrency('returns', currency)]: 1 } };
  });
}

/** Whatever stands, was on its way, or has cost something. */
function isCounted({ head, costs }: ReturnFacts): boolean {
  return stands(head) || head.firstScanAt !== undefined || Object.keys(costs).length > 0;
}

function costsOf(facts: ReturnFacts): Record<string, number> {
  const { head, costs, inspectedAt, lines } = facts;
  const { freight, handling } = costs;
  const shipped = head.firstScanAt !== undefined;
  const credited = head.credit !== undefined;
  const units = lines.reduce((total, line) => total + seen(line), 0);
  const deducted = head.deducted === undefined ? 0 : head.deducted.amount - head.deducted.tax;
  return {
    freight: freight ?? 0,
    handling: handling ?? 0,
    parcels: freight === undefined && shipped ? thousand * Math.max(1, head.parcels.length) : 0,
    handled: handling === undefined && inspectedAt !== undefined ? thousand : 0,
    units: handling === undefined ? thousand * units : 0,
    deducted: credited ? deducted : 0,
    fee: credited ? feeTaken(head) : 0,
  };
}

/** Units of a line by what became of them; `left` are still to be looked at. */
export function unitsByFate(
  line: CountedLine,
  { head }: ReturnFacts,
): Record<Grade | 'sold' | 'kept' | 'left', number> {
  const sold = line.sold.reduce((total, { units }) => total + units, 0);
  const left = line.units - seen(line);
  const kept = head.goods === 'kept' && stands(head) ? left : 0;
  return { ...unsold(line), sold, kept, left: left - kept };
}

/** What a line was worth, without tax, by what became of its units; of units that are still to be looked at, nothing yet. */
function worthOf(line: CountedLine, facts: ReturnFacts): Record<string, number> {
  const net = line.paid.amount - line.paid.tax;
  const units = unitsByFate(line, facts);
  const counts = [...grades.map((grade) => units[grade]), units.sold, units.kept, units.left];
  const worths = sharedOut(net, counts);
  return {
    ...Object.fromEntries(grades.map((grade, place) => [`worth${grade}`, worths[place] ?? 0])),
    worthSold: worths[grades.length] ?? 0,
    worthKept: worths[grades.length + 1] ?? 0,
    proceeds: line.proceeds,
  };
}
