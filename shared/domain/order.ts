import { allocateUnits, shareByWeight, type UnitRun } from './allocation.ts';
import { Refusal } from './errors.ts';
import type { Day } from './law/calendar.ts';
import type { MinorUnits, TaxedAmount } from './money.ts';
import { subtract } from './money.ts';
import type { OrderFee } from './order-fees.ts';
import { type TaxRate, taxAt } from './vat.ts';

/** A line of an order as the shop tells it. */
export interface SubmittedLine {
  readonly lineId: string;
  readonly sku: string;
  readonly name: string;
  readonly category?: string | undefined;
  readonly size?: string | undefined;
  readonly colour?: string | undefined;
  /** address of a picture */
  readonly picture?: string | undefined;
  readonly quantity: number;
  /** paid for all units of the line, tax inside, after the line's own discounts, before the order's discount */
  readonly paid: TaxedAmount;
  /** of the tax inside it, in hundredths of a per cent; where the shop says it */
  readonly taxRate?: TaxRate | undefined;
  readonly finalSale?: boolean | undefined;
  /** sealed goods that cannot be sold again once the seal is broken */
  readonly hygiene?: boolean | undefined;
  /** what the shop paid for one unit; no customer ever sees it */
  readonly unitCost?: MinorUnits | undefined;
  /** what the line was advertised by */
  readonly campaign?: string | undefined;
  /** lines that were sold as one share it */
  readonly bundle?: string | undefined;
  /** what one unit costs alone, where the price is a share of the bundle's */
  readonly componentValue?: MinorUnits | undefined;
}

/** How the order was paid; a refund goes back the same way. */
export interface Payment {
  readonly paymentId: string;
  readonly method: string;
  readonly amount: MinorUnits;
}

/** An order as the shop tells it: what was bought and paid, without who bought it. */
export interface SubmittedOrder {
  readonly orderNumber: string;
  readonly market: string;
  readonly currency: string;
  readonly language: string;
  readonly placedAt: string;
  /** when the shop last changed the order: of two tellings the later one holds */
  readonly updatedAt: string;
  /** when the last of the goods left the shop */
  readonly fulfilledAt?: string | undefined;
  /** when the customer had the last of the goods; unknown until the shop says so */
  readonly deliveredAt?: string | undefined;
  readonly customerId: string;
  /** what brought the customer to the shop, and where they bought: its site, its app, a store */
  readonly campaign?: string | undefined;
  readonly channel?: string | undefined;
  readonly lines: readonly SubmittedLine[];
  readonly discount: TaxedAmount;
  readonly shipping: TaxedAmount;
  /** of the tax inside the shipping, in hundredths of a per cent */
  readonly shippingTaxRate?: TaxRate | undefined;
  /** what was paid besides goods and shipping; no discount of the order is taken off it */
  readonly fees?: readonly OrderFee[] | undefined;
  readonly total: MinorUnits;
  readonly payments: readonly Payment[];
  /** what the shop invoiced it by; credit notes refer to it */
  readonly invoice?: { readonly number: string; readonly issuedOn: Day } | undefined;
  /** the order and the return whose exchange it is: never the shop's to tell */
  readonly exchangeOf?: { readonly orderNumber: string; readonly returnId: string } | undefined;
}

/** A line with what each of its units was paid, fixed when the order was read in. */
export interface OrderLine extends Omit<SubmittedLine, 'paid'> {
  /** paid for the line after its share of the order's discount */
  readonly paid: TaxedAmount;
  readonly runs: readonly UnitRun[];
}

export interface Order extends Omit<SubmittedOrder, 'lines'> {
  readonly lines: readonly OrderLine[];
}

/**
 * Allocates what was paid to lines and units, once (largest remainder; tax within each unit). Every later refund
 * adds up these stored amounts and never computes tax or discount again.
 * @throws Refusal OrderSumMismatch, with the difference, when lines − discount + shipping + fees or the payments are not the total,
 * the discount is more than the lines, or the tax of a line, a fee or the shipping is not that of the rate that is told with it
 */
