import type { HistoryEvent } from '../step-functions/execution.ts';

/** A try that failed, as the history names it. */
export interface FailedTry {
  at: number;
  error: string;
  cause: string | undefined;
}

/** One stay in a state. Times are milliseconds; payloads JSON text. */
export interface Step {
  state: string;
  type: string;
  enteredAt: number;
  /** absent while the execution is in it, and when it ended there without leaving */
  leftAt: number | undefined;
  input: string | undefined;
  output: string | undefined;
  failures: FailedTry[];
  /** the error that it was left by, when a catcher took it */
  caught: string | undefined;
}

/** The states that a history tells of, in the order in which they were entered. */
export function stepsOf(history: HistoryEvent[]): Step[] {
  const steps: Step[] = [];
  let lastFailure: FailedTry | undefined;
  for (const { type, timestamp, details } of history) {
    const [inner] = Object.values(details);
    const step = steps.at(-1);
    if (type.endsWith('StateEntered')) {
      lastFailure = undefined;
      steps.push({
        state: textIn(inner, 'name') ?? '',
        type: type.slice(0, -'StateEntered'.length),
        enteredAt: timestamp,
        leftAt: undefined,
        input: textIn(inner, 'input'),
        output: undefined,
        failures: [],
        caught: undefined,
      });
    } else if (step !== undefined && type.endsWith('StateExited')) {
      step.leftAt = timestamp;
      step.output = textIn(inner, 'output');
      step.caught = lastFailure?.error;
    } else if (step !== undefined && isFailure(type)) {
      lastFailure = { at: timestamp, error: textIn(inner, 'error') ?? type, cause: textIn(inner, 'cause') };
      step.failures.push(lastFailure);
    } else if (type.endsWith('Succeeded')) {
      lastFailure = undefined;
    }
  }
  return steps;
}

/** What goes wrong inside a state; the execution's own end is not among it. */
function isFailure(type: string): boolean {
  return /^(?!Execution).*(Failed|TimedOut)$/.test(type);
}

function textIn(details: unknown, name: string): string | undefined {
  if (typeof details !== 'object' || details === null) return undefined;
  const value: unknown = Object.entries(details).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : undefined;
}
