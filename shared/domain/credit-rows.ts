import { paidFor, shareByWeight } from './allocation.ts';
import type { CreditNoteRow, TaxRate, TaxTotal } from './credit-note.ts';
import { add, type MinorUnits, nothing, subtract, sum, type TaxedAmount } from './money.ts';
import { amountOwed, taxInside } from './owed.ts';
import { grades } from './policy.ts';
import type { ReturnHead, ReturnLine } from './return.ts';
import { rateOf } from './vat.ts';

/** What a line of a return brings, taken apart: units that are credited, what they were paid, what of it is held back, units that never came. */
export interface LineSums {
  readonly units: number;
  readonly paid: TaxedAmount;
  readonly deducted: TaxedAmount;
  readonly missing: number;
}

/** The sums of a line as it stands: before it is classified all of it counts, as paid. */
export function lineSums(line: ReturnLine, boxClosed: boolean): LineSums {
  const { credit, deducted = nothing, quantity } = line;
  if (credit === undefined) return { units: quantity, paid: paidFor(line.takes), deducted, missing: 0 };
  const found = grades.reduce((units, grade) => units + line.inspected[grade], 0);
  const missing = boxClosed ? quantity - found : 0;
  return { units: quantity - missing, paid: add(credit, deducted), deducted, missing };
}

/**
 * All that a return has credited so far, or would by now, row by row and rate by rate: goods as paid, outbound shipping, what was held
 * back of them, what was kept for the way back, and what was given on top. They add up to the head's `credit` exactly, or to what is owed: what of the goods and shipping was
 * not credited is kept, in proportion to what was paid at each rate; what was credited beyond them is goodwill.
 */
export function creditRows(head: ReturnHead, lines: readonly ReturnLine[]): CreditNoteRow[] {
  const credit = head.credit ?? amountOwed(head);
  const given = [...lines.flatMap((line) => goodsRows(line, head)), ...shippingRows(head)];
  const gross = sum(given.map(({ amount }) => amount));
  const onTop = Math.max(head.goodwill ?? 0, credit.amount - gross.amount);
  const amount = gross.amount + onTop - credit.amount;
  const kept = { amount, tax: keptTax(gross, amount, credit.tax) };
  return [...given, ...feeRows(kept, taxTotals(given)), ...goodwillRows(onTop)];
}

/** As the credit says, where that is the tax in proportion; older credits gave all of the tax back with a part of the amount. */
function keptTax(gross: TaxedAmount, kept: MinorUnits, credited: MinorUnits): MinorUnits {
  const proportional = taxInside(gross.tax, kept, gross.amount);
  const said = gross.tax - credited;
  return Math.abs(said - proportional) <= 1 && said >= 0 ? said : proportional;
}

function goodsRows(line: ReturnLine, { boxClosed, market }: ReturnHead): CreditNoteRow[] {
  const { units, paid, deducted } = lineSums(line, boxClosed);
  const { lineId, sku, name } = line;
  const rate = line.taxRate ?? rateOf(market, paidFor(line.takes), line.quantity);
  const about = { lineId, sku, name, rate };
  const held: CreditNoteRow = {
    ...about,
    kind: 'deduction',
    quantity: 1,
    amount: subtract(nothing, deducted),
  };
  return [
    ...(units > 0 ? [{ ...about, kind: 'goods', quantity: units, amount: paid } as const] : []),
    ...(deducted.amount > 0 ? [held] : []),
  ];
}

function shippingRows({ shipping, shippingTaxRate, market }: ReturnHead): CreditNoteRow[] {
  if (shipping.amount === 0) return [];
  const rate = shippingTaxRate ?? rateOf(market, shipping);
  return [{ kind: 'shipping', quantity: 1, amount: shipping, rate }];
}

function feeRows(kept: TaxedAmount, totals: readonly TaxTotal[]): CreditNoteRow[] {
  const amounts = shareByWeight(
    kept.amount,
    totals.map(({ amount }) => amount),
  );
  const taxes = shareByWeight(
    kept.tax,
    totals.map(({ tax }) => tax),
  );
  return totals.flatMap(({ rate }, index): CreditNoteRow[] => {
    const amount = { amount: -(amounts[index] ?? 0), tax: -(taxes[index] ?? 0) };
    return isNothing(amount) ? [] : [{ kind: 'fee', quantity: 1, amount, rate }];
  });
}

function goodwillRows(amount: MinorUnits): CreditNoteRow[] {
  return amount > 0 ? [{ kind: 'goodwill', quantity: 1, amount: { amount, tax: 0 }, rate: 0 }] : [];
}

/** What rows come to at each rate, the highest rate first. */
export function taxTotals(rows: readonly CreditNoteRow[]): TaxTotal[] {
  const byRate = new Map<TaxRate, TaxedAmount>();
  for (const { rate, amount } of rows) byRate.set(rate, add(byRate.get(rate) ?? nothing, amount));
  return [...byRate]
    .map(([rate, { amount, tax }]) => ({ rate, tax, amount }))
    .toSorted((a, b) => b.rate - a.rate);
}

const isNothing = ({ amount, tax }: TaxedAmount) => amount === 0 && tax === 0;
