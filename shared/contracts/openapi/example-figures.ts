import { exampleReturnId } from './example-return.ts';

const columns = [
  { name: 'sold', unit: 'count' },
  { name: 'returned', unit: 'count' },
  { name: 'rate', unit: 'share' },
  { name: 'expectedRate', unit: 'share' },
  { name: 'expectedLow', unit: 'share' },
  { name: 'expectedHigh', unit: 'share' },
  { name: 'horizon', unit: 'days' },
  { name: 'value.SEK', unit: 'amount', currency: 'SEK' },
  { name: 'returnedValue.SEK', unit: 'amount', currency: 'SEK' },
  { name: 'valueRate.SEK', unit: 'share', currency: 'SEK' },
];

const september = { from: '2026-09-01', to: '2026-09-30' };

/** 12 of 100 came back so far, and about 18 are to be expected. */
export const exampleFigure = {
  figure: 'return-rate',
  ...september,
  by: 'category',
  interval: 'whole',
  columns,
  rows: [
    {
      ...september,
      group: 'stickat',
      values: {
        sold: 100,
        returned: 12,
        rate: 0.12,
        expectedRate: 0.181,
        expectedLow: 0.14,
        expectedHigh: 0.222,
        horizon: 121,
        'value.SEK': 5_000_000,
        'returnedValue.SEK': 600_000,
        'valueRate.SEK': 0.12,
      },
    },
  ],
  moved: {
    ...{ from: '2026-08-02', to: '2026-08-31', measure: 'expectedRate', unit: 'share' },
    ...{ before: 0.161, now: 0.181, change: 0.02 },
    movers: [{ group: 'stickat', before: 0.161, now: 0.181, effect: 0.02 }],
    rest: 0,
  },
};

export const exampleFigureCsv = [
  'from,to,category,sold,returned,rate,expectedRate,expectedLow,expectedHigh,horizon,value.SEK,returnedValue.SEK,valueRate.SEK',
  '2026-09-01,2026-09-30,stickat,100,12,0.120000,0.181000,0.140000,0.222000,121,50000.00,6000.00,0.120000',
  '',
].join('\r\n');

export const exampleResale = {
  returnId: exampleReturnId,
  lineId: '1',
  grade: 'A',
  units: 1,
  price: { amount: 45_000, tax: 9_000 },
  soldAt: '2026-10-20T10:00:00.000Z',
  reference: 'S-2077',
};

export const exampleCost = {
  returnId: exampleReturnId,
  kind: 'freight',
  amount: 4_150,
  currency: 'SEK',
  occurredAt: '2026-10-31T00:00:00.000Z',
  reference: 'freight-2026-10',
};

/** What a refusal of a figure brings. */
export const figureProblems = {
  UnknownGroup: { detail: 'nothing is grouped by that', groups: ['market', 'category', 'market/category'] },
  RangeTooLong: { detail: 'a range may have 366 days', limit: 366 },
  CurrencyMismatch: { detail: 'the return is in SEK, not in EUR', currency: 'SEK' },
  TooManyGroups: { detail: 'days times groups are more than 20000', limit: 20_000 },
};
