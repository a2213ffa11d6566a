import { UnsupportedByLocal } from '../../unsupported.ts';
import type {
  BusModel,
  RetryPolicy,
  RuleModel,
  RuleTarget,
  ScheduleGroupModel,
  ScheduleModel,
} from '../app/messaging.ts';
import { busNameOf } from '../template/identities.ts';
import type { Properties } from '../template/properties.ts';
import type { Resource } from '../template/stacks.ts';

/** What EventBridge and Scheduler do when nothing is said (user guides, "Retry policy"). */
const defaultRetry: RetryPolicy = { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 86_400 };

export function busModel(resource: Resource): BusModel {
  resource.properties.text('Name');
  return { arn: resource.attribute('Arn'), name: resource.ref };
}

/** Notes on a bus how long its archive keeps events. */
export function applyArchive(resource: Resource, buses: BusModel[]): void {
  const { properties } = resource;
  properties.optionalText('ArchiveName');
  const source = properties.text('SourceArn');
  const bus = buses.find((one) => one.arn === source);
  if (bus === undefined) throw new UnsupportedByLocal(`${properties.where}: there is no bus ${source}`);
  bus.archiveDays = properties.number('RetentionDays', 0);
}

export function ruleModel(resource: Resource): RuleModel {
  const { properties } = resource;
  properties.optionalText('Name');
  const pattern = properties.raw('EventPattern');
  const scheduleExpression = properties.optionalText('ScheduleExpression');
  return {
    arn: resource.attribute('Arn'),
    name: resource.ref,
    busName: busNameOf(properties.optionalText('EventBusName')),
    ...(isObject(pattern) && { pattern }),
    ...(scheduleExpression !== undefined && { scheduleExpression }),
    state: properties.word('State', ['ENABLED', 'DISABLED'], 'ENABLED'),
    targets: properties.objects('Targets').map(targetModel),
  };
}

function targetModel(target: Properties): RuleTarget {
  const input = target.optionalText('Input');
  const inputPath = target.optionalText('InputPath');
  const transformer = target.object('InputTransformer');
  const deadLetterArn = target.object('DeadLetterConfig')?.optionalText('Arn');
  const roleArn = target.optionalText('RoleArn');
  return {
    id: target.text('Id'),
    arn: target.text('Arn'),
    ...(input !== undefined && { input }),
    ...(inputPath !== undefined && { inputPath }),
    ...(transformer !== undefined && {
      inputTransformer: {
        inputPathsMap: transformer.textMap('InputPathsMap'),
        inputTemplate: transformer.text('InputTemplate'),
      },
    }),
    retry: retryPolicy(target.object('RetryPolicy')),
    ...(deadLetterArn !== undefined && { deadLetterArn }),
    ...(roleArn !== undefined && { roleArn }),
  };
}

export function scheduleGroupModel(resource: Resource): ScheduleGroupModel {
  resource.properties.optionalText('Name');
  return { arn: resource.attribute('Arn'), name: resource.ref };
}

export function scheduleModel(resource: Resource): ScheduleModel {
  const { properties } = resource;
  properties.optionalText('Name');
  properties.object('FlexibleTimeWindow')?.word('Mode', ['OFF']);
  const target = properties.object('Target');
  const input = target?.optionalText('Input');
  const deadLetterArn = target?.object('DeadLetterConfig')?.optionalText('Arn');
  return {
    name: resource.ref,
    groupName: properties.optionalText('GroupName') ?? 'default',
    scheduleExpression: properties.text('ScheduleExpression'),
    timezone: properties.optionalText('ScheduleExpressionTimezone') ?? 'UTC',
    state: properties.word('State', ['ENABLED', 'DISABLED'], 'ENABLED'),
    target: {
      arn: target?.text('Arn') ?? '',
      roleArn: target?.text('RoleArn') ?? '',
      ...(input !== undefined && { input }),
      retry: retryPolicy(target?.object('RetryPolicy')),
      ...(deadLetterArn !== undefined && { deadLetterArn }),
    },
  };
}

function retryPolicy(given: Properties | undefined): RetryPolicy {
  return {
    maximumRetryAttempts: given?.number('MaximumRetryAttempts', defaultRetry.maximumRetryAttempts) ?? 185,
    maximumEventAgeInSeconds:
      given?.number('MaximumEventAgeInSeconds', defaultRetry.maximumEventAgeInSeconds) ?? 86_400,
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
