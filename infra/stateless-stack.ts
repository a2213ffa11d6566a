import { Fn, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { careCatalogue } from './care-catalogue.ts';
import { catalogue, type FunctionEntry, idOf, type Trigger } from './catalogue.ts';
import type { StageConfig } from './config.ts';
import { Alarms } from './constructs/alarms.ts';
import { Dashboard } from './constructs/dashboard.ts';
import type { Foundation } from './constructs/foundation.ts';
import type { Grant } from './constructs/grant.ts';
import { HttpApi, routesOf } from './constructs/http-api.ts';
import { LiveApi } from './constructs/live-api.ts';
import { grantOf, type Neighbours } from './constructs/needs.ts';
import { Reminders } from './constructs/reminders.ts';
import { type MadeFunction, ServiceFunction } from './constructs/service-function.ts';
import type { Staff } from './constructs/staff.ts';
import { readStream, streamGrant } from './constructs/stream-reader.ts';
import { DeadLetters, keepFailures, onTheClock, subscribe } from './constructs/subscriptions.ts';
import { Workflow } from './constructs/workflow.ts';
import { figureDigest, figureProjector } from './figure-catalogue.ts';
import { financeCatalogue } from './finance-catalogue.ts';
import { functionNameOf, liveAlias } from './names.ts';

interface StatelessProps extends StackProps {
  readonly config: StageConfig;
  readonly foundation: Foundation;
  readonly staff: Staff;
  /** functions of other stacks, whose routes are of this one's API and whose steps of its machine */
  readonly elsewhere: readonly MadeFunction[];
}

/** Functions and what runs them: all of it can be deleted and made again. */
export class StatelessStack extends Stack {
  readonly api: HttpApi;
  readonly edgeKey: string;
  /** where browsers connect to be told what happens */
  readonly liveUrl: string;
  /** who is told of alarms */
  readonly alarmTopic: Topic;

  constructor(
    scope: Construct,
    id: string,
    { config, foundation, staff, elsewhere, ...props }: StatelessProps,
  ) {
    super(scope, id, props);
    const names = namesIn(this, config);
    const failed = new DeadLetters(this, 'DeadLetters');
    const reminders = new Reminders(this, 'Reminders', {
      groupName: names.scheduleGroup,
      targetArns: [names.reminderFunctionArn, names.lookFunctionArn],
      lost: failed.deliveries,
    });
    const sockets = new LiveApi(this, 'Live', config);
    this.liveUrl = sockets.url;
    const around: Neighbours = {
      ...names,
      schedulerRoleArn: reminders.role.roleArn,
      lostRemindersArn: failed.deliveries.queueArn,
      liveUrl: sockets.url,
      liveEndpoint: sockets.endpoint,
      liveConnectionsArn: sockets.connectionsArn,
      liveConnectionsWide: sockets.connectionsWide,
    };

    const isElsewhere = new Set(
      [
        ...elsewhere.map(({ entry }) => entry),
        ...financeCatalogue,
        ...careCatalogue,
        figureProjector,
        figureDigest,
      ].map(({ name }) => name),
    );
    const own = catalogue.filter(({ name }) => !isElsewhere.has(name));
    const made = own.map((entry) => {
      const needs = entry.needs.map((need) => grantOf(need, foundation, around, config));
      const grants = [...needs, ...mayFail(entry, foundation, failed)];
      const functionName = functionNameOf(entry.name, config);
      const { lambda, live } = new ServiceFunction(this, idOf(entry.name), {
        entry,
        functionName,
        grants,
        config,
      });
      return { entry, lambda, live };
    });

    new Workflow(this, 'ReturnMachine', {
      config,
      stateMachineName: names.stateMachineName,
      steps: new Map(
        [...made, ...elsewhere].flatMap(({ entry, live }) =>
          entry.trigger.is === 'step' ? [[entry.name, live]] : [],
        ),
      ),
    });
    this.edgeKey = names.edgeKey;
    const authorizer = theOne('authorizer', made).live;
    this.api = new HttpApi(this, 'Api', { config, authorizer, staff });
    this.api.serve(this.api, routesOf([...made, ...elsewhere]));
    for (const { entry, live } of made) {
      const { trigger } = entry;
      if (trigger.is === 'rule') {
        const { source, types, executions: status } = trigger;
        const from = status
          ? { detail: { stateMachineArn: [names.stateMachineArn], status: [...status] } }
          : { bus: foundation.bus };
        subscribe(this, idOf(entry.name), { source, types, ...from, live, queue: failed.deliveries });
      }
      if (trigger.is === 'clock') {
        onTheClock(this, idOf(entry.name), { live, queue: failed.deliveries, hours: config.watchHours });
      }
      if (nobodyWaits(trigger)) keepFailures(this, idOf(entry.name), live, failed.invocations);
      if (trigger.is === 'socket') sockets.serve(trigger.routeKey, live);
      if (trigger.is === 'stream') {
        const { table } = foundation;
        readStream(this, 'Stream', {
          table,
          live,
          queue: failed.stream,
          entities: ['event', 'withdrawal-event'],
          batchSize: 25,
          lanes: 4,
        });
      }
    }

    const { table } = foundation;
    const { stateMachineArn } = names;
    const watched = {
      config,
      apiId: this.api.apiId,
      stateMachineArn,
      table,
      relay: theOne('stream', made).lambda,
      failed,
    };
    const alarms = new Alarms(this, 'Alarms', watched);
    this.alarmTopic = alarms.topic;
    new Dashboard(this, 'Dashboard', { ...watched, alarms });
  }
}

function namesIn(stack: Stack, config: StageConfig) {
  const { partition, region, account } = stack;
  const stateMachineName = `returflow-${config.stage}-return`;
  const scheduleGroup = `returflow-${config.stage}`;
  const functionArn = (name: string) =>
    `arn:${partition}:lambda:${region}:${account}:function:${functionNameOf(name, config)}:${liveAlias}`;
  const stateMachineArn = `arn:${partition}:states:${region}:${account}:stateMachine:${stateMachineName}`;
  return {
    stateMachineName,
    scheduleGroup,
    // nobody outside the account knows it, and no template holds it
    edgeKey: Fn.select(2, Fn.split('/', stack.stackId)),
    stateMachineArn,
    liveMachineArn: `${stateMachineArn}:${liveAlias}`,
    schedulesArn: `arn:${partition}:scheduler:${region}:${account}:schedule/${scheduleGroup}/*`,
    reminderFunctionArn: functionArn('subscribers/remind-customer'),
    lookFunctionArn: functionArn('subscribers/look-at-silence'),
  };
}

/** Whether Lambda itself keeps the event and tries again. */
const nobodyWaits = ({ is }: Trigger) => is === 'rule' || is === 'schedule' || is === 'clock';

/** What a function needs so that its failures are kept: the service sends them in the function's own role. */
function mayFail({ trigger }: FunctionEntry, foundation: Foundation, failed: DeadLetters): Grant[] {
  const send = (queueArn: string) =>
    new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] });
  if (nobodyWaits(trigger)) {
    return [{ environment: {}, statements: [send(failed.invocations.queueArn)] }];
  }
  return trigger.is === 'stream' ? [streamGrant(foundation, failed.stream)] : [];
}

function theOne(trigger: 'authorizer' | 'stream', made: readonly MadeFunction[]): MadeFunction {
  const found = made.find(({ entry }) => entry.trigger.is === trigger);
  if (found === undefined) throw new TypeError(`the catalogue names no function for ${trigger}`);
  return found;
}
