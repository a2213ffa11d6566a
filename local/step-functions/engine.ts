import type { InvokeResult, Kernel } from '../kernel.ts';
import type { Draft } from './draft.ts';
import { dueAt, type Execution } from './execution.ts';
import { type Json, parseJson } from './json.ts';
import type { Machine } from './machine.ts';
import { parseMachine } from './parse-machine.ts';
import { runState } from './run-state.ts';
import { type StatusChangeEvent, statusChangeEvent, statusChangeSchema } from './status-event.ts';
import { ExecutionStore } from './store.ts';
import { lambdaAnswered, taskTimedOut } from './task-events.ts';
import { newTaskToken } from './task-tokens.ts';

export interface EngineOptions {
  /** 0 up to 1; decides the waits of retries with full jitter */
  jitter?: () => number;
  /** Told of every start and end, at least once, in order. */
  onStatusChange?: (event: StatusChangeEvent) => void | Promise<void>;
}

/**
 * Drives executions: one step at a time, each saved before the next. Whatever comes meanwhile (a token, a stop, a
 * deadline) is a saved change of its own, and the step that it overtook is taken again from what is stored.
 */
export class Engine {
  readonly store: ExecutionStore;
  readonly #kernel: Kernel;
  readonly #options: EngineOptions;
  readonly #machines = new Map<string, Machine>();
  readonly #underWay = new Set<string>();
  #isTelling = false;

  constructor(kernel: Kernel, options: EngineOptions) {
    this.#kernel = kernel;
    this.#options = options;
    this.store = new ExecutionStore(kernel.store);
  }

  load(arn: string): Draft | undefined {
    return this.store.load(arn, this.#kernel.clock.now());
  }

  machine(hash: string): Machine {
    const known = this.#machines.get(hash);
    if (known !== undefined) return known;
    const machine = parseMachine(this.store.definition(hash));
    this.#machines.set(hash, machine);
    return machine;
  }

  start(draft: Draft): void {
    this.store.insert(draft, this.#statusEvent(draft.execution));
    this.#saved(draft);
    this.wake(draft.execution.arn);
  }

  /** Changes an execution at once, unless `apply` says that there is nothing to change. For what comes from outside. */
  change(arn: string, apply: (draft: Draft) => boolean): void {
    const draft = this.load(arn);
    if (draft === undefined || !apply(draft)) return;
    this.save(draft);
    this.wake(arn);
  }

  save(draft: Draft): boolean {
    const ended = draft.isOpen ? undefined : this.#statusEvent(draft.execution);
    const isSaved = this.store.save(draft, ended);
    if (isSaved) this.#saved(draft);
    return isSaved;
  }

  #saved(draft: Draft): void {
    if (dueAt(draft.execution) !== undefined) this.#kernel.rearm();
    if (this.#options.onStatusChange !== undefined && (!draft.isOpen || draft.version === 0)) this.#tell();
  }

  /** Goes on with an execution, unless that is already being done. */
  wake(arn: string): void {
    if (this.#underWay.has(arn)) return;
    this.#underWay.add(arn);
    this.#kernel.work.start(`execution ${arn}`, () => this.#advance(arn));
  }

  async #advance(arn: string): Promise<void> {
    try {
      for (let draft = this.load(arn); draft?.isRunnable; draft = this.load(arn)) {
        await runState(draft, this.machine(draft.execution.definitionHash), {
          region: this.#kernel.region,
          jitter: this.#options.jitter ?? Math.random,
          newToken: newTaskToken,
        });
        if (this.save(draft)) this.#invoke(draft.execution);
      }
    } finally {
      this.#underWay.delete(arn);
    }
  }

  /** Sends a planned attempt to its Lambda. After a crash it is sent again as it was planned, token and all. */
  #invoke({ arn, status, position }: Execution): void {
    const { attempt } = position;
    if (status !== 'RUNNING' || position.phase !== 'invoking' || attempt === undefined) return;
    this.#kernel.work.start(`lambda of ${arn}`, async () => {
      const event: Json = attempt.payload === undefined ? {} : parseJson(attempt.payload);
      const result = await this.#kernel.lambda.invoke(attempt.functionName, event);
      this.#lambdaAnswered(arn, attempt.scheduledEventId, result);
    });
  }

  #lambdaAnswered(arn: string, scheduledEventId: number, result: InvokeResult): void {
    this.change(arn, (draft) => {
      const { phase, attempt } = draft.position;
      // an answer that a token, a time-out or a stop has overtaken changes nothing
      const isAwaited =
        draft.isOpen && phase === 'invoking' && attempt?.scheduledEventId === scheduledEventId;
      if (isAwaited) lambdaAnswered(draft, result);
      return isAwaited;
    });
  }

  fireDue(now: number): void {
    for (const arn of this.store.dueBy(now)) this.change(arn, (draft) => passTime(draft, now));
  }

  /** Takes up every execution where a stopped process left it. */
  resume(): void {
    this.#tell();
    for (const arn of this.store.running()) {
      const draft = this.load(arn);
      if (draft === undefined) continue;
      this.#invoke(draft.execution);
      this.wake(arn);
    }
    this.#kernel.rearm();
  }

  #statusEvent(execution: Execution): string | undefined {
    if (this.#options.onStatusChange === undefined) return undefined;
    return JSON.stringify(statusChangeEvent(execution, this.#kernel.account, this.#kernel.region));
  }

  #tell(): void {
    const { onStatusChange } = this.#options;
    if (onStatusChange === undefined || this.#isTelling) return;
    this.#isTelling = true;
    this.#kernel.work.start('execution status changes', async () => {
      try {
        for (
          let next = this.store.nextStatusEvent();
          next !== undefined;
          next = this.store.nextStatusEvent()
        ) {
          await onStatusChange(statusChangeSchema.parse(JSON.parse(next.body)));
          this.store.statusEventSent(next.id);
        }
      } finally {
        this.#isTelling = false;
      }
    });
  }
}

function passTime(draft: Draft, now: number): boolean {
  const { execution, position } = draft;
  const isDue = (time: number | undefined) => time !== undefined && time <= now;
  if (isDue(execution.timeoutAt)) {
    draft.end('TIMED_OUT', {}); // the service describes it without an error
  } else if (isDue(position.wakeAt)) {
    position.phase = position.phase === 'waiting' ? 'waited' : 'scheduling';
    position.wakeAt = undefined;
  } else if (isDue(position.attempt?.timeoutAt)) {
    taskTimedOut(draft, false);
  } else if (isDue(position.attempt?.heartbeatAt)) {
    taskTimedOut(draft, true);
  } else {
    return false;
  }
  return true;
}
