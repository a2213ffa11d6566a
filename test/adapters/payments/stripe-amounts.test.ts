import { expect, test } from 'vitest';
import { isoAmount, stripeAmount } from '#adapters/payments/stripe-amounts.ts';

test.each([
  // 10.00 kronor, euro, forint, Taiwan dollar: hundredths here and there
  [1_000, 'SEK', 1_000],
  [1_000, 'EUR', 1_000],
  [1_045, 'HUF', 1_045],
  [800_45, 'TWD', 800_45],
  // 500 yen: whole here and there
  [500, 'JPY', 500],
  [500, 'KRW', 500],
  // 5 króna, 5 shilling: whole here, hundredths there
  [5, 'ISK', 500],
  [5, 'UGX', 500],
  // 5.00 ariary: hundredths here, whole there
  [500, 'MGA', 5],
  // 5.120 dinar: thousandths that end in 0
  [5_120, 'KWD', 5_120],
  [5_120, 'TND', 5_120],
])('%i of %s are %i for Stripe, and back', (amount, currency, said) => {
  expect(stripeAmount(amount, currency)).toBe(said);
  expect(isoAmount(said, currency)).toBe(amount);
});

test.each([
  ['a thousandth that does not end in 0', 5_124, 'KWD'],
  ['a fifth of an ariary', 520, 'MGA'],
  ['a currency of three decimals that Stripe does not take', 5_120, 'IQD'],
  ['nothing', 0, 'SEK'],
  ['less than nothing', -5, 'SEK'],
  ['a part of an öre', 10.5, 'SEK'],
  ['what numbers cannot hold', Number.MAX_SAFE_INTEGER, 'ISK'],
])('%s cannot be said', (_, amount, currency) => {
  expect(stripeAmount(amount, currency)).toBeUndefined();
});

test.each([
  ['a hundredth of a króna', 501, 'ISK'],
  ['less than nothing', -100, 'SEK'],
  ['a part of an öre', 10.5, 'SEK'],
  ['what numbers cannot hold', Number.MAX_SAFE_INTEGER, 'MGA'],
  ['no currency', 100, ''],
])('%s that Stripe counted is no amount of ours', (_, counted, currency) => {
  expect(isoAmount(counted, currency)).toBeUndefined();
});
