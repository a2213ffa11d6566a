/** How a state is entered, left and failed, as the service's history tells it. */
import type { Draft } from './draft.ts';
import type { Position } from './execution.ts';
import { StateFailure } from './failures.ts';
import { isJsonObject, isTooLarge, type JsonObject } from './json.ts';
import type { Effects, State } from './machine.ts';
import { evaluateTemplate } from './template.ts';

const longestVariables = 10 * 1024 * 1024;

/** What a state leaves behind: its output as JSON text, and the variables it sets. */
export interface Leaving {
  output: string;
  assigned: JsonObject;
}

export function positionAt(state: string, input: string, now: number): Position {
  const entered = { enteredAt: now, enteredEventId: 0, enteredAfterId: 0 };
  return { state, input, phase: 'ready', ...entered, retriesUsed: [], retryCount: 0 };
}

export function enterState(draft: Draft, type: State['type']): void {
  const { position, execution } = draft;
  const input = { name: position.state, input: position.input, inputDetails: { truncated: false } };
  draft.record(`${type}StateEntered`, { stateEnteredEventDetails: input });
  position.enteredAt = draft.now;
  position.enteredEventId = execution.lastEventId;
  position.enteredAfterId = execution.lastEventAfterId;
  execution.statesEntered += 1;
}

/** Evaluates `Output` and `Assign`, each against the variables as they were; without an `Output` it is `otherwise`. */
export async function evaluateEffects(
  draft: Draft,
  effects: Effects,
  bindings: Record<string, unknown>,
  otherwise: string,
): Promise<Leaving> {
  const output =
    effects.output === undefined
      ? otherwise
      : JSON.stringify(await evaluateTemplate(effects.output, bindings));
  const assigned = effects.assign === undefined ? {} : await evaluateTemplate(effects.assign, bindings);
  if (isTooLarge(output)) throw tooLarge(draft.position.state);
  if (!isJsonObject(assigned)) throw new StateFailure('States.Runtime', 'Assign did not give an object.');
  if (
    isTooLarge(
      Object.values(assigned)
        .map((value) => JSON.stringify(value))
        .join(''),
    )
  ) {
    throw tooLarge(draft.position.state);
  }
  return { output, assigned };
}

/** Leaves the state for `next`, or ends the execution with the output when there is none. */
export function leaveState(draft: Draft, state: State, leaving: Leaving, next: string | undefined): void {
  const { execution } = draft;
  Object.assign(execution.variables, leaving.assigned);
  const hasAssigned = Object.keys(leaving.assigned).length > 0;
  if (hasAssigned && Buffer.byteLength(JSON.stringify(execution.variables)) > longestVariables) {
    throw tooLarge(state.name);
  }
  const details: JsonObject = {
    name: state.name,
    output: leaving.output,
    outputDetails: { truncated: false },
  };
  if (hasAssigned) {
    const texts = Object.entries(leaving.assigned).map(([name, value]) => [name, JSON.stringify(value)]);
    details.assignedVariables = Object.fromEntries(texts);
    details.assignedVariablesDetails = { truncated: false };
  }
  draft.record(`${state.type}StateExited`, { stateExitedEventDetails: details });
  if (next === undefined) draft.succeed(leaving.output);
  else execution.position = positionAt(next, leaving.output, draft.now);
}

/** Records an expression's failure and gives the cause as the service words it. */
export function explainFailure(draft: Draft, failure: StateFailure): string | undefined {
  if (failure.error !== 'States.QueryEvaluationError' && failure.error !== 'States.Runtime')
    return failure.cause;
  const { state, enteredEventId, enteredAfterId } = draft.position;
  const where = `An error occurred while executing the state '${state}' (entered at the event id #${enteredEventId}).`;
  const cause = `${where} ${failure.cause ?? ''}`;
  if (failure.error === 'States.QueryEvaluationError') {
    const details: JsonObject = { error: failure.error, cause, state };
    if (failure.location !== undefined) details.location = failure.location;
    draft.record('EvaluationFailed', { evaluationFailedEventDetails: details }, enteredAfterId);
  }
  return cause;
}

function tooLarge(state: string): StateFailure {
  const cause = `The state/task '${state}' returned a result with a size exceeding the maximum number of bytes service limit.`;
  return new StateFailure('States.DataLimitExceeded', cause);
}
