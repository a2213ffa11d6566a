import { randomUUID } from 'node:crypto';
import type { StaffRole } from '#contracts/staff-access.ts';
import type { Answer } from './signed.ts';
import { staffOf } from './staff.ts';
import type { RunningWorld } from './world.ts';

/** One of the shop's people, who acts on returns and lets everything happen that follows at once. */
export function staffActs(world: RunningWorld, role: StaffRole = 'admin') {
  return async (
    returnId: string,
    noun: string,
    body: Record<string, unknown>,
    key: string = randomUUID(),
  ): Promise<Answer> => {
    // signed in anew, because time may have passed
    const { post } = await staffOf(world, role);
    const asked = { why: 'as agreed', ...body };
    const answer = await post(`/staff/returns/${returnId}/${noun}`, asked, { 'idempotency-key': key });
    await world.settle();
    return answer;
  };
}
