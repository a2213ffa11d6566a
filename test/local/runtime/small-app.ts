import type { Json } from '#local/runtime/app.ts';
import { aFunctionResource, anApi, aRole, aTable, type TestTemplate } from './support.ts';

/**
 * Calls local's AWS as an SDK would, without one. Retries what passes, often enough that an event, which is delivered just
 * three times, is as good as never lost to faults.
 */
const call = `
async function call(service, target, input) {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(process.env.AWS_ENDPOINT_URL, {
      method: 'POST',
      headers: {
        'x-amz-target': target,
        'content-type': 'application/x-amz-json-1.0',
        authorization: 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20260101/' + process.env.AWS_REGION + '/' + service + '/aws4_request',
      },
      body: JSON.stringify(input),
    });
    const output = await answer.json();
    if (answer.ok) return output;
    const name = output.__type.split('#').at(-1);
    const passes = answer.status >= 500 || /^(ProvisionedThroughputExceeded|TransactionConflict)Exception$/.test(name);
    if (!passes || attempt === 6) throw Object.assign(new Error(output.message), { name });
  }
}
const put = (pk, sk) => call('dynamodb', 'DynamoDB_20120810.PutItem', { TableName: process.env.TABLE, Item: { pk: { S: pk }, sk: { S: sk } } });
`;

/** A return in small: opened over HTTP, started by the stream, waiting 14 days, closed, announced, noted. */
export const bundles: Record<string, string> = {
  open: `${call}
export const handler = async (event) => {
  const { id } = event.pathParameters;
  await put(id, 'opened');
  return { statusCode: 201, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ id }) };
};`,
  start: `${call}
export const handler = async (event) => {
  for (const record of event.Records) {
    const id = record.dynamodb.Keys.pk.S;
    await call('states', 'AWSStepFunctions.StartExecution', { stateMachineArn: process.env.MACHINE, name: id, input: JSON.stringify({ id }) });
  }
};`,
  close: `${call}
export const handler = async ({ id }) => {
  await put(id, 'closed');
  const entry = { Source: 'returns', DetailType: 'Closed', EventBusName: process.env.BUS, Detail: JSON.stringify({ id }) };
  await call('events', 'AWSEvents.PutEvents', { Entries: [entry] });
  return { id };
};`,
  note: `${call}
export const handler = async (event) => put(event.detail.id, 'noted');`,
};

const retry = {
  ErrorEquals: ['States.ALL'],
  IntervalSeconds: 1,
  MaxAttempts: 10,
  BackoffRate: 2,
};

const definition = {
  QueryLanguage: 'JSONata',
  StartAt: 'WaitTwoWeeks',
  States: {
    WaitTwoWeeks: { Type: 'Wait', Seconds: 14 * 86_400, Next: 'Close' },
    Close: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke',
      Arguments: { FunctionName: '__CLOSE__', Payload: '{% $states.input %}' },
      Retry: [retry],
      End: true,
    },
  },
};

function allow(action: Json, resource: Json): Json {
  return { Effect: 'Allow', Action: action, Resource: resource };
}

function arnOf(id: string): Json {
  return { 'Fn::GetAtt': [id, 'Arn'] };
}

const table = { 'Fn::ImportValue': 'Data:Table' };
const tableArn = { 'Fn::ImportValue': 'Data:TableArn' };
const stream = { 'Fn::ImportValue': 'Data:Stream' };
const machineArn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:returns';

function environment(variables: { [key: string]: Json }): { [key: string]: Json } {
  return { Environment: { Variables: { TABLE: table, ...variables } } };
}

const resources: { [key: string]: Json } = {
  OpenRole: aRole('opener', [allow('dynamodb:PutItem', tableArn)]),
  Open: aFunctionResource('open', 'OpenRole', { FunctionName: 'open', ...environment({}) }),
  StartRole: aRole('starter', [
    allow('states:StartExecution', { Ref: 'Machine' }),
    allow(['dynamodb:GetRecords', 'dynamodb:GetShardIterator'], stream),
  ]),
  Start: aFunctionResource('start', 'StartRole', {
    FunctionName: 'start',
    ...environment({ MACHINE: machineArn }),
  }),
  CloseRole: aRole('closer', [allow('dynamodb:PutItem', tableArn), allow('events:PutEvents', arnOf('Bus'))]),
  Close: aFunctionResource('close', 'CloseRole', {
    FunctionName: 'close',
    ...environment({ BUS: { Ref: 'Bus' } }),
  }),
  NoteRole: aRole('noter', [allow('dynamodb:PutItem', tableArn)]),
  Note: aFunctionResource('note', 'NoteRole', { FunctionName: 'note', ...environment({}) }),
  MachineRole: aRole('machine', [allow('lambda:InvokeFunction', arnOf('Close'))]),
  Machine: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      StateMachineName: 'returns',
      DefinitionString: JSON.stringify(definition).replace('__CLOSE__', `\${Close}`),
      DefinitionSubstitutions: { Close: arnOf('Close') },
      RoleArn: arnOf('MachineRole'),
    },
  },
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      FunctionName: { Ref: 'Start' },
      EventSourceArn: stream,
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 10,
      FilterCriteria: {
        Filters: [
          {
            Pattern: JSON.stringify({ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: ['opened'] } } } }),
          },
        ],
      },
    },
  },
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'returns' } },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: ['returns'] },
      Targets: [{ Id: 'Target0', Arn: arnOf('Note') }],
    },
  },
  ...anApi('Open'),
  Route: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: {
      ApiId: { Ref: 'Api' },
      RouteKey: 'POST /returns/{id}',
      Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
    },
  },
};

const data: TestTemplate = {
  Resources: { Table: aTable },
  Outputs: {
    Table: { Value: { Ref: 'Table' }, Export: { Name: 'Data:Table' } },
    TableArn: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'Data:TableArn' } },
    Stream: { Value: { 'Fn::GetAtt': ['Table', 'StreamArn'] }, Export: { Name: 'Data:Stream' } },
  },
};

export const aSmallApp: { data: TestTemplate; app: TestTemplate } = { data, app: { Resources: resources } };

/** The same app, but the role of this name allows nothing. */
export function withoutPermission(role: 'opener' | 'machine'): TestTemplate {
  const logicalId = role === 'opener' ? 'OpenRole' : 'MachineRole';
  return { Resources: { ...resources, [logicalId]: aRole(role) } };
}
