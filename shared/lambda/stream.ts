import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { beginAct, noteDone, noteNotDone } from './observability.ts';
import type { LambdaFunction } from './on-lambda.ts';

/** A record that was not tried because one before it failed. */
class BehindFailure extends Error {
  override readonly name = 'BehindFailure';
}

/**
 * A reader of the table's stream: one record after the other, in order, up to the first that fails. That one's sequence
 * number goes back to Lambda, which delivers from there on again; so no event overtakes another, and the reader must
 * bear seeing one twice. What the record handler returns is counted in the log as done.
 */
export function streamReader<Deps>(
  act: string,
  run: (deps: Deps) => (record: DynamoDBRecord) => Promise<void>,
): (deps: Deps) => LambdaFunction<DynamoDBStreamEvent, DynamoDBBatchResponse> {
  return (deps) => {
    const perform = run(deps);
    const processor = new BatchProcessor(EventType.DynamoDBStreams);
    return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
      .before(({ context }) => beginAct(context))
      .handler(async (event: DynamoDBStreamEvent, _context: Context) => {
        let failed = false;
        const inOrder = async (record: DynamoDBRecord): Promise<void> => {
          if (failed) throw new BehindFailure();
          try {
            await perform(record);
          } catch (error) {
            failed = true;
            noteNotDone(act, error, { eventId: record.eventID });
            throw error;
          }
        };
        const { batchItemFailures } = await processPartialResponse(event, inOrder, processor, {
          processInParallel: false,
          throwOnFullBatchFailure: false,
        });
        const left = batchItemFailures.length;
        if (left < event.Records.length) noteDone(act, { records: event.Records.length - left, left });
        // the lowest sequence number alone tells Lambda where to begin again
        return { batchItemFailures: batchItemFailures.slice(0, 1) };
      });
  };
}
