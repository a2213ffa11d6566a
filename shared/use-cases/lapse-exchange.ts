import { runThatStays } from '#domain/claims.ts';
import type { NewEvent } from '#domain/events.ts';
import { leavesTheOrder } from '#domain/remedy.ts';
import type { LapseCause, ShippingTaken } from '#domain/remedy-events.ts';
import type { ReturnCase, ReturnLine } from '#domain/return.ts';
import type { Clock, Commit, Orders } from '#shared/ports.ts';
import { stockOf } from './claim-of.ts';
import { knownOrder } from './known.ts';

/** The change by which a return's exchange lapses: its lines are refunded, and the stock that was held for them is free. */
export async function lapsed(
  deps: { readonly orders: Orders; readonly clock: Clock },
  found: ReturnCase,
  cause: LapseCause,
): Promise<Omit<Commit, 'before' | 'returnId'>> {
  const isExchanged = ({ remedy }: ReturnLine) => remedy?.is === 'exchange';
  const exchanged = found.lines.filter(isExchanged);
  const lines = found.lines.map((line) => (isExchanged(line) ? { ...line, remedy: undefined } : line));
  const shipping = await shippingToTake(deps.orders, { ...found, lines });
  const event: NewEvent = {
    type: 'RemedyLapsed',
    actor: 'system',
    occurredAt: deps.clock.now(),
    data: {
      remedy: 'exchange',
      cause,
      lines: exchanged.map(({ lineId }) => lineId),
      units: exchanged.reduce((units, { quantity }) => units + quantity, 0),
      ...(shipping && { shipping }),
    },
  };
  return {
    events: [event],
    lines,
    stock: stockOf({ ...found, lines: exchanged }, 'given-back'),
    ...(shipping && { claim: { orderNumber: found.head.orderNumber, lines: [], shipping: true } }),
  };
}

/**
 * The outbound shipping that a return comes to take when what its customer wanted instead of the money is not to be had: that of an order of
 * which nothing is left with them, unless another return has it.
 */
export async function shippingToTake(
  orders: Orders,
  { head, lines }: ReturnCase,
): Promise<ShippingTaken | undefined> {
  if (head.takesShipping || !lines.every(leavesTheOrder)) return undefined;
  const [order, claims] = await Promise.all([
    knownOrder(orders, head.orderNumber),
    orders.claims(head.orderNumber),
  ]);
  if (claims.shipping || runThatStays(order.lines, claims.units, new Map()) !== undefined) return undefined;
  const { shipping, shippingTaxRate } = order;
  return { ...shipping, ...(shippingTaxRate !== undefined && { taxRate: shippingTaxRate }) };
}
