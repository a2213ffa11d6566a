import { Refusal } from '#domain/errors.ts';
import { type ExchangedLine, exchangeOrder } from '#domain/exchange.ts';
import { allocateOrder, type Payment } from '#domain/order.ts';
import type { ReturnCase, ReturnHead } from '#domain/return.ts';
import type { Clock, Identities, Orders } from '#shared/ports.ts';
import { again } from './again.ts';
import { knownOrder } from './known.ts';

export interface PlaceExchangeDeps {
  readonly orders: Orders;
  readonly identities: Identities;
  readonly clock: Clock;
}

/** The number of the order that a return's exchange became, once it is there. */
export async function exchangePlaced(
  { orders }: Pick<PlaceExchangeDeps, 'orders'>,
  { exchange, returnId }: ReturnHead,
): Promise<string | undefined> {
  if (exchange === undefined) return undefined;
  const placed = await orders.read(exchange.orderNumber);
  if (placed === undefined) return undefined;
  if (placed.exchangeOf?.returnId === returnId) return placed.orderNumber;
  throw new Refusal('RefundDeclined', 'another order has the number of the exchange', {
    code: 'order-number-taken',
  });
}

/**
 * Places the order that the exchange of a return becomes, as it was planned when the credit was reserved; once, however often it is asked.
 * @returns its number
 * @throws Refusal RefundDeclined when its customer is not known any more
 */
export function placeExchange(deps: PlaceExchangeDeps, { head, lines }: ReturnCase): Promise<string> {
  const { orders, identities, clock } = deps;
  return again(async () => {
    const { exchange: plan, returnId, orderNumber, customerId, refunds = [], difference } = head;
    if (plan === undefined) throw new TypeError('a return without an exchange has no order to place');
    const placed = await exchangePlaced(deps, head);
    if (placed !== undefined) return placed;
    const [order, identity, payments] = await Promise.all([
      knownOrder(orders, orderNumber),
      identities.read(customerId),
      orders.payments(orderNumber),
    ]);
    if (identity === undefined)
      throw new Refusal('RefundDeclined', 'nobody is known to send the exchange to', {
        code: 'customer-unknown',
      });
    const carried = refunds.flatMap(({ by, paymentId, amount }): Payment[] => {
      if (by !== 'exchange') return [];
      const method = payments.find((payment) => payment.paymentId === paymentId)?.method ?? 'other';
      return [{ paymentId, method, amount }];
    });
    const exchanged = plan.lines.map(({ lineId, units }): ExchangedLine => {
      const remedy = lines.find((line) => line.lineId === lineId)?.remedy;
      if (remedy?.is !== 'exchange') throw new TypeError(`line ${lineId} is not exchanged`);
      return { lineId, units, goods: remedy.goods };
    });
    const over = { placedAt: clock.now(), returnId, exchanged, carried, difference };
    const placedNow = allocateOrder(exchangeOrder(order, plan, over));
    await orders.save(placedNow, identity, { replaces: undefined, keepClaims: false });
    return plan.orderNumber;
  });
}