export function allocateOrder(submitted: SubmittedOrder): Order {
  const paidByLines = submitted.lines.reduce((total, line) => total + line.paid.amount, 0);
  const { discount, shipping, fees = [] } = submitted;
  const paidInFees = fees.reduce((total, fee) => total + fee.paid.amount, 0);
  const computed = paidByLines - discount.amount + shipping.amount + paidInFees;
  const what = fees.length === 0 ? 'lines − discount + shipping' : 'lines − discount + shipping + fees';
  refuseDifference(what, computed, submitted.total);
  const payments = submitted.payments.reduce((total, payment) => total + payment.amount, 0);
  refuseDifference('payments', payments, submitted.total);
  const beyond = submitted.discount.amount - paidByLines;
  if (beyond > 0) {
    throw new Refusal('OrderSumMismatch', `the discount is ${beyond} more than the lines cost`, {
      what: 'discount',
      computed: submitted.discount.amount,
      stated: paidByLines,
      difference: beyond,
    });
  }

  refuseOtherTax(submitted);

  const weights = submitted.lines.map((line) => line.paid.amount);
  const discounts = shareByWeight(submitted.discount.amount, weights);
  // a line's price bears the discount and its own rate the tax of it: at mixed rates the two shares differ
  const taxWeights = submitted.lines.map((line) => line.paid.tax);
  const discountTaxes = shareByWeight(submitted.discount.tax, taxWeights);
  const lines = submitted.lines.map((line, index) => {
    const share = { amount: discounts[index] ?? 0, tax: discountTaxes[index] ?? 0 };
    const paid = subtract(line.paid, share);
    // rounding can leave a discounted line a cent of tax more than it has price: the price bounds it
    const bounded = { amount: paid.amount, tax: Math.max(0, Math.min(paid.tax, paid.amount)) };
    return { ...line, paid: bounded, runs: allocateUnits(line.quantity, bounded) };
  });
  return { ...submitted, lines };
}

/** Where a rate is told, the tax must be that of it, but for rounding unit by unit. */
function refuseOtherTax({ lines, shipping, shippingTaxRate, fees = [] }: SubmittedOrder): void {
  const told = [
    // of a bundle, the tax is that of the whole
    ...lines.flatMap(({ lineId, paid, taxRate, quantity, componentValue }) =>
      componentValue === undefined ? [{ what: `tax of line ${lineId}`, paid, taxRate, quantity }] : [],
    ),
    { what: 'tax of the shipping', paid: shipping, taxRate: shippingTaxRate, quantity: 1 },
    ...fees.map(({ code, paid, taxRate }) => ({ what: `tax of fee ${code}`, paid, taxRate, quantity: 1 })),
  ];
  for (const { what, paid, taxRate, quantity } of told) {
    if (taxRate === undefined) continue;
    const computed = Math.round(taxAt(taxRate, paid.amount));
    if (Math.abs(computed - paid.tax) <= quantity) continue;
    const detail = `the ${what} should be ${computed} at the rate told with it, not ${paid.tax}`;
    throw orderMismatch(detail, what, computed, paid.tax);
  }
}

function refuseDifference(what: string, computed: MinorUnits, stated: MinorUnits): void {
  if (computed === stated) return;
  throw orderMismatch(`${what} add up to ${computed}, but the total says ${stated}`, what, computed, stated);
}

/** That something of an order does not add up, and by how much. */
export function orderMismatch(
  detail: string,
  what: string,
  computed: MinorUnits,
  stated: MinorUnits,
): Refusal {
  return new Refusal('OrderSumMismatch', detail, { what, computed, stated, difference: computed - stated });
}

/** Whether two tellings of an order agree on everything that claims and refunds were built on. */
export function sameEconomics(a: Order, b: Order): boolean {
  const essence = (order: Order) =>
    JSON.stringify([
      order.currency,
      order.market,
      order.total,
      order.shipping.amount,
      (order.fees ?? []).map(({ code, paid, refund }) => [code, paid.amount, paid.tax, refund]),
      order.payments.map((payment) => [payment.paymentId, payment.amount]),
      order.lines.map((line) => [line.lineId, line.quantity, line.paid.amount, line.paid.tax]),
    ]);
  return essence(a) === essence(b);
}
