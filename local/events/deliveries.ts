import * as z from 'zod';
import type { Kernel, TimedPart } from '../kernel.ts';
import { inTransaction } from '../runtime/store.ts';
import { type Delivery, DeliveryFailed, type Progress, type SendToTarget } from './delivery.ts';

/** The service spreads its 185 tries over a day: from a second up to a few minutes apart. */
const longestPauseMs = 10 * 60_000;

const row = z.object({
  id: z.number(),
  delivery: z.string(),
  attempts: z.number(),
  first_at: z.number(),
});

export interface DeliveriesOptions {
  /** names the part and its table: `events`, `scheduler` */
  sender: string;
  send: SendToTarget;
  /** puts a message on a dead-letter queue */
  deadLetter: (queueArn: string, body: string, attributes: Record<string, string>) => void;
  /** told of every try */
  onProgress?: (delivery: Delivery, progress: Progress) => void;
  /** 0 to 1, for the jitter */
  random?: () => number;
}

/**
 * Takes payloads to targets at least once, also over a SIGKILL: a delivery is a row until its target or its
 * dead-letter queue has it. Passing failures are tried again with exponential back-off and full jitter.
 */
export class Deliveries implements TimedPart {
  readonly name: string;
  readonly #kernel: Kernel;
  readonly #options: DeliveriesOptions;
  readonly #table: string;
  readonly #underWay = new Set<number>();

  constructor(kernel: Kernel, options: DeliveriesOptions) {
    this.name = `${options.sender} deliveries`;
    this.#kernel = kernel;
    this.#options = options;
    this.#table = `${options.sender}_deliveries`;
    kernel.store.exec(`CREATE TABLE IF NOT EXISTS ${this.#table} (
      id INTEGER PRIMARY KEY AUTOINCREMENT, delivery TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
      first_at INTEGER NOT NULL, due_at INTEGER NOT NULL);
      CREATE INDEX IF NOT EXISTS ${this.#table}_by_due ON ${this.#table} (due_at)`);
  }

  /** Keeps a delivery and starts it. Inside a transaction it starts once that is over, if it was kept. */
  add(delivery: Delivery): void {
    const now = this.#kernel.clock.now();
    const { lastInsertRowid } = this.#kernel.store
      .prepare(`INSERT INTO ${this.#table} (delivery, first_at, due_at) VALUES (?, ?, ?)`)
      .run(JSON.stringify(delivery), now, now);
    this.#start(Number(lastInsertRowid));
  }

  /** How many deliveries have not ended. */
  waiting(): number {
    return Number(this.#kernel.store.prepare(`SELECT count(*) AS n FROM ${this.#table}`).get()?.n);
  }

  nextDue(): number | undefined {
    const rows = this.#kernel.store
      .prepare(`SELECT id, due_at FROM ${this.#table} ORDER BY due_at`)
      .iterate();
    for (const { id, due_at } of rows) if (!this.#underWay.has(Number(id))) return Number(due_at);
    return undefined;
  }

  fireDue(now: number): void {
    const due = this.#kernel.store
      .prepare(`SELECT id FROM ${this.#table} WHERE due_at <= ? ORDER BY id`)
      .all(now);
    for (const { id } of due) this.#start(Number(id));
  }

  #start(id: number): void {
    if (this.#underWay.has(id)) return;
    this.#underWay.add(id);
    this.#kernel.work.start(`${this.#options.sender} delivery`, async () => {
      // lets the transaction that kept the row end first
      await Promise.resolve();
      try {
        this.#attempt(id);
      } finally {
        this.#underWay.delete(id);
        this.#kernel.rearm();
      }
    });
  }

  #attempt(id: number): void {
    const kept = this.#kernel.store.prepare(`SELECT * FROM ${this.#table} WHERE id = ?`).get(id);
    if (kept === undefined) return;
    const { delivery: text, attempts, first_at } = row.parse(kept);
    const delivery: Delivery = JSON.parse(text);
    try {
      inTransaction(this.#kernel.store, () => {
        this.#options.send(delivery.targetArn, delivery.payload);
        this.#forget(id);
        this.#options.onProgress?.(delivery, { state: 'handed over', failures: attempts });
      });
    } catch (error) {
      if (!(error instanceof DeliveryFailed)) throw error;
      this.#afterFailure(id, delivery, attempts, first_at, error);
    }
  }

  #afterFailure(
    id: number,
    delivery: Delivery,
    attempts: number,
    firstAt: number,
    error: DeliveryFailed,
  ): void {
    const told = { failures: attempts + 1, error: `${error.code}: ${error.message}` };
    const pause = Math.min(longestPauseMs, 2 ** attempts * 1000);
    const dueAt =
      this.#kernel.clock.now() + Math.ceil((0.5 + (this.#options.random ?? Math.random)() / 2) * pause);
    const isTooOld = dueAt - firstAt > delivery.maximumAgeMs;
    if (error.isPassing && attempts < delivery.maximumRetryAttempts && !isTooOld) {
      this.#kernel.store
        .prepare(`UPDATE ${this.#table} SET attempts = attempts + 1, due_at = ? WHERE id = ?`)
        .run(dueAt, id);
      this.#options.onProgress?.(delivery, { state: 'retrying', ...told });
      return;
    }
    const condition =
      attempts >= delivery.maximumRetryAttempts ? 'MaximumRetryAttempts' : 'MaximumEventAgeInSeconds';
    inTransaction(this.#kernel.store, () => {
      if (delivery.deadLetterArn !== undefined) {
        this.#options.deadLetter(delivery.deadLetterArn, delivery.payload, {
          ...delivery.letterAttributes,
          TARGET_ARN: delivery.targetArn,
          ERROR_CODE: error.code,
          ERROR_MESSAGE: error.message,
          RETRY_ATTEMPTS: String(attempts),
          ...(error.isPassing ? { EXHAUSTED_RETRY_CONDITION: condition } : {}),
        });
      }
      this.#forget(id);
      this.#options.onProgress?.(delivery, { state: 'dead', ...told });
    });
  }

  #forget(id: number): void {
    this.#kernel.store.prepare(`DELETE FROM ${this.#table} WHERE id = ?`).run(id);
  }
}
