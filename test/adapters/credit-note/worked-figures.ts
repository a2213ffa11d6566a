import type { samples } from '#local/peppol/samples.ts';

/** What a sample comes to, worked out by hand from its rows: amount less tax row by row, then added up. */
export interface Figures {
  /** what the lines come to without tax, and what the allowances take of it */
  readonly lines: string;
  readonly kept?: string;
  readonly net: string;
  readonly tax: string;
  readonly gross: string;
  readonly due: string;
  /** taxable amount and tax by category and rate */
  readonly by: Readonly<Record<string, readonly [taxable: string, tax: string]>>;
}

const hundred = {
  lines: '100.00',
  net: '100.00',
  tax: '25.00',
  gross: '125.00',
  due: '125.00',
  by: { 'S 25': ['100.00', '25.00'] },
} as const;
const boots = {
  // 1393.00 − 278.60
  lines: '1114.40',
  net: '1114.40',
  tax: '278.60',
  gross: '1393.00',
  due: '1393.00',
  by: { 'S 25': ['1114.40', '278.60'] },
} as const;
const german = {
  // 100.00 + 20.00 + 5.00, less 5.00
  lines: '125.00',
  kept: '5.00',
  net: '120.00',
  // 19.00 + 1.40 + 0.95 − 0.95
  tax: '20.40',
  gross: '140.40',
  due: '140.40',
  by: { 'S 19': ['100.00', '19.00'], 'S 7': ['20.00', '1.40'] },
} as const;
const kept = {
  // 799.20 + 100.00, less 159.84 + 25.00 + 39.20 + 5.00
  lines: '899.20',
  kept: '229.04',
  net: '670.16',
  // 199.80 + 6.00 − 39.96 − 1.50 − 9.80 − 0.30
  tax: '154.24',
  gross: '824.40',
  due: '824.40',
  by: { 'S 25': ['600.16', '150.04'], 'S 6': ['70.00', '4.20'] },
} as const;

export const workedFigures: Readonly<Record<keyof typeof samples, Figures>> = {
  'all-of-it-back': { ...boots, due: '0.00' },
  'every-swedish-rate': {
    // 500.00 + 300.00 + 200.00 + 100.00 + 39.20
    lines: '1139.20',
    net: '1139.20',
    // 125.00 + 36.00 + 12.00 + 9.80
    tax: '182.80',
    gross: '1322.00',
    due: '1322.00',
    by: {
      'S 25': ['539.20', '134.80'],
      'S 12': ['300.00', '36.00'],
      'S 6': ['200.00', '12.00'],
      'Z 0': ['100.00', '0.00'],
    },
  },
  'fees-of-the-order': {
    // 500.00 + 23.20 + 10.00
    lines: '533.20',
    net: '533.20',
    // 125.00 + 5.80 + 1.20
    tax: '132.00',
    gross: '665.20',
    due: '665.20',
    by: { 'S 25': ['523.20', '130.80'], 'S 12': ['10.00', '1.20'] },
  },
  'fees-and-deductions': kept,
  'taxes-rounded-by-the-unit': {
    // 79.98 + 12.46; by the rate the taxes would be 20.00 and 1.50: what the shop told stands
    lines: '92.44',
    net: '92.44',
    tax: '21.48',
    gross: '113.92',
    due: '113.92',
    by: { 'S 25': ['79.98', '20.01'], 'S 12': ['12.46', '1.47'] },
  },
  'zero-rated-and-kept-of-it': {
    lines: '200.00',
    kept: '60.00',
    net: '140.00',
    tax: '0.00',
    gross: '140.00',
    due: '140.00',
    by: { 'Z 0': ['140.00', '0.00'] },
  },
  'goodwill-on-top': {
    lines: '150.00',
    net: '150.00',
    tax: '25.00',
    gross: '175.00',
    due: '175.00',
    by: { 'S 25': ['100.00', '25.00'], 'E 0': ['50.00', '0.00'] },
  },
  'goodwill-alone': {
    lines: '100.00',
    net: '100.00',
    tax: '0.00',
    gross: '100.00',
    due: '100.00',
    by: { 'E 0': ['100.00', '0.00'] },
  },
  'goodwill-besides-zero-rated': {
    lines: '150.00',
    net: '150.00',
    tax: '0.00',
    gross: '150.00',
    due: '150.00',
    by: { 'Z 0': ['100.00', '0.00'], 'E 0': ['50.00', '0.00'] },
  },
  'what-was-kept-given-back': {
    // 159.84 + 39.20, less 100.00
    lines: '199.04',
    kept: '100.00',
    net: '99.04',
    // 39.96 + 9.80 − 6.00
    tax: '43.76',
    gross: '142.80',
    due: '142.80',
    by: { 'S 25': ['199.04', '49.76'], 'S 6': ['-100.00', '-6.00'] },
  },
  'less-goodwill-than-told': {
    lines: '200.00',
    kept: '50.00',
    net: '150.00',
    tax: '50.00',
    gross: '200.00',
    due: '200.00',
    by: { 'S 25': ['200.00', '50.00'], 'E 0': ['-50.00', '0.00'] },
  },
  'part-of-it-paid-back': { ...boots, due: '393.00' },
  'an-order-without-invoice': boots,
  'names-with-marks': {
    lines: '100.00',
    kept: '10.00',
    net: '90.00',
    tax: '22.50',
    gross: '112.50',
    due: '112.50',
    by: { 'S 25': ['90.00', '22.50'] },
  },
  'no-decimals': {
    lines: '10000',
    net: '10000',
    tax: '2500',
    gross: '12500',
    due: '12500',
    by: { 'S 25': ['10000', '2500'] },
  },
  'german-19-and-7': { ...german, due: '0.00' },
  'swedish-to-german-company': hundred,
  'swedish-to-norwegian-company': hundred,
  'danish-company': hundred,
  'finnish-25-and-a-half': {
    lines: '400.00',
    net: '400.00',
    tax: '102.00',
    gross: '502.00',
    due: '502.00',
    by: { 'S 25.5': ['400.00', '102.00'] },
  },
  consumer: {
    // as fees-and-deductions, and 50.00 that bear no tax
    lines: '949.20',
    kept: '229.04',
    net: '720.16',
    tax: '154.24',
    gross: '874.40',
    due: '874.40',
    by: { 'S 25': ['600.16', '150.04'], 'S 6': ['70.00', '4.20'], 'E 0': ['50.00', '0.00'] },
  },
  'german-consumer-of-a-swedish-shop': german,
};
