import { describe, expect, test } from 'vitest';
import { rateOf } from '#domain/vat.ts';

describe('the rate of tax inside an amount', () => {
  test.each([
    ['SE', 10_000, 2_000, 2500],
    ['SE', 11_200, 1_200, 1200],
    ['SE', 10_600, 600, 600],
    ['SE', 10_000, 0, 0],
    ['DE', 11_900, 1_900, 1900],
    ['DE', 10_700, 700, 700],
    ['FI', 12_550, 2_550, 2550],
    ['FI', 11_350, 1_350, 1350],
    ['NO', 11_500, 1_500, 1500],
  ])('in %s, of %i with %i of tax, is %i', (market, amount, tax, rate) => {
    expect(rateOf(market, { amount, tax })).toBe(rate);
  });

  test('is the market’s own where each unit was rounded by itself', () => {
    // 99 öre at 25 % is 19.8 of tax: three units rounded one by one are 60, not 59.4
    expect(rateOf('SE', { amount: 297, tax: 60 }, 3)).toBe(2500);
    expect(rateOf('SE', { amount: 99_900, tax: 19_979 }, 1)).toBe(2500);
  });

  test.each([
    [1_000, 1_000],
    [1_000, 999],
    [0, 0],
  ])('of %i with %i of tax is a number that the contract has', (amount, tax) => {
    const rate = rateOf('SE', { amount, tax });
    expect(Number.isInteger(rate)).toBe(true);
    expect(rate).toBeLessThanOrEqual(10_000);
  });

  test('is what the amounts give where the market has no such rate, or is not known', () => {
    expect(rateOf('SE', { amount: 12_000, tax: 2_000 })).toBe(2000);
    expect(rateOf('AT', { amount: 12_000, tax: 2_000 })).toBe(2000);
  });
});
