import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { catalogue, type FunctionEntry, idOf } from './catalogue.ts';
import type { StageConfig } from './config.ts';
import { wideInside } from './constructs/accepted.ts';
import { Alarms } from './constructs/alarms.ts';
import { Dashboard } from './constructs/dashboard.ts';
import type { Foundation } from './constructs/foundation.ts';
import { HttpApi } from './constructs/http-api.ts';
import { LiveApi } from './constructs/live-api.ts';
import { type Grant, grantOf, type Neighbours } from './constructs/needs.ts';
import { Reminders } from './constructs/reminders.ts';
import { ServiceFunction } from './constructs/service-function.ts';
import type { Staff } from './constructs/staff.ts';
import { DeadLetters, keepFailures, relay, subscribe } from './constructs/subscriptions.ts';
import { Workflow } from './constructs/workflow.ts';

interface StatelessProps extends StackProps {
  readonly config: StageConfig;
  readonly foundation: Foundation;
  readonly staff: Staff;
}

/** Functions and what runs them: all of it can be deleted and made again. */
export class StatelessStack extends Stack {
  constructor(scope: Construct, id: string, { config, foundation, staff, ...props }: StatelessProps) {
    super(scope, id, props);
    const names = namesIn(this, config);
    const failed = new DeadLetters(this, 'DeadLetters');
    const reminders = new Reminders(this, 'Reminders', {
      groupName: names.scheduleGroup,
      targetArn: names.reminderFunctionArn,
      lost: failed.deliveries,
    });
    const live = new LiveApi(this, 'Live', config);
    const around: Neighbours = {
      ...names,
      schedulerRoleArn: reminders.role.roleArn,
      lostRemindersArn: failed.deliveries.queueArn,
      liveUrl: live.url,
      liveEndpoint: live.endpoint,
      liveConnectionsArn: live.connectionsArn,
      liveConnectionsWide: live.connectionsWide,
    };

    const made = catalogue.map((entry) => {
      const needs = entry.needs.map((need) => grantOf(need, foundation, around, config));
      const grants = [...needs, ...mayFail(entry, foundation, failed)];
      const functionName = functionNameOf(entry, config);
      const { lambda } = new ServiceFunction(this, idOf(entry.name), { entry, functionName, grants, config });
      return { entry, lambda };
    });

    new Workflow(this, 'ReturnMachine', {
      config,
      stateMachineName: names.stateMachineName,
      steps: new Map(
        made.flatMap(({ entry, lambda }) => (entry.trigger.is === 'step' ? [[entry.name, lambda]] : [])),
      ),
    });
    const { apiId } = new HttpApi(this, 'Api', {
      config,
      authorizer: theOne('authorizer', made),
      staff,
      routes: made.flatMap(({ entry: { trigger }, lambda }) =>
        trigger.is === 'route' ? [{ ...trigger, lambda }] : [],
      ),
    });
    for (const { entry, lambda } of made) {
      const { trigger } = entry;
      if (trigger.is === 'rule') {
        const { source, types, executions: status } = trigger;
        const from = status
          ? { detail: { stateMachineArn: [names.stateMachineArn], status: [...status] } }
          : { bus: foundation.bus };
        subscribe(this, idOf(entry.name), { source, types, ...from, lambda, queue: failed.deliveries });
      }
      if (trigger.is === 'rule' || trigger.is === 'schedule') {
        keepFailures(this, idOf(entry.name), lambda, failed.invocations);
      }
      if (trigger.is === 'socket') live.serve(trigger.routeKey, lambda);
      if (trigger.is === 'stream') relay(this, { table: foundation.table, lambda, queue: failed.stream });
    }

    const { table } = foundation;
    const { stateMachineArn } = names;
    const watched = { config, apiId, stateMachineArn, table, relay: theOne('stream', made), failed };
    const alarms = new Alarms(this, 'Alarms', watched);
    new Dashboard(this, 'Dashboard', { ...watched, alarms });
  }
}

function namesIn(stack: Stack, config: StageConfig) {
  const { partition, region, account } = stack;
  const stateMachineName = `returflow-${config.stage}-return`;
  const scheduleGroup = `returflow-${config.stage}`;
  const reminderFunction = `returflow-${config.stage}-remind-customer`;
  return {
    stateMachineName,
    scheduleGroup,
    stateMachineArn: `arn:${partition}:states:${region}:${account}:stateMachine:${stateMachineName}`,
    schedulesArn: `arn:${partition}:scheduler:${region}:${account}:schedule/${scheduleGroup}/*`,
    reminderFunctionArn: `arn:${partition}:lambda:${region}:${account}:function:${reminderFunction}`,
  };
}

function functionNameOf({ name }: FunctionEntry, config: StageConfig): string {
  return `returflow-${config.stage}-${name.slice(name.indexOf('/') + 1)}`;
}

/** What a function needs so that its failures are kept: the service sends them in the function's own role. */
function mayFail({ trigger }: FunctionEntry, foundation: Foundation, failed: DeadLetters): Grant[] {
  const send = (queueArn: string) =>
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] });
  if (trigger.is === 'rule' || trigger.is === 'schedule') {
    return [{ environment: {}, statements: [send(failed.invocations.queueArn)] }];
  }
  if (trigger.is !== 'stream') return [];
  const readStream = new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    resources: [foundation.table.tableStreamArn ?? ''],
  });
  const listStreams = new PolicyStatement({
    actions: ['dynamodb:ListStreams'],
    // it is asked about the table, before there is a stream to name
    resources: [`${foundation.table.tableArn}/stream/*`],
  });
  const why = 'Lambda asks which streams the table has, before it can name one.';
  const wide = wideInside(foundation.table, foundation.table.tableArn, '/stream/*', why);
  const statements = [readStream, listStreams, send(failed.stream.queueArn)];
  return [{ environment: {}, statements, wide }];
}

function theOne(
  trigger: 'authorizer' | 'stream',
  made: readonly { entry: FunctionEntry; lambda: LambdaFunction }[],
): LambdaFunction {
  const found = made.find(({ entry }) => entry.trigger.is === trigger);
  if (found === undefined) throw new TypeError(`the catalogue names no function for ${trigger}`);
  return found.lambda;
}
