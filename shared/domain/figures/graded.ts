import { dayOf, daysBetween } from '../law/calendar.ts';
import type { Grade } from '../policy.ts';
import { type Addition, inSlices } from './cubes.ts';
import { type CountedLine, type FoundUnits, type ReturnFacts, seen, stands } from './return-facts.ts';

/** Days to a sale are counted up to this; whatever is sold later is in the last. */
export const oldestSale = 90;

/** The name of the units that were sold again after so many days. */
export const saleName = (days: number) => `s${Math.min(Math.max(days, 0), oldestSale + 1)}`;
export const saleNames: readonly string[] = Array.from({ length: oldestSale + 2 }, (_, days) =>
  saleName(days),
);

/** What becomes of units: put back on sale as new, put back for less, written off, left with the customer, not in the box. */
export const dispositions = ['restocked', 'reduced', 'writtenOff', 'kept', 'missing'] as const;
export type Disposition = (typeof dispositions)[number];

/** What becomes of a unit by its grade. */
export const dispositionOf: Readonly<Record<Grade, Disposition>> = {
  A: 'restocked',
  B: 'reduced',
  C: 'writtenOff',
};

/** Units of a line by what became of them; and of those that are on sale again, how soon they were sold. */
export function gradedAdditions(line: CountedLine, facts: ReturnFacts, timeZone: string): Addition[] {
  const { head, keptAt, classifiedAt, unitsMissing } = facts;
  const { sku, category } = line;
  const of = { market: head.market, sku, category };
  const dayAt = (at: string) => dayOf(at, timeZone);
  const became = (what: Disposition, at: string, units: number) =>
    inSlices({ cube: 'graded', day: dayAt(at), add: { [what]: units } }, of);
  const found = ({ grade, at, units }: FoundUnits, soldAt?: string) => {
    const day = dayAt(at);
    const add = {
      units,
      ...(soldAt !== undefined && { [saleName(daysBetween(day, dayAt(soldAt)))]: units }),
    };
    const onSale = grade === 'C' ? [] : inSlices({ cube: 'restocked', day, add }, { ...of, grade });
    return [...became(dispositionOf[grade], at, units), ...onSale];
  };
  const left = line.units - seen(line);
  const unseen = (what: Disposition, at: string | undefined) =>
    at === undefined || left === 0 || !stands(head) ? [] : became(what, at, left);
  return [
    ...line.found.flatMap((one) => found(one)),
    ...line.sold.flatMap((one) => found(one, one.soldAt)),
    ...unseen('kept', head.goods === 'kept' ? keptAt : undefined),
    ...unseen('missing', unitsMissing > 0 ? classifiedAt : undefined),
  ];
}
