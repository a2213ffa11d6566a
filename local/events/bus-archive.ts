import type { DatabaseSync } from 'node:sqlite';
import type { BusModel } from '../runtime/app/messaging.ts';
import type { BusEvent } from './rules.ts';

/** What the console can look back on where a bus has no archive. */
const daysWithoutArchive = 7;

/** An event as it was accepted. */
export interface ArchivedEvent {
  bus: string;
  acceptedAt: number;
  event: BusEvent;
}

/** Everything that passed over the buses, for as long as the template's archive keeps it. */
export class BusArchive {
  readonly #store: DatabaseSync;
  readonly #keptDays: Map<string, number>;

  constructor(store: DatabaseSync, buses: BusModel[]) {
    this.#store = store;
    this.#keptDays = new Map(buses.map(({ name, archiveDays }) => [name, archiveDays ?? daysWithoutArchive]));
    store.exec(`CREATE TABLE IF NOT EXISTS bus_events (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, bus TEXT NOT NULL, accepted_at INTEGER NOT NULL, event TEXT NOT NULL);
      CREATE INDEX IF NOT EXISTS bus_events_by_time ON bus_events (bus, accepted_at)`);
  }

  add(bus: string, event: BusEvent, now: number): void {
    this.#store
      .prepare('INSERT INTO bus_events (bus, accepted_at, event) VALUES (?, ?, ?)')
      .run(bus, now, JSON.stringify(event));
    const days = this.#keptDays.get(bus) ?? daysWithoutArchive;
    // an archive of 0 days keeps events for good
    if (days === 0) return;
    const oldest = now - days * 86_400_000;
    this.#store.prepare('DELETE FROM bus_events WHERE bus = ? AND accepted_at <= ?').run(bus, oldest);
  }

  /** The newest first. */
  latest(limit: number, offset = 0): ArchivedEvent[] {
    return this.#store
      .prepare('SELECT bus, accepted_at, event FROM bus_events ORDER BY seq DESC LIMIT ? OFFSET ?')
      .all(limit, offset)
      .map(({ bus, accepted_at, event }) => ({
        bus: String(bus),
        acceptedAt: Number(accepted_at),
        event: JSON.parse(String(event)),
      }));
  }

  count(): number {
    return Number(this.#store.prepare('SELECT count(*) AS n FROM bus_events').get()?.n);
  }
}
