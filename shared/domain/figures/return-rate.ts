import { addDays } from '../law/calendar.ts';
import {
  type Asked,
  bundles,
  type Cell,
  type Column,
  type Figure,
  named,
  rowOf,
  share,
  sumOf,
  watched,
} from './asked.ts';
import { currenciesOf } from './order-told.ts';
import { ageNames } from './return-additions.ts';
import { type Cohort, interval, type Matured, matured, oldestAge } from './survival.ts';

/** Orders of so many days before the range say how soon goods come back. */
const daysBefore = oldestAge;

/** Units and value that came back of what was sold in the range, and what is to be expected of it. */
export const returnRate: Figure<'sold' | 'returned'> = {
  cells: ({ from, to, by, where }) => {
    const days = { from: addDays(from, -daysBefore), to };
    // a reason is known of what came back alone: it is held against all that was sold
    const sold = { cube: 'sold', ...days, by: by === 'reason' ? undefined : by, where } as const;
    return { sold, returned: { cube: 'returned', ...days, by, where } };
  },

  table(asked, { sold, returned }) {
    const cells = [
      ...inEveryReason(asked, sold, returned).map(named('sold')),
      ...returned.map(named('back')),
    ];
    const currencies = currenciesOf(sumOf(sold));
    const cohorts = cohortsByGroup(asked, cells);
    const inRange = cells.filter(({ day }) => day >= asked.from);
    const heavy = asked.by === 'reason' ? 'back.units' : 'sold.units';
    const rows = bundles(asked, inRange, (sums) => sums[heavy] ?? 0).map((bundle) => {
      const { from, to, group } = bundle;
      const known = cohorts.get(group) ?? [];
      const estimate = matured(
        known.filter(({ day }) => day >= from && day <= to),
        known,
      );
      return rowOf(asked, bundle, valuesOf(sumOf(bundle.cells), estimate, currencies));
    });
    return { columns: columns(currencies), rows };
  },
};

/** What was sold stands against each reason, whole. */
function inEveryReason({ by }: Asked, sold: readonly Cell[], returned: readonly Cell[]): readonly Cell[] {
  if (by !== 'reason') return sold;
  const reasons = new Set(returned.map(({ group }) => group));
  return [...reasons].flatMap((group) => sold.map((cell) => ({ ...cell, group })));
}

function valuesOf(
  sums: Readonly<Record<string, number>>,
  estimate: Matured,
  currencies: readonly string[],
): Record<string, number | null> {
  const sum = (name: string) => sums[name] ?? 0;
  const [units, back] = [sum('sold.units'), sum('back.units')];
  const { low, high } = interval(estimate);
  const amounts = currencies.flatMap((currency): [string, number | null][] => {
    const [value, backValue] = [sum(`sold.value.${currency}`), sum(`back.value.${currency}`)];
    return [
      [`value.${currency}`, value],
      [`returnedValue.${currency}`, backValue],
      [`valueRate.${currency}`, share(backValue, value)],
    ];
  });
  return {
    ...{ sold: units, returned: back, rate: share(back, units) },
    expectedRate: share(estimate.expected, estimate.units),
    expectedLow: units === 0 ? null : share(low, 1),
    expectedHigh: units === 0 ? null : share(high, 1),
    horizon: estimate.horizon,
    ...Object.fromEntries(amounts),
  };
}

type DayCohort = Cohort & { readonly day: string };

/** What was sold on each day, by group, with what came back of it. */
function cohortsByGroup({ today }: Asked, cells: readonly Cell[]): Map<string | undefined, DayCohort[]> {
  const groups = new Map<string | undefined, DayCohort[]>();
  for (const [group, ofGroup] of Map.groupBy(cells, (cell) => cell.group)) {
    const days = [...Map.groupBy(ofGroup, ({ day }) => day)];
    groups.set(
      group,
      days.map(([day, ofDay]) => cohortOf(day, sumOf(ofDay), today)),
    );
  }
  return groups;
}

function cohortOf(day: string, sums: Readonly<Record<string, number>>, today: string): DayCohort {
  const returned = ageNames.map((name) => sums[`back.${name}`] ?? 0);
  const back = returned.reduce((a, b) => a + b, 0);
  // an order that was told anew may say less of a group than was returned of it before
  return { day, watched: watched(day, today), units: Math.max(sums['sold.units'] ?? 0, back), returned };
}

function columns(currencies: readonly string[]): Column[] {
  return [
    { name: 'sold', unit: 'count' },
    { name: 'returned', unit: 'count' },
    { name: 'rate', unit: 'share' },
    { name: 'expectedRate', unit: 'share' },
    { name: 'expectedLow', unit: 'share' },
    { name: 'expectedHigh', unit: 'share' },
    { name: 'horizon', unit: 'days' },
    ...currencies.flatMap((currency): Column[] => [
      { name: `value.${currency}`, unit: 'amount', currency },
      { name: `returnedValue.${currency}`, unit: 'amount', currency },
      { name: `valueRate.${currency}`, unit: 'share', currency },
    ]),
  ];
}
