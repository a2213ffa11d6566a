import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CreditRow, creditRows, taxTotals } from '#domain/credit-rows.ts';
import { nothing, sum, type TaxedAmount } from '#domain/money.ts';
import { allocateOrder, type Order } from '#domain/order.ts';
import type { TaxRate } from '#domain/vat.ts';
import { aHead } from '../support/a-head.ts';
import { aLine, anOrder } from '../support/an-order.ts';
import { creditedBy, rates, someOrder, someSteps } from '../support/money-histories.ts';
import { takenLines } from '../support/taken-lines.ts';

const everything = { quantities: [9, 9, 9], grade: 'A', fee: 0, goodwill: 0 } as const;
const amountsOf = (rows: readonly CreditRow[]) => rows.map(({ amount }) => amount);

/** What was paid at a rate: its lines, and outbound shipping at 25 %. */
function paidAt(order: Order, rate: TaxRate): TaxedAmount {
  const lines = order.lines.filter(({ taxRate }) => taxRate === rate).map(({ paid }) => paid);
  return sum([...lines, ...(rate === 2500 ? [order.shipping] : [])]);
}

function creditedAt(rows: readonly CreditRow[], rate: TaxRate): TaxedAmount {
  const { amount, tax } = taxTotals(rows).find((total) => total.taxRate === rate) ?? nothing;
  return { amount, tax };
}

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
        const rows = creditedBy(order, [...steps, everything]).flatMap((one) => one.rows);
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

  test('of a full return, in any split, are exactly what was paid, amount and tax, at every rate', () => {
    fc.assert(
      fc.property(someOrder, someSteps, (order, steps) => {
        const asNew = steps.map((step) => ({ ...step, grade: 'A', fee: 0, goodwill: 0 }) as const);
        const rows = creditedBy(order, [...asNew, everything]).flatMap((one) => one.rows);
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
