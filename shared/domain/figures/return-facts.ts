import type { FeedbackPlace } from '../care.ts';
import type { EventData, ReturnEvent } from '../events.ts';
import { apply } from '../lifecycle.ts';
import { type Grade, grades } from '../policy.ts';
import type { ReturnHead } from '../return.ts';
import type { CostKind, OpenedLine } from '../told-of-units.ts';
import { type OutcomeFacts, outcomeAfter, outcomeAtOpening } from './outcome-facts.ts';

/** Units of a line that were found alike at one time. */
export interface FoundUnits {
  readonly grade: Grade;
  readonly at: string;
  readonly units: number;
}

/** Units that were sold again, with when they had been found. */
export interface SoldUnits extends FoundUnits {
  readonly soldAt: string;
}

/** A line with what became of its units. */
export interface CountedLine extends OpenedLine {
  /** still there to be sold, the oldest first */
  readonly found: readonly FoundUnits[];
  readonly sold: readonly SoldUnits[];
  /** what they brought, without tax */
  readonly proceeds: number;
}

/** What the figures know of a return: its head, and what that does not say. */
export interface ReturnFacts {
  readonly head: ReturnHead;
  readonly placedAt: string | undefined;
  readonly lines: readonly CountedLine[];
  /** since when its goods are where they are, as it was told */
  readonly goodsSince: string;
  readonly outcome: OutcomeFacts;
  /** when the last of its units was found, or its box closed */
  readonly inspectedAt: string | undefined;
  /** when its credit was made; undefined again where a refund came back, until a person settles it */
  readonly creditedAt: string | undefined;
  readonly keptAt: string | undefined;
  readonly classifiedAt: string | undefined;
  readonly unitsMissing: number;
  readonly reviewed: boolean;
  readonly carrier: string | undefined;
  /** told, without tax; undefined of a kind of which nothing was */
  readonly costs: Readonly<Partial<Record<CostKind, number>>>;
  /** what its customer asked the helpdesk about */
  readonly contacts: readonly Omit<EventData['ContactRecorded'], 'contactId'>[];
  /** whether what it was told was enough, by page or message */
  readonly answers: readonly { readonly place: FeedbackPlace; readonly enough: boolean }[];
}

/** What is known of a return after these events, which begin with its first. */
export function returnFacts(events: readonly ReturnEvent[]): ReturnFacts | undefined {
  let facts: ReturnFacts | undefined;
  for (const event of events) {
    const head = apply(facts?.head, event);
    facts = after(facts === undefined ? opened(head, event) : onwards(facts, head, event), event);
  }
  return facts;
}

function onwards(facts: ReturnFacts, head: ReturnHead, event: ReturnEvent): ReturnFacts {
  const goodsSince = head.goods === facts.head.goods ? facts.goodsSince : event.occurredAt;
  return { ...facts, head, goodsSince, outcome: outcomeAfter(facts.outcome, event) };
}

function opened(head: ReturnHead, event: ReturnEvent): ReturnFacts {
  const { placedAt, lines = [] } = event.type === 'ReturnOpened' ? event.data : {};
  return {
    ...{ head, placedAt, goodsSince: event.occurredAt, outcome: outcomeAtOpening(lines, head.remedies) },
    lines: lines.map((line) => ({ ...line, found: [], sold: [], proceeds: 0 })),
    ...{ inspectedAt: undefined, creditedAt: undefined, keptAt: undefined, classifiedAt: undefined },
    ...{ unitsMissing: 0, reviewed: false, carrier: undefined, costs: {}, contacts: [], answers: [] },
  };
}

