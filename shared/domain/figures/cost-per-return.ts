import { type Grade, grades } from '../policy.ts';
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

/** What is not told but reckoned, in thousandths of a minor unit, so that nothing is rounded before it is added up. */
export interface Reckoned {
  readonly freightPerParcel: number;
  readonly handlingPerReturn: number;
  readonly handlingPerUnit: number;
  /** what units that are not sold again are expected to bring, by their grade */
  readonly expected: Readonly<Record<Grade, number>>;
}

/** Prices sums that stand for what was not told; `sum` gives them by their name, without a currency. */
export function reckonedOf(
  sum: (name: string) => number,
  currency: string,
  { estimates, keeps }: Prices,
): Reckoned {
  const price = estimates[currency] ?? noEstimates;
  const perCent = thousand / 100;
  return {
    freightPerParcel: sum('parcels') * price.freightPerParcel,
    handlingPerReturn: sum('handled') * price.handlingPerReturn,
    handlingPerUnit: sum('units') * price.handlingPerUnit,
    expected: {
      A: sum('worthA') * keeps.A * perCent,
      B: sum('worthB') * keeps.B * perCent,
      C: sum('worthC') * keeps.C * perCent,
    },
  };
}

/** Whole minor units of thousandths. */
export const inMinorUnits = (thousandths: number): number => Math.round(thousandths / thousand);

function costsIn(
  currency: string,
  sums: Readonly<Record<string, number>>,
  prices: Prices,
): Record<string, number | null> {
  const sum = (name: string) => sums[`${name}.${currency}`] ?? 0;
  const reckoned = reckonedOf(sum, currency, prices);
  const returns = sum('returns');
  const freightEstimated = inMinorUnits(reckoned.freightPerParcel);
  const handlingEstimated = inMinorUnits(reckoned.handlingPerReturn) + inMinorUnits(reckoned.handlingPerUnit);
  const freight = sum('freight') + freightEstimated;
  const handling = sum('handling') + handlingEstimated;
  const worths = grades.map((grade) => sum(`worth${grade}`));
  const valueLoss = worths.reduce((a, b) => a + b, 0) + sum('worthSold') + sum('worthKept');
  const toBring = grades.reduce((total, grade) => total + inMinorUnits(reckoned.expected[grade]), 0);
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
