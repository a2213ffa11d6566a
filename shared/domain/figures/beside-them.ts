import { bundles, type Column, type Figure, rowOf, share, sumOf } from './asked.ts';
import { dispositions } from './graded.ts';

/** What became of the units that came back, or were to. */
export const dispositionMix: Figure<'graded'> = {
  cells: ({ from, to, by, where }) => ({ graded: { cube: 'graded', from, to, by, where } }),

  table(asked, { graded }) {
    const unitsIn = (sums: Readonly<Record<string, number>>) =>
      dispositions.reduce((total, name) => total + (sums[name] ?? 0), 0);
    const rows = bundles(asked, graded, unitsIn).map((bundle) => {
      const sums = sumOf(bundle.cells);
      const units = unitsIn(sums);
      const counted = dispositions.flatMap((name) => [
        [name, sums[name] ?? 0],
        [`${name}Share`, share(sums[name] ?? 0, units)],
      ]);
      return rowOf(asked, bundle, { units, ...Object.fromEntries(counted) });
    });
    return { columns: mixColumns, rows };
  },
};

const mixColumns: readonly Column[] = [
  { name: 'units', unit: 'count' },
  ...dispositions.flatMap((name): Column[] => [
    { name, unit: 'count' },
    { name: `${name}Share`, unit: 'share' },
  ]),
];

/** How many returns a person had to look at. */
export const reviewLoad: Figure<'reviews'> = {
  cells: ({ from, to, by, where }) => ({ reviews: { cube: 'reviews', from, to, by, where } }),

  table(asked, { reviews }) {
    const rows = bundles(asked, reviews, ({ returns = 0 }) => returns).map((bundle) => {
      const { returns = 0, reviewed = 0, waiting = 0 } = sumOf(bundle.cells);
      return rowOf(asked, bundle, { returns, reviewed, reviewedShare: share(reviewed, returns), waiting });
    });
    return { columns: reviewColumns, rows };
  },
};

const reviewColumns: readonly Column[] = [
  { name: 'returns', unit: 'count' },
  { name: 'reviewed', unit: 'count' },
  { name: 'reviewedShare', unit: 'share' },
  { name: 'waiting', unit: 'count' },
];

/** Refunds by the day that the law wants them on, and how many came after it. */
export const refundsDue: Figure<'dues'> = {
  cells: ({ from, to, by, where }) => ({ dues: { cube: 'dues', from, to, by, where } }),

  table(asked, { dues }) {
    const rows = bundles(asked, dues, ({ due = 0 }) => due).map((bundle) => {
      const open = ({ due = 0, paid = 0 }: Readonly<Record<string, number>>) => due - paid;
      const all = sumOf(bundle.cells);
      const overdue = open(sumOf(bundle.cells.filter(({ day }) => day < asked.today)));
      const { due = 0, paid = 0, late = 0 } = all;
      const lateShare = share(late + overdue, due);
      return rowOf(asked, bundle, { due, paid, late, open: open(all), overdue, lateShare });
    });
    return { columns: dueColumns, rows };
  },
};

const dueColumns: readonly Column[] = [
  { name: 'due', unit: 'count' },
  { name: 'paid', unit: 'count' },
  { name: 'late', unit: 'count' },
  { name: 'open', unit: 'count' },
  { name: 'overdue', unit: 'count' },
  { name: 'lateShare', unit: 'share' },
];
