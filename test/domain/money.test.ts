import { describe, expect, test } from 'vitest';
import { add, formatMoney, minorDigits, subtract, sum, times } from '#domain/money.ts';

/** Spaces of any kind as plain ones: formats use the unbreakable. */
const plain = (text: string) => text.replace(/\s/gu, ' ').replace('\u2212', '-');

describe('amounts', () => {
  test('carry their tax through every sum', () => {
    const a = { amount: 100, tax: 20 };
    const b = { amount: 7, tax: 1 };
    expect(add(a, b)).toEqual({ amount: 107, tax: 21 });
    expect(subtract(a, b)).toEqual({ amount: 93, tax: 19 });
    expect(times(b, 3)).toEqual({ amount: 21, tax: 3 });
    expect(sum([a, b, b])).toEqual({ amount: 114, tax: 22 });
    expect(sum([])).toEqual({ amount: 0, tax: 0 });
  });

  test('have the decimals of their currency', () => {
    expect(['SEK', 'JPY', 'KWD'].map(minorDigits)).toEqual([2, 0, 3]);
    // people write these without, ISO 4217 counts hundredths and thousandths all the same
    expect(['HUF', 'COP', 'MGA', 'IQD', 'CLF'].map(minorDigits)).toEqual([2, 2, 2, 3, 4]);
  });

  test.each([
    [124_950, 'SEK', 'sv', '1 249,50 kr'],
    [124_950, 'SEK', 'en', 'SEK 1,249.50'],
    [1_250, 'JPY', 'en', 'JP¥1,250'],
    [1_250, 'KWD', 'en', 'KWD 1.250'],
    [99, 'EUR', 'sv', '0,99 €'],
    [1_249_500, 'HUF', 'sv', '12 495 HUF'],
    [1_249_550, 'HUF', 'sv', '12 495,50 HUF'],
  ])('%i minor units of %s are written in %s as "%s"', (amount, currency, language, text) => {
    expect(plain(formatMoney(amount, currency, language))).toBe(text);
  });
});
