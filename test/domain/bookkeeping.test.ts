import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bas2026 } from '#domain/bas-plan.ts';
import { accountsOf, type BookingRefusal, BookingRefused, bookingOf } from '#domain/bookkeeping.ts';
import { type CreditNote, totalOf } from '#domain/credit-note.ts';
import { aCreditNote, aRow, paidBackOn } from '../support/a-credit-note.ts';
import { creditedBy, someOrder, someSteps } from '../support/money-histories.ts';

/** account, amount, and what the row says */
const rowsOf = (note: CreditNote, plan = bas2026) =>
  bookingOf(note, plan).rows.map(({ account, amount, text }) => [account, amount, text]);

describe('a credit note is booked', () => {
  test.each([
    // 100.00 with 20.00 of tax inside is 80.00 of revenue
    [2500, 10_000, 2_000, '3001', 8_000, '2611', '25 %'],
    [1200, 11_200, 1_200, '3002', 10_000, '2621', '12 %'],
    [600, 10_600, 600, '3003', 10_000, '2631', '6 %'],
  ])('at %i: %i with %i of tax', (rate, amount, tax, sales, net, vat, percent) => {
    expect(rowsOf(aCreditNote([aRow('goods', rate, amount, tax)]))).toEqual([
      [sales, net, `Varor ${percent}`],
      [vat, tax, `Utgående moms ${percent}`],
      ['1686', -amount, 'Återbetalt: card'],
    ]);
  });

  test('without tax, on the account of sales that bear none', () => {
    expect(rowsOf(aCreditNote([aRow('goods', 0, 5_000, 0)]))).toEqual([
      ['3004', 5_000, 'Varor 0 %'],
      ['1686', -5_000, 'Återbetalt: card'],
    ]);
  });

  test('with a fee of the order on the account of its code, or of all others, or of return fees where a plan has none for it', () => {
    const fee = (code: string) => ({ ...aRow('order-fee', 2500, 5_000, 1_000), code });
    const booked = (code: string, plan = bas2026) => rowsOf(aCreditNote([fee(code)]), plan)[0];
    expect(booked('invoice-fee')).toEqual(['3540', 4_000, 'Orderavgift 25 %']);
    expect(booked('gift-wrapping')).toEqual(['3590', 4_000, 'Orderavgift 25 %']);
    const fees = { 2500: { number: '3999', name: 'Avgifter' } };
    const plan = { ...bas2026, fees, orderFees: undefined };
    expect(booked('invoice-fee', plan)).toEqual(['3999', 4_000, 'Orderavgift 25 %']);
    const voucher = bookingOf(aCreditNote([fee('invoice-fee')]), bas2026);
    expect(accountsOf([voucher], bas2026).map(({ number }) => number)).toEqual(['1686', '2611', '3540']);
  });

  test('in its own series and number, on its day, naming note and order and nobody', () => {
    const { rows: _, ...head } = bookingOf(aCreditNote([aRow('goods', 0, 5_000, 0)]), bas2026);
    expect(head).toEqual({
      series: 'K',
      number: 42,
      day: '2026-11-25',
      text: 'Kreditnota SE-K-000042, order 10056',
    });
  });

  test('with rates, a deduction, shipping, a fee and goodwill apart, split over card and gift card', () => {
    const rows = [
      aRow('goods', 2500, 100_000, 20_000),
      aRow('goods', 2500, 25_000, 5_000),
      aRow('goods', 600, 10_600, 600),
      aRow('deduction', 2500, -12_500, -2_500),
      aRow('shipping', 2500, 4_900, 980),
      aRow('fee', 2500, -3_900, -780),
      aRow('goodwill', 0, 5_000, 0),
    ];
    // 1000.00 + 250.00 + 106.00 − 125.00 + 49.00 − 39.00 + 50.00 = 1291.00, of which 250.00 goes back on the gift card
    const paidBack = paidBackOn({ 'gift-card': 25_000, card: 104_100 });
    expect(rowsOf(aCreditNote(rows, { paidBack }))).toEqual([
      ['3001', 100_000, 'Varor 25 %'],
      ['3003', 10_000, 'Varor 6 %'],
      ['3001', -10_000, 'Avdrag för skick 25 %'],
      ['3520', 3_920, 'Frakt 25 %'],
      ['3590', -3_120, 'Returavgift 25 %'],
      ['3790', 5_000, 'Extra ersättning'],
      // 200.00 + 50.00 − 25.00 + 9.80 − 7.80
      ['2611', 22_700, 'Utgående moms 25 %'],
      ['2631', 600, 'Utgående moms 6 %'],
      ['2421', -25_000, 'Återbetalt: gift-card'],
      ['1686', -104_100, 'Återbetalt: card'],
    ]);
  });

  test('by the stored tax, not by what the rate would make of the amount', () => {
    // three units of 0.99 rounded one by one bear 0.60; 25 % of the whole would be 0.59
    expect(rowsOf(aCreditNote([aRow('goods', 2500, 297, 60)]))).toEqual([
      ['3001', 237, 'Varor 25 %'],
      ['2611', 60, 'Utgående moms 25 %'],
      ['1686', -297, 'Återbetalt: card'],
    ]);
  });

  test('where a fee that was given back again is revenue given back', () => {
    expect(rowsOf(aCreditNote([aRow('fee', 2500, 3_900, 780)]))).toEqual([
      ['3590', 3_120, 'Returavgift 25 %'],
      ['2611', 780, 'Utgående moms 25 %'],
      ['1686', -3_900, 'Återbetalt: card'],
    ]);
  });

  test('with one row for two payments that went back on one method', () => {
    const paidBack = [...paidBackOn({ card: 4_000 }), ...paidBackOn({ card: 1_000 })];
    expect(rowsOf(aCreditNote([aRow('goods', 0, 5_000, 0)], { paidBack })).at(-1)).toEqual([
      '1686',
      -5_000,
      'Återbetalt: card',
    ]);
  });

  test.each([
    ['invoice', '1510'],
    ['swish', '1930'],
    ['something new', '1686'],
    ['constructor', '1686'],
    ['__proto__', '1686'],
  ])('against the account of the payment: %s', (method, account) => {
    const paidBack = [{ key: 'key-1', method, reference: 'payment-1', amount: 5_000 }];
    const rows = rowsOf(aCreditNote([aRow('goods', 0, 5_000, 0)], { paidBack }));
    expect(rows.at(-1)).toEqual([account, -5_000, `Återbetalt: ${method}`]);
  });

  test('on the accounts of the plan that it is given', () => {
    const plan = { ...bas2026, series: 'RET', sales: { 1900: { number: '3106', name: 'EU' } } };
    const taxed = { ...plan, outputTax: { 1900: { number: '2670', name: 'OSS' } } };
    const note = aCreditNote([aRow('goods', 1900, 11_900, 1_900)]);
    expect(rowsOf(note, taxed).map(([account]) => account)).toEqual(['3106', '2670', '1686']);
    expect(bookingOf(note, taxed).series).toBe('RET');
  });
});

