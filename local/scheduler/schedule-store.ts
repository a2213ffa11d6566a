import type { DatabaseSync } from 'node:sqlite';
import type { ScheduleShape } from './schedule-shape.ts';

/** One schedule as it is kept. Times are milliseconds of local's clock. */
export interface StoredSchedule {
  group: string;
  name: string;
  shape: ScheduleShape;
  at: number;
  createdAt: number;
  modifiedAt: number;
  firedAt: number | undefined;
}

/** The schedules in the runtime's sqlite file. */
export class ScheduleStore {
  readonly #store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.#store = store;
    store.exec(`CREATE TABLE IF NOT EXISTS schedules (
      group_name TEXT NOT NULL, name TEXT NOT NULL, shape TEXT NOT NULL, at INTEGER NOT NULL,
      enabled INTEGER NOT NULL, created_at INTEGER NOT NULL, modified_at INTEGER NOT NULL, fired_at INTEGER,
      PRIMARY KEY (group_name, name));
      CREATE INDEX IF NOT EXISTS schedules_by_time ON schedules (at) WHERE enabled = 1 AND fired_at IS NULL`);
  }

  get(group: string, name: string): StoredSchedule | undefined {
    const kept = this.#store
      .prepare('SELECT * FROM schedules WHERE group_name = ? AND name = ?')
      .get(group, name);
    return kept === undefined ? undefined : read(kept);
  }

  put(schedule: StoredSchedule): void {
    const { group, name, shape, at, createdAt, modifiedAt, firedAt } = schedule;
    this.#store
      .prepare('INSERT OR REPLACE INTO schedules VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
      .run(
        group,
        name,
        JSON.stringify(shape),
        at,
        shape.State === 'ENABLED' ? 1 : 0,
        createdAt,
        modifiedAt,
        firedAt ?? null,
      );
  }

  delete(group: string, name: string): void {
    this.#store.prepare('DELETE FROM schedules WHERE group_name = ? AND name = ?').run(group, name);
  }

  list(): StoredSchedule[] {
    return this.#store.prepare('SELECT * FROM schedules ORDER BY group_name, name').all().map(read);
  }

  nextDue(): number | undefined {
    const sql = 'SELECT min(at) AS at FROM schedules WHERE enabled = 1 AND fired_at IS NULL';
    const at = this.#store.prepare(sql).get()?.at;
    return typeof at === 'number' ? at : undefined;
  }

  dueAt(now: number): StoredSchedule[] {
    const sql = 'SELECT * FROM schedules WHERE enabled = 1 AND fired_at IS NULL AND at <= ? ORDER BY at';
    return this.#store.prepare(sql).all(now).map(read);
  }
}

function read(kept: Record<string, unknown>): StoredSchedule {
  return {
    group: String(kept.group_name),
    name: String(kept.name),
    shape: JSON.parse(String(kept.shape)),
    at: Number(kept.at),
    createdAt: Number(kept.created_at),
    modifiedAt: Number(kept.modified_at),
    firedAt: kept.fired_at === null ? undefined : Number(kept.fired_at),
  };
}
