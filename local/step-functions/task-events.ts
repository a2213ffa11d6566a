/** What comes to a Task from outside, each as one change of its draft: the answer of its Lambda, a token, a time. */
import { randomUUID } from 'node:crypto';
import type { InvokeResult } from '../kernel.ts';
import type { Draft } from './draft.ts';
import type { Outcome } from './execution.ts';
import { isTooLarge, type JsonObject, parseJson } from './json.ts';

const notTruncated = { truncated: false };

export function taskResource(draft: Draft): { resource: string; resourceType: string } {
  const waits = draft.position.attempt?.token !== undefined;
  return { resource: waits ? 'invoke.waitForTaskToken' : 'invoke', resourceType: 'lambda' };
}

/** The Lambda answered. A task with a token goes on waiting for that; any other has its outcome. */
export function lambdaAnswered(draft: Draft, result: InvokeResult): void {
  if (!result.ok) {
    taskFailed(draft, result.error.errorType, lambdaCause(result.error));
    return;
  }
  const output = JSON.stringify(invokeResult(draft, result.payload));
  if (draft.position.attempt?.token === undefined) {
    taskSucceeded(draft, output);
    return;
  }
  const details = { ...taskResource(draft), output, outputDetails: notTruncated };
  draft.record('TaskSubmitted', { taskSubmittedEventDetails: details });
  draft.position.phase = 'awaiting-token';
}

export function taskSucceeded(draft: Draft, result: string): void {
  if (isTooLarge(result)) {
    const cause = `The state/task 'lambda' returned a result with a size exceeding the maximum number of bytes service limit.`;
    taskFailed(draft, 'States.DataLimitExceeded', cause);
    return;
  }
  const details = { ...taskResource(draft), output: result, outputDetails: notTruncated };
  draft.record('TaskSucceeded', { taskSucceededEventDetails: details });
  settle(draft, { ok: true, result });
}

export function taskFailed(draft: Draft, error: string | undefined, cause: string | undefined): void {
  const details: JsonObject = { ...taskResource(draft) };
  if (error !== undefined) details.error = error;
  if (cause !== undefined) details.cause = cause;
  draft.record('TaskFailed', { taskFailedEventDetails: details });
  settle(draft, { ok: false, names: error === undefined ? [] : [error], cause });
}

/** A missed heartbeat is reported as `States.Timeout` too; only `ErrorEquals` can tell it by its own name. */
export function taskTimedOut(draft: Draft, isHeartbeat: boolean): void {
  const details = { ...taskResource(draft), error: 'States.Timeout' };
  draft.record('TaskTimedOut', { taskTimedOutEventDetails: details });
  const names = isHeartbeat ? ['States.Timeout', 'States.HeartbeatTimeout'] : ['States.Timeout'];
  settle(draft, { ok: false, names });
}

function settle(draft: Draft, outcome: Outcome): void {
  const { position } = draft;
  position.phase = 'completing';
  position.outcome = outcome;
  if (position.attempt === undefined) return;
  position.attempt.timeoutAt = undefined;
  position.attempt.heartbeatAt = undefined;
}

function lambdaCause(error: { errorType: string; errorMessage: string; stackTrace?: string[] }): string {
  // errors of the Lambda service itself come as its message, those of a function as the function's document
  if (error.errorType.startsWith('Lambda.')) return error.errorMessage;
  const { errorType, errorMessage, stackTrace } = error;
  return JSON.stringify({
    errorType,
    errorMessage,
    ...(stackTrace === undefined ? {} : { trace: stackTrace }),
  });
}

function invokeResult(draft: Draft, payload: unknown): JsonObject {
  const requestId = randomUUID();
  const body = JSON.stringify(payload ?? null);
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': String(Buffer.byteLength(body)),
    'x-amzn-RequestId': requestId,
    Date: new Date(draft.now).toUTCString(),
  };
  return {
    ExecutedVersion: '$LATEST',
    Payload: parseJson(body),
    SdkHttpMetadata: { HttpHeaders: headers, HttpStatusCode: 200 },
    SdkResponseMetadata: { RequestId: requestId },
    StatusCode: 200,
  };
}
