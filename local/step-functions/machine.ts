/** A state machine after parsing: only what local runs, with every expression compiled. */
import type { Json } from './json.ts';

/** The longest that the service lets a wait, a task or an execution last, in seconds. */
export const longestSeconds = 99_999_999;

/** Evaluates to a JSON-clean value; undefined and functions are failures by name. */
export interface Expression {
  readonly source: string;
  evaluate(bindings: Record<string, unknown>): Promise<Json>;
}

export type Template =
  | { kind: 'literal'; value: Json }
  | { kind: 'expression'; expression: Expression; location: string }
  | { kind: 'list'; items: Template[] }
  | { kind: 'object'; entries: [string, Template][] };

export interface Effects {
  assign: Template | undefined;
  output: Template | undefined;
}

export interface Retrier {
  errorEquals: string[];
  intervalSeconds: number;
  maxAttempts: number;
  backoffRate: number;
  maxDelaySeconds: number | undefined;
  jitter: boolean;
}

export interface Catcher extends Effects {
  errorEquals: string[];
  next: string;
}

export interface TaskState extends Effects {
  type: 'Task';
  name: string;
  waitsForToken: boolean;
  arguments: Template;
  timeoutSeconds: Template | undefined;
  heartbeatSeconds: Template | undefined;
  retry: Retrier[];
  catch: Catcher[];
  next: string | undefined;
}

export interface ChoiceRule extends Effects {
  condition: Template;
  next: string;
}

export interface ChoiceState extends Effects {
  type: 'Choice';
  name: string;
  choices: ChoiceRule[];
  default: string | undefined;
}

export interface PassState extends Effects {
  type: 'Pass';
  name: string;
  next: string | undefined;
}

export interface WaitState extends Effects {
  type: 'Wait';
  name: string;
  seconds: Template;
  next: string | undefined;
}

export interface SucceedState {
  type: 'Succeed';
  name: string;
  output: Template | undefined;
}

export interface FailState {
  type: 'Fail';
  name: string;
  error: Template | undefined;
  cause: Template | undefined;
}

export type State = TaskState | ChoiceState | PassState | WaitState | SucceedState | FailState;

export interface Machine {
  startAt: string;
  timeoutSeconds: number | undefined;
  states: Map<string, State>;
}
