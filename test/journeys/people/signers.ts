import { randomUUID } from 'node:crypto';
import type { Policy } from '#domain/policy.ts';
import { type Answer, call, signature } from './signed.ts';
import type { RunningWorld } from './world.ts';

export type Signer = 'shop' | 'carrier' | 'warehouse' | 'support' | 'stripe';

/** Sends a message as one of those who sign theirs, and lets everything happen that follows at once. */
export async function sendSigned(
  world: RunningWorld,
  signer: Signer,
  method: 'POST' | 'PUT',
  path: string,
  message: unknown,
  id: string = randomUUID(),
): Promise<Answer> {
  const body = JSON.stringify(message);
  const headers = signature(world.signingKey(signer), id, world.clock.now(), body);
  const answer = await call(method, `${world.apiUrl}${path}`, body, headers);
  await world.settle();
  return answer;
}

/** The shop's system, the carrier and the warehouse of a world. */
export function peopleOf(world: RunningWorld) {
  const now = () => new Date(world.clock.now()).toISOString();
  return {
    shopTells: (order: { orderNumber: string }) =>
      expecting(200, sendSigned(world, 'shop', 'PUT', `/orders/${order.orderNumber}`, order)),

    shopPublishes: (policy: Pick<Policy, 'market' | 'version'>) =>
      expecting(
        200,
        sendSigned(world, 'shop', 'PUT', `/policies/${policy.market}/${policy.version}`, policy),
      ),

    shopReviews: (returnId: string, review: object) =>
      expecting(
        200,
        sendSigned(world, 'shop', 'POST', `/returns/${returnId}/review`, { returnId, ...review }),
      ),

    carrierScans: (trackingNumber: string, status = 'accepted', id?: string) =>
      expecting(
        202,
        sendSigned(
          world,
          'carrier',
          'POST',
          '/webhooks/carriers/sandbox',
          { trackingNumber, status, occurredAt: now() },
          id,
        ),
      ),

    warehouseInspects: (returnId: string, units: readonly unknown[], boxClosed = true, id?: string) =>
      expecting(
        202,
        sendSigned(
          world,
          'warehouse',
          'POST',
          '/webhooks/warehouse',
          { returnId, occurredAt: now(), units, boxClosed },
          id,
        ),
      ),
  };
}

async function expecting(status: number, sending: Promise<Answer>): Promise<Answer> {
  const answer = await sending;
  if (answer.status !== status) throw new Error(`expected ${status}: ${JSON.stringify(answer)}`);
  return answer;
}
