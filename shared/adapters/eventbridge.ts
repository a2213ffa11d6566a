import {
  type EventBridgeClient,
  PutEventsCommand,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { Refusal } from '#domain/errors.ts';
import type { Bus } from '#shared/ports.ts';
import { calling } from './calling.ts';

/** One call takes ten entries; 256 KB of them are within every size limit the service has had. */
const mostEntries = 10;
const mostBytes = 256 * 1024;

/** The event bus. A call that the bus took in part counts as not taken: the facts are put again, and bear it. */
export function eventBridgeBus(events: EventBridgeClient, busName: string): Bus {
  const put = async (Entries: PutEventsRequestEntry[]): Promise<void> => {
    const { FailedEntryCount = 0, Entries: results = [] } = await calling('the bus', () =>
      events.send(new PutEventsCommand({ Entries })),
    );
    if (FailedEntryCount === 0) return;
    const code = results.find(({ ErrorCode }) => ErrorCode !== undefined)?.ErrorCode ?? 'unknown';
    throw new Refusal(
      'StoreBusy',
      `the bus did not take ${FailedEntryCount} of ${Entries.length} facts: ${code}`,
    );
  };

  return {
    async publish(facts) {
      const entries = facts.map(({ source, type, detail }) => ({
        EventBusName: busName,
        Source: source,
        DetailType: type,
        Detail: JSON.stringify(detail),
      }));
      for (const batch of batches(entries)) await put(batch);
    },
  };
}

function batches(
  entries: readonly (PutEventsRequestEntry & { Detail: string })[],
): PutEventsRequestEntry[][] {
  const made: PutEventsRequestEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.Detail) + 256;
    const last = made.at(-1);
    if (last === undefined || last.length === mostEntries || bytes + size > mostBytes) {
      made.push([entry]);
      bytes = size;
    } else {
      last.push(entry);
      bytes += size;
    }
  }
  return made;
}
