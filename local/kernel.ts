/**
 * What the parts of the local runtime promise each other. Types only, and two small classes that every
 * part shares: the clock and the count of work in flight.
 */
import type { DatabaseSync } from 'node:sqlite';

/** Local's own time, in milliseconds since the epoch. It runs like real time and can be moved forward. */
export interface Clock {
  now(): number;
}

/** A part that does something at a later time. The kernel fires it when local's clock gets there. */
export interface TimedPart {
  readonly name: string;
  /** When this part next wants to act (ms, local time), or undefined if nothing is planned. */
  nextDue(): number | undefined;
  /** Start everything due at or before `now`. What it starts goes on as counted work; this returns at once. */
  fireDue(now: number): void;
}

/** What a Lambda invocation gave: its payload, or its error by name as Lambda reports it. */
export type InvokeResult =
  | { ok: true; payload: unknown }
  | { ok: false; error: { errorType: string; errorMessage: string; stackTrace?: string[] } };

export interface LambdaInvoker {
  /** Runs one event through the function (name or ARN, qualified or not) and waits for its answer. Never rejects:
   * time-outs, crashes, too large payloads and unknown functions are errors by name in the result. */
  invoke(functionNameOrArn: string, event: unknown): Promise<InvokeResult>;
}

/** One request to the local AWS endpoint, already read; the body is raw bytes. */
export interface AwsRequest {
  method: string;
  /** path without the query, still percent-encoded */
  path: string;
  query: URLSearchParams;
  headers: Record<string, string>;
  body: Buffer;
  /** the operation for services that name it in a header or form field (`PutEvents`), else undefined */
  operation: string | undefined;
}

export interface AwsResponse {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** One emulated AWS service behind the local endpoint. */
export interface AwsService {
  /** the signing name in the credential scope: dynamodb, states, events, execute-api, scheduler, s3, ses, sqs, secretsmanager */
  readonly signingName: string;
  /** the IAM action and resource ARNs this request needs, for the permission check */
  requires(request: AwsRequest): { action: string; resources: string[] }[];
  handle(request: AwsRequest): Promise<AwsResponse>;
}

/** What a part is built from. `store` is one sqlite file for the whole runtime; each part owns its own tables. */
export interface Kernel {
  readonly clock: Clock;
  readonly work: Work;
  readonly store: DatabaseSync;
  readonly lambda: LambdaInvoker;
  /** account and region as the resolved template has them */
  readonly account: string;
  readonly region: string;
  /** `.local/` or the folder a test gave: for files such as stored objects and logs */
  readonly directory: string;
  /** Call after planning something at a time, so that the kernel re-arms its one real timer. */
  rearm(): void;
}

/** Counts what is under way, so that time only moves when everything due has been dealt with. */
export class Work {
  #pending = new Map<symbol, string>();
  #waiters: (() => void)[] = [];

  /** Runs and counts a piece of work. A rejection is a bug of the runtime: it is rethrown on the next tick, loudly. */
  start(label: string, run: () => Promise<void>): void {
    const key = Symbol(label);
    this.#pending.set(key, label);
    run()
      .catch((error: unknown) => {
        queueMicrotask(() => {
          throw error;
        });
      })
      .finally(() => {
        this.#pending.delete(key);
        if (this.#pending.size === 0) for (const wake of this.#waiters.splice(0)) wake();
      });
  }

  /** Labels of what is under way now. */
  pending(): string[] {
    return [...this.#pending.values()];
  }

  /** Resolves when nothing is under way; work started meanwhile counts too. */
  async idle(): Promise<void> {
    while (this.#pending.size > 0) await new Promise<void>((resolve) => this.#waiters.push(resolve));
  }
}
