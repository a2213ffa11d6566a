import { runThatStays } from '#domain/claims.ts';
import type { NewEvent } from '#domain/events.ts';
import { nothing } from '#domain/money.ts';
import { type FeeBack, feesOf } from '#domain/order-fees.ts';
import { leavesTheOrder } from '#domain/remedy.ts';
import type { LapseCause, ShippingTaken } from '#domain/remedy-events.ts';
import type { ReturnCase, ReturnLine } from '#domain/return.ts';
import type { ClaimChange, Clock, Commit, Orders } from '#shared/ports.ts';
import { isByLaw } from './assess-lines.ts';
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
  const { told, claim } = await takenAsLast(deps.orders, { ...found, lines });
  const event: NewEvent = {
    type: 'RemedyLapsed',
    actor: 'system',
    occurredAt: deps.clock.now(),
    data: {
      remedy: 'exchange',
      cause,
      lines: exchanged.map(({ lineId }) => lineId),
      units: exchanged.reduce((units, { quantity }) => units + quantity, 0),
      ...told,
    },
  };
  return {
    events: [event],
    lines,
    stock: stockOf({ ...found, lines: exchanged }, 'given-back'),
    ...(claim && { claim }),
  };
}

/** What a return comes to take of an order of which it is the last, and the change of the order's claims that takes it. */
export interface TakenAsLast {
  readonly told: { readonly shipping?: ShippingTaken; readonly orderFees?: FeeBack[] };
  readonly claim?: ClaimChange;
}

/**
 * What a return comes to take when what its customer wanted instead of the money is not to be had: the outbound shipping and the fees of an
 * order of which nothing is left with them, as far as other returns have not taken them.
 */
export async function takenAsLast(orders: Orders, { head, lines }: ReturnCase): Promise<TakenAsLast> {
  if (head.takesShipping || !lines.every(leavesTheOrder)) return { told: {} };
  const { orderNumber } = head;
  const [order, claims] = await Promise.all([knownOrder(orders, orderNumber), orders.claims(orderNumber)]);
  if (runThatStays(order.lines, claims.units, new Map()) !== undefined) return { told: {} };
  const { shipping, shippingTaxRate: taxRate } = order;
  const share = { goods: nothing, isLast: true, byLaw: isByLaw(lines) };
  const fees = feesOf(order, claims.fees ?? new Map(), share);
  const takesShipping = !claims.shipping;
  if (!takesShipping && fees.length === 0) return { told: {} };
  return {
    told: {
      ...(takesShipping && { shipping: { ...shipping, ...(taxRate !== undefined && { taxRate }) } }),
      ...(fees.length > 0 && { orderFees: fees }),
    },
    claim: { orderNumber, lines: [], shipping: takesShipping, fees },
  };
}
