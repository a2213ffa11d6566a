import * as z from 'zod/mini';
import { lostStatuses } from '#domain/events.ts';
import { ExecutionInput } from './tasks.ts';

/** What Step Functions itself tells on the default bus when an execution changes its status. */
export const executionStatusChange = 'Step Functions Execution Status Change';

/** The execution's input as it stands in the event: JSON as text. */
const inputText = z.pipe(
  z.pipe(
    z.string(),
    z.transform((json, { issues }): unknown => {
      try {
        return JSON.parse(json);
      } catch {
        issues.push({ code: 'custom', input: json, message: 'must be JSON' });
        return z.NEVER;
      }
    }),
  ),
  ExecutionInput,
);

const latest = 8_640_000_000_000_000;

/** Milliseconds since 1970, read as ISO 8601 in UTC. */
const millis = z.pipe(
  z.int().check(z.nonnegative(), z.lte(latest)),
  z.transform((at: number) => new Date(at).toISOString()),
);

/** What the machine and its steps call errors. Anything else is text, which may hold anything. */
const errorName = /^[A-Za-z][A-Za-z0-9._]{0,127}$/;

/** The detail of a change to one of the statuses of a lost execution. Members to come are passed over. */
export const LostExecutionDetail = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  status: z.enum(lostStatuses),
  input: inputText,
  stopDate: millis,
  /** absent when nobody gave one: a time-out, a stop by hand */
  error: z.nullish(z.string()),
  /** how often the execution was taken up again after an end */
  redriveCount: z._default(z.int().check(z.nonnegative()), 0),
});

/** The name of what went wrong: the error's, if it is a name at all, else the status. */
export function causeOf({ error, status }: z.output<typeof LostExecutionDetail>): string {
  return typeof error === 'string' && errorName.test(error) ? error : status;
}
