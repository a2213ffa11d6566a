import { defaultPolicy } from '#domain/default-policy.ts';
import type { Order } from '#domain/order.ts';
import { inForceAt, type Policy } from '#domain/policy.ts';
import { type CustomerHistory, historyOf, yearBefore } from '#domain/rules/customer-history.ts';
import type { CompileExpression } from '#domain/rules/match.ts';
import { looksAtCustomers } from '#domain/rules/places.ts';
import { readyPolicy } from '#domain/rules/ready-policy.ts';
import type { Articles, Customers, Orders, Policies } from '#shared/ports.ts';
import type { Bench, WantedLine } from './assess-lines.ts';
import { chosenGoods } from './choose-remedy.ts';
import { knownOrder } from './known.ts';

export interface PolicyBenchDeps {
  readonly orders: Orders;
  readonly policies: Policies;
  readonly customers: Customers;
  readonly articles: Pick<Articles, 'read'>;
  readonly expressions: CompileExpression;
}

/** What is said of a whole return: of which order, and whether it is expressly a withdrawal. */
export interface Statement {
  readonly orderNumber: string;
  readonly declaresWithdrawal?: boolean | undefined;
}

/**
 * What a return of these lines is judged by: the order with what is left of it, the policies in force when it was placed and
 * when the statement is made, ready, that moment, the customer's last year where one of those looks at it, and the goods that they want
 * instead.
 * @throws Refusal OrderNotFound
 */
export async function benchFor(
  deps: PolicyBenchDeps,
  { orderNumber, declaresWithdrawal, lines = [] }: Statement & { lines?: readonly WantedLine[] },
  statedAt: string,
): Promise<Bench & { readonly order: Order }> {
  const order = await knownOrder(deps.orders, orderNumber);
  const { market, placedAt, customerId } = order;
  const [published, claims] = await Promise.all([
    deps.policies.versions(market),
    deps.orders.claims(orderNumber),
  ]);
  const versions = published.map(({ policy }) => policy);
  const placed = inForceAt(versions, placedAt, defaultPolicy(market));
  const now = inForceAt(versions, statedAt, defaultPolicy(market));
  const ready = readyPolicy(placed, deps.expressions);
  const newer = now.version === placed.version ? undefined : readyPolicy(now, deps.expressions);
  const [history, articles] = await Promise.all([
    lastYear(deps.customers, [placed, now], customerId, statedAt),
    chosenGoods(deps.articles, order, lines),
  ]);
  return { order, claims, ready, newer, history, statedAt, declared: declaresWithdrawal, articles };
}

/** So many of a customer's returns are looked at: whoever has more has shown what a policy could ask. */
const mostReturns = 50;

async function lastYear(
  customers: Customers,
  policies: readonly Policy[],
  customerId: string,
  at: string,
): Promise<CustomerHistory | undefined> {
  if (!policies.some(looksAtCustomers)) return undefined;
  const [orders, returns] = await Promise.all([
    customers.orders(customerId, yearBefore(at), at),
    customers.returns(customerId, mostReturns),
  ]);
  return historyOf(orders, returns, at);
}
