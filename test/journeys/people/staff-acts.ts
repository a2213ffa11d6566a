import { randomUUID } from 'node:crypto';
import type { StaffRole } from '#contracts/staff-access.ts';
import { httpEvent } from '../../support/http-events.ts';
import type { RunningWorld } from './world.ts';

/** What an act was answered. */
export interface Acted {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** One of the shop's people, who acts on returns and lets everything happen that follows at once. */
export function staffActs(world: RunningWorld, role: StaffRole = 'admin') {
  const staff = { reference: `staff-${role}`, roles: [role] };
  return async (
    returnId: string,
    noun: string,
    json: Record<string, unknown>,
    key: string = randomUUID(),
  ): Promise<Acted> => {
    const routeKey = `POST /staff/returns/{returnId}/${noun}`;
    const route = world.app.httpApis.flatMap(({ routes }) => routes).find((one) => one.routeKey === routeKey);
    if (route === undefined) throw new TypeError(`no route ${routeKey}`);
    const event = httpEvent({
      path: { returnId },
      json: { why: 'as agreed', ...json },
      headers: { 'idempotency-key': key },
      staff,
    });
    const result = await world.lambda.invoke(route.integration.functionArn, event);
    await world.settle();
    if (!result.ok) throw new Error(result.error.errorMessage);
    const { statusCode, body } = result.payload as { statusCode: number; body: string };
    return { status: statusCode, body: JSON.parse(body) };
  };
}
