import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FunctionModel } from '../runtime/app/functions.ts';
import { clockSlots } from '../runtime/clock.ts';
import { functionVariables } from './function-variables.ts';
import type { EnvironmentData, ErrorReport, Invocation, WorkerMessage } from './messages.ts';

/** What every environment of a pool shares. */
export interface EnvironmentSettings {
  clockMemory: SharedArrayBuffer;
  endpoint: string;
  region: string;
  /** gets each chunk of standard output and error */
  log: (functionName: string, text: string) => void;
}

export type Outcome = { ok: true; payload: string } | { ok: false; error: ErrorReport };

/** Lambda's limit on a synchronous request or response (Lambda quotas). */
export const payloadLimit = 6 * 1024 * 1024;
/** Lambda's limit on loading a function before its first event. */
const initTimeoutMs = 10_000;

let workerSource: URL | undefined;

/** Types are stripped once, not anew in every thread: that halves the cold start. */
function workerModule(): URL {
  if (workerSource === undefined) {
    const source = readFileSync(new URL('./worker.ts', import.meta.url), 'utf8');
    workerSource = new URL(`data:text/javascript,${encodeURIComponent(stripQuietly(source))}`);
  }
  return workerSource;
}

/** Node warns that this function is experimental; what it does for us is the same that it does for every file here. */
function stripQuietly(source: string): string {
  const warn = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = warn;
  }
}

/** One execution environment: a worker thread that holds one function and deals with one event at a time. */
export class ExecutionEnvironment {
  readonly fn: FunctionModel;
  /** false once the thread has ended or must not be used again */
  alive = true;
  /** order of use, for choosing which idle environment to give up */
  lastUsed = 0;
  readonly #worker: Worker;
  readonly #settings: EnvironmentSettings;
  #loaded = false;
  #onLoaded: (() => void) | undefined;
  #finish: ((outcome: Outcome) => void) | undefined;
  #ended: ErrorReport | undefined;

  constructor(fn: FunctionModel, settings: EnvironmentSettings) {
    this.fn = fn;
    this.#settings = settings;
    const stream = `local/[$LATEST]${randomBytes(16).toString('hex')}`;
    this.#worker = new Worker(workerModule(), {
      env: functionVariables(fn, { endpoint: settings.endpoint, region: settings.region, logStream: stream }),
      execArgv: [],
      workerData: environmentData(fn, settings.clockMemory, stream),
      resourceLimits: { maxOldGenerationSizeMb: fn.memoryMb },
    });
    this.#worker.on('message', (message: WorkerMessage) => this.#hear(message));
    this.#worker.on('error', (error) => this.#end(reportOfThread(error)));
    this.#worker.on('exit', (code) => this.#end(reportOfExit(code)));
    // an idle environment never keeps the program up
    this.#worker.unref();
  }

  /** Runs one event to its end, with the function's time limit (counted once the bundle is loaded). */
  async invoke(requestId: string, event: string): Promise<Outcome> {
    this.#worker.ref();
    const outcome = await new Promise<Outcome>((resolve) => {
      this.#finish = resolve;
      if (this.#ended !== undefined) return this.#settle({ ok: false, error: this.#ended });
      if (this.#loaded) return this.#run(requestId, event);
      const limit = setTimeout(() => this.#timeOut(requestId, initTimeoutMs / 1000), initTimeoutMs);
      this.#onLoaded = () => {
        clearTimeout(limit);
        if (this.#ended === undefined) this.#run(requestId, event);
      };
    });
    this.#worker.unref();
    return outcome;
  }

  async terminate(): Promise<void> {
    this.alive = false;
    await this.#worker.terminate();
  }

  #run(requestId: string, event: string): void {
    const limitMs = this.fn.timeoutSeconds * 1000;
    const limit = setTimeout(() => this.#timeOut(requestId, this.fn.timeoutSeconds), limitMs);
    const settle = this.#finish;
    this.#finish = (outcome) => {
      clearTimeout(limit);
      settle?.(outcome);
    };
    const traceId = `Root=1-${randomBytes(4).toString('hex')}-${randomBytes(12).toString('hex')};Parent=${randomBytes(8).toString('hex')};Sampled=0`;
    const invocation: Invocation = { requestId, event, deadline: Date.now() + limitMs, traceId };
    this.#worker.postMessage(invocation);
  }

  #hear(message: WorkerMessage): void {
    if (message.kind === 'log') this.#settings.log(this.fn.name, message.text);
    else if (message.kind === 'ready') {
      this.#loaded = true;
      this.#onLoaded?.();
    } else if (message.kind === 'result') this.#settle({ ok: true, payload: message.payload });
    else if (message.kind === 'failure') this.#settle({ ok: false, error: message.error });
    else this.#end(message.error);
  }

  #timeOut(requestId: string, seconds: number): void {
    const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${seconds.toFixed(2)} seconds`;
    this.#end({ errorType: 'Sandbox.Timedout', errorMessage, stackTrace: [] });
    void this.#worker.terminate();
  }

  /** The thread is over: the event under way, or the one that comes first, gets to know why. */
  #end(error: ErrorReport): void {
    this.alive = false;
    this.#ended ??= error;
    this.#onLoaded?.();
    this.#settle({ ok: false, error: this.#ended });
  }

  #settle(outcome: Outcome): void {
    const finish = this.#finish;
    this.#finish = undefined;
    finish?.(outcome);
  }
}

function environmentData(
  fn: FunctionModel,
  memory: SharedArrayBuffer,
  logStreamName: string,
): EnvironmentData {
  const [file = '', ...exportPath] = fn.handler.split('.');
  const candidates = ['.mjs', '.js', '.cjs'].map((extension) =>
    join(fn.codeDirectory, `${file}${extension}`),
  );
  return {
    handler: fn.handler,
    modulePath: candidates.find((path) => existsSync(path)) ?? join(fn.codeDirectory, file),
    exportPath,
    responseLimit: payloadLimit,
    clock: { memory, offset: clockSlots.offset, stillAt: clockSlots.stillAt },
    context: {
      functionName: fn.name,
      functionVersion: '$LATEST',
      invokedFunctionArn: fn.arn,
      memoryLimitInMB: String(fn.memoryMb),
      logGroupName: `/aws/lambda/${fn.name}`,
      logStreamName,
    },
  };
}

function reportOfThread(error: unknown): ErrorReport {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (outOfMemory) return exited('Runtime exited with error: signal: killed');
  const message = error instanceof Error ? error.message : String(error);
  return { errorType: error instanceof Error ? error.name : 'Error', errorMessage: message, stackTrace: [] };
}

function reportOfExit(code: number): ErrorReport {
  return exited(
    code === 0
      ? 'Runtime exited without providing a reason'
      : `Runtime exited with error: exit status ${code}`,
  );
}

function exited(errorMessage: string): ErrorReport {
  return { errorType: 'Runtime.ExitError', errorMessage, stackTrace: [] };
}
