import { DatabaseSync } from 'node:sqlite';
import { type InvokeResult, type Kernel, type TimedPart, Work } from '#local/kernel.ts';

export type TestLambda = (event: unknown) => unknown | Promise<unknown>;

/** An error that a test's Lambda throws by name, as a real one would. */
export class NamedError extends Error {
  override readonly name: string;

  constructor(name: string, message = name) {
    super(message);
    this.name = name;
  }
}

/** Sqlite that tells of every transaction that has just been committed. */
class ToldDatabase extends DatabaseSync {
  onCommit: () => void = () => {};

  override exec(sql: string): void {
    super.exec(sql);
    if (sql === 'COMMIT') this.onCommit();
  }
}

/** Local's kernel for tests: a clock that only moves when told, sqlite in memory or in a file, Lambdas as functions. */
export class TestKernel implements Kernel {
  readonly work = new Work();
  readonly account = '111122223333';
  readonly region = 'eu-north-1';
  readonly directory: string;
  readonly store: ToldDatabase;
  readonly lambdas: Record<string, TestLambda>;
  /** every event that a Lambda was invoked with, oldest first */
  readonly invocations: { function: string; event: unknown }[] = [];
  readonly clock = { now: () => this.#now };
  readonly lambda = { invoke: (name: string, event: unknown) => this.#invoke(name, event) };
  #now: number;

  constructor(options: { lambdas?: Record<string, TestLambda>; file?: string; now?: number } = {}) {
    this.lambdas = options.lambdas ?? {};
    this.store = new ToldDatabase(options.file ?? ':memory:');
    this.store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    this.#now = options.now ?? Date.parse('2026-11-02T08:00:00.000Z');
    this.directory = '';
  }

  rearm(): void {
    // time moves only through passTime, which asks each part itself
  }

  /** Moves the clock alone: nothing that is due is fired. */
  jump(ms: number): void {
    this.#now += ms;
  }

  /** Moves the clock on, stopping wherever the part has something due and letting all of that finish. */
  async passTime(part: TimedPart, ms: number): Promise<void> {
    const target = this.#now + ms;
    await this.work.idle();
    for (let due = part.nextDue(); due !== undefined && due <= target; due = part.nextDue()) {
      this.#now = Math.max(this.#now, due);
      part.fireDue(this.#now);
      await this.work.idle();
    }
    this.#now = target;
  }

  async #invoke(name: string, event: unknown): Promise<InvokeResult> {
    const lambda = this.lambdas[name];
    if (lambda === undefined) {
      const error = {
        errorType: 'Lambda.ResourceNotFoundException',
        errorMessage: `Function not found: ${name}`,
      };
      return { ok: false, error };
    }
    this.invocations.push({ function: name, event });
    try {
      return { ok: true, payload: await lambda(event) };
    } catch (error) {
      const { name: errorType, message: errorMessage } =
        error instanceof Error ? error : new NamedError('Error');
      return { ok: false, error: { errorType, errorMessage, stackTrace: [] } };
    }
  }
}
