import type { LambdaInvoker } from '../kernel.ts';
import type { MappingModel } from '../runtime/app/functions.ts';
import { cutBatches, remaining } from './batches.ts';
import { EngineError } from './engine-client.ts';
import type { StreamReader } from './stream-reader.ts';
import type { LambdaStreamRecord } from './stream-records.ts';

/** One lane's way from a stream to a function. */
export interface StreamWay {
  mapping: MappingModel;
  reader: StreamReader;
  wants: (record: LambdaStreamRecord) => boolean;
}

/** Where in a stream records stand that a mapping gave up, both ends included. */
export interface LostRecords {
  functionArn: string;
  streamArn: string;
  shard: string;
  first: string;
  last: string;
}

/** The records could not be given to the function again, or it failed at them again. */
export class NotRedelivered extends Error {
  override readonly name = 'NotRedelivered';
}

/**
 * Reads lost records from the stream once more and gives those of their lane to the mapping's function.
 * @throws NotRedelivered when a record is no longer in the stream, or the function does not deal with all of them
 */
export async function redeliver(ways: StreamWay[], lambda: LambdaInvoker, lost: LostRecords): Promise<void> {
  const { functionArn, streamArn } = lost;
  const mapped = ways.filter(
    ({ mapping }) => mapping.functionArn === functionArn && mapping.sourceArn === streamArn,
  );
  const [reader] = mapped.map((way) => way.reader);
  if (reader === undefined) throw new NotRedelivered(`no mapping leads from ${streamArn} to ${functionArn}`);
  const records = await stillThere(reader, lost);
  const [first] = records;
  const way = mapped.find(({ wants }) => first !== undefined && wants(first));
  if (way === undefined || first?.dynamodb.SequenceNumber !== lost.first)
    throw new NotRedelivered('the stream no longer holds these records');
  for (const batch of cutBatches(records.filter(way.wants), way.mapping.batchSize)) {
    const result = await lambda.invoke(functionArn, { Records: batch.records });
    if (!result.ok)
      throw new NotRedelivered(
        `the function failed again: ${result.error.errorType}: ${result.error.errorMessage}`,
      );
    const left = way.mapping.reportBatchItemFailures ? remaining(batch, result.payload) : [];
    if (left.length > 0)
      throw new NotRedelivered(
        `the function failed again at ${left.length} of ${batch.records.length} records`,
      );
  }
}

/** The engine refuses a place in the stream that it has forgotten. */
async function stillThere(reader: StreamReader, lost: LostRecords): Promise<LambdaStreamRecord[]> {
  try {
    return await reader.between(lost.shard, lost.first, lost.last);
  } catch (error) {
    if (error instanceof EngineError) return [];
    throw error;
  }
}
