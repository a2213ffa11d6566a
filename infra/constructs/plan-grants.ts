import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { StageConfig } from '../config.ts';
import { wideArn } from './accepted.ts';
import { allow, type Grant } from './grant.ts';
import type { Neighbours } from './needs.ts';

/** Plans one-shot schedules: reminders, or looks at silent returns. */
export function planGrant(isLook: boolean, around: Neighbours, config: StageConfig): Grant {
  const target = isLook
    ? { LOOK_FUNCTION_ARN: around.lookFunctionArn }
    : { REMINDER_FUNCTION_ARN: around.reminderFunctionArn };
  return {
    environment: {
      SCHEDULE_GROUP: around.scheduleGroup,
      ...target,
      SCHEDULER_ROLE_ARN: around.schedulerRoleArn,
      LOST_REMINDERS_ARN: around.lostRemindersArn,
    },
    statements: [
      allow(['scheduler:CreateSchedule'], around.schedulesArn),
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [around.schedulerRoleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    ],
    wide: wideArn(
      `arn:<AWS::Partition>:scheduler:${config.region}:<AWS::AccountId>:schedule/${around.scheduleGroup}/*`,
      'Schedules are named after their returns, inside one group.',
    ),
  };
}
