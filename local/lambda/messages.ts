/** What an execution environment is told and what it tells. Both sides of the worker's port lean on this file. */

export interface EnvironmentData {
  handler: string;
  /** absolute path of the bundle */
  modulePath: string;
  /** names to walk from the module to the handler */
  exportPath: string[];
  responseLimit: number;
  clock: { memory: SharedArrayBuffer; offset: number; stillAt: number };
  /** the fields of Lambda's context that are the same for every event */
  context: {
    functionName: string;
    functionVersion: string;
    invokedFunctionArn: string;
    memoryLimitInMB: string;
    logGroupName: string;
    logStreamName: string;
  };
}

export interface Invocation {
  requestId: string;
  /** JSON text */
  event: string;
  /** host time in milliseconds at which the function is stopped */
  deadline: number;
  traceId: string;
}

export interface ErrorReport {
  errorType: string;
  errorMessage: string;
  stackTrace: string[];
}

export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'log'; text: string }
  | { kind: 'result'; payload: string }
  | { kind: 'failure'; error: ErrorReport }
  | { kind: 'crash'; error: ErrorReport };
