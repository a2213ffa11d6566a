import { SchedulerClient } from '@aws-sdk/client-scheduler';
import type { Looks } from '#shared/ports.ts';
import { planOnce } from './reminders.ts';

/** Looks as one-shot schedules that delete themselves. */
export function plannedLooks(env: {
  readonly SCHEDULE_GROUP: string;
  readonly LOOK_FUNCTION_ARN: string;
  readonly SCHEDULER_ROLE_ARN: string;
  readonly LOST_REMINDERS_ARN: string;
}): Looks {
  const scheduler = new SchedulerClient({});
  const target = {
    group: env.SCHEDULE_GROUP,
    functionArn: env.LOOK_FUNCTION_ARN,
    roleArn: env.SCHEDULER_ROLE_ARN,
    lostArn: env.LOST_REMINDERS_ARN,
  };
  return {
    plan: (look, at) => planOnce(scheduler, target, `${look.returnId}.${look.stage}-${look.look}`, at, look),
  };
}
