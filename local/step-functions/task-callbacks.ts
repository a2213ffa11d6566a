import type { Draft } from './draft.ts';
import type { Engine } from './engine.ts';
import { ServiceFailure } from './failures.ts';
import { isTooLarge, parseJson } from './json.ts';
import { taskFailed, taskSucceeded } from './task-events.ts';
import { isTaskToken } from './task-tokens.ts';

/**
 * What a holder of a task token may say. A token is good from before its Lambda is invoked until its attempt is
 * over; afterwards it is `TaskTimedOut`, as the service answers for tasks that are no more.
 */
export class TaskCallbacks {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Kept before it is answered. @throws ServiceFailure InvalidOutput, InvalidToken, TaskDoesNotExist, TaskTimedOut */
  succeed(token: string, output: string): void {
    if (!isJson(output)) throw new ServiceFailure('InvalidOutput', `Invalid Output: 'The output is no JSON'`);
    if (isTooLarge(output))
      throw new ServiceFailure('InvalidOutput', `Invalid Output: 'The output is too large'`);
    this.#settle(token, (draft) => taskSucceeded(draft, output));
  }

  /** Kept before it is answered. @throws ServiceFailure InvalidToken, TaskDoesNotExist, TaskTimedOut */
  fail(token: string, error: string | undefined, cause: string | undefined): void {
    this.#settle(token, (draft) => taskFailed(draft, error, cause));
  }

  /** Begins the heartbeat's time anew. @throws ServiceFailure InvalidToken, TaskDoesNotExist, TaskTimedOut */
  heartbeat(token: string): void {
    this.#settle(token, ({ position: { attempt }, now }) => {
      if (attempt?.heartbeatMs !== undefined) attempt.heartbeatAt = now + attempt.heartbeatMs;
    });
  }

  /** The ARN of the machine whose execution the token belongs to, for the permission check. */
  machineOf(token: string): string | undefined {
    const owner = this.#engine.store.tokenOwner(token);
    return owner === undefined ? undefined : this.#engine.load(owner)?.execution.machineArn;
  }

  #settle(token: string, apply: (draft: Draft) => void): void {
    if (!isTaskToken(token)) throw new ServiceFailure('InvalidToken', `Invalid Token: 'Invalid token'`);
    const owner = this.#engine.store.tokenOwner(token);
    if (owner === undefined) {
      throw new ServiceFailure('TaskDoesNotExist', `Task Does Not Exist: 'Provided task does not exist'`);
    }
    this.#engine.change(owner, (draft) => {
      if (!isOpenFor(draft, token)) {
        throw new ServiceFailure('TaskTimedOut', `Task Timed Out: 'Provided task does not exist anymore'`);
      }
      apply(draft);
      return true;
    });
  }
}

function isOpenFor({ isOpen, position, now }: Draft, token: string): boolean {
  const { phase, attempt } = position;
  if (!isOpen || attempt?.token !== token) return false;
  if (phase !== 'invoking' && phase !== 'awaiting-token') return false;
  // past its deadline a task is over, also when the clock's own event for it has yet to run
  const deadline = Math.min(
    attempt.timeoutAt ?? Number.POSITIVE_INFINITY,
    attempt.heartbeatAt ?? Number.POSITIVE_INFINITY,
  );
  return deadline > now;
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}
