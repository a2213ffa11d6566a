import fc from 'fast-check';
import { paidFor } from '#domain/allocation.ts';
import { runThatStays, takeUnits, unitsLeft } from '#domain/claims.ts';
import { type CreditRow, creditRows } from '#domain/credit-rows.ts';
import { classify } from '#domain/inspection.ts';
import { nothing, sum, type TaxedAmount } from '#domain/money.ts';
import { allocateOrder, type Order } from '#domain/order.ts';
import { amountOwed } from '#domain/owed.ts';
import type { ReturnHead, ReturnLine } from '#domain/return.ts';
import type { TaxRate } from '#domain/vat.ts';
import { aHead } from './a-head.ts';
import { aLine, anOrder } from './an-order.ts';
import { takenLines } from './taken-lines.ts';

export const rates = [2500, 1200, 600, 0] as const;

/** Tax of that rate inside an amount, as a shop's till rounds it. */
const taxOf = (amount: number, rate: TaxRate) => Math.round((amount * rate) / (10_000 + rate));
const taxed = (amount: number, rate: TaxRate): TaxedAmount => ({ amount, tax: taxOf(amount, rate) });

const someLine = fc.record({
  quantity: fc.integer({ min: 1, max: 5 }),
  amount: fc.nat(9_999),
  rate: fc.constantFrom(...rates),
});

/** Orders of every Swedish rate, with prices that do not divide, a discount with the tax of its lines, and shipping. */
export const someOrder = fc
  .record({
    lines: fc.array(someLine, { minLength: 1, maxLength: 3 }),
    discountPercent: fc.nat(60),
    shipping: fc.nat(999),
  })
  .map(({ lines, discountPercent, shipping }): Order => {
    const off = (amount: number) => Math.floor((amount * discountPercent) / 100);
    const discounts = lines.map(({ amount, rate }) => taxed(off(amount), rate));
    const discount = sum(discounts);
    return allocateOrder(
      anOrder({
        lines: lines.map(({ quantity, amount, rate }, index) =>
          aLine({ lineId: `${index + 1}`, quantity, paid: taxed(amount, rate), taxRate: rate }),
        ),
        discount,
        shipping: taxed(shipping, 2500),
        shippingTaxRate: 2500,
      }),
    );
  });

/** How one return of a history goes: which units, what becomes of them, what is asked and given. */
export interface Step {
  readonly quantities: readonly number[];
  readonly grade: 'A' | 'B' | 'C' | 'missing' | 'not looked at';
  readonly fee: number;
  /** which lines ask for the fee */
  readonly bearsFee: readonly boolean[];
  readonly goodwill: number;
}

export const someSteps = fc.array(
  fc.record({
    quantities: fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }),
    grade: fc.constantFrom<Step['grade']>('A', 'B', 'C', 'missing', 'not looked at'),
    fee: fc.constantFrom(0, 0, 1, 3_900, 20_000),
    bearsFee: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    goodwill: fc.constantFrom(0, 0, 500),
  }),
  { minLength: 1, maxLength: 5 },
);

export interface Credited {
  readonly head: ReturnHead;
  readonly lines: readonly ReturnLine[];
  readonly rows: readonly CreditRow[];
}

/** Goes through returns of an order one after another, each credited in full of what it is owed. */
export function creditedBy(order: Order, steps: readonly Step[]): Credited[] {
  const claimed = new Map<string, number[]>();
  let shippingTaken = false;
  return steps.flatMap((step): Credited[] => {
    const lines = linesTaken(order, claimed, step);
    if (lines.length === 0) return [];
    const takesShipping = !shippingTaken && runThatStays(order.lines, claimed, new Map()) === undefined;
    shippingTaken ||= takesShipping;
    const boxClosed = step.grade !== 'not looked at';
    const units = lines.reduce((all, { quantity }) => all + quantity, 0);
    const classified = classify(lines, { boxClosed, units });
    const head = aHead({
      paid: sum(lines.map(({ takes }) => paidFor(takes))),
      shipping: takesShipping ? order.shipping : nothing,
      shippingTaxRate: order.shippingTaxRate,
      ...{ takesShipping, boxClosed, units, goodwill: step.goodwill },
      fee: lines.some(({ bearsFee }) => bearsFee) ? step.fee : 0,
      goodsCredit: classified.data.credit,
      deducted: classified.data.deducted,
      feeBorne: classified.data.feeBorne,
      feeBorneTax: classified.data.feeBorneTax,
    });
    const credited = { ...head, credit: amountOwed(head) };
    return [{ head: credited, lines: classified.lines, rows: creditRows(credited, classified.lines) }];
  });
}

function linesTaken(order: Order, claimed: Map<string, number[]>, step: Step): ReturnLine[] {
  return takenLines(order, 0).flatMap((blank, position): ReturnLine[] => {
    const line = order.lines[position];
    if (line === undefined) return [];
    const quantity = Math.min(step.quantities[position] ?? 0, unitsLeft(line, claimed));
    if (quantity === 0) return [];
    const takes = takeUnits(line, claimed, quantity);
    const runs = claimed.get(line.lineId) ?? line.runs.map(() => 0);
    for (const { run, units } of takes) runs[run] = (runs[run] ?? 0) + units;
    claimed.set(line.lineId, runs);
    const graded = ['A', 'B', 'C'].includes(step.grade) ? { [step.grade]: quantity } : {};
    const creditPercent = { A: 100, B: 80, C: 33 };
    return [
      {
        ...blank,
        taxRate: line.taxRate,
        bearsFee: step.bearsFee[position] ?? true,
        quantity,
        takes,
        creditPercent,
        inspected: { ...blank.inspected, ...graded },
      },
    ];
  });
}
