import { bindingsOf } from './bindings.ts';
import type { Draft } from './draft.ts';
import type { Attempt } from './execution.ts';
import { wrongType } from './expression.ts';
import { queryFailure, StateFailure } from './failures.ts';
import { isJsonObject, isTooLarge, type Json, type JsonObject, parseJson } from './json.ts';
import { type Effects, longestSeconds, type TaskState, type Template } from './machine.ts';
import { catcherFor, type Failure, retrierFor, retryDelayMs } from './retry-and-catch.ts';
import { taskResource } from './task-events.ts';
import { evaluateTemplate } from './template.ts';
import { evaluateEffects, explainFailure, leaveState } from './transitions.ts';

export interface TaskServices {
  region: string;
  /** 0 up to 1, for full jitter */
  jitter: () => number;
  newToken: () => string;
}

/** Plans one attempt: its arguments, a fresh token if it waits for one, its deadlines. */
export async function scheduleTask(draft: Draft, state: TaskState, services: TaskServices): Promise<void> {
  const { position } = draft;
  const attempt: Attempt = { scheduledEventId: 0, functionName: '' };
  if (state.waitsForToken) attempt.token = services.newToken();
  position.attempt = attempt;
  const bindings = bindingsOf(draft);
  const given = await evaluateTemplate(state.arguments, bindings);
  const timeoutSeconds = await secondsOf(state.timeoutSeconds, 'TimeoutSeconds', bindings);
  const heartbeatSeconds = await secondsOf(state.heartbeatSeconds, 'HeartbeatSeconds', bindings);
  const parameters = JSON.stringify(given);
  if (isTooLarge(parameters)) {
    throw new StateFailure(
      'States.DataLimitExceeded',
      `The arguments of '${state.name}' exceed the service limit.`,
    );
  }
  fillAttempt(attempt, given, timeoutSeconds, heartbeatSeconds, draft.now);
  const details: JsonObject = { ...taskResource(draft), region: services.region, parameters };
  if (timeoutSeconds !== undefined) details.timeoutInSeconds = timeoutSeconds;
  if (heartbeatSeconds !== undefined) details.heartbeatInSeconds = heartbeatSeconds;
  draft.record('TaskScheduled', { taskScheduledEventDetails: details });
  attempt.scheduledEventId = draft.execution.lastEventId;
  draft.record('TaskStarted', { taskStartedEventDetails: taskResource(draft) });
  position.phase = 'invoking';
}

function fillAttempt(
  attempt: Attempt,
  given: Json,
  timeoutSeconds: number | undefined,
  heartbeatSeconds: number | undefined,
  now: number,
): void {
  const { FunctionName, Payload } = isJsonObject(given) ? given : {};
  if (typeof FunctionName !== 'string')
    throw new StateFailure('States.Runtime', 'FunctionName is no string.');
  attempt.functionName = FunctionName;
  if (Payload !== undefined) attempt.payload = JSON.stringify(Payload);
  if (timeoutSeconds !== undefined) attempt.timeoutAt = now + timeoutSeconds * 1000;
  if (heartbeatSeconds === undefined) return;
  attempt.heartbeatMs = heartbeatSeconds * 1000;
  attempt.heartbeatAt = now + attempt.heartbeatMs;
}

async function secondsOf(
  template: Template | undefined,
  field: string,
  bindings: Record<string, unknown>,
): Promise<number | undefined> {
  if (template === undefined) return undefined;
  const value = await evaluateTemplate(template, bindings);
  const source = template.kind === 'expression' ? template.expression.source : field;
  if (typeof value !== 'number') throw wrongType(source, field, 'number', value);
  if (!Number.isInteger(value) || value < 1 || value > longestSeconds) {
    throw queryFailure(
      `${field} must be a whole number from 1 to ${longestSeconds} but was: ${value}`,
      field,
    );
  }
  return value;
}

/** Goes on from an attempt's outcome: to the next state, to a retry, to a catcher, or to the execution's failure. */
export async function completeTask(draft: Draft, state: TaskState, services: TaskServices): Promise<void> {
  const { outcome } = draft.position;
  if (outcome === undefined) throw new Error(`the task ${state.name} has no outcome`);
  if (!outcome.ok) return await handleTaskFailure(draft, state, outcome, services);
  const bindings = bindingsOf(draft, { result: parseJson(outcome.result) });
  leaveState(draft, state, await evaluateEffects(draft, state, bindings, outcome.result), state.next);
}

export async function handleTaskFailure(
  draft: Draft,
  state: TaskState,
  failure: Failure,
  services: TaskServices,
): Promise<void> {
  const at = retrierFor(state.retry, failure, draft.position.retriesUsed);
  if (at !== undefined) return planRetry(draft, state, at, services);
  const catcher = catcherFor(state.catch, failure);
  if (catcher === undefined) return fail(draft, failure);
  try {
    await leaveByCatch(draft, state, catcher, failure);
  } catch (second) {
    if (!(second instanceof StateFailure)) throw second;
    const cause = explainFailure(draft, second);
    fail(draft, { ok: false, names: [second.error], cause });
  }
}

function planRetry(draft: Draft, state: TaskState, at: number, services: TaskServices): void {
  const { position } = draft;
  const retrier = state.retry[at];
  if (retrier === undefined) throw new Error(`the task ${state.name} has no retrier ${at}`);
  const used = position.retriesUsed[at] ?? 0;
  position.retriesUsed = state.retry.map(
    (_, index) => (position.retriesUsed[index] ?? 0) + (index === at ? 1 : 0),
  );
  position.retryCount += 1;
  position.phase = 'retrying';
  position.outcome = undefined;
  position.attempt = undefined;
  position.wakeAt = draft.now + retryDelayMs(retrier, used, services.jitter);
}

async function leaveByCatch(
  draft: Draft,
  state: TaskState,
  catcher: Effects & { next: string },
  failure: Failure,
): Promise<void> {
  const errorOutput = { Error: failure.names[0] ?? '', Cause: failure.cause ?? '' };
  const bindings = bindingsOf(draft, { errorOutput });
  const leaving = await evaluateEffects(draft, catcher, bindings, JSON.stringify(errorOutput));
  leaveState(draft, state, leaving, catcher.next);
}

function fail(draft: Draft, { names: [error], cause }: Failure): void {
  draft.end('FAILED', {
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  });
}
