import type { Kernel } from '../kernel.ts';
import type { MappingModel } from '../runtime/app/functions.ts';
import { type Batch, bisect, cutBatches, remaining, span } from './batches.ts';
import type { Checkpoints } from './checkpoints.ts';
import { discardedBatch } from './discarded-batch.ts';
import type { Position, StreamReader } from './stream-reader.ts';
import type { LambdaStreamRecord } from './stream-records.ts';

/** Streams keep a record for so long; a batch that still fails then is given up whatever the mapping says. */
const retentionMs = 24 * 60 * 60 * 1000;
const firstRetryMs = 1000;
const longestRetryMs = 60_000;
const recordsPerRead = 500;

export interface LaneOptions {
  kernel: Kernel;
  mapping: MappingModel;
  lane: string;
  reader: StreamReader;
  checkpoints: Checkpoints;
  /** whether a record is this lane's and passes the mapping's filters */
  wants: (record: LambdaStreamRecord) => boolean;
  /** sends the message about a batch that is given up to the mapping's on-failure queue */
  sendToQueue: (queueArn: string, body: string) => Promise<void>;
}

/** One serial way from a stream to a function: in order, at least once, as far as its checkpoint. */
export class StreamLane {
  readonly #options: LaneOptions;
  #position: Position | undefined;
  #batches: Batch[] = [];
  /** the position once all of `#batches` is dealt with */
  #readTo: Position | undefined;
  #notBefore: number | undefined;
  /** a new mapping that starts at the newest record passes over what is there already */
  #skipping: boolean;
  #running = false;
  #again = false;
  #closed = false;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#position = options.checkpoints.get(options.mapping.uuid, options.lane);
    this.#skipping = this.#position === undefined && options.mapping.startingPosition === 'LATEST';
  }

  /** When the lane wants to go on with what waits for a retry or for a fuller batch. */
  nextDue(): number | undefined {
    return this.#running || this.#closed ? undefined : this.#notBefore;
  }

  /** There may be news in the stream, or a waiting time is over. */
  wake(): void {
    if (this.#closed) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    const retrying = this.#batches.length > 0;
    if (retrying && this.#notBefore !== undefined && this.#notBefore > this.#options.kernel.clock.now())
      return;
    this.#running = true;
    this.#options.kernel.work.start(`stream to ${this.#options.mapping.functionArn}`, () => this.#run());
  }

  close(): void {
    this.#closed = true;
  }

  async #run(): Promise<void> {
    try {
      do {
        this.#again = false;
        this.#notBefore = undefined;
        while (!this.#closed && this.#notBefore === undefined && (await this.#step()));
      } while (this.#again && this.#batches.length === 0 && !this.#closed);
    } catch (error) {
      // the engine goes away under a lane that is being closed
      if (!this.#closed) throw error;
    } finally {
      this.#running = false;
      if (!this.#closed) this.#options.kernel.rearm();
    }
  }

  /** Reads, or deals with one batch. False when there is nothing (or not yet enough) to do. */
  async #step(): Promise<boolean> {
    const [batch] = this.#batches;
    if (batch !== undefined) {
      await this.#deliver(batch);
      if (this.#batches.length === 0) this.#advance(this.#readTo);
      return true;
    }
    const { records, shard } = await this.#options.reader.read(this.#position, recordsPerRead);
    const last = records.at(-1)?.dynamodb.SequenceNumber;
    if (last === undefined) {
      // a mapping that starts at the newest record must not find, next time, that it has never read
      if (this.#skipping && this.#position === undefined) this.#advance({ shard, sequence: '0' });
      this.#skipping = false;
      return false;
    }
    const wanted = this.#skipping ? [] : records.filter(this.#options.wants);
    if (this.#waitsForMore(wanted)) return false;
    this.#readTo = { shard, sequence: last };
    this.#batches = cutBatches(wanted, this.#options.mapping.batchSize);
    if (this.#batches.length === 0) this.#advance(this.#readTo);
    return true;
  }

  /** Within the batching window the function is not called until a batch is full. */
  #waitsForMore(wanted: LambdaStreamRecord[]): boolean {
    const { batchSize, maximumBatchingWindowInSeconds: windowS } = this.#options.mapping;
    const first = wanted[0]?.dynamodb.SequenceNumber;
    if (windowS === 0 || first === undefined || wanted.length >= batchSize) return false;
    const until = this.#options.reader.seenAt(first) + windowS * 1000;
    if (until <= this.#options.kernel.clock.now()) return false;
    this.#notBefore = until;
    return true;
  }

  async #deliver(batch: Batch): Promise<void> {
    const { kernel, mapping } = this.#options;
    const result = await kernel.lambda.invoke(mapping.functionArn, { Records: batch.records });
    if (this.#closed) return;
    const left = result.ok
      ? mapping.reportBatchItemFailures
        ? remaining(batch, result.payload)
        : []
      : batch.records;
    const done = batch.records.length - left.length;
    this.#batches.shift();
    if (done > 0) this.#advanceTo(batch.records[done - 1]);
    if (left.length === 0) return;
    if (done === 0 && mapping.bisectBatchOnFunctionError && left.length > 1) {
      this.#batches.unshift(...bisect(batch));
      return;
    }
    await this.#retryOrGiveUp({ records: left, failures: batch.failures + 1 }, result.ok);
  }

  async #retryOrGiveUp(batch: Batch, answered: boolean): Promise<void> {
    const { kernel, mapping, reader } = this.#options;
    const attempts = mapping.maximumRetryAttempts;
    const ageLimitMs =
      mapping.maximumRecordAgeInSeconds < 0 ? retentionMs : mapping.maximumRecordAgeInSeconds * 1000;
    const ageMs = kernel.clock.now() - reader.seenAt(span(batch.records).first);
    const condition =
      attempts >= 0 && batch.failures > attempts
        ? 'RetryAttemptsExhausted'
        : ageMs > ageLimitMs
          ? 'RecordAgeExceeded'
          : undefined;
    if (condition === undefined) {
      this.#batches.unshift(batch);
      this.#notBefore =
        kernel.clock.now() + Math.min(firstRetryMs * 2 ** (batch.failures - 1), longestRetryMs);
      return;
    }
    if (mapping.onFailureArn !== undefined) {
      const message = discardedBatch({
        mapping,
        reader,
        batch,
        condition,
        answered,
        shard: this.#readTo?.shard ?? '',
        now: kernel.clock.now(),
      });
      await this.#options.sendToQueue(mapping.onFailureArn, JSON.stringify(message));
    }
    this.#advanceTo(batch.records.at(-1));
  }

  #advanceTo(record: LambdaStreamRecord | undefined): void {
    if (record === undefined || this.#readTo === undefined) return;
    this.#advance({ shard: this.#readTo.shard, sequence: record.dynamodb.SequenceNumber });
  }

  #advance(position: Position | undefined): void {
    if (position === undefined) return;
    this.#position = position;
    this.#options.checkpoints.set(this.#options.mapping.uuid, this.#options.lane, position);
  }
}
