import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { type SieFile, SieUnwritable, type SieVoucher } from '#adapters/sie/sie-file.ts';
import { writeSie } from '#adapters/sie/write-sie.ts';
import { bas2026 } from '#domain/bas-plan.ts';
import { accountsOf, bookingOf } from '#domain/bookkeeping.ts';
import { aCreditNote, aRow } from '../../support/a-credit-note.ts';
import { anEmptyFile } from '../../support/sie-bytes.ts';

const linesOf = (file: SieFile) => iconv.decode(Buffer.from(writeSie(file)), 'cp437').split('\r\n');
const aVoucher = (over: Partial<SieVoucher> = {}): SieVoucher => ({
  series: 'K',
  number: 1,
  day: '2026-11-25',
  text: 'Kreditnota',
  rows: [
    { account: '3001', amount: 5 },
    { account: '1686', amount: -5 },
  ],
  ...over,
});
const vouchersIn = (vouchers: readonly SieVoucher[]) =>
  linesOf({ ...anEmptyFile, vouchers }).filter((line) => line.startsWith('#VER'));
const rowsIn = (voucher: SieVoucher) =>
  linesOf({ ...anEmptyFile, vouchers: [voucher] }).filter((line) => line.includes('#TRANS'));

describe('a file', () => {
  test('of a booked credit note has the posts of type 4I in their order', () => {
    const note = aCreditNote([
      aRow('goods', 2500, 139_300, 27_860),
      aRow('fee', 2500, -3_900, -780),
      aRow('goodwill', 0, 5, 0),
    ]);
    const voucher = bookingOf(note, bas2026);
    const accounts = accountsOf([voucher], bas2026);
    // 1393.00 − 278.60; −39.00 + 7.80; 278.60 − 7.80
    expect(linesOf({ ...anEmptyFile, accounts, vouchers: [voucher] })).toEqual([
      '#FLAGGA 0',
      '#PROGRAM "Returflow" "0.1.0"',
      '#FORMAT PC8',
      '#GEN 20261125',
      '#SIETYP 4',
      '#ORGNR "556677-8899"',
      '#FNAMN "Ångströms Bodar AB"',
      '#RAR 0 20260101 20261231',
      '#VALUTA SEK',
      '#KONTO 1686 "Fordringar för kontokort och kuponger"',
      '#KONTO 2611 "Utgående moms på försäljning inom Sverige, 25 %"',
      '#KONTO 3001 "Försäljning inom Sverige, 25 % moms"',
      '#KONTO 3590 "Övriga fakturerade kostnader"',
      '#KONTO 3790 "Övriga intäktskorrigeringar"',
      '#VER "K" 42 20261125 "Kreditnota SE-K-000042, order 10056"',
      '{',
      '   #TRANS 3001 {} 1114.40 20261125 "Varor 25 %"',
      '   #TRANS 3590 {} -31.20 20261125 "Returavgift 25 %"',
      '   #TRANS 3790 {} 0.05 20261125 "Extra ersättning"',
      '   #TRANS 2611 {} 270.80 20261125 "Utgående moms 25 %"',
      '   #TRANS 1686 {} -1354.05 20261125 "Återbetalt: card"',
      '}',
      '',
    ]);
  });

  test('holds the letters å, ä and ö as the bytes of code page 437', () => {
    const bytes = Buffer.from(writeSie({ ...anEmptyFile, company: { name: 'åäöÅÄÖé' } }));
    expect(bytes.includes(Buffer.from([0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99, 0x82]))).toBe(true);
  });

  test('says who made it only where that is told, and escapes quotes', () => {
    const generated = { day: '2026-11-25', by: 'Åsa "Kassan" Öberg' };
    const said = linesOf({ ...anEmptyFile, generated, company: { name: 'C:\\Bod "3"' } });
    expect(said).toContain('#GEN 20261125 "Åsa \\"Kassan\\" Öberg"');
    expect(said).toContain('#FNAMN "C:\\Bod \\"3\\""');
    expect(said.filter((line) => line.startsWith('#ORGNR'))).toEqual([]);
  });
});

describe('vouchers', () => {
  test('of a series come in order of number, series as they came', () => {
    const told = [
      aVoucher({ number: 10 }),
      aVoucher({ series: 'A', number: 2 }),
      aVoucher({ number: 9 }),
      aVoucher({ series: 'A', number: 1 }),
    ];
    expect(vouchersIn(told).map((line) => line.slice(0, 12).trim())).toEqual([
      '#VER "K" 9 2',
      '#VER "K" 10',
      '#VER "A" 1 2',
      '#VER "A" 2 2',
    ]);
  });

  test('without series and number leave both to the program that reads them in', () => {
    const { number: _, ...unnumbered } = aVoucher({ series: '' });
    expect(vouchersIn([unnumbered])).toEqual(['#VER "" "" 20261125 "Kreditnota"']);
  });

  test.each([
    [1, '0.01'],
    [-1, '-0.01'],
    [99, '0.99'],
    [100, '1.00'],
    [-123_456_789_012, '-1234567890.12'],
    [0, '0.00'],
  ])('have %i minor units as %s', (amount, decimals) => {
    const rows = [
      { account: '3001', amount },
      { account: '1686', amount: 0 - amount },
    ];
    expect(rowsIn(aVoucher({ rows }))[0]).toBe(`   #TRANS 3001 {} ${decimals}`);
  });

  test('have rows of another day and with objects', () => {
    const rows = [
      { account: '3001', amount: 5, day: '2026-11-24', objects: [{ dimension: '6', object: 'P "1"' }] },
      { account: '1686', amount: -5 },
    ];
    expect(rowsIn(aVoucher({ rows }))).toEqual([
      '   #TRANS 3001 {"6" "P \\"1\\""} 0.05 20261124 ""',
      '   #TRANS 1686 {} -0.05',
    ]);
  });

  const unwritable: [string, Partial<SieVoucher>, string][] = [
    [
      'do not balance',
      { rows: [{ account: '3001', amount: 7 }] },
      'K 1 does not balance: its rows come to 7',
    ],
    ['have no rows', { rows: [] }, 'K 1 has no rows'],
    ['have half an öre', { rows: [{ account: '3001', amount: 0.5 }] }, '0.5 is not whole'],
    ['are on no account', { rows: [{ account: '30 01', amount: 0 }] }, '30 01 is no account'],
    ['are of no day', { day: 'today' }, 'today is no day'],
  ];
  test.each(unwritable)('that %s are refused', (_, over, says) => {
    const write = () => writeSie({ ...anEmptyFile, vouchers: [aVoucher(over)] });
    expect(write).toThrow(SieUnwritable);
    expect(write).toThrow(says);
  });
});

test('books of a currency without two decimals are refused', () => {
  expect(() => writeSie({ ...anEmptyFile, currency: 'JPY' })).toThrow('JPY has not two decimals');
});
