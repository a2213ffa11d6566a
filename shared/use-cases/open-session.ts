import { Refusal } from '#domain/errors.ts';
import type { Clock, Identities, Ids, Orders, Sessions } from '#shared/ports.ts';

export interface OpenSessionDeps {
  readonly orders: Orders;
  readonly identities: Identities;
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly ids: Ids;
}

const sessionHours = 12;
const failuresPerOrder = 5;
const failuresPerSource = 30;

/**
 * Opens a session for whoever knows an order's number and its e-mail address.
 * Wrong number and wrong address get the same answer, and count the same, so that nothing can be learnt by guessing.
 * @throws Refusal OrderNotFound, TooManyAttempts
 */
export function openSession({ orders, identities, sessions, clock, ids }: OpenSessionDeps) {
  return async (asked: { orderNumber: string; email: string; sourceIp: string }) => {
    const now = clock.now();
    const limits = [
      { subject: `order:${asked.orderNumber}`, limit: failuresPerOrder },
      { subject: `source:${asked.sourceIp}`, limit: failuresPerSource },
    ];
    for (const { subject, limit } of limits) {
      if ((await sessions.failures(subject, now)) >= limit) {
        throw new Refusal('TooManyAttempts', 'too many attempts; try again in a quarter of an hour');
      }
    }

    const order = await orders.read(asked.orderNumber);
    const identity = order && (await identities.read(order.customerId));
    if (order === undefined || identity === undefined || !sameAddress(identity.email, asked.email)) {
      for (const { subject } of limits) await sessions.countFailure(subject, now);
      throw new Refusal('OrderNotFound', 'no order has that number and that e-mail address');
    }

    const token = ids.secret();
    const expiresAt = new Date(Date.parse(now) + sessionHours * 3_600_000).toISOString();
    await sessions.create(token, { orderNumber: order.orderNumber, expiresAt });
    return { token, orderNumber: order.orderNumber, expiresAt };
  };
}

function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
