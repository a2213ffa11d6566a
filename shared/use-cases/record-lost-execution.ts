import type { LostStatus } from '#domain/events.ts';
import type { Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { knownReturn } from './known.ts';

/** An execution that ended without an ending of the machine. */
export interface LostExecution {
  readonly returnId: string;
  readonly round: number;
  readonly status: LostStatus;
  /** the name of what went wrong */
  readonly cause: string;
  readonly stoppedAt: string;
  /** names this loss: one execution is lost once each time that it was taken up */
  readonly lossId: string;
}

/**
 * Records that a return's execution was lost, once per loss, whatever became of the return.
 * @throws Refusal ReturnNotFound
 */
export function recordLostExecution({ returns }: { readonly returns: Returns }) {
  return ({ returnId, round, status, cause, stoppedAt, lossId }: LostExecution): Promise<void> =>
    again(async () => {
      const before = await knownReturn(returns, returnId);
      const data = { round, status, cause };
      await returns.commit({
        before,
        returnId,
        events: [{ type: 'ExecutionLost', actor: 'system', occurredAt: stoppedAt, data }],
        once: `execution-lost:${lossId}`,
      });
    });
}
