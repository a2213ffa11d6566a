import fc from 'fast-check';
import { paidFor } from '#domain/allocation.ts';
import { runThatStays, takeUnits, unitsLeft } from '#domain/claims.ts';
import { type CreditRow, creditRows } from '#domain/credit-rows.ts';
import { classify } from '#domain/inspection.ts';
import { add, nothing, subtract, sum, type TaxedAmount } from '#domain/money.ts';
import { allocateOrder, type Order } from '#domain/order.ts';
import { feeRefunds, feesOf } from '#domain/order-fees.ts';
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
    fees: fc.array(
      fc.record({
        amount: fc.nat(999),
        rate: fc.constantFrom(...rates),
        refund: fc.constantFrom(...feeRefunds),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ lines, discountPercent, shipping, fees }): Order => {
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
        fees: fees.map(({ amount, rate, refund }, place) => ({
          ...{ code: `fee-${place}`, name: `Fee ${place}`, refund },
          ...{ paid: taxed(amount, rate), taxRate: rate },
        })),
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
  /** whether it is withdrawn from the contract, or only taken back by the shop's policy */
  readonly byLaw: boolean;
  /** taken back after the next one: what it had claimed is free again */
  readonly cancelled: boolean;
}

export const someSteps = fc.array(
  fc.record({
    quantities: fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }),
    grade: fc.constantFrom<Step['grade']>('A', 'B', 'C', 'missing', 'not looked at'),
    fee: fc.constantFrom(0, 0, 1, 3_900, 20_000),
    bearsFee: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    goodwill: fc.constantFrom(0, 0, 500),
    byLaw: fc.boolean(),
    cancelled: fc.constantFrom(false, false, true),
  }),
  { minLength: 1, maxLength: 5 },
);

export interface Credited {
  readonly head: ReturnHead;
  readonly lines: readonly ReturnLine[];
  readonly rows: readonly CreditRow[];
}

/** What returns of an order have claimed of it. */
interface Claims {
  readonly units: Map<string, number[]>;
  readonly fees: Map<number, TaxedAmount>;
  shipping: boolean;
}

/** Goes through returns of an order one after another, each that is not cancelled credited in full of what it is owed. */
export function creditedBy(order: Order, steps: readonly Step[]): Credited[] {
  const claims: Claims = { units: new Map(), fees: new Map(), shipping: false };
  let cancelled: Credited | undefined;
  return steps.flatMap((step): Credited[] => {
    const credited = creditedOnce(order, claims, step);
    if (cancelled !== undefined) release(claims, cancelled);
    cancelled = step.cancelled ? credited : undefined;
    return credited === undefined || step.cancelled ? [] : [credited];
  });
}

function creditedOnce(order: Order, claims: Claims, step: Step): Credited | undefined {
  const lines = linesTaken(order, claims.units, step);
  if (lines.length === 0) return undefined;
  const isLast = runThatStays(order.lines, claims.units, new Map()) === undefined;
  const takesShipping = !claims.shipping && isLast;
  claims.shipping ||= takesShipping;
  const paid = sum(lines.map(({ takes }) => paidFor(takes)));
  const orderFees = feesOf(order, claims.fees, { goods: paid, isLast, byLaw: step.byLaw });
  for (const fee of orderFees) claims.fees.set(fee.place, add(claims.fees.get(fee.place) ?? nothing, fee));
  const boxClosed = step.grade !== 'not looked at';
  const units = lines.reduce((all, { quantity }) => all + quantity, 0);
  const classified = classify(lines, { boxClosed, units });
  const head = aHead({
    ...{ paid, orderFees, takesShipping, boxClosed, units, goodwill: step.goodwill },
    shipping: takesShipping ? order.shipping : nothing,
    shippingTaxRate: order.shippingTaxRate,
    fee: lines.some(({ bearsFee }) => bearsFee) ? step.fee : 0,
    goodsCredit: classified.data.credit,
    deducted: classified.data.deducted,
    feeBorne: classified.data.feeBorne,
    feeBorneTax: classified.data.feeBorneTax,
  });
  const credited = { ...head, credit: amountOwed(head) };
  return { head: credited, lines: classified.lines, rows: creditRows(credited, classified.lines) };
}

function release(claims: Claims, { head, lines }: Credited): void {
  for (const { lineId, takes } of lines) {
    const runs = claims.units.get(lineId) ?? [];
    for (const { run, units } of takes) runs[run] = (runs[run] ?? 0) - units;
  }
  for (const fee of head.orderFees ?? [])
    claims.fees.set(fee.place, subtract(claims.fees.get(fee.place) ?? nothing, fee));
  if (head.takesShipping) claims.shipping = false;
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
