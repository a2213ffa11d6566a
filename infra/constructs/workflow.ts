import { readFileSync } from 'node:fs';
import { CfnDeletionPolicy, CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine, CfnStateMachineAlias, CfnStateMachineVersion } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { placeholderOf } from '../catalogue.ts';
import type { StageConfig } from '../config.ts';
import { alarmNameOf, liveAlias } from '../names.ts';
import { returnMachine } from '../paths.ts';
import { accept, wideArn } from './accepted.ts';
import { canary } from './rollout.ts';

export interface WorkflowProps {
  readonly config: StageConfig;
  readonly stateMachineName: string;
  /** the steps by their catalogue name */
  readonly steps: ReadonlyMap<string, Alias>;
}

/**
 * The return machine: the file as it is, inlined so that `cdk diff` shows it, with its steps' ARNs filled in. Each change is
 * a version; executions start through the alias and end on the version that they began with.
 */
export class Workflow extends Construct {
  constructor(scope: Construct, id: string, { config, stateMachineName, steps }: WorkflowProps) {
    super(scope, id);
    const log = new LogGroup(this, 'Log', {
      logGroupName: `/aws/vendedlogs/states/${stateMachineName}`,
      retention: config.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const invoke = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [...steps.values()].map((step) => step.functionArn),
    });
    // delivery of logs and traces is granted on everything or not at all
    const deliver = new PolicyStatement({
      actions: [
        'logs:CreateLogDelivery',
        'logs:GetLogDelivery',
        'logs:UpdateLogDelivery',
        'logs:DeleteLogDelivery',
        'logs:ListLogDeliveries',
        'logs:PutResourcePolicy',
        'logs:DescribeResourcePolicies',
        'logs:DescribeLogGroups',
        'xray:PutTraceSegments',
        'xray:PutTelemetryRecords',
        'xray:GetSamplingRules',
        'xray:GetSamplingTargets',
      ],
      resources: ['*'],
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com'),
      inlinePolicies: { Own: new PolicyDocument({ statements: [invoke, deliver] }) },
    });
    accept(role, wideArn('*', 'Delivery of logs and traces knows no resources; steps are granted by name.'));
    const machine = new CfnStateMachine(this, 'Machine', {
      stateMachineName,
      stateMachineType: 'STANDARD',
      definitionString: readFileSync(returnMachine, 'utf8'),
      definitionSubstitutions: Object.fromEntries(
        [...steps].map(([name, step]) => [placeholderOf(name), step.functionArn]),
      ),
      roleArn: role.roleArn,
      loggingConfiguration: {
        level: 'ERROR',
        includeExecutionData: false,
        destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: log.logGroupArn } }],
      },
      tracingConfiguration: { enabled: true },
    });
    machine.node.addDependency(role);
    accept(machine, {
      'AwsSolutions-SF1':
        'Step Functions keeps every history for 90 days and the table keeps the events; a log of every state would cost more than the states.',
    });
    this.#publish(machine, config);
    new CfnOutput(this, 'Arn', { value: machine.ref });
  }

  #publish(machine: CfnStateMachine, config: StageConfig): void {
    const version = new CfnStateMachineVersion(this, 'Version', {
      stateMachineArn: machine.ref,
      // another revision is another version
      stateMachineRevisionId: machine.attrStateMachineRevisionId,
    });
    // a version that was replaced stays: executions run on it, and one that failed is taken up again on it
    version.cfnOptions.updateReplacePolicy = CfnDeletionPolicy.RETAIN;
    version.cfnOptions.deletionPolicy = CfnDeletionPolicy.DELETE;
    const stateMachineVersionArn = version.ref;
    new CfnStateMachineAlias(this, 'Live', {
      name: liveAlias,
      stateMachineArn: machine.ref,
      ...(config.canary
        ? {
            deploymentPreference: {
              type: 'CANARY',
              percentage: canary.percentage,
              interval: canary.minutes,
              alarms: [alarmNameOf('executions-failed', config)],
              stateMachineVersionArn,
            },
          }
        : { routingConfiguration: [{ stateMachineVersionArn, weight: 100 }] }),
    });
  }
}
