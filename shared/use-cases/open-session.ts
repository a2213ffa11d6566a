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
const attemptsPerOrder = 5;
const attemptsPerSource = 30;

/**
 * Opens a session for whoever knows an order's number and its e-mail address.
 * Wrong number and wrong address get the same answer, and count the same, so that nothing can be learnt by guessing.
 * @throws Refusal OrderNotFound, TooManyAttempts
 */
export function openSession({ orders, identities, sessions, clock, ids }: OpenSessionDeps) {
  return async (asked: { orderNumber: string; email: string; sourceIp: string }) => {
    const now = clock.now();
    const limits = [
      { subject: `order:${asked.orderNumber}`, limit: attemptsPerOrder },
      { subject: `source:${asked.sourceIp}`, limit: attemptsPerSource },
    ];
    // counted before anything is looked at, so that a burst of guesses does not slip past the limit
    for (const { subject, limit } of limits) {
      if ((await sessions.countAttempt(subject, now)) > limit) {
        throw new Refusal('TooManyAttempts', 'too many attempts; try again in a quarter of an hour');
      }
    }

    const order = await orders.read(asked.orderNumber);
    // an unknown order costs the same reads as a known one
    const identity = await identities.read(order?.customerId ?? 'nobody');
    if (order === undefined || identity === undefined || !sameAddress(identity.email, asked.email)) {
      throw new Refusal('OrderNotFound', 'no order has that number and that e-mail address');
    }
    for (const { subject } of limits) await sessions.forgiveAttempt(subject, now);

    const token = ids.secret();
    const expiresAt = new Date(Date.parse(now) + sessionHours * 3_600_000).toISOString();
    await sessions.create(token, { orderNumber: order.orderNumber, expiresAt });
    return { token, orderNumber: order.orderNumber, expiresAt };
  };
}

function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
