import { UnsupportedByLocal } from '../../unsupported.ts';
import { generatedName, shortId, stableUuid, suffix } from './names.ts';
import type { Place } from './place.ts';

interface Identity {
  /** what `Ref` gives */
  ref(place: Place): string;
  /** what `Fn::GetAtt` gives, by attribute */
  attributes: Record<string, (place: Place) => string>;
}

function named(property: string, limit?: number): (place: Place) => string {
  return (place) => place.text(property) ?? generatedName(place.stack, place.logicalId, limit);
}

function arn(service: string, rest: (place: Place) => string): (place: Place) => string {
  return (place) => `arn:aws:${service}:${place.region}:${place.account}:${rest(place)}`;
}

const functionArn = arn('lambda', (place) => `function:${named('FunctionName')(place)}`);
const tableArn = arn('dynamodb', (place) => `table/${named('TableName')(place)}`);
const queueName = named('QueueName', 80);
const queueUrl = (place: Place) => `${place.endpoint}/${place.account}/${queueName(place)}`;
const bucketName = (place: Place) =>
  place.text('BucketName') ?? generatedName(place.stack, place.logicalId, 63).toLowerCase();
const busName = named('Name');
const ruleName = named('Name');
const machineArn = arn('states', (place) => `stateMachine:${named('StateMachineName', 80)(place)}`);
const secretName = named('Name');
const secretArn = arn('secretsmanager', (place) => {
  return `secret:${secretName(place)}-${suffix(place.stack, place.logicalId).slice(0, 6)}`;
});
const groupName = named('Name');
const apiId = (place: Place) => shortId(place.stack, place.logicalId);
const apiEndpoint = (place: Place) =>
  place.text('ProtocolType') === 'WEBSOCKET' ? place.apiUrl.replace(/^http/, 'ws') : place.apiUrl;
const poolId = (place: Place) => `${place.region}_${suffix(place.stack, place.logicalId).slice(0, 9)}`;
/** Local's pools are told apart, as Cognito's are, by the end of their address. */
const issuer = (place: Place) => `${place.apiUrl}/local/identity/${poolId(place)}`;
const clientId = (place: Place) => suffix(place.stack, `${place.logicalId} client`).toLowerCase();

/** A machine's ARN with a version's number or an alias's name behind it. */
function qualified(qualifier: (place: Place) => string): (place: Place) => string {
  return (place) => `${place.text('StateMachineArn') ?? ''}:${qualifier(place)}`;
}

const table: Identity = {
  ref: named('TableName', 255),
  // the label of a real stream is the time at which it was switched on
  attributes: { Arn: tableArn, StreamArn: (place) => `${tableArn(place)}/stream/2026-01-01T00:00:00.000` },
};

/** The name of a rule's bus, from its name or ARN; the account's own bus when nothing is said. */
export function busNameOf(nameOrArn: string | undefined): string {
  return nameOrArn?.split('/').at(-1) ?? 'default';
}