function after(facts: ReturnFacts, event: ReturnEvent): ReturnFacts {
  const { occurredAt: at } = event;
  switch (event.type) {
    case 'ReviewRequired':
      return { ...facts, reviewed: true };
    case 'ReturnApproved':
      return event.data.keepGoods ? { ...facts, keptAt: at } : facts;
    case 'ParcelBooked':
      return { ...facts, carrier: event.data.carrier };
    case 'ItemsInspected': {
      const { head, inspectedAt = at } = facts;
      const lines = event.data.units.reduce(
        (all, { lineId, grade, units }) =>
          changed(all, lineId, (line) => ({ ...line, found: [...line.found, { grade, at, units }] })),
        facts.lines,
      );
      return { ...facts, lines, inspectedAt: head.goods === 'inspected' ? inspectedAt : undefined };
    }
    case 'GradesCorrected': {
      const lines = event.data.grades.reduce(
        (all, correction) => changed(all, correction.lineId, (line) => regraded(line, correction)),
        facts.lines,
      );
      return { ...facts, lines };
    }
    case 'ItemsClassified':
      return { ...facts, classifiedAt: at, unitsMissing: event.data.unitsMissing };
    case 'CreditIssued':
    case 'CreditSettled':
      return { ...facts, creditedAt: facts.creditedAt ?? at };
    case 'RefundFailed':
      return { ...facts, creditedAt: undefined };
    case 'UnitsResold': {
      const { lineId, grade, units, price } = event.data;
      const net = price.amount - price.tax;
      return { ...facts, lines: changed(facts.lines, lineId, (line) => resold(line, grade, units, net, at)) };
    }
    case 'CostRecorded': {
      const { kind, amount } = event.data;
      return { ...facts, costs: { ...facts.costs, [kind]: (facts.costs[kind] ?? 0) + amount } };
    }
    case 'ContactRecorded': {
      const { contactId: _, ...contact } = event.data;
      return { ...facts, contacts: [...facts.contacts, contact] };
    }
    case 'FeedbackGiven':
      return { ...facts, answers: [...facts.answers, event.data] };
    default:
      return facts;
  }
}

const changed = (
  lines: readonly CountedLine[],
  lineId: string,
  change: (line: CountedLine) => CountedLine,
): CountedLine[] => lines.map((line) => (line.lineId === lineId ? change(line) : line));

/** So many units of a grade, those found first, apart from the others. */
function drawn(found: readonly FoundUnits[], grade: Grade, count: number) {
  let wanted = count;
  const parts = found.map((one) => {
    const taken = one.grade === grade ? Math.min(one.units, wanted) : 0;
    wanted -= taken;
    return { one, taken };
  });
  return {
    taken: parts.flatMap(({ one, taken }) => (taken === 0 ? [] : [{ ...one, units: taken }])),
    left: parts.flatMap(({ one, taken }) =>
      one.units === taken ? [] : [{ ...one, units: one.units - taken }],
    ),
  };
}

function regraded(
  line: CountedLine,
  { from, to, units }: { readonly from: Grade; readonly to: Grade; readonly units: number },
): CountedLine {
  const { taken, left } = drawn(line.found, from, units);
  const moved = taken.map((one) => ({ ...one, grade: to }));
  return { ...line, found: [...left, ...moved].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)) };
}

function resold(line: CountedLine, grade: Grade, units: number, net: number, soldAt: string): CountedLine {
  const { taken, left } = drawn(line.found, grade, units);
  const sold = taken.map((one) => ({ ...one, soldAt }));
  return { ...line, found: left, sold: [...line.sold, ...sold], proceeds: line.proceeds + net };
}

/** Whether a return stands: it was not refused or taken back, and its time to be handed in did not run out. */
export function stands({ status, ending }: ReturnHead): boolean {
  return !(status === 'ended' && (ending === 'rejected' || ending === 'cancelled' || ending === 'expired'));
}

/** Units of a line by grade, those that were sold again not among them. */
export function unsold({ found }: CountedLine): Record<Grade, number> {
  const sums = Object.fromEntries(grades.map((grade) => [grade, 0])) as Record<Grade, number>;
  for (const { grade, units } of found) sums[grade] += units;
  return sums;
}

/** Units of a line that the warehouse has seen, sold again or not. */
export const seen = ({ found, sold }: CountedLine): number =>
  [...found, ...sold].reduce((total, { units }) => total + units, 0);

/** Units of a line that came, or are to: all that were announced, less those that a closed box was found without. */
export function unitsBack(line: CountedLine, { unitsMissing }: ReturnFacts): number {
  return unitsMissing > 0 ? seen(line) : line.units;
}
