import * as z from 'zod';
import { checkTarget } from '../events/targets.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { InvalidSchedule, instantOf } from './at-expression.ts';

const target = z.strictObject({
  Arn: z.string(),
  RoleArn: z.string(),
  Input: z.string().optional(),
  DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
  RetryPolicy: z
    .object({
      MaximumEventAgeInSeconds: z.int().min(60).max(86_400).default(86_400),
      MaximumRetryAttempts: z.int().min(0).max(185).default(185),
    })
    .prefault({}),
});

const schedule = z.strictObject({
  ScheduleExpression: z.string().max(256),
  ScheduleExpressionTimezone: z.string().max(50).default('UTC'),
  Description: z.string().max(512).optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
  FlexibleTimeWindow: z.object({ Mode: z.enum(['OFF', 'FLEXIBLE']) }),
  GroupName: z.string().default('default'),
  ClientToken: z.string().optional(),
  Target: target,
  // for recurring schedules alone; a one-time schedule ignores them
  StartDate: z.number().optional(),
  EndDate: z.number().optional(),
});

export type ScheduleShape = z.infer<typeof schedule>;

const nameShape = /^[0-9a-zA-Z-_.]{1,64}$/;

/** Reads the body of CreateSchedule or UpdateSchedule. @throws InvalidSchedule, UnsupportedByLocal */
export function parseSchedule(
  name: string,
  body: unknown,
  now: number,
): { shape: ScheduleShape; at: number } {
  if (!nameShape.test(name)) throw new InvalidSchedule(`The name ${name} must match ${nameShape.source}`);
  const parsed = schedule.safeParse(body);
  if (!parsed.success) {
    const surplus = parsed.error.issues.find(({ code }) => code === 'unrecognized_keys');
    if (surplus !== undefined) throw new UnsupportedByLocal(`schedule ${name}: ${surplus.message}`);
    throw new InvalidSchedule(z.prettifyError(parsed.error));
  }
  const shape = parsed.data;
  if (shape.FlexibleTimeWindow.Mode !== 'OFF')
    throw new UnsupportedByLocal(`schedule ${name} with a flexible window`);
  checkTarget(`schedule ${name}`, shape.Target.Arn);
  if (shape.Target.Input !== undefined) checkJson(shape.Target.Input);
  const at = instantOf(shape.ScheduleExpression, shape.ScheduleExpressionTimezone);
  if (at < now)
    throw new InvalidSchedule(`Invalid Schedule Expression ${shape.ScheduleExpression}: it is in the past.`);
  return { shape, at };
}

function checkJson(input: string): void {
  try {
    JSON.parse(input);
  } catch {
    throw new InvalidSchedule('Invalid Input: the payload of a function must be JSON.');
  }
}
