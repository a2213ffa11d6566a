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

/** What is said of a whole return: of which order, and whether it is expressly a withdrawal. */
export interface Statement {
  readonly orderNumber: string;
  readonly declaresWithdrawal?: boolean | undefined;
}

/**
 * What a return of an order is judged by: the order with what is left of it, the policies in force when it was placed and
 * when the statement is made, ready, and that moment.
 * @throws Refusal OrderNotFound
 */
export async function benchFor(
  deps: PolicyBenchDeps,
  { orderNumber, declaresWithdrawal }: Statement,
  statedAt: string,
): Promise<Bench & { readonly order: Order }> {
  const order = await knownOrder(deps.orders, orderNumber);
  const [placed, now, claims] = await Promise.all([
    deps.policies.inForce(order.market, order.placedAt),
    deps.policies.inForce(order.market, statedAt),
    deps.orders.claims(orderNumber),
  ]);
  const ready = readyPolicy(placed, deps.expressions);
  const newer = now.version === placed.version ? undefined : readyPolicy(now, deps.expressions);
  return { order, claims, ready, newer, statedAt, declared: declaresWithdrawal };
}
