import { daysBetween } from '../law/calendar.ts';
import { bundles, type Cell, type Column, type Figure, rowOf, sumOf } from './asked.ts';
import { currenciesOf } from './order-told.ts';

/** What is older than so many days stands in a column of its own. */
const ages = [
  { name: 'upTo7Days', from: 0, to: 7 },
  { name: 'upTo30Days', from: 8, to: 30 },
  { name: 'older', from: 31, to: Number.POSITIVE_INFINITY },
] as const;

/** What goods under way or not yet inspected are worth now, and since when they are so, by the day since which. */
export const tiedUp: Figure<'tied'> = {
  cells: ({ from, to, by, where }) => ({ tied: { cube: 'tied-up', from, to, by, where } }),

  table(asked, { tied }) {
    const currencies = currenciesOf(sumOf(tied));
    const rows = bundles(asked, tied, ({ units = 0 }) => units).map((bundle) => {
      const { units = 0, ...sums } = sumOf(bundle.cells);
      const days = bundle.cells.reduce(
        (all, cell) => all + (cell.sums.units ?? 0) * age(cell, asked.today),
        0,
      );
      const there = bundle.cells.filter(({ sums: { units: left = 0 } }) => left > 0);
      return rowOf(asked, bundle, {
        units,
        meanAge: units === 0 ? null : Math.round((days / units) * 10) / 10,
        oldest: there.length === 0 ? null : Math.max(...there.map((cell) => age(cell, asked.today))),
        ...Object.assign(
          {},
          ...currencies.map((currency) => worthIn(currency, sums, bundle.cells, asked.today)),
        ),
      });
    });
    return { columns: [...unitColumns, ...currencies.flatMap(columnsOf)], rows };
  },
};

const age = ({ day }: Cell, today: string) => Math.max(0, daysBetween(day, today));

function worthIn(
  currency: string,
  sums: Readonly<Record<string, number>>,
  cells: readonly Cell[],
  today: string,
) {
  const [cost, price] = [`cost.${currency}`, `price.${currency}`];
  const worth = (of: Readonly<Record<string, number>>) => (of[cost] ?? 0) + (of[price] ?? 0);
  const byAge = ages.map(({ name, from, to }) => {
    const some = cells.filter((cell) => age(cell, today) >= from && age(cell, today) <= to);
    return [`${name}.${currency}`, worth(sumOf(some))];
  });
  return {
    [`value.${currency}`]: worth(sums),
    [`valueAtPrice.${currency}`]: sums[price] ?? 0,
    ...Object.fromEntries(byAge),
  };
}

const unitColumns: readonly Column[] = [
  { name: 'units', unit: 'count' },
  { name: 'meanAge', unit: 'days' },
  { name: 'oldest', unit: 'days' },
];

const columnsOf = (currency: string): Column[] =>
  ['value', 'valueAtPrice', ...ages.map(({ name }) => name)].map((name) => ({
    name: `${name}.${currency}`,
    unit: 'amount',
    currency,
  }));
