import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAmount, readDecimal, readWhole, taxInside } from '#local/import/decimal.ts';

const decimal = (text: string, mark?: '.' | ',') => {
  const read = readDecimal(text, mark);
  if (read === undefined) throw new Error(`${text} is no decimal`);
  return read;
};

describe('decimals of an export', () => {
  test.each(['', '1e3', '1,5', '.5', '5.', '1 000', '٣', '0x10', '--1', 'NaN', '1.5.2'])(
    '%j is no number',
    (text) => {
      expect(readDecimal(text)).toBeUndefined();
    },
  );

  test('a decimal comma is read where the mapping says so, and a point is not', () => {
    expect(decimal('1249,50', ',')).toEqual({ digits: 124_950n, scale: 2 });
    expect(readDecimal('1249.50', ',')).toBeUndefined();
  });

  test('a whole number may be written with zeros behind the point', () => {
    expect([readWhole('6.0'), readWhole('-12'), readWhole('6.5')]).toEqual([6, -12, undefined]);
  });

  test('a whole number that a double cannot hold is none', () => {
    expect(readWhole('9007199254740993')).toBeUndefined();
  });
});

describe('the amount of a line', () => {
  test.each([
    [6, '2.55', 1530],
    [3, '0.335', 101],
    [1, '0.005', 1],
    [1, '0.0049', 0],
    [-1, '0.005', -1],
    [74_215, '1.04', 7_718_360],
    [1_000_000, '0.001', 100_000],
  ])('%i × %s is %i in minor units', (quantity, price, amount) => {
    expect(lineAmount(quantity, decimal(price), 2)).toBe(amount);
  });

  test('is rounded once, by at most half a minor unit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.bigInt({ min: 0n, max: 9_999_999n }),
        (count, digits) => {
          const amount = lineAmount(count, { digits, scale: 3 }, 2);
          const tenths = BigInt(count) * digits - BigInt(amount ?? -1) * 10n;
          expect(tenths >= -5n && tenths < 5n).toBe(true);
        },
      ),
    );
  });

  test('is told apart when it is larger than a double counts exactly', () => {
    expect(lineAmount(1_000_000, decimal('99999999999'), 2)).toBeUndefined();
  });
});

describe('the tax inside an amount', () => {
  test.each([
    [124_900, '25', 24_980],
    [1530, '17.5', 228],
    [1530, '20', 255],
    [3, '20', 1],
    [100, '0', 0],
  ])('of %i at %s per cent is %i', (amount, percent, tax) => {
    expect(taxInside(amount, decimal(percent))).toBe(tax);
  });
});
