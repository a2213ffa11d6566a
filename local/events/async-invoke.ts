import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { InvokeResult, Kernel, TimedPart } from '../kernel.ts';
import type { FunctionModel } from '../runtime/app/functions.ts';
import { inTransaction } from '../runtime/store.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { DeliveryFailed, type Progress } from './delivery.ts';
import { failureRecord } from './failure-record.ts';

/** Lambda tries a failed event again after one minute, then after two more. */
const pausesMs = [60_000, 120_000];
/** A throttled event goes back on the queue, from a second up to five minutes apart, and costs no attempt. */
const longestThrottlePauseMs = 5 * 60_000;

const row = z.object({
  id: z.number(),
  request_id: z.string(),
  function_arn: z.string(),
  payload: z.string(),
  attempts: z.number(),
  throttles: z.number(),
  received_at: z.number(),
});

export interface AsyncInvokerOptions {
  functions: FunctionModel[];
  /** puts a message on a queue: where events go that a function never managed */
  toQueue: (queueArn: string, body: string, attributes: Record<string, string>) => void;
  /** told how each try of an event (JSON text) went */
  onProgress?: (functionArn: string, payload: string, progress: Progress) => void;
}

/**
 * Lambda's own queue for asynchronous events, durable. An event that fails is tried again as the function's
 * configuration says (by default twice), then its record goes to the function's on-failure destination.
 */
export class AsyncInvoker implements TimedPart {
  readonly name = 'asynchronous invocations';
  readonly #kernel: Kernel;
  readonly #options: AsyncInvokerOptions;
  readonly #underWay = new Set<number>();

  constructor(kernel: Kernel, options: AsyncInvokerOptions) {
    this.#kernel = kernel;
    this.#options = options;
    for (const { name, asyncInvoke } of options.functions) {
      const { onFailureArn } = asyncInvoke;
      if (onFailureArn !== undefined && !onFailureArn.includes(':sqs:')) {
        throw new UnsupportedByLocal(`an on-failure destination that is no queue (${name}: ${onFailureArn})`);
      }
    }
    kernel.store.exec(`CREATE TABLE IF NOT EXISTS async_invocations (
      id INTEGER PRIMARY KEY AUTOINCREMENT, request_id TEXT NOT NULL, function_arn TEXT NOT NULL,
      payload TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, throttles INTEGER NOT NULL DEFAULT 0,
      received_at INTEGER NOT NULL, due_at INTEGER NOT NULL);
      CREATE INDEX IF NOT EXISTS async_invocations_by_due ON async_invocations (due_at)`);
  }

  /** Keeps an event (JSON text) for a function and starts it. @throws DeliveryFailed for a function that is not there */
  enqueue(functionArn: string, payload: string): void {
    this.#functionOf(functionArn);
    const now = this.#kernel.clock.now();
    const { lastInsertRowid } = this.#kernel.store
      .prepare(
        'INSERT INTO async_invocations (request_id, function_arn, payload, received_at, due_at) VALUES (?, ?, ?, ?, ?)',
      )
      .run(randomUUID(), functionArn, payload, now, now);
    this.#start(Number(lastInsertRowid));
  }

  /** How many events functions have not managed yet. */
  waiting(): number {
    return Number(this.#kernel.store.prepare('SELECT count(*) AS n FROM async_invocations').get()?.n);
  }

  nextDue(): number | undefined {
    const rows = this.#kernel.store
      .prepare('SELECT id, due_at FROM async_invocations ORDER BY due_at')
      .iterate();
    for (const { id, due_at } of rows) if (!this.#underWay.has(Number(id))) return Number(due_at);
    return undefined;
  }

  fireDue(now: number): void {
    const due = this.#kernel.store
      .prepare('SELECT id FROM async_invocations WHERE due_at <= ? ORDER BY id')
      .all(now);
    for (const { id } of due) this.#start(Number(id));
  }

  #start(id: number): void {
    if (this.#underWay.has(id)) return;
    this.#underWay.add(id);
    this.#kernel.work.start('asynchronous invocation', async () => {
      // lets the transaction that kept the row end first
      await Promise.resolve();
      try {
        await this.#attempt(id);
      } finally {
        this.#underWay.delete(id);
        this.#kernel.rearm();
      }
    });
  }

  async #attempt(id: number): Promise<void> {
    const kept = this.#kernel.store.prepare('SELECT * FROM async_invocations WHERE id = ?').get(id);
    if (kept === undefined) return;
    const event = row.parse(kept);
    const model = this.#options.functions.find(({ arn }) => arn === unqualified(event.function_arn));
    const result = await this.#kernel.lambda.invoke(event.function_arn, JSON.parse(event.payload));
    const failures = event.attempts + (result.ok ? 0 : 1);
    const tell = (state: Progress['state'], error?: string) =>
      this.#options.onProgress?.(unqualified(event.function_arn), event.payload, { state, failures, error });
    if (result.ok || model === undefined) {
      this.#forget(id);
      tell('done');
      return;
    }
    const error = `${result.error.errorType}: ${result.error.errorMessage}`;
    const { maximumRetryAttempts, maximumEventAgeInSeconds, onFailureArn } = model.asyncInvoke;
    const now = this.#kernel.clock.now();
    const isThrottled = result.error.errorType === 'TooManyRequestsException';
    const dueAt = now + (isThrottled ? throttlePause(event.throttles) : (pausesMs[event.attempts] ?? 0));
    const mayRetry = isThrottled || event.attempts < maximumRetryAttempts;
    const isTooOld = dueAt - event.received_at > maximumEventAgeInSeconds * 1000;
    if (mayRetry && !isTooOld) {
      const counter = isThrottled ? 'throttles' : 'attempts';
      this.#kernel.store
        .prepare(`UPDATE async_invocations SET ${counter} = ${counter} + 1, due_at = ? WHERE id = ?`)
        .run(dueAt, id);
      tell('retrying', error);
      return;
    }
    const condition = mayRetry ? 'EventAgeExceeded' : 'RetriesExhausted';
    inTransaction(this.#kernel.store, () => {
      if (onFailureArn !== undefined) this.#tellOf(event, result, condition, onFailureArn, now);
      this.#forget(id);
      tell('dead', error);
    });
  }

  #tellOf(
    event: z.infer<typeof row>,
    result: InvokeResult & { ok: false },
    condition: 'EventAgeExceeded' | 'RetriesExhausted',
    queueArn: string,
    now: number,
  ): void {
    const record = failureRecord({
      at: now,
      requestId: event.request_id,
      functionArn: unqualified(event.function_arn),
      condition,
      invocations: event.attempts + 1,
      payload: JSON.parse(event.payload),
      error: result.error,
    });
    this.#options.toQueue(queueArn, JSON.stringify(record), {});
  }

  #forget(id: number): void {
    this.#kernel.store.prepare('DELETE FROM async_invocations WHERE id = ?').run(id);
  }

  #functionOf(arn: string): FunctionModel {
    const model = this.#options.functions.find((one) => one.arn === unqualified(arn));
    if (model === undefined) throw new DeliveryFailed('RESOURCE_NOT_FOUND', `Function not found: ${arn}`);
    return model;
  }
}

function throttlePause(throttles: number): number {
  return Math.min(longestThrottlePauseMs, 2 ** throttles * 1000);
}

/** The ARN without a version or alias. */
function unqualified(arn: string): string {
  return arn.split(':').slice(0, 7).join(':');
}
