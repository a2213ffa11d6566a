import { paidFor, shareByWeight } from './allocation.ts';
import { Refusal } from './errors.ts';
import type { FinishedReturn, HistoryFacts, MadeRefund } from './finished-return.ts';
import { add, nothing, subtract, sum, type TaxedAmount } from './money.ts';
import type { Order } from './order.ts';
import type { ClaimedFees, FeeBack } from './order-fees.ts';
import type { PlannedRefund } from './refund.ts';
import type { ReturnLine } from './return.ts';

/** A credit that was made elsewhere, taken apart. */
export interface HistoryCredit {
  /** goods, shipping and the order's fees less the return fee */
  readonly amount: TaxedAmount;
  readonly shipping: TaxedAmount;
  readonly orderFees: readonly FeeBack[];
  readonly fee: number;
  readonly goods: TaxedAmount;
  /** the goods' part line by line, in the order of the lines */
  readonly byLine: readonly TaxedAmount[];
  readonly refunds: readonly (PlannedRefund & { readonly providerRefundId: string })[];
}

/**
 * Holds a credit that was made elsewhere to what the units were paid and to what is left of the payments.
 * @returns nothing for a return that ended without credit
 * @throws Refusal CreditSumMismatch with the difference; UnknownPayment
 */
export function historyCredit(
  told: FinishedReturn,
  lines: readonly ReturnLine[],
  { order, payments, returnId, claimedFees }: HistoryFacts,
): HistoryCredit | undefined {
  const { ending } = told;
  if (ending.is !== 'credited') return undefined;
  const { amount, shipping, fee } = ending;
  refuseAbove('shipping', shipping.amount, order.shipping.amount);
  refuseAbove('shipping tax', shipping.tax, Math.min(order.shipping.tax, amount.tax));
  const orderFees = heldFees(ending.orderFees ?? [], order, claimedFees);
  const besides = add(shipping, sum(orderFees));
  refuseAbove('shipping and fees tax', besides.tax, amount.tax);
  const gross = amount.amount + fee - besides.amount;
  // what does not fit into the credit leaves goods below nothing
  refuseAbove(orderFees.length === 0 ? 'shipping' : 'shipping and fees', besides.amount, amount.amount + fee);
  const goods = { amount: gross, tax: Math.min(amount.tax - besides.tax, gross) };
  const paid = lines.map((line) => paidFor(line.takes));
  refuseAbove('goods', goods.amount, sum(paid).amount);
  const refunded = ending.refunds.reduce((total, refund) => total + refund.amount, 0);
  refuseDifference('refunds', refunded, amount.amount);
  const refunds = ending.refunds.map((refund) => held(refund, payments, returnId));
  return { amount, shipping, orderFees, fee, goods, byLine: byLine(told, goods, paid), refunds };
}

/** Fees that went back, each within what is left of it. */
function heldFees(
  told: readonly (TaxedAmount & { readonly code: string })[],
  { fees = [] }: Order,
  claimed: ClaimedFees,
): FeeBack[] {
  return told.flatMap(({ code, amount, tax }) => {
    const place = fees.findIndex((fee) => fee.code === code);
    const { paid: of = nothing, name = code, taxRate } = fees[place] ?? {};
    const left = subtract(of, claimed.get(place) ?? nothing);
    refuseAbove(`fee ${code}`, amount, left.amount);
    refuseAbove(`tax of fee ${code}`, tax, left.tax);
    return amount === 0
      ? []
      : [{ place, code, name, amount, tax, of, ...(taxRate !== undefined && { taxRate }) }];
  });
}

/** As it was told, or else in proportion to what the units were paid. */
function byLine(told: FinishedReturn, goods: TaxedAmount, paid: readonly TaxedAmount[]): TaxedAmount[] {
  const credited = told.lines.flatMap((line) => line.credited ?? []);
  if (credited.length === 0) {
    const amounts = shareByWeight(
      goods.amount,
      paid.map(({ amount }) => amount),
    );
    const taxes = shareByWeight(
      goods.tax,
      paid.map(({ tax }) => tax),
    );
    return amounts.map((amount, place) => ({ amount, tax: Math.min(amount, taxes[place] ?? 0) }));
  }
  for (const [place, { amount }] of credited.entries()) {
    refuseAbove(`line ${told.lines[place]?.lineId}`, amount, paid[place]?.amount ?? 0);
  }
  refuseDifference('lines', sum(credited).amount, goods.amount);
  return credited;
}

/** A refund with the payment that it went back by, within what is left of it. */
function held(refund: MadeRefund, payments: HistoryFacts['payments'], returnId: string) {
  const { paymentId, amount, providerRefundId } = refund;
  const place = payments.findIndex((payment) => payment.paymentId === paymentId);
  const payment = payments[place];
  if (payment === undefined) {
    throw new Refusal('UnknownPayment', `the order has no payment ${paymentId}`, { paymentId });
  }
  refuseAbove(`payment ${paymentId}`, amount, payment.amount - payment.refunded);
  const key = `${returnId}.${paymentId}`;
  return { paymentId, amount, key, place, ceiling: payment.amount, providerRefundId };
}

function refuseAbove(what: string, stated: number, most: number): void {
  if (stated > most)
    throw mismatch(what, stated, most, `${what}: ${stated} is more than the ${most} there are`);
}

function refuseDifference(what: string, computed: number, stated: number): void {
  if (computed !== stated)
    throw mismatch(what, computed, stated, `${what} add up to ${computed}, not to ${stated}`);
}

function mismatch(what: string, computed: number, stated: number, detail: string): Refusal {
  const data = { what, computed, stated, difference: computed - stated };
  return new Refusal('CreditSumMismatch', detail, data);
}