describe('a credit note is not booked', () => {
  const goods = [aRow('goods', 2500, 10_000, 2_000)];
  const refusals: [string, CreditNote, BookingRefusal, string][] = [
    ['in another currency', aCreditNote(goods, { currency: 'EUR' }), 'OtherCurrency', 'is in EUR'],
    [
      'of which less went back',
      aCreditNote(goods, { paidBack: paidBackOn({ card: 9_999 }) }),
      'RefundsDoNotAddUp',
      '9999 went back of 10000',
    ],
    [
      'of which more went back',
      aCreditNote(goods, { paidBack: paidBackOn({ card: 10_000, invoice: 1 }) }),
      'RefundsDoNotAddUp',
      '10001 went back of 10000',
    ],
    [
      'of a rate that the plan does not have',
      aCreditNote([aRow('goods', 1900, 11_900, 1_900)]),
      'NoAccount',
      'no account for goods at 19 %',
    ],
    [
      'with tax at a rate that has none',
      aCreditNote([aRow('goods', 0, 10_000, 1)]),
      'NoAccount',
      'no account for output tax at 0 %',
    ],
    ['of nothing', aCreditNote([]), 'NothingToBook', 'every row of it is nothing'],
  ];

  test.each(refusals)('%s', (_, note, name, says) => {
    const book = () => bookingOf(note, bas2026);
    expect(book).toThrow(BookingRefused);
    expect(book).toThrow(expect.objectContaining({ name, message: expect.stringContaining(says) }));
    expect(book).toThrow('SE-K-000042');
  });
});

describe('any credit', () => {
  test('books to a voucher that is balanced, holds the note’s tax and what went back, on whatever it went', () => {
    let booked = 0;
    fc.assert(
      fc.property(someOrder, someSteps, fc.double({ min: 0, max: 1, noNaN: true }), (order, steps, part) => {
        for (const { rows, head } of creditedBy(order, steps)) {
          const total = totalOf({ rows }).amount;
          if (total === 0) continue;
          const onCard = Math.floor(total * part);
          const paidBack = paidBackOn({ card: onCard, 'gift-card': total - onCard });
          const voucher = bookingOf(aCreditNote(rows, { paidBack }), bas2026);
          const on = (pattern: RegExp) =>
            voucher.rows
              .filter(({ account }) => pattern.test(account))
              .reduce((all, { amount }) => all + amount, 0);
          expect(on(/./)).toBe(0);
          expect(on(/^26/)).toBe(head.credit?.tax);
          expect(on(/^(1686|2421)$/)).toBe(-total);
          booked += 1;
        }
      }),
      { numRuns: 5_000 },
    );
    expect(booked).toBeGreaterThan(5_000);
  });
});

test('a file declares the accounts that its vouchers touch, each once, by number', () => {
  const vouchers = [
    bookingOf(aCreditNote([aRow('goods', 2500, 10_000, 2_000)]), bas2026),
    bookingOf(aCreditNote([aRow('shipping', 2500, 4_900, 980)]), bas2026),
  ];
  expect(accountsOf(vouchers, bas2026).map(({ number }) => number)).toEqual(['1686', '2611', '3001', '3520']);
});
