import { paidFor, shareByWeight } from './allocation.ts';
import {
  add,
  isNothing,
  type MinorUnits,
  nothing,
  subtract,
  sum,
  type TaxedAmount,
  taxInside,
} from './money.ts';
import { amountOwed, isBorneApart, type Owing } from './owed.ts';
import { grades } from './policy.ts';
import { isCredited } from './remedy.ts';
import type { ReturnHead, ReturnLine } from './return.ts';
import { rateOf, type TaxRate } from './vat.ts';

/**
 * What a row of a credit is for. `goods`, `shipping` and `order-fee` give back what was paid; `deduction` (the goods' state) and `fee` (the way
 * back, handling) keep something of it and are below nothing; `goodwill` is on top and bears no tax.
 */
export const creditRowKinds = ['goods', 'shipping', 'order-fee', 'deduction', 'fee', 'goodwill'] as const;
export type CreditRowKind = (typeof creditRowKinds)[number];

/** A row of a credit. */
export interface CreditRow {
  readonly kind: CreditRowKind;
  /** of goods and deductions: the line of the order */
  readonly lineId?: string | undefined;
  /** of an order's fee: what the shop calls it */
  readonly code?: string | undefined;
  readonly name?: string | undefined;
  /** units of goods; 1 for everything else */
  readonly quantity: number;
  /** below nothing for what is kept */
  readonly amount: TaxedAmount;
  readonly taxRate: TaxRate;
}

/** What of a return says what its credit is made of, besides its lines. */
export type CreditedHead = Owing & Pick<ReturnHead, 'market' | 'boxClosed' | 'shippingTaxRate'>;

/** What rows come to at one rate of tax. */
export interface TaxTotal extends TaxedAmount {
  readonly taxRate: TaxRate;
}

/** What a line of a return brings, taken apart: units that are credited, what they were paid, what of it is held back, units that never came. */
export interface LineSums {
  readonly units: number;
  readonly paid: TaxedAmount;
  readonly deducted: TaxedAmount;
  readonly missing: number;
}

/**
 * The sums of a line as it stands: before it is classified all of it counts, as paid. One whose goods are repaired or replaced brings no
 * money, whatever of it comes.
 */
export function lineSums(line: ReturnLine, boxClosed: boolean): LineSums {
  const { credit, deducted = nothing, quantity } = line;
  if (credit === undefined) {
    const paid = isCredited(line) ? paidFor(line.takes) : nothing;
    return { units: quantity, paid, deducted, missing: 0 };
  }
  const found = grades.reduce((units, grade) => units + line.inspected[grade], 0);
  const missing = boxClosed ? quantity - found : 0;
  return { units: quantity - missing, paid: add(credit, deducted), deducted, missing };
}

/**
 * All that a return has credited so far, or would by now, row by row and rate by rate: goods as paid, outbound shipping, the order's
 * fees, what was held back of them, what was kept for the way back, and what was given on top. Their amounts add up to the head's `credit`, or to
 * what is owed: what of all that was not credited is kept, in proportion to what was paid at each rate for what bears it;
 * what was credited beyond them is goodwill. So does their tax, but for credits from before a fee kept its share of it: there the rows say what it is.
 */
export function creditRows(head: CreditedHead, lines: readonly ReturnLine[]): CreditRow[] {
  const credit = head.credit ?? amountOwed(head);
  const given = [
    ...lines.flatMap((line) => goodsRows(line, head)),
    ...shippingRows(head),
    ...orderFeeRows(head),
  ];
  const gross = sum(given.map(({ amount }) => amount));
  const onTop = Math.max(head.goodwill ?? 0, credit.amount - gross.amount);
  const amount = gross.amount + onTop - credit.amount;
  const bearing = bearingRows(given, head, lines);
  const kept = {
    amount,
    tax: keptTax(sum(bearing.map((row) => row.amount)), amount, gross.tax - credit.tax),
  };
  return [...given, ...feeRows(kept, taxTotals(bearing)), ...goodwillRows(onTop)];
}

/** The rows that what is kept is kept of: those of the lines that bear the fee, where it is known that others do not; else all. */
function bearingRows(
  given: readonly CreditRow[],
  head: CreditedHead,
  lines: readonly ReturnLine[],
): readonly CreditRow[] {
  if (!isBorneApart(head)) return given;
  const bearing = new Set(lines.filter(({ bearsFee }) => bearsFee !== false).map(({ lineId }) => lineId));
  return given.filter(({ lineId }) => lineId !== undefined && bearing.has(lineId));
}

/** As the credit says, where that is the tax in proportion; older credits gave all of the tax back with a part of the amount. */
function keptTax(bearing: TaxedAmount, kept: MinorUnits, said: MinorUnits): MinorUnits {
  const proportional = taxInside(bearing.tax, kept, bearing.amount);
  return Math.abs(said - proportional) <= 1 && said >= 0 ? said : proportional;
}

function goodsRows(line: ReturnLine, { boxClosed, market }: CreditedHead): CreditRow[] {
  const { units, paid, deducted } = lineSums(line, boxClosed);
  const { lineId, name } = line;
  const taxRate = line.taxRate ?? rateOf(market, paidFor(line.takes), line.quantity);
  const about = { lineId, name, taxRate };
  const held: CreditRow = {
    ...about,
    kind: 'deduction',
    quantity: 1,
    amount: subtract(nothing, deducted),
  };
  return [
    ...(units > 0 && isCredited(line)
      ? [{ ...about, kind: 'goods', quantity: units, amount: paid } as const]
      : []),
    ...(deducted.amount > 0 ? [held] : []),
  ];
}

function shippingRows({ shipping, shippingTaxRate, market }: CreditedHead): CreditRow[] {
  if (shipping.amount === 0) return [];
  const taxRate = shippingTaxRate ?? rateOf(market, shipping);
  return [{ kind: 'shipping', quantity: 1, amount: shipping, taxRate }];
}

function orderFeeRows({ orderFees = [], market }: CreditedHead): CreditRow[] {
  return orderFees.map(({ code, name, amount, tax, taxRate, of }) => ({
    ...{ kind: 'order-fee', code, name, quantity: 1, amount: { amount, tax } },
    taxRate: taxRate ?? rateOf(market, of),
  }));
}

function feeRows(kept: TaxedAmount, totals: readonly TaxTotal[]): CreditRow[] {
  const amounts = shareByWeight(
    kept.amount,
    totals.map(({ amount }) => amount),
  );
  const taxes = shareByWeight(
    kept.tax,
    totals.map(({ tax }) => tax),
  );
  return totals.flatMap(({ taxRate }, index): CreditRow[] => {
    const amount = { amount: -(amounts[index] ?? 0), tax: -(taxes[index] ?? 0) };
    return isNothing(amount) ? [] : [{ kind: 'fee', quantity: 1, amount, taxRate }];
  });
}

function goodwillRows(amount: MinorUnits): CreditRow[] {
  return amount > 0 ? [{ kind: 'goodwill', quantity: 1, amount: { amount, tax: 0 }, taxRate: 0 }] : [];
}

/** What rows come to at each rate, the highest rate first. */
export function taxTotals(rows: readonly Pick<CreditRow, 'taxRate' | 'amount'>[]): TaxTotal[] {
  const byRate = new Map<TaxRate, TaxedAmount>();
  for (const { taxRate, amount } of rows) byRate.set(taxRate, add(byRate.get(taxRate) ?? nothing, amount));
  return [...byRate]
    .map(([taxRate, total]) => ({ taxRate, ...total }))
    .toSorted((a, b) => b.taxRate - a.taxRate);
}
