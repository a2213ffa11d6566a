import { isGoneForGood, type LiveMessage, liveMessage } from '#domain/live.ts';
import type { Clock, LiveConnection, LiveConnections, LivePush } from '#shared/ports.ts';

export interface PushLiveDeps {
  readonly connections: LiveConnections;
  readonly push: LivePush;
  readonly clock: Clock;
}

/**
 * Tells everybody who watches a return of its event, and forgets who is gone. Whoever can be told is told, whatever
 * becomes of the others; being called again for the same event tells it again.
 * @throws Refusal StoreBusy when somebody could not be told, after the others were
 */
export function pushLive({ connections, push, clock }: PushLiveDeps) {
  const tell = async ({ connectionId, openedAt }: LiveConnection, message: LiveMessage) => {
    const taken = await push.push(connectionId, message);
    if (!taken && isGoneForGood(openedAt, clock.now())) await connections.close(connectionId);
  };

  return async (event: Parameters<typeof liveMessage>[0]): Promise<void> => {
    const watching = await connections.watching(event.returnId, clock.now());
    const message = liveMessage(event);
    const told = await Promise.allSettled(watching.map((connection) => tell(connection, message)));
    const failed = told.find((one) => one.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  };
}
