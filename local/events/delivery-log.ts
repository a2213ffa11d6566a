import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { type Delivery, type Progress, progressStates } from './delivery.ts';

const row = z.object({
  rule: z.string(),
  target: z.string(),
  state: z.enum(progressStates),
  failures: z.number(),
  error: z.string().nullable(),
  changed_at: z.number(),
});

/** How an event came through to one target of one rule, as far as is known. */
export interface DeliveryOutcome extends Progress {
  ruleArn: string;
  targetArn: string;
  changedAt: number;
}

/** Which rules took each event, and what became of it at each of their targets. */
export class DeliveryLog {
  readonly #store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.#store = store;
    store.exec(`CREATE TABLE IF NOT EXISTS bus_outcomes (
      event_id TEXT NOT NULL, rule TEXT NOT NULL, target TEXT NOT NULL, bus TEXT NOT NULL, accepted_at INTEGER NOT NULL,
      state TEXT NOT NULL, failures INTEGER NOT NULL, error TEXT, changed_at INTEGER NOT NULL,
      PRIMARY KEY (event_id, target, rule)) WITHOUT ROWID;
      CREATE INDEX IF NOT EXISTS bus_outcomes_by_time ON bus_outcomes (bus, accepted_at)`);
  }

  /** Notes what an accepted event was sent on to, and forgets what was accepted up to `oldest`. */
  accepted(bus: string, deliveries: Delivery[], now: number, oldest: number | undefined): void {
    const insert = this.#store.prepare(
      'INSERT OR IGNORE INTO bus_outcomes VALUES (?, ?, ?, ?, ?, ?, 0, NULL, ?)',
    );
    for (const { eventId = '', letterAttributes, targetArn } of deliveries)
      insert.run(eventId, letterAttributes.RULE_ARN ?? '', targetArn, bus, now, 'accepted', now);
    if (oldest === undefined) return;
    this.#store.prepare('DELETE FROM bus_outcomes WHERE bus = ? AND accepted_at <= ?').run(bus, oldest);
  }

  /** How a delivery went. What a function is handed is only done when the function is. */
  delivered(
    { eventId, targetArn, payload, letterAttributes }: Delivery,
    progress: Progress,
    now: number,
  ): void {
    if (eventId === undefined) return;
    const goesOn = targetArn.includes(':lambda:') && eventIn(payload) === eventId;
    const state = progress.state === 'handed over' && !goesOn ? 'done' : progress.state;
    this.#note({ ...progress, state }, now, eventId, targetArn, letterAttributes.RULE_ARN ?? '');
  }

  /** How a function fared with a payload that may have come over a bus. */
  invoked(functionArn: string, payload: string, progress: Progress, now: number): void {
    const eventId = eventIn(payload);
    if (eventId !== undefined) this.#note(progress, now, eventId, functionArn);
  }

  outcomesOf(eventId: string): DeliveryOutcome[] {
    const rows = this.#store
      .prepare('SELECT * FROM bus_outcomes WHERE event_id = ? ORDER BY rule, target')
      .all(eventId);
    return rows.map((kept) => {
      const { rule, target, error, changed_at, ...progress } = row.parse(kept);
      return {
        ...progress,
        ruleArn: rule,
        targetArn: target,
        changedAt: changed_at,
        error: error ?? undefined,
      };
    });
  }

  #note(
    { state, failures, error }: Progress,
    now: number,
    eventId: string,
    target: string,
    rule?: string,
  ): void {
    this.#store
      .prepare(
        `UPDATE bus_outcomes SET state = ?, failures = ?, error = ?, changed_at = ?
         WHERE event_id = ? AND target = ? AND rule = coalesce(?, rule)`,
      )
      .run(state, failures, error ?? null, now, eventId, target, rule ?? null);
  }
}

/** The id of the bus event that a payload is, if it is one. */
function eventIn(payload: string): string | undefined {
  const value: unknown = JSON.parse(payload);
  const isEvent = typeof value === 'object' && value !== null && 'detail-type' in value && 'id' in value;
  return isEvent && typeof value.id === 'string' ? value.id : undefined;
}
