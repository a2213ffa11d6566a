import { CreateScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import type { Reminders } from '#shared/ports.ts';

export interface ReminderTarget {
  readonly group: string;
  readonly functionArn: string;
  readonly roleArn: string;
  /** the queue for reminders that could not be delivered */
  readonly lostArn: string;
}

/** Reminders as one-shot schedules that delete themselves. */
export function scheduledReminders(scheduler: SchedulerClient, target: ReminderTarget): Reminders {
  return {
    plan: (returnId, number, at) =>
      planOnce(scheduler, target, `${returnId}.reminder-${number}`, at, { returnId, number }),
  };
}

/** Plans a call of the target under a name, once: what is planned under it stays as it is. */
export async function planOnce(
  scheduler: SchedulerClient,
  target: ReminderTarget,
  name: string,
  at: string,
  input: object,
): Promise<void> {
  const schedule = new CreateScheduleCommand({
    Name: name,
    GroupName: target.group,
    ScheduleExpression: `at(${at.slice(0, 19)})`,
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: {
      Arn: target.functionArn,
      RoleArn: target.roleArn,
      DeadLetterConfig: { Arn: target.lostArn },
      Input: JSON.stringify(input),
      RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 86_400 },
    },
  });
  try {
    await scheduler.send(schedule);
  } catch (error) {
    if (error instanceof Error && error.name === 'ConflictException') return;
    throw error;
  }
}
