import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CreditRow, creditRows, taxTotals } from '#domain/credit-rows.ts';
import { classify } from '#domain/inspection.ts';
import { nothing, subtract, sum, type TaxedAmount } from '#domain/money.ts';
import { allocateOrder, type Order } from '#domain/order.ts';
import { amountOwed } from '#domain/owed.ts';
import type { ReturnLine } from '#domain/return.ts';
import type { TaxRate } from '#domain/vat.ts';
import { aHead } from '../support/a-head.ts';
import { aLine, anOrder } from '../support/an-order.ts';
import { creditedBy, rates, type Step, someOrder, someSteps } from '../support/money-histories.ts';
import { takenLines } from '../support/taken-lines.ts';

const everything: Step = {
  quantities: [9, 9, 9],
  grade: 'A',
  fee: 0,
  bearsFee: [true, true, true],
  goodwill: 0,
  byLaw: true,
  cancelled: false,
};
const amountsOf = (rows: readonly CreditRow[]) => rows.map(({ amount }) => amount);

/** What was paid at a rate: its lines and fees, and outbound shipping at 25 %. */
function paidAt(order: Order, rate: TaxRate): TaxedAmount {
  const lines = order.lines.filter(({ taxRate }) => taxRate === rate).map(({ paid }) => paid);
  const fees = (order.fees ?? []).filter(({ taxRate }) => taxRate === rate).map(({ paid }) => paid);
  return sum([...lines, ...fees, ...(rate === 2500 ? [order.shipping] : [])]);
}

function creditedAt(rows: readonly CreditRow[], rate: TaxRate): TaxedAmount {
  const { amount, tax } = taxTotals(rows).find((total) => total.taxRate === rate) ?? nothing;
  return { amount, tax };
}

/** What a line is credited, with the rate that its tax has. */
const creditAt = ({ taxRate, credit = nothing }: ReturnLine) => ({ taxRate, ...credit });

describe('the rows of a credit', () => {
  test('add up to it, whatever is returned, graded, kept and given', () => {
    fc.assert(
      fc.property(someOrder, someSteps, (order, steps) => {
        for (const { head, rows } of creditedBy(order, steps)) {
          expect(sum(amountsOf(rows))).toEqual(head.credit);
          expect(sum(taxTotals(rows))).toEqual(head.credit);
        }
      }),
      { numRuns: 20_000 },
    );
  });

  test('never give back more than was paid, together or at any rate, but for goodwill', () => {
    fc.assert(
      fc.property(someOrder, someSteps, (order, steps) => {
        const rows = creditedBy(order, [...steps, everything, everything]).flatMap((one) => one.rows);
        const given = rows.filter(({ kind }) => kind !== 'goodwill');
        for (const rate of rates) {
          const [back, paid] = [creditedAt(given, rate), paidAt(order, rate)];
          if (back.amount > paid.amount || back.tax > paid.tax)
            throw new Error(`${rate}: ${back.amount} of ${paid.amount}`);
        }
      }),
      { numRuns: 40_000 },
    );
  });

  test('keep a fee, and its tax, of the lines that bear it alone, at each rate no more than those are credited', () => {
    let apart = 0;
    fc.assert(
      fc.property(someOrder, someSteps, (order, steps) => {
        for (const { head, lines, rows } of creditedBy(order, steps)) {
          const bearing = lines.filter(({ bearsFee }) => bearsFee);
          if (bearing.length === lines.length) continue;
          const kept = rows
            .filter(({ kind }) => kind === 'fee')
            .map((row) => ({ ...row, amount: subtract(nothing, row.amount) }));
          apart += kept.length;
          const there = sum(bearing.map(creditAt));
          const { amount, tax } = sum(amountsOf(kept));
          expect(amount).toBe(Math.min(head.fee, there.amount));
          // to the nearest minor unit of the share that it is of them
          expect(Math.abs(tax * there.amount - there.tax * amount) * 2).toBeLessThanOrEqual(there.amount);
          for (const { taxRate, amount } of kept) {
            const at = sum(bearing.map(creditAt).filter((one) => one.taxRate === taxRate));
            expect(amount.amount).toBeLessThanOrEqual(at.amount);
            expect(amount.tax).toBeLessThanOrEqual(at.tax);
          }
        }
      }),
      { numRuns: 20_000 },
    );
    expect(apart).toBeGreaterThan(1_000);
  });

  // the second one takes what a return gave back that was cancelled after the first
  test('of a full return, in any split, are exactly what was paid, amount and tax, at every rate', () => {
    fc.assert(
      fc.property(someOrder, someSteps, (order, steps) => {
        const asNew = steps.map(
          (step) => ({ ...step, grade: 'A', fee: 0, goodwill: 0, byLaw: true }) as const,
        );
        const rows = creditedBy(order, [...asNew, everything, everything]).flatMap((one) => one.rows);
        for (const rate of rates) expect(creditedAt(rows, rate)).toEqual(paidAt(order, rate));
      }),
      { numRuns: 40_000 },
    );
  });
});

