import { dayOf } from '../law/calendar.ts';
import { type Addition, inSlices } from './cubes.ts';
import { inCurrency } from './order-told.ts';
import { type CountedLine, type ReturnFacts, seen } from './return-facts.ts';
import { partOfAmount } from './shares.ts';

/**
 * Goods of a line that are on their way or wait for somebody to look at them, by the day since which they do. Once they are found, or the box
 * turns out to be without them, they are nowhere: what is left of the sums of a day is what still waits since that day.
 */
export function tiedUpAdditions(line: CountedLine, facts: ReturnFacts, timeZone: string): Addition[] {
  const { head, goodsSince, outcome } = facts;
  const units = line.units - seen(line);
  const [stage, since] = standing(facts);
  // goods that are to be repaired stay their customer's
  if (stage === undefined || units <= 0 || head.history || outcome.remedies?.get(line.lineId) === 'repair')
    return [];
  const worth = worthOf(line, units);
  const add = { units, [inCurrency(worth.at, head.currency)]: worth.amount };
  const day = dayOf(since ?? goodsSince, timeZone);
  return inSlices({ cube: 'tied-up', day, add }, { market: head.market, stage });
}

/** Where goods are that nobody has looked at, by the stages that contacts are told in, and when they came there. */
function standing({ head }: ReturnFacts): ['under-way' | 'arrived', string | undefined] | [undefined] {
  if (head.goods === 'under-way') return ['under-way', head.firstScanAt];
  return head.goods === 'delivered' ? ['arrived', head.deliveredAt] : [undefined];
}

/** What units cost the shop, or else what they were paid, less tax. */
function worthOf({ unitCost, paid, units: all }: CountedLine, units: number) {
  if (unitCost !== undefined) return { at: 'cost', amount: unitCost * units } as const;
  return { at: 'price', amount: partOfAmount(paid.amount - paid.tax, units, all) } as const;
}
