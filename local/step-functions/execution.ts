import * as z from 'zod';

/** How a Task's attempt ended. `names` are what `ErrorEquals` may call the error; the first is what is reported. */
const outcome = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.string() }),
  z.object({ ok: z.literal(false), names: z.array(z.string()), cause: z.string().optional() }),
]);

/** The attempt of a Task that is under way. Times are milliseconds of local's clock. */
const attempt = z.object({
  scheduledEventId: z.number(),
  functionName: z.string(),
  payload: z.string().optional(),
  token: z.string().optional(),
  timeoutAt: z.number().optional(),
  heartbeatAt: z.number().optional(),
  heartbeatMs: z.number().optional(),
});

/**
 * Where an execution stands. The first four phases are for the interpreter to go on from; the others wait: for a
 * Lambda's answer, for a token, or for a time.
 */
const phase = z.enum([
  'ready',
  'scheduling',
  'completing',
  'waited',
  'invoking',
  'awaiting-token',
  'waiting',
  'retrying',
]);

const position = z.object({
  state: z.string(),
  input: z.string(),
  phase,
  enteredAt: z.number(),
  enteredEventId: z.number(),
  enteredAfterId: z.number(),
  retriesUsed: z.array(z.number()),
  retryCount: z.number(),
  attempt: attempt.optional(),
  outcome: outcome.optional(),
  wakeAt: z.number().optional(),
});

const status = z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']);

/** Everything that an execution needs to go on after a crash, as one stored document. Payloads are JSON text. */
export const executionSchema = z.object({
  arn: z.string(),
  machineArn: z.string(),
  machineName: z.string(),
  name: z.string(),
  roleArn: z.string(),
  definitionHash: z.string(),
  status,
  input: z.string(),
  output: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
  startedAt: z.number(),
  stoppedAt: z.number().optional(),
  timeoutAt: z.number().optional(),
  /** states entered, each retry counted again, as the service bills */
  statesEntered: z.number(),
  lastEventId: z.number(),
  lastEventAfterId: z.number(),
  variables: z.record(z.string(), z.json()),
  position,
});

export type Execution = z.infer<typeof executionSchema>;
export type ExecutionStatus = z.infer<typeof status>;
export type Position = z.infer<typeof position>;
export type Attempt = z.infer<typeof attempt>;
export type Outcome = z.infer<typeof outcome>;

/** Which executions of a machine are meant; `named` stands anywhere in the name. */
export interface ExecutionFilter {
  status?: ExecutionStatus | undefined;
  named?: string | undefined;
}

const runnablePhases = new Set<Position['phase']>(['ready', 'scheduling', 'completing', 'waited']);

export function isRunnable(execution: Execution): boolean {
  return execution.status === 'RUNNING' && runnablePhases.has(execution.position.phase);
}

/** The earliest time at which something happens to the execution by itself, or undefined. */
export function dueAt(execution: Execution): number | undefined {
  if (execution.status !== 'RUNNING') return undefined;
  const { position: at } = execution;
  const times = [execution.timeoutAt, at.wakeAt, at.attempt?.timeoutAt, at.attempt?.heartbeatAt];
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

export const historyEventSchema = z.object({
  id: z.number(),
  previousEventId: z.number(),
  timestamp: z.number(),
  type: z.string(),
  details: z.record(z.string(), z.json()),
});

/** One history event; `details` holds the one `…EventDetails` field that the type has, if any. Time in ms. */
export type HistoryEvent = z.infer<typeof historyEventSchema>;
