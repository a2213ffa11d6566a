import type { Draft } from './draft.ts';
import { serviceFunctions } from './expression-functions.ts';
import { type Json, type JsonObject, parseJson } from './json.ts';

/** What an expression sees: the variables as the state found them, `$states` and the service's functions. */
export function bindingsOf(draft: Draft, extra: JsonObject = {}): Record<string, unknown> {
  return {
    ...draft.execution.variables,
    ...serviceFunctions(draft.now),
    states: { input: parseJson(draft.position.input), context: contextObject(draft), ...extra },
  };
}

/** The context object of the developer guide; `RetryCount` and `Task` are there for tasks that have been scheduled. */
function contextObject({ execution, position }: Draft): Json {
  const scheduled = position.attempt;
  const state: JsonObject = { Name: position.state, EnteredTime: new Date(position.enteredAt).toISOString() };
  if (scheduled !== undefined) state.RetryCount = position.retryCount;
  return {
    Execution: {
      Id: execution.arn,
      Input: parseJson(execution.input),
      StartTime: new Date(execution.startedAt).toISOString(),
      Name: execution.name,
      RoleArn: execution.roleArn,
      RedriveCount: 0,
    },
    StateMachine: { Id: execution.machineArn, Name: execution.machineName },
    State: state,
    ...(scheduled?.token === undefined ? {} : { Task: { Token: scheduled.token } }),
  };
}
