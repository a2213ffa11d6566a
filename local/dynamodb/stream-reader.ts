import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { Clock } from '../kernel.ts';
import type { TableModel } from '../runtime/app/data.ts';
import type { EngineClient } from './engine-client.ts';
import { compareSequences, type LambdaStreamRecord, type StreamRecord, sortable } from './stream-records.ts';
import type { TtlRemovals } from './ttl-removals.ts';

const target = 'DynamoDBStreams_20120810';
const recordsPerRead = 500;

/** How far a reader has come: everything up to and including `sequence` in `shard`. */
export interface Position {
  shard: string;
  sequence: string;
}

/** Where in a shard reading begins, as GetShardIterator takes it. */
type Start =
  | { ShardIteratorType: 'TRIM_HORIZON' }
  | { ShardIteratorType: 'AT_SEQUENCE_NUMBER' | 'AFTER_SEQUENCE_NUMBER'; SequenceNumber: string };

export interface StreamReaderOptions {
  client: EngineClient;
  table: TableModel;
  streamArn: string;
  region: string;
  clock: Clock;
  store: DatabaseSync;
  removals: TtlRemovals;
}

/** Reads one table's stream in order and gives each record the shape and the time that local's world has. */
export class StreamReader {
  readonly table: string;
  readonly streamArn: string;
  readonly #options: StreamReaderOptions;
  #engineArn: string | undefined;
  #newestSeen: string;

  constructor(options: StreamReaderOptions) {
    this.#options = options;
    this.table = options.table.name;
    this.streamArn = options.streamArn;
    options.store.exec(
      'CREATE TABLE IF NOT EXISTS stream_seen (table_name TEXT, sequence TEXT, at INTEGER, PRIMARY KEY (table_name, sequence)) WITHOUT ROWID',
    );
    const row = options.store
      .prepare('SELECT MAX(sequence) AS newest FROM stream_seen WHERE table_name = ?')
      .get(this.table);
    this.#newestSeen = typeof row?.newest === 'string' ? row.newest : '';
  }

  /** Up to `limit` records after `position`, or from the oldest on. None means that nothing is unread. */
  async read(
    position: Position | undefined,
    limit: number,
  ): Promise<{ records: LambdaStreamRecord[]; shard: string }> {
    const shards = await this.#shards();
    const start = position === undefined ? 0 : Math.max(shards.indexOf(position.shard), 0);
    for (let index = start; index < shards.length; index += 1) {
      const shard = shards[index] ?? '';
      const after = position?.shard === shard && position.sequence !== '0' ? position.sequence : undefined;
      const from: Start =
        after === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after };
      const records = await this.#readFrom(shard, from, limit);
      if (records.length > 0) return { records: this.#shape(records), shard };
    }
    return { records: [], shard: shards.at(-1) ?? '' };
  }

  /** The records of a shard from one to another, both included, as far as the stream still holds them. */
  async between(shard: string, first: string, last: string): Promise<LambdaStreamRecord[]> {
    await this.#shards();
    const found: StreamRecord[] = [];
    let from: Start = { ShardIteratorType: 'AT_SEQUENCE_NUMBER', SequenceNumber: first };
    for (;;) {
      const records = await this.#readFrom(shard, from, recordsPerRead);
      const wanted = records.filter(({ dynamodb }) => compareSequences(dynamodb.SequenceNumber, last) <= 0);
      found.push(...wanted);
      const end = wanted.at(-1)?.dynamodb.SequenceNumber;
      if (end === undefined || wanted.length < records.length) break;
      from = { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: end };
    }
    return found.length === 0 ? [] : this.#shape(found);
  }

  /** When a record came into the stream (ms, local time). */
  seenAt(sequence: string): number {
    const row = this.#options.store
      .prepare('SELECT at FROM stream_seen WHERE table_name = ? AND sequence >= ? ORDER BY sequence LIMIT 1')
      .get(this.table, sortable(sequence));
    return typeof row?.at === 'number' ? row.at : this.#options.clock.now();
  }

  async #shards(): Promise<string[]> {
    this.#engineArn ??= await this.#findStream();
    const described = (await this.#options.client.call(`${target}.DescribeStream`, {
      StreamArn: this.#engineArn,
    })) as { StreamDescription: { Shards: { ShardId: string }[] } };
    return described.StreamDescription.Shards.map((shard) => shard.ShardId);
  }

  async #findStream(): Promise<string> {
    const described = (await this.#options.client.call('DynamoDB_20120810.DescribeTable', {
      TableName: this.table,
    })) as { Table: { LatestStreamArn: string } };
    return described.Table.LatestStreamArn;
  }

  async #readFrom(shard: string, from: Start, limit: number): Promise<StreamRecord[]> {
    const { ShardIterator } = (await this.#options.client.call(`${target}.GetShardIterator`, {
      StreamArn: this.#engineArn,
      ShardId: shard,
      ...from,
    })) as { ShardIterator: string };
    const read = (await this.#options.client.call(`${target}.GetRecords`, {
      ShardIterator,
      Limit: limit,
    })) as {
      Records: StreamRecord[];
    };
    return read.Records;
  }

  #shape(records: StreamRecord[]): LambdaStreamRecord[] {
    this.#stamp(records);
    return records.map((record) => {
      const { userIdentity, ...rest } = record;
      const identity = userIdentity ?? this.#options.removals.identity(this.table, record);
      return {
        ...rest,
        eventID: createHash('md5')
          .update(`${this.streamArn} ${record.dynamodb.SequenceNumber}`)
          .digest('hex'),
        awsRegion: this.#options.region,
        dynamodb: {
          ...record.dynamodb,
          ApproximateCreationDateTime: Math.floor(this.seenAt(record.dynamodb.SequenceNumber) / 1000),
        },
        eventSourceARN: this.streamArn,
        ...(identity && { userIdentity: identity }),
      };
    });
  }

  /** The engine stamps records with the host's time; local's own is kept when a record is first seen. */
  #stamp(records: StreamRecord[]): void {
    const newest = sortable(records.at(-1)?.dynamodb.SequenceNumber ?? '');
    if (newest <= this.#newestSeen) return;
    this.#newestSeen = newest;
    this.#options.store
      .prepare('INSERT OR IGNORE INTO stream_seen (table_name, sequence, at) VALUES (?, ?, ?)')
      .run(this.table, newest, this.#options.clock.now());
  }
}
