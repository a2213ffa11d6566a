import type { ReturnEvent } from '../events.ts';
import type { Day } from '../law/calendar.ts';
import type { MinorUnits } from '../money.ts';
import { type Grade, grades, type Sentence } from '../policy.ts';
import type { CostKind } from '../told-of-units.ts';
import type { Prices } from './asked.ts';
import { inMinorUnits, reckonedOf } from './cost-per-return.ts';
import { type CostColumn, type CostPartName, columnOf, costWords, type Fate, fates } from './cost-words.ts';
import type { Value } from './cubes.ts';
import { lineCosts, thousand, unitsByFate } from './return-cost.ts';
import { type CountedLine, type ReturnFacts, returnFacts } from './return-facts.ts';

/** What somebody told of a cost or a sale: an entry, with the reference that it was told under. */
export interface ToldEntry {
  readonly reference: string;
  readonly at: string;
  /** without tax */
  readonly amount: MinorUnits;
}

/** A part of what a return cost, or of what it brought where its column is `recovered`. */
export interface CostPart {
  readonly part: CostPartName;
  readonly column: CostColumn;
  readonly says: Sentence;
  /** minor units, rounded */
  readonly amount: MinorUnits;
  /** the same exactly, in thousandths of a minor unit: to be added up before it is rounded */
  readonly thousandths: number;
  /** of goods: the line, what became of its units, and how many they are */
  readonly lineId?: string | undefined;
  readonly sku?: string | undefined;
  readonly fate?: Fate | undefined;
  readonly units?: number | undefined;
  /** all that was told of it, of the whole return */
  readonly told?: readonly ToldEntry[] | undefined;
}

/** A return with all that its cost is made of. */
export interface CostEntry {
  readonly returnId: string;
  readonly orderNumber: string;
  readonly openedAt: string;
  readonly market: string;
  readonly currency: string;
  readonly parts: readonly CostPart[];
  /** freight + handling + value loss − recovered, rounded, and exactly in thousandths */
  readonly cost: MinorUnits;
  readonly thousandths: number;
}

/** Which lines are asked for: those of a category, an article or a reason; all without one. */
export type LinesAsked = Value & { readonly dimension: 'category' | 'sku' | 'reason' };

/** Returns opened on these days, both included: of a market, with lines of one kind. */
export interface EntriesAsked {
  readonly from: Day;
  readonly to: Day;
  readonly market?: string | undefined;
  readonly lines?: LinesAsked | undefined;
}

/**
 * What a return cost after these events, part by part: from the sums that the figure is counted from and priced as the figure prices them,
 * so that the parts of all returns of a range add up to its columns. Of a return whose lines are asked for in part, it is what the figure
 * shares out to those. Undefined of a return that the figure does not count there.
 */
export function costEntry(
  events: readonly ReturnEvent[],
  prices: Prices,
  asked?: LinesAsked,
): CostEntry | undefined {
  const facts = returnFacts(events);
  const sums = facts && lineCosts(facts);
  if (facts === undefined || sums === undefined) return undefined;
  const own = facts.lines.flatMap((line, place) =>
    asked === undefined || line[asked.dimension] === asked.value ? [{ line, sums: sums[place] ?? {} }] : [],
  );
  if (own.length === 0) return undefined;
  const { returnId, orderNumber, openedAt, market, currency } = facts.head;
  const total = (name: string) => own.reduce((sum, { sums }) => sum + (sums[name] ?? 0), 0);
  const parts = [
    ...ofTheReturn(events, total, { currency, prices }),
    ...own.flatMap(({ line, sums }) => ofLine(line, sums, { facts, events, prices })),
  ].filter(({ thousandths, told = [] }) => thousandths !== 0 || told.length > 0);
  const thousandths = parts.reduce(
    (sum, part) => sum + (part.column === 'recovered' ? -part.thousandths : part.thousandths),
    0,
  );
  const cost = inMinorUnits(thousandths);
  return { returnId, orderNumber, openedAt, market, currency, parts, cost, thousandths };
}

function partOf(
  part: CostPartName,
  thousandths: number,
  more: Pick<CostPart, 'lineId' | 'sku' | 'fate' | 'units' | 'told'> = {},
): CostPart {
  const says = costWords(part, more.fate);
  return { part, column: columnOf[part], says, amount: inMinorUnits(thousandths), thousandths, ...more };
}

function ofTheReturn(
  events: readonly ReturnEvent[],
  total: (name: string) => number,
  { currency, prices }: { readonly currency: string; readonly prices: Prices },
): CostPart[] {
  const reckoned = reckonedOf(total, currency, prices);
  const asTold = (name: CostKind) =>
    partOf(`${name}-told`, total(name) * thousand, { told: costsTold(events, name) });
  return [
    asTold('freight'),
    partOf('freight-per-parcel', reckoned.freightPerParcel),
    asTold('handling'),
    partOf('handling-per-return', reckoned.handlingPerReturn),
    partOf('handling-per-unit', reckoned.handlingPerUnit),
    partOf('deduction', total('deducted') * thousand),
    partOf('fee', total('fee') * thousand),
  ];
}

function ofLine(
  line: CountedLine,
  sums: Readonly<Record<string, number>>,
  of: { readonly facts: ReturnFacts; readonly events: readonly ReturnEvent[]; readonly prices: Prices },
): CostPart[] {
  const { lineId, sku } = line;
  const units = unitsByFate(line, of.facts);
  const sum = (name: string) => sums[name] ?? 0;
  const { expected } = reckonedOf(sum, of.facts.head.currency, of.prices);
  const told = salesTold(of.events, lineId);
  return [
    ...fates.map((fate) =>
      partOf('value-loss', sum(worthName[fate]) * thousand, { lineId, sku, fate, units: units[fate] }),
    ),
    partOf('resold', sum('proceeds') * thousand, { lineId, sku, units: units.sold, told }),
    ...grades.map((grade: Grade) =>
      partOf('expected', expected[grade], { lineId, sku, fate: grade, units: units[grade] }),
    ),
  ];
}

const worthName: Readonly<Record<Fate, string>> = {
  ...{ A: 'worthA', B: 'worthB', C: 'worthC' },
  ...{ sold: 'worthSold', kept: 'worthKept' },
};

function costsTold(events: readonly ReturnEvent[], kind: CostKind): ToldEntry[] {
  return events.flatMap((event) =>
    event.type === 'CostRecorded' && event.data.kind === kind
      ? [{ reference: event.data.reference, at: event.occurredAt, amount: event.data.amount }]
      : [],
  );
}

function salesTold(events: readonly ReturnEvent[], lineId: string): ToldEntry[] {
  return events.flatMap((event) => {
    if (event.type !== 'UnitsResold' || event.data.lineId !== lineId) return [];
    const { reference, price } = event.data;
    return [{ reference, at: event.occurredAt, amount: price.amount - price.tax }];
  });
}
