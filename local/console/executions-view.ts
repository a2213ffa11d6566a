import {
  dueAt,
  type Execution,
  type ExecutionFilter,
  type HistoryEvent,
} from '../step-functions/execution.ts';
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
  enteredAt: number;
  dueAt: number | undefined;
  statesEntered: number;
  input: string;
  output: string | undefined;
  error: string | undefined;
  cause: string | undefined;
}

export interface ExecutionsView {
  /** The newest first, of all machines. */
  list(limit: number, offset: number, filter?: ExecutionFilter): ExecutionSummary[];
  find(name: string): ExecutionSummary | undefined;
  history(arn: string): HistoryEvent[];
  /** The ASL text that an execution runs by. */
  definition(arn: string): string;
  /** How many have each status. */
  counts(): Record<string, number>;
}

type Source = Pick<
  StepFunctions,
  'listExecutions' | 'getExecutionHistory' | 'definitionOf' | 'countExecutions'
>;

/** Looks at the executions of some machines through Step Functions. */
export function executionsOf(stepFunctions: Source, machineArns: string[]): ExecutionsView {
  const all = (limit: number, filter: ExecutionFilter = {}) =>
    machineArns
      .flatMap((arn) => stepFunctions.listExecutions(arn, { ...filter, limit }))
      .sort((one, other) => other.startedAt - one.startedAt);
  return {
    list: (limit, offset, filter) =>
      all(limit + offset, filter)
        .slice(offset, offset + limit)
        .map(summary),
    find: (name) => {
      const named = all(Number.MAX_SAFE_INTEGER, { named: name });
      const found = named.find((execution) => execution.name === name);
      return found === undefined ? undefined : summary(found);
    },
    history: (arn) => stepFunctions.getExecutionHistory(arn),
    definition: (arn) => stepFunctions.definitionOf(arn),
    counts: () => {
      const counts: Record<string, number> = {};
      for (const arn of machineArns) {
        for (const [status, count] of Object.entries(stepFunctions.countExecutions(arn)))
          counts[status] = (counts[status] ?? 0) + count;
      }
      return counts;
    },
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
    enteredAt: position.enteredAt,
    dueAt: dueAt(execution),
    statesEntered,
    input,
    output: execution.output,
    error: execution.error,
    cause: execution.cause,
  };
}
