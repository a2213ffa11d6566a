import { randomUUID } from 'node:crypto';
import type { MappingModel } from '../runtime/app/functions.ts';
import { type Batch, span } from './batches.ts';
import type { StreamReader } from './stream-reader.ts';

export type DiscardCondition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/**
 * The message about a batch that is given up: it names the records, and does not hold them (Lambda developer
 * guide, "Retaining discarded batches" for DynamoDB). `answered` says that the function itself named failures.
 */
export function discardedBatch(of: {
  mapping: MappingModel;
  reader: StreamReader;
  batch: Batch;
  condition: DiscardCondition;
  answered: boolean;
  shard: string;
  now: number;
}): object {
  const { mapping, reader, batch } = of;
  const { first, last } = span(batch.records);
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: mapping.functionArn,
      condition: of.condition,
      approximateInvokeCount: batch.failures,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: of.answered ? null : 'Unhandled',
    },
    version: '1.0',
    timestamp: new Date(of.now).toISOString(),
    DDBStreamBatchInfo: {
      shardId: of.shard,
      startSequenceNumber: first,
      endSequenceNumber: last,
      approximateArrivalOfFirstRecord: new Date(reader.seenAt(first)).toISOString(),
      approximateArrivalOfLastRecord: new Date(reader.seenAt(last)).toISOString(),
      batchSize: batch.records.length,
      streamArn: mapping.sourceArn,
    },
  };
}
