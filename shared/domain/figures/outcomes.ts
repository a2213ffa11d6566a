import { bundles, type Column, type Figure, rowOf, share, sumOf } from './asked.ts';
import { currenciesOf } from './order-told.ts';
import { credits, outcomes, valueName } from './outcome-additions.ts';

/** What returns became, in units and value, and the share of it that the shop kept as exchange or store credit. */
export const outcomeMix: Figure<'outcomes'> = {
  cells: ({ from, to, by, where }) => ({ outcomes: { cube: 'outcomes', from, to, by, where } }),

  table(asked, cells) {
    const currencies = currenciesOf(sumOf(cells.outcomes));
    const rows = bundles(asked, cells.outcomes, (sums) => total(sums, outcomes)).map((bundle) => {
      const sums = sumOf(bundle.cells);
      return rowOf(asked, bundle, {
        units: total(sums, outcomes),
        ...Object.fromEntries(outcomes.map((name) => [name, sums[name] ?? 0])),
        keptShare: share(total(sums, kept), total(sums, credits)),
        ...Object.assign({}, ...currencies.map((currency) => valuesIn(currency, sums))),
      });
    });
    return { columns: [...unitColumns, ...currencies.flatMap(columnsOf)], rows };
  },
};

type Sums = Readonly<Record<string, number>>;
const kept = ['storeCredit', 'exchange'] as const;
const total = (sums: Sums, names: readonly string[]) =>
  names.reduce((all, name) => all + (sums[name] ?? 0), 0);

function valuesIn(currency: string, sums: Sums): Record<string, number | null> {
  const values = outcomes.map((name) => [valueName(name, currency), sums[valueName(name, currency)] ?? 0]);
  const of = (names: readonly (typeof outcomes)[number][]) =>
    total(
      sums,
      names.map((name) => valueName(name, currency)),
    );
  return {
    [`credited.${currency}`]: of(credits),
    ...Object.fromEntries(values),
    [`keptValueShare.${currency}`]: share(of(kept), of(credits)),
  };
}

const unitColumns: readonly Column[] = [
  { name: 'units', unit: 'count' },
  ...outcomes.map((name): Column => ({ name, unit: 'count' })),
  { name: 'keptShare', unit: 'share' },
];

const columnsOf = (currency: string): Column[] => [
  { name: `credited.${currency}`, unit: 'amount', currency },
  ...outcomes.map((name): Column => ({ name: valueName(name, currency), unit: 'amount', currency })),
  { name: `keptValueShare.${currency}`, unit: 'share', currency },
];
