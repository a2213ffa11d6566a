import { join } from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Alias,
  Architecture,
  Code,
  type IVersion,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionEntry } from '../catalogue.ts';
import type { StageConfig } from '../config.ts';
import { liveAlias } from '../names.ts';
import { bundles } from '../paths.ts';
import { type Accepted, accept, wideArn } from './accepted.ts';
import type { Grant } from './grant.ts';
import { shiftStepByStep } from './rollout.ts';

export interface ServiceFunctionProps {
  readonly entry: FunctionEntry;
  readonly functionName: string;
  readonly grants: readonly Grant[];
  readonly config: StageConfig;
}

/** An entry of the catalogue with what was made of it. */
export interface MadeFunction {
  readonly entry: FunctionEntry;
  readonly lambda: LambdaFunction;
  readonly live: Alias;
}

/**
 * One Lambda from one file, with a log group and a role of its own that may do what its needs say and nothing else. A change
 * of code or settings is a new version; callers reach the one that is `live`.
 */
export class ServiceFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly live: Alias;
  readonly role: Role;

  constructor(scope: Construct, id: string, { entry, functionName, grants, config }: ServiceFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: config.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const { partition, region, account } = Stack.of(this);
    const streams = `arn:${partition}:logs:${region}:${account}:log-group:/aws/lambda/${functionName}:*`;
    const writeLogs = new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [streams],
    });
    const writeTraces = new PolicyStatement({
      // X-Ray knows no resources
      actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
      resources: ['*'],
    });
    const statements = grants.flatMap((grant) => grant.statements);
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Own: new PolicyDocument({ statements: [writeLogs, writeTraces, ...statements] }) },
    });
    const ownStreams = 'Streams of its own log group, whose names Lambda chooses.';
    const traces = 'X-Ray knows no resources.';
    const wide: Accepted = {
      ...wideArn('*', traces),
      ...wideArn(
        `arn:<AWS::Partition>:logs:${config.region}:<AWS::AccountId>:log-group:/aws/lambda/${functionName}:*`,
        ownStreams,
      ),
      ...Object.assign({}, ...grants.map((grant) => grant.wide)),
    };
    accept(this.role, { ...wide, 'Serverless-LambdaStarPermissions': Object.values(wide).join(' ') });
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      code: Code.fromAsset(join(bundles, entry.name)),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: entry.memoryMb ?? config.memoryMb,
      timeout: Duration.seconds(entry.timeoutSeconds ?? defaultTimeout(entry)),
      environment: {
        POWERTOOLS_SERVICE_NAME: 'returflow',
        POWERTOOLS_METRICS_NAMESPACE: 'Returflow',
        POWERTOOLS_LOG_LEVEL: 'INFO',
        STAGE: config.stage,
        ...Object.assign({}, ...grants.map((grant) => grant.environment)),
      },
      role: this.role.withoutPolicyUpdates(),
      logGroup,
      tracing: Tracing.ACTIVE,
    });
    accept(this.lambda, { 'Serverless-LambdaDLQ': whereFailuresGo(entry) });
    // CDK's own classes do not say that their role may be undefined, its interfaces do not allow it
    const version = this.lambda.currentVersion as IVersion;
    this.live = new Alias(this, 'Live', { aliasName: liveAlias, version });
    if (config.canary) shiftStepByStep(this.live, functionName, config);
  }
}

/** Somebody waits for a request's answer; the machine and the bus have time for retries inside. */
function defaultTimeout({ trigger }: FunctionEntry): number {
  const somebodyWaits = trigger.is === 'route' || trigger.is === 'authorizer' || trigger.is === 'socket';
  return somebodyWaits ? 10 : 30;
}

/** Why none has a queue of its own in its settings, the older way of keeping failures. */
function whereFailuresGo({ trigger }: FunctionEntry): string {
  switch (trigger.is) {
    case 'route':
    case 'authorizer':
    case 'socket':
      return 'The caller waits and is told of the failure.';
    case 'step':
      return 'The machine waits, is told of the failure, and tries again or leaves by it.';
    case 'stream':
      return 'The mapping of the stream keeps what failed, in its on-failure destination.';
    case 'rule':
    case 'schedule':
    case 'clock':
      return 'The on-failure destination keeps what failed, with its error; a dead-letter queue would keep the event alone.';
  }
}
