import { grades } from '../policy.ts';
import { bundles, type Column, type Estimates, type Figure, type Prices, rowOf, sumOf } from './asked.ts';
import { currenciesOf } from './order-told.ts';
import { thousand } from './return-cost.ts';

const noEstimates: Estimates = { freightPerParcel: 0, handlingPerReturn: 0, handlingPerUnit: 0 };

/** What the returns of the range cost: freight + handling + value loss − recovered revenue, without tax. */
export const costPerReturn: Figure<'cost'> = {
  cells: ({ from, to, by, where }) => ({ cost: { cube: 'cost', from, to, by, where } }),

  table(asked, { cost }, prices) {
    const currencies = currenciesOf(sumOf(cost));
    const weight = (sums: Readonly<Record<string, number>>) =>
      currencies.reduce((total, currency) => total + (sums[`returns.${currency}`] ?? 0), 0);
    const rows = bundles(asked, cost, weight).map((bundle) => {
      const sums = sumOf(bundle.cells);
      return rowOf(
        asked,
        bundle,
        Object.assign({}, ...currencies.map((currency) => costsIn(currency, sums, prices))),
      );
    });
    return { columns: currencies.flatMap(columnsOf), rows };
  },
};

function costsIn(
  currency: string,
  sums: Readonly<Record<string, number>>,
  { estimates, keeps }: Prices,
): Record<string, number | null> {
  const sum = (name: string) => sums[`${name}.${currency}`] ?? 0;
  const price = estimates[currency] ?? noEstimates;
  const priced = (name: string, each: number) => Math.round((sum(name) * each) / thousand);
  const returns = sum('returns');
  const freightEstimated = priced('parcels', price.freightPerParcel);
  const handlingEstimated =
    priced('handled', price.handlingPerReturn) + priced('units', price.handlingPerUnit);
  const freight = sum('freight') + freightEstimated;
  const handling = sum('handling') + handlingEstimated;
  const worths = grades.map((grade) => sum(`worth${grade}`));
  const valueLoss = worths.reduce((a, b) => a + b, 0) + sum('worthSold') + sum('worthKept');
  const toBring = grades.reduce(
    (total, grade, place) => total + Math.round(((worths[place] ?? 0) * keeps[grade]) / 100),
    0,
  );
  const recovered = toBring + sum('proceeds') + sum('deducted') + sum('fee');
  const cost = freight + handling + valueLoss - recovered;
  const values = {
    ...{ returns, freight, freightEstimated, handling, handlingEstimated, valueLoss, recovered },
    ...{
      recoveredEstimated: toBring,
      cost,
      costPerReturn: returns === 0 ? null : Math.round(cost / returns),
    },
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${name}.${currency}`, value]));
}

const amounts = [
  'freight',
  'freightEstimated',
  'handling',
  'handlingEstimated',
  'valueLoss',
  'recovered',
  'recoveredEstimated',
  'cost',
  'costPerReturn',
];

const columnsOf = (currency: string): Column[] => [
  { name: `returns.${currency}`, unit: 'count' },
  ...amounts.map((name): Column => ({ name: `${name}.${currency}`, unit: 'amount', currency })),
];
