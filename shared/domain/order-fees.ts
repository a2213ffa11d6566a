import type { MinorUnits, TaxedAmount } from './money.ts';
import { nothing, subtract, sum, taxInside } from './money.ts';
import type { Order } from './order.ts';
import type { TaxRate } from './vat.ts';

/**
 * When what was paid for something besides goods and shipping goes back. `with-order`: all of it with the order's last unit, as outbound
 * shipping does. `in-proportion`: with each return the share that its goods are of the order's, the rest with the last unit. `never`: not
 * by the shop's own policy; the law sets that aside.
 */
export const feeRefunds = ['never', 'with-order', 'in-proportion'] as const;
export type FeeRefund = (typeof feeRefunds)[number];

/** What a customer paid besides goods and shipping: for an invoice, a means of payment, gift wrapping, a small order … */
export interface OrderFee {
  /** as the shop calls it; no two fees of an order share it */
  readonly code: string;
  /** as the customer knows it, in the language of the order */
  readonly name: string;
  readonly paid: TaxedAmount;
  /** of the tax inside it, in hundredths of a per cent; where the shop says it */
  readonly taxRate?: TaxRate | undefined;
  readonly refund: FeeRefund;
}

/** What of an order's fee goes back with a return. */
export interface FeeBack extends TaxedAmount, Pick<OrderFee, 'code' | 'name' | 'taxRate'> {
  /** which of the order's fees, from 0 */
  readonly place: number;
  /** all that was paid for it: what all returns take of it together stays within */
  readonly of: TaxedAmount;
}

/** What of the order's fees goes back with a return; absent where nothing does. */
export interface FeesBack {
  readonly orderFees?: readonly FeeBack[] | undefined;
}

/** What returns have taken of each fee so far, by its place. */
export type ClaimedFees = ReadonlyMap<number, TaxedAmount>;

/** All that goes back of the order's fees. */
export const feesBack = ({ orderFees = [] }: FeesBack): TaxedAmount => sum(orderFees);

/** What a return says of its share of the fees. */
export interface FeeShare {
  /** what its goods were paid */
  readonly goods: TaxedAmount;
  /** whether no unit of the order is left after it */
  readonly isLast: boolean;
  /**
   * Whether a line of it is a withdrawal or a reklamation: the customer then has back all that they paid once the whole order is back,
   * whatever the shop calls it (Directive 2011/83/EU art. 13(1); lag 2005:59, 2 kap. 14 §).
   */
  readonly byLaw: boolean;
}

/** What of the order's fees goes back with a return; those of which nothing does are left out. The last one has what the others left. */
export function feesOf(order: Order, claimed: ClaimedFees, share: FeeShare): FeeBack[] {
  const { fees = [], lines } = order;
  const all = sum(lines.map(({ paid }) => paid)).amount;
  return fees.flatMap(({ code, name, paid: of, taxRate, refund }, place): FeeBack[] => {
    const before = claimed.get(place) ?? nothing;
    const back = partOf(of, before, refund, share, all);
    return back.amount === 0
      ? []
      : [{ place, code, name, ...back, of, ...(taxRate !== undefined && { taxRate }) }];
  });
}

function partOf(
  of: TaxedAmount,
  before: TaxedAmount,
  refund: FeeRefund,
  { goods, isLast, byLaw }: FeeShare,
  all: MinorUnits,
): TaxedAmount {
  const left = subtract(of, before);
  if (isLast) return refund === 'never' && !byLaw ? nothing : left;
  if (refund !== 'in-proportion' || all === 0) return nothing;
  const share = Number((BigInt(of.amount) * BigInt(goods.amount)) / BigInt(all));
  const amount = Math.min(share, left.amount);
  // so that all that went back has the tax of its share, and what is left never more tax than price
  const least = Math.max(0, amount - (left.amount - left.tax));
  const wanted = taxInside(of.tax, before.amount + amount, of.amount) - before.tax;
  return { amount, tax: Math.min(Math.max(wanted, least), amount, left.tax) };
}
