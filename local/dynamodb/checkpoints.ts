import type { DatabaseSync } from 'node:sqlite';
import type { Position } from './stream-reader.ts';
import { sortable } from './stream-records.ts';

/** How far each lane of each stream mapping has come, kept over restarts. */
export class Checkpoints {
  readonly #store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.#store = store;
    store.exec(
      'CREATE TABLE IF NOT EXISTS stream_checkpoints (mapping TEXT, lane TEXT, shard TEXT, sequence TEXT, PRIMARY KEY (mapping, lane))',
    );
  }

  /** A lane that is new in a mapping that is not goes on where the slowest of the others is. */
  get(mapping: string, lane: string): Position | undefined {
    const row =
      this.#store
        .prepare('SELECT shard, sequence FROM stream_checkpoints WHERE mapping = ? AND lane = ?')
        .get(mapping, lane) ??
      this.#store
        .prepare('SELECT shard, sequence FROM stream_checkpoints WHERE mapping = ? ORDER BY sequence LIMIT 1')
        .get(mapping);
    if (row === undefined) return undefined;
    return { shard: String(row.shard), sequence: String(row.sequence).replace(/^0+(?=\d)/, '') };
  }

  set(mapping: string, lane: string, position: Position): void {
    this.#store
      .prepare(
        'INSERT INTO stream_checkpoints (mapping, lane, shard, sequence) VALUES (?, ?, ?, ?) ON CONFLICT (mapping, lane) DO UPDATE SET shard = excluded.shard, sequence = excluded.sequence',
      )
      .run(mapping, lane, position.shard, sortable(position.sequence));
  }
}
