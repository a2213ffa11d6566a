import type { EventType, ReturnEvent } from '#domain/events.ts';
import type { Executions, Returns, Waits } from '#shared/ports.ts';
import { wakeIfOver } from './await-fact.ts';

export interface FollowEventDeps {
  readonly returns: Returns;
  readonly waits: Waits;
  readonly executions: Executions;
}

/** Events after which a wait may be over. */
const mayWake: ReadonlySet<EventType> = new Set<EventType>([
  'ReturnApproved',
  'ReturnRejected',
  'ReturnCancelled',
  'ParcelScanned',
  'ItemsInspected',
  'ScanCorrected',
  'DifferencePaid',
]);

/**
 * What follows from an event inside the house: an execution starts, or one that waits goes on. Safe to repeat. From what
 * was told as history, nothing follows.
 */
export function followEvent(deps: FollowEventDeps) {
  return async (event: ReturnEvent): Promise<void> => {
    if (event.history) return;
    if (event.type === 'ReturnOpened') await deps.executions.start(event.returnId, 1);
    else if (event.type === 'ReturnReopened' || event.type === 'ExecutionRestarted')
      await deps.executions.start(event.returnId, event.data.round);
    else if (mayWake.has(event.type)) {
      await wakeIfOver(deps.returns, deps.waits, event.returnId, await deps.waits.parked(event.returnId));
    }
  };
}
