import middy from '@middy/core';
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { beginAct, noteDone, noteNotDone } from './observability.ts';
import type { LambdaFunction } from './on-lambda.ts';

/**
 * A reader of the table's stream that takes a batch as one: all of it is done, or it fails whole and Lambda delivers it again, in
 * halves, until what cannot be done is alone. So it must bear seeing every record more than once.
 */
export function batchReader<Deps>(
  act: string,
  run: (deps: Deps) => (records: readonly DynamoDBRecord[]) => Promise<void>,
): (deps: Deps) => LambdaFunction<DynamoDBStreamEvent, DynamoDBBatchResponse> {
  return (deps) => {
    const perform = run(deps);
    return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>()
      .before(({ context }) => beginAct(context))
      .onError(({ event, error }) => {
        noteNotDone(act, error, { records: event.Records.length, eventId: event.Records[0]?.eventID });
        throw error;
      })
      .handler(async ({ Records }: DynamoDBStreamEvent, _context: Context) => {
        await perform(Records);
        noteDone(act, { records: Records.length });
        return { batchItemFailures: [] };
      });
  };
}
