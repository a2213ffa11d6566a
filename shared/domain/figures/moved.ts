import type { Asked, Column, FigureName, FigureTable } from './asked.ts';
import type { Dimension } from './cubes.ts';

/** A rate as what it is of: a part, and the whole that it is divided by. */
interface Ratio {
  readonly part: number;
  readonly whole: number;
}

/** The number of a figure whose move is explained. */
interface Measure extends Column {
  readonly ratio: (values: Values) => Ratio;
  /** groups by this stand against all that there is, and not against a part of their own */
  readonly shared: readonly Dimension[];
}

type Values = Readonly<Record<string, number | null>>;

/** A group, its own rate in both ranges, and by how much it moved the whole; what is null was not there. */
export interface Mover {
  readonly group: string | null;
  readonly before: number | null;
  readonly now: number | null;
  readonly effect: number;
}

/** What moved a rate between two ranges: the groups that did most, the greatest first. */
export interface Moved {
  readonly measure: string;
  readonly unit: Column['unit'];
  readonly currency?: string | undefined;
  readonly before: number | null;
  readonly now: number | null;
  readonly change: number | null;
  readonly movers: readonly Mover[];
  /** what of the change is not theirs: `change` = sum of the effects + `rest` */
  readonly rest: number | null;
}

/** A figure in one range: whole, and group by group. */
export interface InRange {
  readonly whole: FigureTable;
  readonly groups?: FigureTable | undefined;
}

const mostMovers = 5;
const of = (values: Values, name: string) => values[name] ?? 0;

const measures: Readonly<
  Partial<Record<FigureName, (by: Dimension | undefined, currency: string) => Measure>>
> = {
  'return-rate': () => ({
    ...{ name: 'expectedRate', unit: 'share', shared: ['reason'] },
    ratio: (values) => ({ part: of(values, 'expectedRate') * of(values, 'sold'), whole: of(values, 'sold') }),
  }),
  'lead-time': () => ({
    ...{ name: 'whole.mean', unit: 'hours', shared: [] },
    ratio: (values) => {
      const whole = of(values, 'whole.returns');
      return { part: of(values, 'whole.mean') * whole, whole };
    },
  }),
  'resell-rate': () => ({
    ...{ name: 'rate', unit: 'share', shared: [] },
    ratio: (values) => ({ part: of(values, 'soldWithin'), whole: of(values, 'onSaleLongEnough') }),
  }),
  // a return of two lines is in the groups of both
  'cost-per-return': (_, currency) => ({
    ...{ name: `costPerReturn.${currency}`, unit: 'amount', currency, shared: ['category', 'sku', 'reason'] },
    ratio: (values) => ({ part: of(values, `cost.${currency}`), whole: of(values, `returns.${currency}`) }),
  }),
  'contact-rate': (by) => {
    const [name, part] = by === 'place' ? ['notEnoughRate', 'notEnough'] : ['contactRate', 'contacts'];
    return {
      ...{ name, unit: 'share', shared: ['stage', 'subject', 'channel', 'place'] },
      ratio: (values) => ({ part: of(values, part), whole: of(values, 'returns') }),
    };
  },
  outcomes: () => ({
    ...{ name: 'keptShare', unit: 'share', shared: [] },
    ratio: (values) => {
      const kept = of(values, 'storeCredit') + of(values, 'exchange');
      return { part: kept, whole: kept + of(values, 'money') + of(values, 'returnless') };
    },
  }),
};

/** Figures that are a rate, whose move can be explained; the others count. */
export const rates = Object.keys(measures) as readonly FigureName[];

/**
 * Which groups moved a rate between two ranges most, and by how much. A group moves the whole by its own rate, and by its part of the whole where its rate
 * differs from the others': with *w* its part of the whole and *r* its rate, each in the middle of the two ranges, and *R* the whole's, that is
 * r's change × w + w's change × (r − R), which adds up to the change of the whole without a remainder (Marshall and Edgeworth's
 * midpoint weights). Groups that stand against the whole itself move it by the change of their own rate. In currencies, the one with the most
 * returns is looked at.
 * @returns undefined of a figure that is no rate
 */