test('a credit from before a fee kept its tax says what the fee’s tax is, and the amounts still add up', () => {
  const order = allocateOrder(
    anOrder({ lines: [aLine({ quantity: 1, paid: { amount: 10_000, tax: 2_000 } })] }),
  );
  const head = aHead({ fee: 3_900, shipping: nothing, credit: { amount: 6_100, tax: 2_000 } });
  const rows = creditRows(head, takenLines(order, 1));
  expect(rows.map(({ kind, amount }) => [kind, amount])).toEqual([
    ['goods', { amount: 10_000, tax: 2_000 }],
    ['fee', { amount: -3_900, tax: -780 }],
  ]);
});

describe('a fee on clothes at 25 % that come back with a book at 6 %, which bears none', () => {
  const order = allocateOrder(
    anOrder({
      lines: [
        aLine({ lineId: 'coat', quantity: 1, paid: { amount: 10_000, tax: 2_000 }, taxRate: 2500 }),
        aLine({ lineId: 'book', quantity: 1, paid: { amount: 10_600, tax: 600 }, taxRate: 600 }),
      ],
    }),
  );
  const taken = takenLines(order, 1).map((line, place) => ({
    ...{ ...line, taxRate: order.lines[place]?.taxRate },
    bearsFee: line.lineId === 'coat',
  }));
  const { lines, data } = classify(taken, { boxClosed: false, units: 2 });
  const owing = { fee: 5_000, shipping: nothing, paid: data.credit, goodsCredit: data.credit };
  const feesOf = (rows: readonly CreditRow[]) =>
    rows.filter(({ kind }) => kind === 'fee').map(({ taxRate, amount }) => [taxRate, amount]);

  test('keeps tax at 25 % alone', () => {
    const { feeBorne, feeBorneTax } = data;
    const head = aHead({ ...owing, feeBorne, feeBorneTax });
    expect(amountOwed(head)).toEqual({ amount: 15_600, tax: 1_600 });
    expect(feesOf(creditRows(head, lines))).toEqual([[2500, { amount: -5_000, tax: -1_000 }]]);
  });

  test('is read as it was reckoned where the tax of those lines was not kept: in proportion to all that went back', () => {
    const head = aHead({ ...owing, feeBorne: data.feeBorne });
    const credit = amountOwed(head);
    expect(credit).toEqual({ amount: 15_600, tax: 1_969 });
    expect(feesOf(creditRows({ ...head, credit }, lines))).toEqual([
      [2500, { amount: -2_427, tax: -485 }],
      [600, { amount: -2_573, tax: -146 }],
    ]);
    // and stays so when a grade is corrected afterwards
    expect(classify(taken, { boxClosed: false, units: 2, credit }).data).toEqual({
      ...data,
      feeBorneTax: undefined,
    });
  });
});