const identities: Record<string, Identity> = {
  'AWS::ApiGatewayV2::Api': {
    ref: apiId,
    attributes: { ApiId: apiId, ApiEndpoint: apiEndpoint },
  },
  'AWS::ApiGatewayV2::Authorizer': { ref: apiId, attributes: { AuthorizerId: apiId } },
  'AWS::ApiGatewayV2::Integration': { ref: apiId, attributes: { IntegrationId: apiId } },
  'AWS::ApiGatewayV2::Route': { ref: apiId, attributes: { RouteId: apiId } },
  'AWS::ApiGatewayV2::RouteResponse': { ref: apiId, attributes: { RouteResponseId: apiId } },
  'AWS::ApiGatewayV2::Stage': { ref: named('StageName'), attributes: {} },
  'AWS::CloudFront::Distribution': { ref: apiId, attributes: {} },
  'AWS::CloudFront::Function': { ref: named('Name'), attributes: {} },
  'AWS::CloudFront::ResponseHeadersPolicy': { ref: apiId, attributes: {} },
  'AWS::Cognito::UserPool': {
    ref: poolId,
    attributes: {
      UserPoolId: poolId,
      Arn: arn('cognito-idp', (place) => `userpool/${poolId(place)}`),
      ProviderURL: issuer,
      ProviderName: (place) => issuer(place).replace(/^https?:\/\//, ''),
    },
  },
  'AWS::Cognito::UserPoolClient': { ref: clientId, attributes: { ClientId: clientId } },
  'AWS::Cognito::UserPoolDomain': { ref: named('Domain'), attributes: {} },
  'AWS::Cognito::UserPoolGroup': { ref: named('GroupName'), attributes: {} },
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::DynamoDB::Table': table,
  'AWS::Events::Archive': { ref: named('ArchiveName', 48), attributes: {} },
  'AWS::Events::EventBus': {
    ref: busName,
    attributes: { Name: busName, Arn: arn('events', (place) => `event-bus/${busName(place)}`) },
  },
  'AWS::Events::Rule': {
    ref: ruleName,
    attributes: {
      Arn: arn('events', (place) => {
        const bus = busNameOf(place.text('EventBusName'));
        return bus === 'default' ? `rule/${ruleName(place)}` : `rule/${bus}/${ruleName(place)}`;
      }),
    },
  },
  'AWS::IAM::ManagedPolicy': {
    ref: (place) => `arn:aws:iam::${place.account}:policy/${named('ManagedPolicyName', 128)(place)}`,
    attributes: {},
  },
  'AWS::IAM::Policy': { ref: named('PolicyName', 128), attributes: {} },
  'AWS::IAM::Role': {
    ref: named('RoleName'),
    attributes: {
      Arn: (place) =>
        `arn:aws:iam::${place.account}:role${place.text('Path') ?? '/'}${named('RoleName')(place)}`,
    },
  },
  'AWS::Lambda::Alias': {
    ref: (place) => `${lambdaArn(place)}:${place.text('Name') ?? ''}`,
    attributes: { AliasArn: (place) => `${lambdaArn(place)}:${place.text('Name') ?? ''}` },
  },
  'AWS::Lambda::EventInvokeConfig': { ref: named('FunctionName'), attributes: {} },
  'AWS::Lambda::EventSourceMapping': {
    ref: (place) => stableUuid(place.stack, place.logicalId),
    attributes: {},
  },
  'AWS::Lambda::Function': { ref: named('FunctionName'), attributes: { Arn: functionArn } },
  'AWS::Lambda::LayerVersion': { ref: apiId, attributes: {} },
  'AWS::Lambda::Version': {
    ref: (place) => `${lambdaArn(place)}:1`,
    attributes: { Version: () => '1', FunctionArn: (place) => `${lambdaArn(place)}:1` },
  },
  'AWS::Logs::LogGroup': {
    ref: named('LogGroupName', 512),
    attributes: { Arn: arn('logs', (place) => `log-group:${named('LogGroupName', 512)(place)}:*`) },
  },
  'AWS::S3::Bucket': {
    ref: bucketName,
    attributes: { Arn: (place) => `arn:aws:s3:::${bucketName(place)}` },
  },
  'AWS::SES::ConfigurationSet': { ref: named('Name', 64), attributes: {} },
  'AWS::SES::ConfigurationSetEventDestination': { ref: ({ logicalId }) => logicalId, attributes: {} },
  'AWS::SES::EmailIdentity': { ref: named('EmailIdentity'), attributes: {} },
  'AWS::SQS::Queue': {
    ref: queueUrl,
    attributes: { Arn: arn('sqs', queueName), QueueName: queueName, QueueUrl: queueUrl },
  },
  'AWS::Scheduler::Schedule': {
    ref: named('Name'),
    attributes: {
      Arn: arn(
        'scheduler',
        (place) => `schedule/${place.text('GroupName') ?? 'default'}/${named('Name')(place)}`,
      ),
    },
  },
  'AWS::Scheduler::ScheduleGroup': {
    ref: groupName,
    attributes: { Arn: arn('scheduler', (place) => `schedule-group/${groupName(place)}`) },
  },
  'AWS::SecretsManager::Secret': { ref: secretArn, attributes: { Id: secretArn } },
  'AWS::StepFunctions::StateMachine': {
    ref: machineArn,
    attributes: {
      Arn: machineArn,
      Name: named('StateMachineName', 80),
      StateMachineRevisionId: () => 'INITIAL',
    },
  },
  'AWS::StepFunctions::StateMachineAlias': {
    ref: qualified((place) => place.text('Name') ?? ''),
    attributes: { Arn: qualified((place) => place.text('Name') ?? '') },
  },
  'AWS::StepFunctions::StateMachineVersion': {
    ref: qualified(() => '1'),
    attributes: { Arn: qualified(() => '1') },
  },
  'Custom::CDKBucketDeployment': { ref: apiId, attributes: {} },
};

/** @throws UnsupportedByLocal when the type has no identity that local knows */
export function refOf(place: Place): string {
  const identity = identities[place.type];
  if (identity === undefined) throw new UnsupportedByLocal(`Ref of ${place.logicalId} (${place.type})`);
  return identity.ref(place);
}

/** @throws UnsupportedByLocal when the type has no such attribute that local knows */
export function attributeOf(place: Place, attribute: string): string {
  const read = identities[place.type]?.attributes[attribute];
  if (read === undefined) {
    throw new UnsupportedByLocal(`Fn::GetAtt of ${place.logicalId}.${attribute} (${place.type})`);
  }
  return read(place);
}

/** An alias or version names its function by name or ARN. */
function lambdaArn(place: Place): string {
  const given = place.text('FunctionName') ?? '';
  return given.startsWith('arn:')
    ? given
    : `arn:aws:lambda:${place.region}:${place.account}:function:${given}`;
}
