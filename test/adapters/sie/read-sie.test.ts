import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sieText } from '#adapters/sie/code-page.ts';
import { mostBytes, readSie } from '#adapters/sie/read-sie.ts';
import { type SieFile, SieUnbalanced, SieUnreadable, type SieVoucher } from '#adapters/sie/sie-file.ts';
import { writeSie } from '#adapters/sie/write-sie.ts';
import { anEmptyFile, sieBytes, sieHead } from '../../support/sie-bytes.ts';

const read = (...lines: readonly string[]) => readSie(sieBytes([...sieHead, ...lines]));

const someText = fc.string({
  unit: fc.constantFrom(...'abcåäöÅÄÖé 019"\\{}#,.-', '\t', '\n', '€', '–', '日'),
  maxLength: 30,
});
const someDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someRows = fc
  .array(
    fc.record({
      account: fc.stringMatching(/^[1-8][0-9]{3}$/),
      amount: fc.integer({ min: -10_000_000, max: 10_000_000 }),
      text: someText,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rows) => {
    const rest = -rows.reduce((all, { amount }) => all + amount, 0);
    return [...rows, { account: '1930', amount: rest === 0 ? 0 : rest, text: 'rest' }];
  });
const someVouchers = fc
  .array(fc.record({ day: someDay, text: someText, rows: someRows }), { maxLength: 5 })
  .map((told) => told.map((one, index): SieVoucher => ({ series: 'K', number: index + 1, ...one })));

/** A voucher as a field can hold its texts. */
const held = ({ text, rows, ...voucher }: SieVoucher): SieVoucher => ({
  ...voucher,
  text: sieText(text),
  rows: rows.map(({ text: said = '', ...row }) => ({
    ...row,
    ...(sieText(said) !== '' && { text: sieText(said) }),
  })),
});

describe('what is written', () => {
  test('is read back into the same vouchers, each balanced, whatever their texts', () => {
    fc.assert(
      fc.property(someVouchers, (vouchers) => {
        const read = readSie(writeSie({ ...anEmptyFile, vouchers }));
        expect(read.vouchers).toEqual(vouchers.map(held));
        expect([read.odd, read.skipped]).toEqual([[], {}]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('says who, for whom, when and on which accounts', () => {
    const accounts = [{ number: '3001', name: 'Försäljning "25 %"' }];
    const file: SieFile = { ...anEmptyFile, accounts };
    expect(readSie(writeSie(file))).toEqual({
      ...file,
      type: 4,
      imported: false,
      skipped: {},
      odd: [],
    });
  });
});

describe('files of other programs', () => {
  test('have labels in small letters, tabs, fields without quotes, bare line feeds and empty lines', () => {
    const [voucher] = read(
      '',
      '#ver\tA\t7\t20261125\tInköp',
      '{',
      '',
      '#trans 1910 {} -100',
      '\t#Trans\t4010\t{}\t100.0',
      '}',
    ).vouchers;
    expect(voucher).toEqual({
      series: 'A',
      number: 7,
      day: '2026-11-25',
      text: 'Inköp',
      rows: [
        { account: '1910', amount: -10_000 },
        { account: '4010', amount: 10_000 },
      ],
    });
  });

  test('have objects, other days, quotes and braces within texts, and rows that were taken out or put in', () => {
    const { vouchers, skipped } = read(
      '#DIM 6 "Projekt"',
      '#IB 0 1910 500.00',
      '#VER "" "" 20261125 "sa \\"hej\\" {nu}"',
      '{',
      '#TRANS 3001 {6 "P 1" "1" 20} -0.5 20261124 "rad"',
      '#RTRANS 1910 {} 0.50',
      '#TRANS 1910 {} 0.50',
      '#BTRANS 1920 {} 99.00',
      '}',
    );
    expect(vouchers).toEqual([
      {
        series: '',
        number: undefined,
        day: '2026-11-25',
        text: 'sa "hej" {nu}',
        rows: [
          {
            account: '3001',
            amount: -50,
            objects: [
              { dimension: '6', object: 'P 1' },
              { dimension: '1', object: '20' },
            ],
            day: '2026-11-24',
            text: 'rad',
          },
          { account: '1910', amount: 50 },
        ],
      },
    ]);
    expect(skipped).toEqual({ '#DIM': 1, '#IB': 1, '#RTRANS': 1, '#BTRANS': 1 });
  });

  test('are read where a quote has no backslash or is not closed, and that is told', () => {
    const { vouchers, odd } = read(
      '#VER A 1 20261125 "en 19"-skärm"',
      '{',
      '#TRANS 1910 {} 0 "" "öppen',
      '}',
    );
    expect(vouchers[0]).toMatchObject({ text: 'en 19"-skärm', rows: [{ text: 'öppen' }] });
    expect(odd).toEqual([
      { line: 8, what: 'a quote within a field has no backslash' },
      { line: 10, what: 'a quoted field is not closed' },
    ]);
  });
});

const aVoucher = ['#VER A 1 20261125', '{', '#TRANS 1910 {} 5.00', '#TRANS 3001 {} -5.00', '}'];
const without = (label: string) => sieHead.filter((line) => !line.startsWith(label));

describe('what is refused, with its line', () => {
  const cases: [string, readonly string[], string][] = [
    ['an empty file', [], 'line 1: the file is empty'],
    ['another format', ['<xml/>'], 'line 1: is no post: <xml/>'],
    ['a file that begins elsewhere', without('#FLAGGA'), 'line 1: begins with #PROGRAM, not with #FLAGGA'],
    ['no program', without('#PROGRAM'), 'has no #PROGRAM'],
    ['no company', without('#FNAMN'), 'has no #FNAMN'],
    ['another code page by name', [...without('#FORMAT'), '#FORMAT UTF8'], 'is UTF8, not PC8'],
    ['a type that there is not', [...without('#SIETYP'), '#SIETYP 5'], '5 is no type of SIE'],
    ['a voucher cut off', [...sieHead, ...aVoucher.slice(0, 3)], 'line 9: a brace is not closed'],
    [
      'a voucher without rows',
      [...sieHead, '#VER A 1 20261125', '#KONTO 1910 "Kassa"'],
      'line 8: #VER is not followed',
    ],
    ['rows of no voucher', [...sieHead, '#TRANS 1910 {} 5'], 'line 8: #TRANS belongs to no voucher'],
    [
      'braces within braces',
      [...sieHead, '#VER A 1 20261125', '{', '{'],
      'line 10: a brace is opened within another',
    ],
    ['a brace too many', [...sieHead, '}'], 'line 8: a brace is closed that was not opened'],
    ['a day that there is not', [...sieHead, '#VER A 1 20260231'], 'line 8: #VER 20260231 is no date'],
    [
      'an amount with a comma',
      [...sieHead, '#VER A 1 20261125', '{', '#TRANS 1910 {} 5,00'],
      'line 10: #TRANS 5,00 is no amount',
    ],
    [
      'an amount of three decimals',
      [...sieHead, '#VER A 1 20261125', '{', '#TRANS 1910 {} 5.001'],
      '5.001 is no amount',
    ],
    [
      'an amount beyond counting',
      [...sieHead, '#VER A 1 20261125', '{', `#TRANS 1910 {} ${'9'.repeat(20)}`],
      'is more than can be held',
    ],
    [
      'a row without objects’ braces',
      [...sieHead, '#VER A 1 20261125', '{', '#TRANS 1910 5.00'],
      'is not a list in braces',
    ],
    [
      'a checksum that never comes',
      [...sieHead, '#KSUMMA'],
      'line 8: a checksum is announced that never comes',
    ],
    ['a wrong checksum', [...sieHead, '#KSUMMA', '#KONTO 1910 "Kassa"', '#KSUMMA 1'], 'the file says 1'],
    ['a control character', [...sieHead, '#KONTO 1910 "Kas\u0007sa"'], 'line 8: a control character'],
  ];
  test.each(cases)('%s', (_, lines, says) => {
    const reading = () => readSie(sieBytes(lines));
    expect(reading).toThrow(SieUnreadable);
    expect(reading).toThrow(says);
  });

  test('a voucher that does not balance, by how much', () => {
    const reading = () => read(...aVoucher.with(3, '#TRANS 3001 {} -4.99'));
    expect(reading).toThrow(SieUnbalanced);
    expect(reading).toThrow('line 8: voucher A 1 does not balance: its rows come to 1 minor units');
  });

  test.each([
    ['utf8', 'UTF-8'],
    ['latin1', 'ISO 8859-1'],
    ['utf16le', 'UTF-16'],
  ])('the code page %s', (page, name) => {
    expect(() => readSie(sieBytes(sieHead, { page }))).toThrow(`is written in ${name}, not in code page 437`);
  });

  test('a file that is too large, unread', () => {
    expect(() => readSie(new Uint8Array(mostBytes + 1))).toThrow(
      `the file is larger than ${mostBytes} bytes`,
    );
  });

  test('or read: whatever bytes there are end in one of the two', () => {
    const someLine = fc.oneof(
      fc.constantFrom(...sieHead, ...aVoucher, '#KSUMMA', '#RTRANS 1910 {} 1', '"', '\\', '{ {', '#VER "'),
      fc.string({ unit: 'binary-ascii', maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(someLine, { maxLength: 30 }), (lines) => {
        try {
          for (const { rows } of readSie(sieBytes(lines, { page: 'latin1' })).vouchers) {
            expect(rows.reduce((all, { amount }) => all + amount, 0)).toBe(0);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(SieUnreadable);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
