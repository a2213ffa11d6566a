import { type MinorUnits, nothing, subtract, sum, type TaxedAmount, taxInside } from './money.ts';
import { feesBack } from './order-fees.ts';
import type { ReturnHead } from './return.ts';

/** Which part of a return its fee is taken from, where lines of it bear none. */
export interface FeeBorne {
  /** the most that can be taken of it: what the lines that bear it were paid, or are credited; absent where every line does */
  readonly feeBorne?: MinorUnits | undefined;
  /** the tax inside that, of which the fee keeps its share; unknown of those whose lines were classified before it was kept */
  readonly feeBorneTax?: MinorUnits | undefined;
}

/** What of a return says what it brings its customer. */
export type Owing = Pick<
  ReturnHead,
  | 'paid'
  | 'goodsCredit'
  | 'shipping'
  | 'fee'
  | 'feeBorne'
  | 'feeBorneTax'
  | 'goodwill'
  | 'credit'
  | 'orderFees'
>;

/**
 * All that the return brings its customer: goods, shipping and the order's fees less the return fee, never below nothing, and on top of it what was
 * granted as goodwill, which has no tax of its own.
 */
export function amountOwed(head: Owing): TaxedAmount {
  const gross = grossOf(head);
  const fee = feeTaken(head);
  const { feeBorne, feeBorneTax } = head;
  const bearing = isBorneApart(head) ? { amount: feeBorne ?? 0, tax: feeBorneTax ?? 0 } : gross;
  const tax = gross.tax - taxInside(bearing.tax, fee, bearing.amount);
  return { amount: gross.amount - fee + (head.goodwill ?? 0), tax };
}

/**
 * Whether the fee has the tax of the lines that bear it alone: it is known which do, and what tax is in them. Else all that is given back
 * bears it, as it did before that was kept.
 */
export const isBorneApart = ({ feeBorne, feeBorneTax }: Owing) =>
  feeBorne !== undefined && feeBorneTax !== undefined;

/**
 * What is taken of the fee, or would be by now: no more than there is, and none of it from lines that bear no fee, whatever became
 * of those that do. The amounts of a return add up with this figure.
 */
export function feeTaken(head: Owing): MinorUnits {
  return Math.min(head.fee, head.feeBorne ?? head.fee, grossOf(head).amount);
}

const grossOf = (head: Owing) => sum([head.goodsCredit ?? head.paid, head.shipping, feesBack(head)]);

/** What of it has not been credited or reserved yet, never below nothing. */
export function amountDue(head: Owing): TaxedAmount {
  const due = subtract(amountOwed(head), head.credit ?? nothing);
  return due.amount <= 0 ? nothing : { amount: due.amount, tax: Math.max(due.tax, 0) };
}
