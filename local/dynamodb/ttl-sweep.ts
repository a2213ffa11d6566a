import type { Kernel, TimedPart } from '../kernel.ts';
import type { TableModel } from '../runtime/app/data.ts';
import type { Engine } from './engine.ts';
import { EngineError } from './engine-client.ts';
import { expiredKeys } from './engine-file.ts';
import type { TtlRemovals } from './ttl-removals.ts';

const dayMs = 24 * 60 * 60 * 1000;
/** DynamoDB reads a TTL more than five years past as a mistake and leaves the item (developer guide, TTL). */
const ignoredAfterMs = 5 * 365 * dayMs;

export interface TtlSweepOptions {
  engine: Pick<Engine, 'client' | 'file'>;
  tables: TableModel[];
  removals: TtlRemovals;
  onWrite: (tableNames: string[]) => void;
}

/**
 * Deletes expired items once a day of local's time. DynamoDB promises no more than "within a few days", and
 * the engine's own sweep goes by the host's clock, so the attribute is not made known to the engine.
 */
export class TtlSweep implements TimedPart {
  readonly name = 'TTL sweep';
  readonly #kernel: Kernel;
  readonly #options: TtlSweepOptions;
  readonly #tables: TableModel[];
  #next: number;

  constructor(kernel: Kernel, options: TtlSweepOptions) {
    this.#kernel = kernel;
    this.#options = options;
    this.#tables = options.tables.filter((table) => table.ttlAttribute !== undefined);
    kernel.store.exec(
      'CREATE TABLE IF NOT EXISTS ttl_sweep (id INTEGER PRIMARY KEY CHECK (id = 1), next INTEGER NOT NULL)',
    );
    const kept = kernel.store.prepare('SELECT next FROM ttl_sweep WHERE id = 1').get()?.next;
    this.#next = typeof kept === 'number' ? kept : kernel.clock.now() + dayMs;
    this.#keep();
  }

  nextDue(): number | undefined {
    return this.#tables.length > 0 ? this.#next : undefined;
  }

  fireDue(now: number): void {
    this.#next = now + dayMs;
    this.#keep();
    this.#options.removals.forgetBefore(now - 2 * dayMs);
    this.#kernel.work.start('TTL sweep', async () => {
      for (const table of this.#tables) await this.#sweep(table, now);
    });
  }

  async #sweep(table: TableModel, now: number): Promise<void> {
    const before = Math.floor(now / 1000);
    const after = Math.floor((now - ignoredAfterMs) / 1000);
    const { file } = this.#options.engine;
    const expired =
      file === undefined ? await this.#scan(table, after, before) : expiredKeys(file, table, after, before);
    const condition = expiryCondition(table, after, before);
    for (const keys of expired) await this.#remove(table.name, keys, condition, now);
    if (expired.length > 0) this.#options.onWrite([table.name]);
  }

  /** For an engine whose file is not ours to look into. */
  async #scan(table: TableModel, after: number, before: number): Promise<Record<string, unknown>[]> {
    const keys = [table.partitionKey, ...(table.sortKey ? [table.sortKey] : [])].map((key) => key.attribute);
    const { ConditionExpression, ExpressionAttributeNames, ...values } = expiryCondition(
      table,
      after,
      before,
    );
    const keyNames = Object.fromEntries(keys.map((key, index) => [`#key${index}`, key]));
    const found: Record<string, unknown>[] = [];
    let from: unknown;
    do {
      const page = (await this.#options.engine.client.call('DynamoDB_20120810.Scan', {
        TableName: table.name,
        FilterExpression: ConditionExpression,
        ProjectionExpression: Object.keys(keyNames).join(', '),
        ExpressionAttributeNames: { ...ExpressionAttributeNames, ...keyNames },
        ...values,
        ...(from !== undefined && { ExclusiveStartKey: from }),
      })) as { Items: Record<string, unknown>[]; LastEvaluatedKey?: unknown };
      found.push(...page.Items);
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return found;
  }

  /** Only if it is still expired: somebody may have written it anew since the scan. */
  async #remove(
    table: string,
    keys: Record<string, unknown>,
    condition: ExpiryCondition,
    now: number,
  ): Promise<void> {
    this.#options.removals.note(table, keys, now);
    try {
      const request = { TableName: table, Key: keys, ...condition };
      await this.#options.engine.client.call('DynamoDB_20120810.DeleteItem', request);
    } catch (error) {
      if (!(error instanceof EngineError) || error.name !== 'ConditionalCheckFailedException') throw error;
      this.#options.removals.forget(table, keys);
    }
  }

  #keep(): void {
    this.#kernel.store
      .prepare(
        'INSERT INTO ttl_sweep (id, next) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET next = excluded.next',
      )
      .run(this.#next);
  }
}

interface ExpiryCondition {
  ConditionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Record<string, { N: string }>;
}

/** Between two times, in seconds, both left out. */
function expiryCondition(table: TableModel, after: number, before: number): ExpiryCondition {
  return {
    ConditionExpression: '#ttl > :after AND #ttl < :before',
    ExpressionAttributeNames: { '#ttl': table.ttlAttribute ?? '' },
    ExpressionAttributeValues: { ':after': { N: String(after) }, ':before': { N: String(before) } },
  };
}
