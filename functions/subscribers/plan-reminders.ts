import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { scheduledReminders } from '#adapters/reminders.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnEventDetail } from '#contracts/bus-events.ts';
import { messages, text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { planReminders } from '#use-cases/plan-reminders.ts';

const run = subscriber({ act: 'plan-reminders', detail: ReturnEventDetail }, planReminders);
const settings = {
  TABLE_NAME: text,
  MESSAGES: messages,
  SCHEDULE_GROUP: text,
  REMINDER_FUNCTION_ARN: text,
  SCHEDULER_ROLE_ARN: text,
  LOST_REMINDERS_ARN: text,
};

export const handler = onLambda(settings, (env) => {
  const db = documentClient();
  return run({
    returns: dynamoReturns(db, env.TABLE_NAME, systemClock),
    policies: dynamoPolicies(db, env.TABLE_NAME),
    reminders: scheduledReminders(new SchedulerClient({}), {
      group: env.SCHEDULE_GROUP,
      functionArn: env.REMINDER_FUNCTION_ARN,
      roleArn: env.SCHEDULER_ROLE_ARN,
      lostArn: env.LOST_REMINDERS_ARN,
    }),
    clock: systemClock,
    wanted: env.MESSAGES,
  });
});
