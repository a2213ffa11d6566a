import type { MinorUnits } from './money.ts';

/** The payment method of what was bought with store credit, as orders name it. */
export const storeCreditMethod = 'store-credit';

/**
 * What the shop adds to a credit that its customer takes as store credit, rounded down to whole minor units. What goes back of a payment
 * by store credit earns nothing: each unit of money that was paid in earns once, however often it is bought and returned for credit.
 * @param lines what each line credits, and the per cent that its terms add
 * @param payments what that credit is counted against, in parts as they are reserved: not all that the order was paid with, of which
 * some may already have gone back as money
 * @throws RangeError for an amount or per cent below nothing, or one that is not whole
 */
export function bonusFor({
  lines,
  payments,
}: {
  readonly lines: readonly { readonly credit: MinorUnits; readonly percent: number }[];
  readonly payments: readonly { readonly method: string; readonly amount: MinorUnits }[];
}): MinorUnits {
  const whole = (value: number): bigint => {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no amount or per cent`);
    return BigInt(value);
  };
  const sum = (values: readonly bigint[]) => values.reduce((all, one) => all + one, 0n);
  const paid = sum(payments.map(({ amount }) => whole(amount)));
  const real = sum(
    payments.filter(({ method }) => method !== storeCreditMethod).map(({ amount }) => whole(amount)),
  );
  if (paid === 0n) return 0;
  const hundredfold = sum(lines.map(({ credit, percent }) => whole(credit) * whole(percent)));
  return Number((hundredfold * real) / (100n * paid));
}
