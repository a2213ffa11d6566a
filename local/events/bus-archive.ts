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

/** Which events are meant; of the texts in `about` at least one stands in the event. */
export interface EventFilter {
  type?: string | undefined;
  source?: string | undefined;
  about?: string[] | undefined;
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
    const oldest = this.oldest(bus, now);
    if (oldest === undefined) return;
    this.#store.prepare('DELETE FROM bus_events WHERE bus = ? AND accepted_at <= ?').run(bus, oldest);
  }

  /** When events were accepted that are forgotten now (ms); undefined for an archive that keeps them for good. */
  oldest(bus: string, now: number): number | undefined {
    const days = this.#keptDays.get(bus) ?? daysWithoutArchive;
    return days === 0 ? undefined : now - days * 86_400_000;
  }

  /** The newest first. */
  latest(limit: number, offset = 0, filter: EventFilter = {}): ArchivedEvent[] {
    const { type, source, about = [] } = filter;
    const anyOf = about.length === 0 ? '' : `AND (${about.map(() => 'instr(event, ?) > 0').join(' OR ')})`;
    return this.#store
      .prepare(
        `SELECT bus, accepted_at, event FROM bus_events
         WHERE ${typeOf} = coalesce(?, ${typeOf}) AND ${sourceOf} = coalesce(?, ${sourceOf}) ${anyOf}
         ORDER BY seq DESC LIMIT ? OFFSET ?`,
      )
      .all(type ?? null, source ?? null, ...about, limit, offset)
      .map(({ bus, accepted_at, event }) => ({
        bus: String(bus),
        acceptedAt: Number(accepted_at),
        event: JSON.parse(String(event)),
      }));
  }

  /** Every type of event with its source, by name. */
  kinds(): { type: string; source: string }[] {
    return this.#store
      .prepare(`SELECT DISTINCT ${typeOf} AS type, ${sourceOf} AS source FROM bus_events ORDER BY 1, 2`)
      .all()
      .map(({ type, source }) => ({ type: String(type), source: String(source) }));
  }

  count(): number {
    return Number(this.#store.prepare('SELECT count(*) AS n FROM bus_events').get()?.n);
  }
}

const typeOf = `json_extract(event, '$."detail-type"')`;
const sourceOf = `json_extract(event, '$.source')`;
