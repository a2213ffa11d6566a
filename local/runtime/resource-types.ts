/**
 * Which resources of a template local runs, and which only matter when deployed. A type in neither list, and
 * a property that nobody reads and that is not listed here, is refused at start by its name.
 */

import { cognitoProperties } from './cognito-properties.ts';
import { portalProperties } from './portal-properties.ts';
import { sesProperties } from './ses-properties.ts';

/** Types that a part of local plays, and which one. */
export const handledTypes: Record<string, string> = {
  'AWS::ApiGatewayV2::Api': 'http-api',
  'AWS::ApiGatewayV2::Authorizer': 'http-api',
  'AWS::ApiGatewayV2::Integration': 'http-api',
  'AWS::ApiGatewayV2::Route': 'http-api',
  'AWS::ApiGatewayV2::RouteResponse': 'web-socket-api',
  'AWS::ApiGatewayV2::Stage': 'http-api',
  'AWS::CloudFront::Function': 'portal',
  'AWS::CloudFront::ResponseHeadersPolicy': 'portal',
  'AWS::Cognito::UserPool': 'identity',
  'AWS::Cognito::UserPoolClient': 'identity',
  'AWS::Cognito::UserPoolDomain': 'identity',
  'AWS::Cognito::UserPoolGroup': 'identity',
  'AWS::DynamoDB::GlobalTable': 'dynamodb',
  'AWS::DynamoDB::Table': 'dynamodb',
  'AWS::Events::Archive': 'events',
  'AWS::Events::EventBus': 'events',
  'AWS::Events::Rule': 'events',
  'AWS::IAM::ManagedPolicy': 'iam',
  'AWS::IAM::Policy': 'iam',
  'AWS::IAM::Role': 'iam',
  'AWS::Lambda::Alias': 'lambda',
  'AWS::Lambda::EventInvokeConfig': 'lambda',
  'AWS::Lambda::EventSourceMapping': 'dynamodb',
  'AWS::Lambda::Function': 'lambda',
  'AWS::Lambda::Version': 'lambda',
  'AWS::S3::Bucket': 's3',
  'AWS::SES::ConfigurationSet': 'ses',
  'AWS::SES::ConfigurationSetEventDestination': 'ses',
  'AWS::SES::EmailIdentity': 'ses',
  'AWS::SQS::Queue': 'sqs',
  'AWS::Scheduler::Schedule': 'scheduler',
  'AWS::Scheduler::ScheduleGroup': 'scheduler',
  'AWS::SecretsManager::Secret': 'secrets',
  'AWS::StepFunctions::StateMachine': 'step-functions',
  'AWS::StepFunctions::StateMachineAlias': 'step-functions',
  'AWS::StepFunctions::StateMachineVersion': 'step-functions',
  'Custom::CDKBucketDeployment': 'portal',
};

/** Types that only matter when deployed, and why. A type ending in `::` stands for all that begin with it. */
export const deployedOnlyTypes: Record<string, string> = {
  'AWS::ApiGatewayV2::ApiMapping': 'local has no domain names of its own',
  'AWS::ApiGatewayV2::DomainName': 'local has no domain names of its own',
  'AWS::Backup::': 'state is kept in files that anybody can copy',
  'AWS::CDK::Metadata': 'tells AWS which constructs are used',
  'AWS::CloudFront::': 'nothing is distributed from one machine',
  'AWS::CodeDeploy::': 'a start of local runs the code at hand, all of it at once',
  'AWS::CloudWatch::': 'dashboards, alarms and metric filters watch what is deployed',
  'AWS::Lambda::LayerVersion': 'holds what CDK publishes files with; local reads them where they are',
  'AWS::Lambda::Permission': 'what may call a function is wired by the template itself',
  'AWS::Logs::': 'logs are files under the state directory',
  'AWS::S3::BucketPolicy': 'the endpoint listens on loopback only; roles are enforced',
  'AWS::SES::': 'reputation, receiving and templates of what is deployed',
  'AWS::SNS::': 'alarms are sent from what is deployed',
  'AWS::SQS::QueuePolicy': 'the endpoint listens on loopback only; roles are enforced',
  'AWS::WAFv2::': 'nobody reaches one machine from outside',
  'AWS::XRay::': 'tracing watches what is deployed',
};

