import { Refusal } from '#domain/errors.ts';
import { allocateOrder, type SubmittedOrder, sameEconomics } from '#domain/order.ts';
import type { Identity, Orders } from '#shared/ports.ts';
import { again } from './again.ts';

/** `older`: a later telling of the order is stored already; `unchanged`: this very telling is. */
export type IntakeOutcome = 'stored' | 'unchanged' | 'older';

/**
 * Takes in an order as the shop tells it. The later telling holds, in whatever order and however often they come.
 * Once a return has claimed units, price, quantity and payments of the order are settled; dates may still change.
 * @throws Refusal OrderSumMismatch, OrderHasReturns
 */
export function takeInOrder({ orders }: { readonly orders: Orders }) {
  return ({ order: submitted, identity }: { order: SubmittedOrder; identity: Identity }) =>
    again(async (): Promise<{ orderNumber: string; outcome: IntakeOutcome }> => {
      const told = allocateOrder(submitted);
      const { orderNumber } = told;
      const stored = await orders.read(orderNumber);
      // an exchange that the shop tells of is still the exchange that it was
      const order = { ...told, ...(stored?.exchangeOf && { exchangeOf: stored.exchangeOf }) };
      if (stored !== undefined && stored.updatedAt >= order.updatedAt) {
        return { orderNumber, outcome: stored.updatedAt === order.updatedAt ? 'unchanged' : 'older' };
      }
      const keepClaims = stored !== undefined && sameEconomics(stored, order);
      if (stored !== undefined && !keepClaims) await refuseIfClaimed(orders, orderNumber);
      await orders.save(order, identity, { replaces: stored, keepClaims });
      return { orderNumber, outcome: 'stored' };
    });
}

async function refuseIfClaimed(orders: Orders, orderNumber: string): Promise<void> {
  const { units } = await orders.claims(orderNumber);
  const claimed = [...units.values()].some((runs) => runs.some((count) => count > 0));
  if (claimed) {
    throw new Refusal(
      'OrderHasReturns',
      'returns were opened on this order: its lines and amounts are settled',
    );
  }
}
