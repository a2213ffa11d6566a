/**
 * What runs inside a worker thread: one Lambda execution environment. The source is handed to the thread as
 * text with its types stripped, so it imports nothing of ours at run time.
 */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { EnvironmentData, ErrorReport, Invocation, WorkerMessage } from './messages.ts';

const environment: EnvironmentData = workerData;
const hostNow = Date.now;
const hostExit = process.exit;

type Handler = (event: unknown, context: unknown) => unknown;

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

/** `Date` follows local's clock; everything else of `Date` is the host's own. */
function installVirtualDate(): void {
  const HostDate = Date;
  const time = new Float64Array(environment.clock.memory);
  const now = (): number => {
    const stillAt = time[environment.clock.stillAt] ?? Number.NaN;
    return Math.floor(Number.isNaN(stillAt) ? hostNow() + (time[environment.clock.offset] ?? 0) : stillAt);
  };
  const VirtualDate = new Proxy(HostDate, {
    apply: () => new HostDate(now()).toString(),
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  HostDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
}

/** Log lines go through the same port as the answers, so that they arrive in order and before the answer. */
function captureOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
      post({ kind: 'log', text: typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8') });
      const callback = typeof encoding === 'function' ? encoding : done;
      if (typeof callback === 'function') queueMicrotask(() => callback());
      return true;
    };
  }
}

function report(error: unknown): ErrorReport {
  if (error instanceof Error) {
    return {
      errorType: error.name,
      errorMessage: error.message,
      stackTrace: (error.stack ?? '').split('\n'),
    };
  }
  return { errorType: typeof error, errorMessage: String(error), stackTrace: [] };
}

/** The names under which Lambda's Node runtime reports a bundle that cannot be loaded. */
function reportOfImport(error: unknown): ErrorReport {
  const plain = report(error);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') {
    return { ...plain, errorType: 'Runtime.ImportModuleError', errorMessage: `Error: ${plain.errorMessage}` };
  }
  if (error instanceof SyntaxError) {
    return {
      ...plain,
      errorType: 'Runtime.UserCodeSyntaxError',
      errorMessage: `SyntaxError: ${plain.errorMessage}`,
    };
  }
  return plain;
}

async function loadHandler(): Promise<Handler | ErrorReport> {
  let bundle: Record<string, unknown>;
  try {
    bundle = await import(pathToFileURL(environment.modulePath).href);
  } catch (error) {
    return reportOfImport(error);
  }
  const found = environment.exportPath.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    bundle,
  );
  if (isHandler(found)) return found;
  const why = found === undefined ? 'is undefined or not exported' : 'is not a function';
  return {
    errorType: 'Runtime.HandlerNotFound',
    errorMessage: `${environment.handler} ${why}`,
    stackTrace: [],
  };
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

function serialize(result: unknown): string {
  try {
    return JSON.stringify(result === undefined ? null : result) ?? 'null';
  } catch {
    throw Object.assign(new Error('Unable to stringify response body'), {
      name: 'Runtime.JSONStringifyError',
    });
  }
}

async function invoke(handler: Handler, invocation: Invocation): Promise<void> {
  process.env._X_AMZN_TRACE_ID = invocation.traceId;
  const context = {
    ...environment.context,
    awsRequestId: invocation.requestId,
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(invocation.deadline - hostNow(), 0),
  };
  try {
    const payload = serialize(await handler(JSON.parse(invocation.event), context));
    const bytes = Buffer.byteLength(payload);
    if (bytes <= environment.responseLimit) return post({ kind: 'result', payload });
    post({
      kind: 'failure',
      error: {
        errorType: 'Function.ResponseSizeTooLarge',
        errorMessage: `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${environment.responseLimit} bytes).`,
        stackTrace: [],
      },
    });
  } catch (error) {
    post({ kind: 'failure', error: report(error) });
  }
}

function crash(error: ErrorReport): void {
  post({ kind: 'crash', error });
  hostExit(129);
}

captureOutput();
installVirtualDate();
process.on('uncaughtException', (error) => crash(report(error)));
process.on('unhandledRejection', (reason) =>
  crash({ ...report(reason), errorType: 'Runtime.UnhandledPromiseRejection', errorMessage: String(reason) }),
);
const handler = await loadHandler();
if (isHandler(handler)) {
  parentPort?.on('message', (invocation: Invocation) => void invoke(handler, invocation));
  post({ kind: 'ready' });
} else {
  crash(handler);
}
