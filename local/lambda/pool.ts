import { randomUUID } from 'node:crypto';
import type { InvokeResult, LambdaInvoker } from '../kernel.ts';
import type { FunctionModel } from '../runtime/app/functions.ts';
import { type EnvironmentSettings, ExecutionEnvironment, type Outcome, payloadLimit } from './environment.ts';

/** A warm environment may serve its own function ahead of older waiting events so often, then it is given up. */
const maximumOvertakes = 8;

interface Waiting {
  fn: FunctionModel;
  overtaken: number;
  take: (environment: ExecutionEnvironment) => void;
}

export interface PoolSettings extends EnvironmentSettings {
  /** environments alive at a time, over all functions */
  maximumEnvironments: number;
  /** how many of them deal with an event at a time; absent: all */
  maximumRunning?: number;
}

/** What the pool has done since it was made. */
export interface PoolFigures {
  coldStarts: number;
  invocations: number;
  evictions: number;
  environments: number;
}

/** Runs functions in a bounded set of execution environments, kept warm, the least recently used given up first. */
export class LambdaPool implements LambdaInvoker {
  readonly #functions = new Map<string, FunctionModel>();
  readonly #settings: PoolSettings;
  readonly #environments = new Set<ExecutionEnvironment>();
  readonly #idle = new Set<ExecutionEnvironment>();
  readonly #waiting: Waiting[] = [];
  readonly #running = new Map<string, number>();
  #uses = 0;
  #figures = { coldStarts: 0, invocations: 0, evictions: 0 };
  #closed = false;

  constructor(functions: FunctionModel[], settings: PoolSettings) {
    this.#settings = settings;
    for (const fn of functions) {
      for (const name of [fn.name, fn.arn]) {
        this.#functions.set(name, fn);
        for (const qualifier of fn.qualifiers) this.#functions.set(`${name}:${qualifier}`, fn);
      }
    }
  }

  async invoke(functionNameOrArn: string, event: unknown): Promise<InvokeResult> {
    const fn = this.#functions.get(functionNameOrArn);
    if (fn === undefined)
      return failed('ResourceNotFoundException', `Function not found: ${functionNameOrArn}`);
    if (this.#closed) return never();
    const body = JSON.stringify(event ?? null);
    if (Buffer.byteLength(body) > payloadLimit) {
      return failed(
        'RequestEntityTooLargeException',
        `Request must be smaller than ${payloadLimit} bytes for the InvokeFunction operation`,
      );
    }
    const running = this.#running.get(fn.name) ?? 0;
    if (fn.reservedConcurrency !== undefined && running >= fn.reservedConcurrency) {
      return failed('TooManyRequestsException', 'Rate Exceeded.');
    }
    this.#running.set(fn.name, running + 1);
    try {
      return await this.#serve(fn, body);
    } finally {
      this.#running.set(fn.name, (this.#running.get(fn.name) ?? 1) - 1);
    }
  }

  figures(): PoolFigures {
    return { ...this.#figures, environments: this.#environments.size };
  }

  /**
   * Stops every environment at once. An event under way gets no answer, as if this process had been killed: an
   * answer would have the caller record a failure that never was.
   */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#environments].map((environment) => environment.terminate()));
  }

  async #serve(fn: FunctionModel, body: string): Promise<InvokeResult> {
    const environment = await this.#acquire(fn);
    this.#figures.invocations += 1;
    const requestId = randomUUID();
    const startedAt = performance.now();
    const outcome = await environment.invoke(requestId, body);
    if (this.#closed) return never();
    this.#report(fn, requestId, outcome, performance.now() - startedAt);
    this.#release(environment);
    return outcome.ok
      ? { ok: true, payload: JSON.parse(outcome.payload) }
      : { ok: false, error: outcome.error };
  }

  async #acquire(fn: FunctionModel): Promise<ExecutionEnvironment> {
    const { maximumEnvironments, maximumRunning = maximumEnvironments } = this.#settings;
    const running = this.#environments.size - this.#idle.size;
    if (running < Math.min(maximumRunning, maximumEnvironments)) return this.#provide(fn);
    return new Promise((take) => this.#waiting.push({ fn, overtaken: 0, take }));
  }

  /** A warm environment of the function, or a new one in the place of whichever was idle longest. */
  #provide(fn: FunctionModel): ExecutionEnvironment {
    for (const idle of this.#idle) {
      if (idle.fn === fn && idle.alive) {
        this.#idle.delete(idle);
        return idle;
      }
    }
    const leastUsed = this.#leastRecentlyUsed();
    if (this.#environments.size >= this.#settings.maximumEnvironments && leastUsed !== undefined)
      this.#evict(leastUsed);
    return this.#start(fn);
  }

  #release(environment: ExecutionEnvironment): void {
    this.#uses += 1;
    environment.lastUsed = this.#uses;
    if (!environment.alive) this.#environments.delete(environment);
    const next = this.#nextWaiting(environment);
    if (environment.alive && next?.fn === environment.fn) {
      next.take(environment);
      return;
    }
    if (environment.alive) this.#idle.add(environment);
    next?.take(this.#provide(next.fn));
  }

  /** The oldest waiting event, unless one for this very function may go first. */
  #nextWaiting(environment: ExecutionEnvironment): Waiting | undefined {
    const [oldest] = this.#waiting;
    if (oldest === undefined) return undefined;
    const own = environment.alive ? this.#waiting.findIndex((one) => one.fn === environment.fn) : 0;
    if (own <= 0 || oldest.overtaken >= maximumOvertakes) return this.#waiting.shift();
    oldest.overtaken += 1;
    return this.#waiting.splice(own, 1)[0];
  }

  #start(fn: FunctionModel): ExecutionEnvironment {
    const environment = new ExecutionEnvironment(fn, this.#settings);
    this.#environments.add(environment);
    this.#figures.coldStarts += 1;
    return environment;
  }

  #evict(environment: ExecutionEnvironment): void {
    this.#idle.delete(environment);
    this.#environments.delete(environment);
    this.#figures.evictions += 1;
    void environment.terminate();
  }

  #leastRecentlyUsed(): ExecutionEnvironment | undefined {
    let found: ExecutionEnvironment | undefined;
    for (const idle of this.#idle) if (found === undefined || idle.lastUsed < found.lastUsed) found = idle;
    return found;
  }

  #report(fn: FunctionModel, requestId: string, outcome: Outcome, ms: number): void {
    const ending = outcome.ok ? 'ok' : `${outcome.error.errorType}: ${outcome.error.errorMessage}`;
    this.#settings.log(fn.name, `REPORT RequestId: ${requestId} Duration: ${ms.toFixed(2)} ms ${ending}\n`);
  }
}

/** `arn:…:function:name:alias` → the ARN of the function itself; a plain `name:alias` → its name. */

function never(): Promise<never> {
  return new Promise(() => undefined);
}

function failed(errorType: string, errorMessage: string): InvokeResult {
  return { ok: false, error: { errorType, errorMessage } };
}
