import { paidFor } from '../allocation.ts';
import type { Take } from '../claims.ts';
import type { Order, OrderLine } from '../order.ts';
import type { CustomerHistory } from './customer-history.ts';
import type { Facts } from './fields.ts';

/** What the customer says of a line. */
export interface StatedLine {
  readonly reason: string;
  /** by question, the code of the answer */
  readonly answers?: Readonly<Record<string, string>> | undefined;
  /** what they want for it: the money unless they said otherwise */
  readonly remedy?: string | undefined;
}

/** The whole return that a line is part of. */
export interface WholeReturn {
  readonly value: number;
  readonly units: number;
}

/**
 * The facts of a line that are not about time. Amounts of an order in another currency than the policy's are not known to
 * its rules: 100 kronor and 100 euro are not alike.
 */
export function factsOf(
  order: Omit<Order, 'lines'>,
  line: OrderLine,
  takes: readonly Take[],
  stated: StatedLine,
  whole: WholeReturn,
  { currency, history }: { readonly currency: string; readonly history?: CustomerHistory | undefined },
): Facts {
  const { reason, answers = {}, remedy = 'refund' } = stated;
  const money =
    order.currency === currency
      ? {
          'line.unitPrice': Math.max(...takes.map(({ amount }) => amount)),
          'line.value': paidFor(takes).amount,
          'return.value': whole.value,
          'order.total': order.total,
        }
      : {};
  return {
    reason,
    remedy,
    'line.sku': line.sku,
    'line.category': line.category,
    'line.size': line.size,
    'line.colour': line.colour,
    'line.campaign': line.campaign,
    'line.bundled': line.bundle !== undefined,
    'line.finalSale': line.finalSale ?? false,
    'line.hygiene': line.hygiene ?? false,
    'line.quantity': takes.reduce((units, take) => units + take.units, 0),
    'return.units': whole.units,
    'order.language': order.language,
    'order.channel': order.channel,
    'order.campaign': order.campaign,
    ...money,
    ...(history && {
      'customer.orders': history.orders,
      'customer.returns': history.returns,
      'customer.kept': history.kept,
      'customer.missing': history.missing,
    }),
    ...Object.fromEntries(Object.entries(answers).map(([code, answer]) => [`answers.${code}`, answer])),
  };
}
