import {
  type Execution,
  type ExecutionStatus,
  type HistoryEvent,
  isRunnable,
  type Position,
} from './execution.ts';
import type { JsonObject } from './json.ts';

/** The service's limit of events in one execution's history; the last of them says that it failed. */
export const historyLimit = 25_000;

const endings: Record<Exclude<ExecutionStatus, 'RUNNING'>, string> = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

/**
 * An execution being changed: the next document and the events of the change, written together or not at all.
 * Once it has ended nothing is recorded any more.
 */
export class Draft {
  readonly execution: Execution;
  readonly events: HistoryEvent[] = [];
  /** the stored version that this began from; a save on another version is refused */
  readonly version: number;
  /** local time of the change, ms */
  readonly now: number;

  constructor(execution: Execution, version: number, now: number) {
    this.execution = execution;
    this.version = version;
    this.now = now;
  }

  get position(): Position {
    return this.execution.position;
  }

  get isOpen(): boolean {
    return this.execution.status === 'RUNNING';
  }

  get isRunnable(): boolean {
    return isRunnable(this.execution);
  }

  record(type: string, details: JsonObject = {}, after = this.execution.lastEventId): void {
    if (!this.isOpen) return;
    if (this.execution.lastEventId >= historyLimit - 1) {
      const cause = `The execution reached the maximum number of history events (${historyLimit}).`;
      this.end('FAILED', { error: 'States.Runtime', cause });
      return;
    }
    this.#append(type, details, after);
  }

  succeed(output: string): void {
    if (!this.isOpen) return;
    this.execution.output = output;
    this.#close('SUCCEEDED', { output, outputDetails: { truncated: false } }, this.execution.lastEventId);
  }

  /** Ends it without an output. What comes from outside follows the event before the state's, as the service has it. */
  end(status: 'FAILED' | 'TIMED_OUT' | 'ABORTED', failure: { error?: string; cause?: string }): void {
    if (!this.isOpen) return;
    if (failure.error !== undefined) this.execution.error = failure.error;
    if (failure.cause !== undefined) this.execution.cause = failure.cause;
    const { lastEventId, lastEventAfterId } = this.execution;
    this.#close(status, { ...failure }, status === 'FAILED' ? lastEventId : lastEventAfterId);
  }

  #close(status: Exclude<ExecutionStatus, 'RUNNING'>, details: JsonObject, after: number): void {
    const type = endings[status];
    const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
    this.#append(type, { [field]: details }, after);
    this.execution.status = status;
    this.execution.stoppedAt = this.now;
    this.execution.position.attempt = undefined;
    this.execution.position.wakeAt = undefined;
  }

  #append(type: string, details: JsonObject, after: number): void {
    const id = this.execution.lastEventId + 1;
    // the service numbers the first state's event as following nothing
    const previousEventId = id <= 2 ? 0 : after;
    this.events.push({ id, previousEventId, timestamp: this.now, type, details });
    this.execution.lastEventId = id;
    this.execution.lastEventAfterId = previousEventId;
  }
}
