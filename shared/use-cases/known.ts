import { Refusal } from '#domain/errors.ts';
import type { Order } from '#domain/order.ts';
import type { ReturnCase, ReturnHead } from '#domain/return.ts';
import type { Orders, Returns } from '#shared/ports.ts';

/** @throws Refusal ReturnNotFound */
export async function knownReturn(returns: Returns, returnId: string): Promise<ReturnCase> {
  const found = await returns.read(returnId);
  if (found === undefined) throw new Refusal('ReturnNotFound', 'no return has that number');
  return found;
}

/** @throws Refusal OrderNotFound */
export async function knownOrder(orders: Orders, orderNumber: string): Promise<Order> {
  const found = await orders.read(orderNumber);
  if (found === undefined) throw new Refusal('OrderNotFound', 'no order has that number');
  return found;
}

/** @throws Refusal Cancelled, the machine's short way out of every step */
export function refuseCancelled(head: ReturnHead): void {
  if (head.ending === 'cancelled') throw new Refusal('Cancelled', 'the customer took the return back');
}
