import { createHash } from 'node:crypto';
import { payloadLimit } from '../lambda/environment.ts';
import { compareSequences, type LambdaStreamRecord } from './stream-records.ts';

/** Records that go to the function together. */
export interface Batch {
  records: LambdaStreamRecord[];
  /** how often it has failed; halves of a bisected batch take it over, for bisecting is no attempt */
  failures: number;
}

/** Room for the braces around the records. */
const envelope = 1024;

/** Cuts records into batches of at most `size` records and of what fits one invocation. */
export function cutBatches(records: LambdaStreamRecord[], size: number): Batch[] {
  const batches: Batch[] = [];
  let current: LambdaStreamRecord[] = [];
  let bytes = envelope;
  for (const record of records) {
    const weight = Buffer.byteLength(JSON.stringify(record)) + 1;
    if (current.length > 0 && (current.length >= size || bytes + weight > payloadLimit)) {
      batches.push({ records: current, failures: 0 });
      current = [];
      bytes = envelope;
    }
    current.push(record);
    bytes += weight;
  }
  if (current.length > 0) batches.push({ records: current, failures: 0 });
  return batches;
}

/** The two halves of a batch, in order. */
export function bisect(batch: Batch): [Batch, Batch] {
  const middle = Math.ceil(batch.records.length / 2);
  return [
    { records: batch.records.slice(0, middle), failures: batch.failures },
    { records: batch.records.slice(middle), failures: batch.failures },
  ];
}

/**
 * What is left to do after an answer with ReportBatchItemFailures: everything from the first failed record
 * on. An answer that names a record that is not in the batch fails all of it (Lambda developer guide,
 * "Configuring partial batch response with DynamoDB and Lambda").
 */
export function remaining(batch: Batch, answer: unknown): LambdaStreamRecord[] {
  if (answer === null || answer === undefined) return [];
  if (typeof answer !== 'object') return batch.records;
  const failures = 'batchItemFailures' in answer ? answer.batchItemFailures : undefined;
  if (failures === undefined || failures === null) return [];
  if (!Array.isArray(failures)) return batch.records;
  let first = batch.records.length;
  for (const failure of failures as unknown[]) {
    const id =
      typeof failure === 'object' && failure !== null && 'itemIdentifier' in failure
        ? failure.itemIdentifier
        : '';
    const index = batch.records.findIndex((record) => record.dynamodb.SequenceNumber === id);
    if (index < 0) return batch.records;
    first = Math.min(first, index);
  }
  return batch.records.slice(first);
}

/** Which of `lanes` a record goes through: all records of one partition key through the same. */
export function laneOf(record: LambdaStreamRecord, partitionKey: string, lanes: number): number {
  if (lanes === 1) return 0;
  const digest = createHash('md5').update(JSON.stringify(record.dynamodb.Keys[partitionKey])).digest();
  return digest.readUInt32BE(0) % lanes;
}

/** First and last sequence number of a batch that is given up, for the message about it. */
export function span(records: LambdaStreamRecord[]): { first: string; last: string } {
  const numbers = records.map((record) => record.dynamodb.SequenceNumber).sort(compareSequences);
  return { first: numbers[0] ?? '', last: numbers.at(-1) ?? '' };
}
