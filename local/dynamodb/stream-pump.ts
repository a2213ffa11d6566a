import type { Kernel, TimedPart } from '../kernel.ts';
import type { TableModel } from '../runtime/app/data.ts';
import type { MappingModel } from '../runtime/app/functions.ts';
import type { App } from '../runtime/app.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { laneOf } from './batches.ts';
import { Checkpoints } from './checkpoints.ts';
import type { EngineClient } from './engine-client.ts';
import { type LostRecords, redeliver, type StreamWay } from './redeliver.ts';
import { StreamLane } from './stream-lane.ts';
import { StreamReader } from './stream-reader.ts';
import type { TtlRemovals } from './ttl-removals.ts';

export interface StreamPumpOptions {
  client: EngineClient;
  app: Pick<App, 'tables' | 'mappings'>;
  removals: TtlRemovals;
  compilePattern: (pattern: unknown) => (event: unknown) => boolean;
  sendToQueue: (queueArn: string, body: string) => Promise<void>;
}

/** Carries changes from the tables' streams to the functions that are mapped to them. */
export class StreamPump implements TimedPart {
  readonly name = 'stream pump';
  readonly #kernel: Kernel;
  readonly #options: StreamPumpOptions;
  readonly #lanes = new Map<string, StreamLane[]>();
  readonly #ways: StreamWay[] = [];

  constructor(kernel: Kernel, options: StreamPumpOptions) {
    this.#kernel = kernel;
    this.#options = options;
    const checkpoints = new Checkpoints(kernel.store);
    for (const mapping of options.app.mappings) {
      const table = options.app.tables.find((one) => one.streamArn === mapping.sourceArn);
      if (table === undefined) continue;
      const lanes = this.#lanes.get(table.name) ?? [];
      lanes.push(...this.#lanesOf(mapping, table, checkpoints));
      this.#lanes.set(table.name, lanes);
    }
  }

  /** There was a write to these tables: whatever is unread goes on its way at once. */
  notice(tableNames: string[]): void {
    for (const name of tableNames) for (const lane of this.#lanes.get(name) ?? []) lane.wake();
  }

  /** Goes on from the checkpoints, after a start. */
  resume(): void {
    this.notice([...this.#lanes.keys()]);
  }

  /** Gives records that a mapping gave up to its function once more. @throws NotRedelivered */
  redeliver(lost: LostRecords): Promise<void> {
    return redeliver(this.#ways, this.#kernel.lambda, lost);
  }

  nextDue(): number | undefined {
    let earliest: number | undefined;
    for (const lane of [...this.#lanes.values()].flat()) {
      const due = lane.nextDue();
      if (due !== undefined && (earliest === undefined || due < earliest)) earliest = due;
    }
    return earliest;
  }

  fireDue(now: number): void {
    for (const lane of [...this.#lanes.values()].flat()) {
      const due = lane.nextDue();
      if (due !== undefined && due <= now) lane.wake();
    }
  }

  close(): void {
    for (const lane of [...this.#lanes.values()].flat()) lane.close();
  }

  #lanesOf(mapping: MappingModel, table: TableModel, checkpoints: Checkpoints): StreamLane[] {
    const { client, removals, compilePattern, sendToQueue } = this.#options;
    const { clock, store, region } = this.#kernel;
    const count = mapping.parallelizationFactor;
    if (count < 1 || count > 10)
      throw new UnsupportedByLocal(`a parallelization factor of ${count} in ${mapping.uuid}`);
    const patterns = mapping.filters.map(compilePattern);
    const options = { client, table, streamArn: mapping.sourceArn, region, clock, store, removals };
    return Array.from({ length: count }, (_, index) => {
      const way: StreamWay = {
        mapping,
        reader: new StreamReader(options),
        wants: (record) =>
          laneOf(record, table.partitionKey.attribute, count) === index &&
          (patterns.length === 0 || patterns.some((matches) => matches(record))),
      };
      this.#ways.push(way);
      return new StreamLane({
        ...way,
        kernel: this.#kernel,
        lane: `${index}/${count}`,
        checkpoints,
        sendToQueue,
      });
    });
  }
}