export function movedBetween(
  { figure, by }: Pick<Asked, 'figure' | 'by'>,
  ranges: { readonly now: InRange; readonly before: InRange },
): Moved | undefined {
  const measure = measures[figure]?.(by, mainCurrency(ranges.now.whole));
  if (measure === undefined) return undefined;
  const now = wholeOf(measure, ranges.now);
  const before = wholeOf(measure, ranges.before);
  const [rateNow, rateBefore] = [rateOf(now), rateOf(before)];
  const { name, unit, currency, shared } = measure;
  const about = { measure: name, unit, ...(currency !== undefined && { currency }) };
  if (rateNow === null || rateBefore === null) {
    const known = { before: rounded(rateBefore, unit), now: rounded(rateNow, unit) };
    return { ...about, ...known, change: null, movers: [], rest: null };
  }
  const isShared = by !== undefined && shared.includes(by);
  const ends = { now, before };
  const all = groupsOf(measure, ranges).map(({ group, ...own }): Mover => {
    const effect = isShared ? own.now.part / now.whole - own.before.part / before.whole : effectOf(own, ends);
    const shown = (mine: Ratio, whole: Ratio) =>
      rateOf(isShared ? { part: mine.part, whole: whole.whole } : mine);
    return {
      group,
      before: rounded(shown(own.before, before), unit),
      now: rounded(shown(own.now, now), unit),
      effect: rounded(effect, unit),
    };
  });
  const movers = all
    .filter(({ effect }) => effect !== 0)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || ((a.group ?? '') < (b.group ?? '') ? -1 : 1))
    .slice(0, mostMovers);
  const ends2 = { before: rounded(rateBefore, unit), now: rounded(rateNow, unit) };
  const change = rounded(ends2.now - ends2.before, unit);
  const rest = rounded(
    movers.reduce((left, { effect }) => left - effect, change),
    unit,
  );
  return { ...about, ...ends2, change, movers, rest };
}

interface Ends {
  readonly now: Ratio;
  readonly before: Ratio;
}

function effectOf(own: Ends, whole: Ends): number {
  const weight = { now: own.now.whole / whole.now.whole, before: own.before.whole / whole.before.whole };
  // a group that is new, or gone, has its one rate in both: it moved the whole by being there
  const [one, other] = [rateOf(own.now), rateOf(own.before)];
  const rateNow = one ?? other ?? 0;
  const rateBefore = other ?? one ?? 0;
  const middle = (part(whole.now) + part(whole.before)) / 2;
  return (
    ((rateNow - rateBefore) * (weight.now + weight.before)) / 2 +
    (weight.now - weight.before) * ((rateNow + rateBefore) / 2 - middle)
  );
}

const part = (ratio: Ratio) => rateOf(ratio) ?? 0;
const rateOf = (ratio: Ratio): number | null => (ratio.whole === 0 ? null : ratio.part / ratio.whole);

const digits = { share: 6, hours: 2, amount: 0, count: 0, days: 1 } as const;
function rounded(value: number, unit: Column['unit']): number;
function rounded(value: number | null, unit: Column['unit']): number | null;
function rounded(value: number | null, unit: Column['unit']): number | null {
  return value === null ? null : Math.round(value * 10 ** digits[unit]) / 10 ** digits[unit] || 0;
}

const wholeOf = ({ ratio }: Measure, { whole }: InRange): Ratio => ratio(whole.rows[0]?.values ?? {});

function groupsOf({ ratio }: Measure, { now, before }: { readonly now: InRange; readonly before: InRange }) {
  const none: Ratio = { part: 0, whole: 0 };
  const found = new Map<string | null, { now: Ratio; before: Ratio }>();
  for (const [when, { groups }] of [['now', now] as const, ['before', before] as const]) {
    for (const { group = null, values } of groups?.rows ?? []) {
      found.set(group, { ...(found.get(group) ?? { now: none, before: none }), [when]: ratio(values) });
    }
  }
  return [...found].map(([group, own]) => ({ group, ...own }));
}

/** The currency of most returns, of a figure that has any. */
function mainCurrency({ columns, rows }: FigureTable): string {
  const currencies = [...new Set(columns.flatMap(({ currency }) => currency ?? []))];
  const values = rows[0]?.values ?? {};
  const returns = (currency: string) => values[`returns.${currency}`] ?? 0;
  return currencies.sort((a, b) => returns(b) - returns(a) || (a < b ? -1 : 1))[0] ?? '';
}
