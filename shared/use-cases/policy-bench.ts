import type { Order } from '#domain/order.ts';
import type { CompileExpression } from '#domain/rules/match.ts';
import { readyPolicy } from '#domain/rules/ready-policy.ts';
import type { Orders, Policies } from '#shared/ports.ts';
import type { Bench } from './assess-lines.ts';
import { knownOrder } from './known.ts';

export interface PolicyBenchDeps {
  readonly orders: Orders;
  readonly policies: Policies;
  readonly expressions: CompileExpression;
}

/**
 * What a return of an order is judged by: the order with what is left of it, the policy in force when it was placed, made
 * ready, and the moment of the statement.
 * @throws Refusal OrderNotFound
 */
export async function benchFor(
  deps: PolicyBenchDeps,
  orderNumber: string,
  statedAt: string,
): Promise<Bench & { readonly order: Order }> {
  const order = await knownOrder(deps.orders, orderNumber);
  const [policy, claims] = await Promise.all([
    deps.policies.inForce(order.market, order.placedAt),
    deps.orders.claims(orderNumber),
  ]);
  return { order, claims, ready: readyPolicy(policy, deps.expressions), statedAt };
}
