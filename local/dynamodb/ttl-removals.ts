import type { DatabaseSync } from 'node:sqlite';
import type { StreamRecord } from './stream-records.ts';

/** Who deletes an expired item, as its stream record tells (DynamoDB developer guide, "DynamoDB Streams and TTL"). */
const service = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };

/** Remembers what the sweep deleted, so that the record of it can be told from a caller's own delete. */
export class TtlRemovals {
  readonly #store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.#store = store;
    store.exec(
      'CREATE TABLE IF NOT EXISTS ttl_removals (table_name TEXT, keys TEXT, at INTEGER, PRIMARY KEY (table_name, keys))',
    );
  }

  note(table: string, keys: Record<string, unknown>, at: number): void {
    this.#store
      .prepare('INSERT OR REPLACE INTO ttl_removals (table_name, keys, at) VALUES (?, ?, ?)')
      .run(table, canonical(keys), at);
  }

  identity(table: string, record: StreamRecord): typeof service | undefined {
    if (record.eventName !== 'REMOVE') return undefined;
    const found = this.#store
      .prepare('SELECT at FROM ttl_removals WHERE table_name = ? AND keys = ?')
      .get(table, canonical(record.dynamodb.Keys));
    return found === undefined ? undefined : service;
  }

  /** The item was not deleted after all, or the note has served its time. */
  forget(table: string, keys: Record<string, unknown>): void {
    this.#store
      .prepare('DELETE FROM ttl_removals WHERE table_name = ? AND keys = ?')
      .run(table, canonical(keys));
  }

  forgetBefore(at: number): void {
    this.#store.prepare('DELETE FROM ttl_removals WHERE at < ?').run(at);
  }
}

function canonical(keys: Record<string, unknown>): string {
  return JSON.stringify(Object.entries(keys).sort(([one], [other]) => (one < other ? -1 : 1)));
}
