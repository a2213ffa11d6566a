import { dueAt, type Execution, type HistoryEvent } from '../step-functions/execution.ts';
import type { StepFunctions } from '../step-functions/step-functions.ts';

/** One execution as the console shows it. Times are milliseconds of local's clock. */
export interface ExecutionSummary {
  name: string;
  arn: string;
  machine: string;
  status: string;
  startedAt: number;
  stoppedAt: number | undefined;
  /** the state it is in, and what it does there; of an ended execution, the last one */
  state: string;
  phase: string;
  dueAt: number | undefined;
  statesEntered: number;
  input: string;
  output: string | undefined;
  error: string | undefined;
  cause: string | undefined;
}

export interface ExecutionsView {
  /** The newest first, of all machines. */
  list(limit: number, offset: number): ExecutionSummary[];
  find(name: string): ExecutionSummary | undefined;
  history(arn: string): HistoryEvent[];
}

/** Looks at the executions of some machines through Step Functions. */
export function executionsOf(
  stepFunctions: Pick<StepFunctions, 'listExecutions' | 'getExecutionHistory'>,
  machineArns: string[],
): ExecutionsView {
  const all = (limit: number) =>
    machineArns
      .flatMap((arn) => stepFunctions.listExecutions(arn, { limit }))
      .sort((one, other) => other.startedAt - one.startedAt);
  return {
    list: (limit, offset) =>
      all(limit + offset)
        .slice(offset, offset + limit)
        .map(summary),
    find: (name) => {
      const found = all(Number.MAX_SAFE_INTEGER).find((execution) => execution.name === name);
      return found === undefined ? undefined : summary(found);
    },
    history: (arn) => stepFunctions.getExecutionHistory(arn),
  };
}

function summary(execution: Execution): ExecutionSummary {
  const { name, arn, machineName, status, startedAt, position, statesEntered, input } = execution;
  return {
    name,
    arn,
    machine: machineName,
    status,
    startedAt,
    stoppedAt: execution.stoppedAt,
    state: position.state,
    phase: position.phase,
    dueAt: dueAt(execution),
    statesEntered,
    input,
    output: execution.output,
    error: execution.error,
    cause: execution.cause,
  };
}
