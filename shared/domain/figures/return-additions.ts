import type { ReturnEvent } from '../events.ts';
import { dayOf, daysBetween } from '../law/calendar.ts';
import { amountOwed } from '../owed.ts';
import { refundDueBy } from '../refund-due.ts';
import { careAdditions } from './care-additions.ts';
import { type Addition, difference, inSlices } from './cubes.ts';
import { gradedAdditions } from './graded.ts';
import { binName, binOf } from './histogram.ts';
import { inCurrency } from './order-told.ts';
import { outcomeAdditions } from './outcome-additions.ts';
import { costAdditions } from './return-cost.ts';
import { type CountedLine, type ReturnFacts, returnFacts, stands, unitsBack } from './return-facts.ts';
import { partOfAmount } from './shares.ts';
import { oldestAge } from './survival.ts';
import { tiedUpAdditions } from './tied-up-additions.ts';

/** Lines of a return that are counted in one transaction: however different they are, their sums fit into it. */
const linesPerPart = 3;

/** Into how many parts a return is counted, each whole or not at all. Its lines are fixed when it is opened. */
export function returnParts(events: readonly ReturnEvent[]): number {
  const [first] = events;
  const lines = first?.type === 'ReturnOpened' ? (first.data.lines?.length ?? 0) : 0;
  return Math.max(1, Math.ceil(lines / linesPerPart));
}

/**
 * What a part of a return has added to the figures after these events, which begin with its first. A pure function of them, so that
 * what an event adds is the difference that it makes, whenever and however often it is looked at.
 */
export function returnAdditions(events: readonly ReturnEvent[], part: number, timeZone: string): Addition[] {
  const facts = returnFacts(events);
  if (facts === undefined) return [];
  const own = facts.lines.slice(part * linesPerPart, (part + 1) * linesPerPart);
  const earlier = facts.lines.slice(0, part * linesPerPart);
  return difference([
    ...(part === 0 ? ofTheReturn(facts, timeZone) : []),
    ...own.flatMap((line) => returnedAdditions(line, facts, timeZone)),
    ...own.flatMap((line) => gradedAdditions(line, facts, timeZone)),
    ...own.flatMap((line) => tiedUpAdditions(line, facts, timeZone)),
    ...costAdditions(facts, { own, earlier }, timeZone),
    ...outcomeAdditions(facts, { own, earlier }, timeZone),
  ]);
}

const ofTheReturn = (facts: ReturnFacts, timeZone: string): Addition[] => [
  ...leadAdditions(facts, timeZone),
  ...reviewAdditions(facts, timeZone),
  ...dueAdditions(facts, timeZone),
  ...careAdditions(facts, timeZone),
];

/** The name of the units that came back at an age. */
export const ageName = (age: number) => `a${Math.min(Math.max(age, 0), oldestAge + 1)}`;
export const ageNames: readonly string[] = Array.from({ length: oldestAge + 2 }, (_, age) => ageName(age));

function returnedAdditions(line: CountedLine, facts: ReturnFacts, timeZone: string): Addition[] {
  const { head, placedAt } = facts;
  const units = unitsBack(line, facts);
  if (placedAt === undefined || !stands(head) || units === 0) return [];
  const day = dayOf(placedAt, timeZone);
  const age = daysBetween(day, dayOf(head.openedAt, timeZone));
  const { sku, category, size, campaign, reason, paid } = line;
  const value = partOfAmount(paid.amount, units, line.units);
  const add = { units, [inCurrency('value', head.currency)]: value, [ageName(age)]: units };
  return inSlices(
    { cube: 'returned', day, add },
    { market: head.market, sku, category, size, campaign, reason },
  );
}

/** A stage is counted on the day on which it ends, once both its ends are known. */
function leadAdditions(facts: ReturnFacts, timeZone: string): Addition[] {
  const { head, creditedAt, inspectedAt, carrier } = facts;
  if (!stands(head)) return [];
  const stages = [
    ['lead-whole', head.openedAt, creditedAt],
    ['lead-shipped', head.openedAt, head.firstScanAt],
    ['lead-received', head.firstScanAt, head.deliveredAt],
    ['lead-inspected', head.deliveredAt, inspectedAt],
    // money that went first did not wait for the inspection
    [
      'lead-credited',
      inspectedAt,
      creditedAt !== undefined && inspectedAt !== undefined && creditedAt < inspectedAt
        ? undefined
        : creditedAt,
    ],
  ] as const;
  return stages.flatMap(([cube, from, to]) => {
    if (from === undefined || to === undefined) return [];
    const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
    const add = { returns: 1, minutes, [binName(binOf(minutes))]: 1 };
    return inSlices({ cube, day: dayOf(to, timeZone), add }, { market: head.market, carrier });
  });
}

function reviewAdditions({ head, reviewed }: ReturnFacts, timeZone: string): Addition[] {
  const day = dayOf(head.openedAt, timeZone);
  const waiting = head.status === 'in-review';
  const add = { returns: 1, ...(reviewed && { reviewed: 1 }), ...(waiting && { waiting: 1 }) };
  return inSlices({ cube: 'reviews', day, add }, { market: head.market });
}

/** History is left out: another system answered for its days. */
function dueAdditions({ head, creditedAt }: ReturnFacts, timeZone: string): Addition[] {
  const due = head.history || !stands(head) || amountOwed(head).amount === 0 ? undefined : refundDueBy(head);
  if (due === undefined) return [];
  const late = creditedAt !== undefined && creditedAt > due;
  const add = { due: 1, ...(creditedAt !== undefined && { paid: 1 }), ...(late && { late: 1 }) };
  return inSlices({ cube: 'dues', day: dayOf(due, timeZone), add }, { market: head.market });
}
