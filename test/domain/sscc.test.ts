import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gs1CheckDigit, isSscc, makeSscc, readableSscc } from '#domain/sscc.ts';

// the examples of the EPC Tag Data Standard and of GS1's guides
const published = ['106141411928374657', '106141412345678908', '376104250021234569', '395011015300000011'];

const prefixes = fc
  .integer({ min: 4, max: 12 })
  .chain((length) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join('')),
  );

describe('SSCC', () => {
  test.each(published)('the published code %s is valid', (code) => {
    expect(isSscc(code)).toBe(true);
  });

  test('a published code is made from its prefix and serial', () => {
    expect(makeSscc('0614141', 1_192_837_465)).toBe('106141411928374657');
    expect(makeSscc('0614141', 1_234_567_890)).toBe('106141412345678908');
  });

  test('the check digit of a GTIN follows the same rule', () => {
    expect(gs1CheckDigit('629104150021')).toBe(3);
  });

  test('every code made is valid and carries prefix and serial', () => {
    fc.assert(
      fc.property(prefixes, fc.integer({ min: 0, max: 99_999 }), (prefix, serial) => {
        const code = makeSscc(prefix, serial);
        expect(isSscc(code)).toBe(true);
        expect(code.slice(1, 1 + prefix.length)).toBe(prefix);
        expect(Number(code.slice(0, 1) + code.slice(1 + prefix.length, 17))).toBe(serial);
      }),
    );
  });

  test('one wrong digit is always noticed', () => {
    const place = fc.integer({ min: 0, max: 17 });
    const step = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(prefixes, fc.integer({ min: 0, max: 99_999 }), place, step, (prefix, serial, at, by) => {
        const digits = [...makeSscc(prefix, serial)];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(isSscc(digits.join(''))).toBe(false);
      }),
    );
  });

  test('two serials never share a code', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 2 }), (serials) => {
        expect(new Set(serials.map((serial) => makeSscc('9521141', serial))).size).toBe(serials.length);
      }),
    );
  });

  test('a serial that does not fit is refused', () => {
    expect(makeSscc('952114100000', 99_999)).toHaveLength(18);
    expect(() => makeSscc('952114100000', 100_000)).toThrow(RangeError);
    expect(() => makeSscc('9521141', -1)).toThrow(RangeError);
    expect(() => makeSscc('9521141', 1.5)).toThrow(RangeError);
  });

  test.each(['', '952', '95211a1', '9521141000000'])('the prefix "%s" is refused', (prefix) => {
    expect(() => makeSscc(prefix, 1)).toThrow(RangeError);
  });

  test.each(['', '10614141192837465', '1061414119283746570', '10614141192837465x', '१06141411928374657'])(
    '"%s" is not an SSCC',
    (text) => {
      expect(isSscc(text)).toBe(false);
    },
  );

  test('the readable form names the application identifier', () => {
    expect(readableSscc('106141411928374657')).toBe('(00) 106141411928374657');
  });
});
