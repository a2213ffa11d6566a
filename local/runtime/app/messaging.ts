export interface InputTransformer {
  inputPathsMap: Record<string, string>;
  inputTemplate: string;
}

export interface RetryPolicy {
  maximumRetryAttempts: number;
  maximumEventAgeInSeconds: number;
}

export interface RuleTarget {
  id: string;
  /** a function, state machine, queue, bus or log group */
  arn: string;
  input?: string;
  inputPath?: string;
  inputTransformer?: InputTransformer;
  retry: RetryPolicy;
  deadLetterArn?: string;
  roleArn?: string;
}

export interface RuleModel {
  arn: string;
  name: string;
  busName: string;
  /** absent for a rule that only has a schedule */
  pattern?: Record<string, unknown>;
  /** `rate(5 minutes)` or `cron(…)` */
  scheduleExpression?: string;
  state: 'ENABLED' | 'DISABLED';
  targets: RuleTarget[];
}

export interface BusModel {
  arn: string;
  name: string;
  /** how long its archive keeps events, 0 for good; absent without an archive */
  archiveDays?: number;
}

export interface ScheduleGroupModel {
  arn: string;
  name: string;
}

/** A schedule that the template itself declares (schedules made at run time come over the API). */
export interface ScheduleModel {
  name: string;
  groupName: string;
  scheduleExpression: string;
  timezone: string;
  state: 'ENABLED' | 'DISABLED';
  target: { arn: string; roleArn: string; input?: string; retry: RetryPolicy; deadLetterArn?: string };
}

export interface MachineModel {
  arn: string;
  name: string;
  type: 'STANDARD' | 'EXPRESS';
  /** the ASL text with every substitution made */
  definition: string;
  roleArn: string;
  /** ARNs of its versions and aliases, through which it may be started as well */
  versions: string[];
  aliases: string[];
}