/** Properties of handled types that change nothing on one machine, and why. */
export const deployedOnlyProperties: Record<string, Record<string, string>> = {
  'AWS::ApiGatewayV2::Api': {
    Description: 'text',
    DisableExecuteApiEndpoint: 'the local address is the only one',
    Tags: 'text',
  },
  'AWS::ApiGatewayV2::Integration': {
    Description: 'text',
    IntegrationMethod: 'functions are always POSTed to',
  },
  'AWS::ApiGatewayV2::Stage': {
    AccessLogSettings: 'logs are files',
    DefaultRouteSettings: 'throttles protect what is deployed',
    Description: 'text',
    RouteSettings: 'throttles protect what is deployed',
    Tags: 'text',
  },
  ...cognitoProperties,
  ...portalProperties,
  ...sesProperties,
  'AWS::DynamoDB::Table': tableProperties(),
  'AWS::DynamoDB::GlobalTable': tableProperties(),
  'AWS::Events::Archive': {
    Description: 'text',
    EventPattern: 'the console shows every event of the bus',
    KmsKeyIdentifier: 'nothing is encrypted on one machine',
  },
  'AWS::Events::EventBus': {
    DeadLetterConfig: 'for events that a key keeps from being read',
    Description: 'text',
    KmsKeyIdentifier: 'nothing is encrypted on one machine',
    LogConfig: 'logs are files',
    Tags: 'text',
  },
  'AWS::Events::Rule': { Description: 'text', Tags: 'text' },
  'AWS::IAM::ManagedPolicy': { Description: 'text', Path: 'text' },
  'AWS::IAM::Role': {
    AssumeRolePolicyDocument: 'local itself assumes the role for the service that the template gives it to',
    Description: 'text',
    MaxSessionDuration: 'local sessions do not end',
    Tags: 'text',
  },
  'AWS::Lambda::Alias': {
    Description: 'text',
    ProvisionedConcurrencyConfig: 'environments are kept warm anyway',
  },
  'AWS::Lambda::EventSourceMapping': { Tags: 'text' },
  'AWS::Lambda::Function': {
    Architectures: 'the bundles are plain JavaScript',
    Description: 'text',
    EphemeralStorage: 'the host has a disk',
    KmsKeyArn: 'nothing is encrypted on one machine',
    LoggingConfig: 'logs are files',
    RecursiveLoop: 'a guard of what is deployed',
    RuntimeManagementConfig: 'the runtime is the Node that runs local',
    Tags: 'text',
    TracingConfig: 'tracing watches what is deployed',
  },
  'AWS::Lambda::Version': { CodeSha256: 'every version is the code at hand', Description: 'text' },
  'AWS::S3::Bucket': {
    BucketEncryption: 'nothing is encrypted on one machine',
    LoggingConfiguration: 'logs are files',
    MetricsConfigurations: 'metrics watch what is deployed',
    OwnershipControls: 'one account owns everything',
    PublicAccessBlockConfiguration: 'the endpoint listens on loopback only',
    Tags: 'text',
  },
  'AWS::SQS::Queue': {
    KmsDataKeyReusePeriodSeconds: 'nothing is encrypted on one machine',
    KmsMasterKeyId: 'nothing is encrypted on one machine',
    RedriveAllowPolicy: 'the template names its own queues only',
    SqsManagedSseEnabled: 'nothing is encrypted on one machine',
    Tags: 'text',
  },
  'AWS::Scheduler::Schedule': { Description: 'text', KmsKeyArn: 'nothing is encrypted on one machine' },
  'AWS::Scheduler::ScheduleGroup': { Tags: 'text' },
  'AWS::SecretsManager::Secret': {
    Description: 'text',
    KmsKeyId: 'nothing is encrypted on one machine',
    Tags: 'text',
  },
  'AWS::StepFunctions::StateMachine': {
    EncryptionConfiguration: 'nothing is encrypted on one machine',
    LoggingConfiguration: 'the console shows each history',
    Tags: 'text',
    TracingConfiguration: 'tracing watches what is deployed',
  },
  'AWS::StepFunctions::StateMachineAlias': { Description: 'text' },
  'AWS::StepFunctions::StateMachineVersion': { Description: 'text' },
};

/** AWS-managed policies that give nothing which the endpoint would check. */
export const harmlessManagedPolicies: Record<string, string> = {
  'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole': 'logs are files',
  'arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess': 'tracing watches what is deployed',
};

/** Whether local plays the type, may pass over it, or must refuse it. */
export function roleOfType(type: string): 'handled' | 'deployed only' | 'unknown' {
  if (type in handledTypes) return 'handled';
  const family = `${type.split('::').slice(0, 2).join('::')}::`;
  return type in deployedOnlyTypes || family in deployedOnlyTypes ? 'deployed only' : 'unknown';
}

/** Why a type only matters when deployed, or undefined for one that local plays. */
export function reasonOfType(type: string): string | undefined {
  const family = `${type.split('::').slice(0, 2).join('::')}::`;
  return type in handledTypes ? undefined : (deployedOnlyTypes[type] ?? deployedOnlyTypes[family]);
}
/** Whether local has to do with any of these: those that only matter when deployed may even be in another region. */
export const playsAny = (resources: Readonly<Record<string, { readonly Type: string }>> = {}) =>
  Object.values(resources).some(({ Type }) => roleOfType(Type) !== 'deployed only');

function tableProperties(): Record<string, string> {
  return {
    ContributorInsightsSpecification: 'insights watch what is deployed',
    DeletionProtectionEnabled: 'nothing on one machine deletes a table',
    PointInTimeRecoverySpecification: 'state is kept in files that anybody can copy',
    SSESpecification: 'nothing is encrypted on one machine',
    TableClass: 'a matter of price',
    Tags: 'text',
    WarmThroughput: 'a matter of price',
  };
}
