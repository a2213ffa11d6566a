import { add, type MinorUnits, nothing, subtract, type TaxedAmount } from './money.ts';
import type { ReturnHead } from './return.ts';

/**
 * All that the return brings its customer: goods and shipping less the fee, never below nothing, and on top of it what was
 * granted as goodwill, which has no tax of its own.
 */
export function amountOwed(head: ReturnHead): TaxedAmount {
  const gross = grossOf(head);
  const afterFee = gross.amount - feeTaken(head);
  return { amount: afterFee + (head.goodwill ?? 0), tax: Math.min(gross.tax, afterFee) };
}

/**
 * What is taken of the fee, or would be by now: no more than there is, and none of it from lines that bear no fee, whatever became
 * of those that do. The amounts of a return add up with this figure.
 */
export function feeTaken(head: ReturnHead): MinorUnits {
  return Math.min(head.fee, head.feeBorne ?? head.fee, grossOf(head).amount);
}

const grossOf = ({ goodsCredit, paid, shipping }: ReturnHead) => add(goodsCredit ?? paid, shipping);

/** What of it has not been credited or reserved yet, never below nothing. */
export function amountDue(head: ReturnHead): TaxedAmount {
  const due = subtract(amountOwed(head), head.credit ?? nothing);
  return due.amount <= 0 ? nothing : { amount: due.amount, tax: Math.max(due.tax, 0) };
}
