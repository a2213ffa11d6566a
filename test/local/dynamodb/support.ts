import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, startEngine } from '#local/dynamodb/engine.ts';
import { StreamPump } from '#local/dynamodb/stream-pump.ts';
import type { LambdaStreamRecord } from '#local/dynamodb/stream-records.ts';
import { createTables } from '#local/dynamodb/tables.ts';
import { TtlRemovals } from '#local/dynamodb/ttl-removals.ts';
import { type InvokeResult, type Kernel, Work } from '#local/kernel.ts';
import type { TableModel } from '#local/runtime/app/data.ts';
import type { MappingModel } from '#local/runtime/app/functions.ts';
import { VirtualClock } from '#local/runtime/clock.ts';
import { openStore } from '#local/runtime/store.ts';
import { Timekeeper } from '#local/runtime/timekeeper.ts';

export const startOfTest = Date.parse('2026-03-01T12:00:00Z');

export const returnsTable: TableModel = {
  arn: 'arn:aws:dynamodb:eu-north-1:000000000000:table/returns',
  name: 'returns',
  partitionKey: { attribute: 'pk', type: 'S' },
  sortKey: { attribute: 'sk', type: 'S' },
  indexes: [
    {
      name: 'byState',
      partitionKey: { attribute: 'state', type: 'S' },
      sortKey: { attribute: 'sk', type: 'S' },
      projection: 'ALL',
      nonKeyAttributes: [],
    },
  ],
  streamArn: 'arn:aws:dynamodb:eu-north-1:000000000000:table/returns/stream/local',
  streamViewType: 'NEW_AND_OLD_IMAGES',
  ttlAttribute: 'expiresAt',
};

export function aMapping(more: Partial<MappingModel> = {}): MappingModel {
  return {
    uuid: 'publish',
    functionArn: 'arn:aws:lambda:eu-north-1:000000000000:function:publish',
    sourceArn: returnsTable.streamArn ?? '',
    batchSize: 10,
    filters: [],
    bisectBatchOnFunctionError: false,
    maximumRetryAttempts: -1,
    maximumRecordAgeInSeconds: -1,
    maximumBatchingWindowInSeconds: 0,
    startingPosition: 'TRIM_HORIZON',
    parallelizationFactor: 1,
    reportBatchItemFailures: false,
    ...more,
  };
}

export type StreamEvent = { Records: LambdaStreamRecord[] };
export type Answer = (event: StreamEvent) => InvokeResult | Promise<InvokeResult>;

/** A directory that outlives the worlds in it, for what happens over a restart. */
export function aDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'returflow-dynamodb-'));
}

export function removeDirectory(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}

/** An engine with the table, a pump over the mappings, and functions that are answered by the test. */
export async function aStream(directory: string, mappings: MappingModel[], answer: Answer) {
  const engine: Engine = await startEngine(directory);
  await createTables(engine, [returnsTable]);
  const store = openStore(directory);
  const clock = new VirtualClock(store, 'still', startOfTest);
  const work = new Work();
  const time = new Timekeeper(clock, work);
  const events: StreamEvent[] = [];
  const queued: { arn: string; body: unknown }[] = [];
  const kernel: Kernel = {
    clock,
    work,
    store,
    account: '000000000000',
    region: 'eu-north-1',
    directory,
    rearm: () => time.rearm(),
    lambda: {
      invoke: async (_name, event) => {
        events.push(event as StreamEvent);
        return answer(event as StreamEvent);
      },
    },
  };
  const removals = new TtlRemovals(store);
  const pump = new StreamPump(kernel, {
    client: engine.client,
    app: { tables: [returnsTable], mappings },
    removals,
    compilePattern: (pattern) => (event) => (event as { eventName?: string }).eventName === pattern,
    sendToQueue: async (arn, body) => {
      queued.push({ arn, body: JSON.parse(body) });
    },
  });
  time.add(pump);
  const put = async (pk: string, sk: string, more: Record<string, unknown> = {}) => {
    await engine.client.call('DynamoDB_20120810.PutItem', {
      TableName: 'returns',
      Item: { pk: { S: pk }, sk: { S: sk }, ...more },
    });
    pump.notice(['returns']);
  };
  const close = async () => {
    pump.close();
    await work.idle();
    time.close();
    await engine.close();
    store.close();
  };
  return { engine, kernel, clock, time, work, pump, removals, events, queued, put, close };
}

export const fine: InvokeResult = { ok: true, payload: null };
export const broken: InvokeResult = { ok: false, error: { errorType: 'Broken', errorMessage: 'no' } };

/** The sort keys of an event's records: which change it is about. */
export function names(event: StreamEvent | undefined): string[] {
  return (event?.Records ?? []).map((record) => (record.dynamodb.Keys.sk as { S: string }).S);
}
