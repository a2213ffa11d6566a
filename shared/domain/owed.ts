import { add, type MinorUnits, nothing, subtract, type TaxedAmount } from './money.ts';
import type { ReturnHead } from './return.ts';

/** What of a return says what it brings its customer. */
export type Owing = Pick<
  ReturnHead,
  'paid' | 'goodsCredit' | 'shipping' | 'fee' | 'feeBorne' | 'goodwill' | 'credit'
>;

/**
 * All that the return brings its customer: goods and shipping less the fee, never below nothing, and on top of it what was
 * granted as goodwill, which has no tax of its own.
 */
export function amountOwed(head: Owing): TaxedAmount {
  const gross = grossOf(head);
  const fee = feeTaken(head);
  const tax = gross.tax - taxInside(gross.tax, fee, gross.amount);
  return { amount: gross.amount - fee + (head.goodwill ?? 0), tax };
}

/**
 * The tax inside a part of an amount, to the nearest minor unit. A fee keeps so much of what was paid, and of its tax in proportion (a price that is
 * given back in part lowers the taxable amount by that part: Directive 2006/112/EC art. 90; ML 2023:200 8 kap. 14 §).
 */
export function taxInside(tax: MinorUnits, part: MinorUnits, whole: MinorUnits): MinorUnits {
  if (part === 0) return 0;
  const [doubled, divisor] = [2n * BigInt(tax) * BigInt(part), 2n * BigInt(whole)];
  return Number((doubled + BigInt(whole)) / divisor);
}

/**
 * What is taken of the fee, or would be by now: no more than there is, and none of it from lines that bear no fee, whatever became
 * of those that do. The amounts of a return add up with this figure.
 */
export function feeTaken(head: Owing): MinorUnits {
  return Math.min(head.fee, head.feeBorne ?? head.fee, grossOf(head).amount);
}

const grossOf = ({ goodsCredit, paid, shipping }: Owing) => add(goodsCredit ?? paid, shipping);

/** What of it has not been credited or reserved yet, never below nothing. */
export function amountDue(head: Owing): TaxedAmount {
  const due = subtract(amountOwed(head), head.credit ?? nothing);
  return due.amount <= 0 ? nothing : { amount: due.amount, tax: Math.max(due.tax, 0) };
}
