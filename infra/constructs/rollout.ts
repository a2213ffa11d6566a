import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnApplication, CfnDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { ManagedPolicy, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Alias, CfnAlias } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { catalogue, type FunctionEntry, idOf } from '../catalogue.ts';
import type { StageConfig } from '../config.ts';
import { alarmNameOf, deploymentsOf, functionNameOf, liveAlias, rollbackAlarmOf } from '../names.ts';
import { accept, wideArn } from './accepted.ts';
import { failed } from './signals.ts';

/** The first step of a new version, of function and machine alike: so much of the calls, for so long. */
export const canary = {
  percentage: 10,
  minutes: 5,
  configuration: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
};

/**
 * Lets each function's new version serve one call in ten for five minutes, then all; and takes it back when an alarm of its own
 * or the whole app's sounds meanwhile.
 */
export class Rollout extends Construct {
  constructor(scope: Construct, id: string, config: StageConfig) {
    super(scope, id);
    const application = new CfnApplication(this, 'Functions', {
      applicationName: deploymentsOf(config),
      computePlatform: 'Lambda',
    });
    const role = shifter(this, config);
    for (const entry of catalogue) {
      const functionName = functionNameOf(entry.name, config);
      const alarm = new Alarm(this, `${idOf(entry.name)}Fails`, {
        alarmName: rollbackAlarmOf(functionName),
        alarmDescription: 'Takes a new version of the function back while it takes over. Tells nobody.',
        metric: trouble(entry, functionName, config),
        threshold: 1,
        evaluationPeriods: 1,
        comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      const alarms = [alarm.alarmName, alarmNameOf(wholeAppsAlarm(entry), config)];
      new CfnDeploymentGroup(this, idOf(entry.name), {
        applicationName: application.ref,
        deploymentGroupName: functionName,
        serviceRoleArn: role.roleArn,
        deploymentConfigName: canary.configuration,
        deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
        alarmConfiguration: { enabled: true, alarms: alarms.map((name) => ({ name })) },
        autoRollbackConfiguration: {
          enabled: true,
          events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
        },
      });
    }
  }
}

/** Has CodeDeploy move an alias to its next version, by the groups that `Rollout` made. */
export function shiftStepByStep(live: Alias, functionName: string, config: StageConfig): void {
  const alias = live.node.defaultChild;
  if (!(alias instanceof CfnAlias)) throw new TypeError(`${functionName} has no alias to move`);
  alias.cfnOptions.updatePolicy = {
    codeDeployLambdaAliasUpdate: {
      applicationName: deploymentsOf(config),
      deploymentGroupName: functionName,
    },
  };
}

/**
 * What shows that a function is broken. One that answers requests never throws, so that any error of Lambda's counts; the
 * others throw refusals by name as a matter of course, so that only what has no name counts.
 */
function trouble({ name, trigger }: FunctionEntry, functionName: string, config: StageConfig): Metric {
  const period = Duration.minutes(1);
  if (trigger.is !== 'route' && trigger.is !== 'authorizer') {
    return failed(config, name.slice(name.indexOf('/') + 1), period);
  }
  return new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'Errors',
    dimensionsMap: { FunctionName: functionName, Resource: `${functionName}:${liveAlias}` },
    statistic: Stats.SUM,
    period,
  });
}

function wholeAppsAlarm({ trigger }: FunctionEntry): string {
  return trigger.is === 'step' ? 'executions-failed' : 'api-failing';
}

/** So many functions fit one managed policy of 6,144 characters; the role's own policies together may have 10,240. */
const functionsAPolicy = 20;

/** May move the aliases of the app's functions and look at alarms. */
function shifter(scope: Construct, config: StageConfig): Role {
  const { partition, region, account } = Stack.of(scope);
  const functions = catalogue.map(
    ({ name }) => `arn:${partition}:lambda:${region}:${account}:function:${functionNameOf(name, config)}`,
  );
  // alarms are described all together or not at all
  const look = new PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] });
  const role = new Role(scope, 'Role', {
    assumedBy: new ServicePrincipal('codedeploy.amazonaws.com'),
    inlinePolicies: { Own: new PolicyDocument({ statements: [look] }) },
  });
  accept(role, wideArn('*', 'Alarms are described all together; functions are granted by name.'));
  for (let at = 0; at < functions.length; at += functionsAPolicy) {
    const move = new PolicyStatement({
      actions: ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:GetProvisionedConcurrencyConfig'],
      resources: functions.slice(at, at + functionsAPolicy).flatMap((arn) => [arn, `${arn}:${liveAlias}`]),
    });
    new ManagedPolicy(scope, `Move${at / functionsAPolicy + 1}`, { statements: [move], roles: [role] });
  }
  return role;
}
