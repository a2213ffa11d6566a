import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Json } from '#local/runtime/app.ts';
import { loadApp } from '#local/runtime/load-app.ts';
import {
  aFunctionResource,
  anAssembly,
  aRole,
  aTable,
  local,
  type TestAssembly,
  type TestTemplate,
} from './support.ts';

let made: TestAssembly[] = [];

afterEach(() => {
  for (const assembly of made) assembly.remove();
  made = [];
});

function load(stacks: Record<string, TestTemplate>, bundles: Record<string, string> = { code: '' }) {
  const assembly = anAssembly(stacks, bundles);
  made.push(assembly);
  return { app: loadApp(assembly.directory, local), directory: assembly.directory };
}

const data: TestTemplate = {
  Resources: { Table: aTable },
  Outputs: {
    Name: { Value: { Ref: 'Table' }, Export: { Name: 'Data:Table' } },
    Arn: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'Data:Arn' } },
    Stream: { Value: { 'Fn::GetAtt': 'Table.StreamArn' }, Export: { Name: 'Data:Stream' } },
  },
};

function oneFunction(environment: { [key: string]: Json }, more: TestTemplate = {}): TestTemplate {
  const variables = { Environment: { Variables: environment } };
  return {
    Resources: {
      Role: aRole('opener'),
      Open: aFunctionResource('code', 'Role', { FunctionName: 'open', ...variables }),
    },
    ...more,
  };
}

function environmentOf(environment: { [key: string]: Json }, more: TestTemplate = {}) {
  return load({ Data: data, App: oneFunction(environment, more) }).app.functions[0]?.environment;
}

describe('a function', () => {
  test('gets its names, limits, bundle and role from the template', () => {
    const more = { Timeout: 20, MemorySize: 512, ReservedConcurrentExecutions: 1, FunctionName: 'open' };
    const resources = { Role: aRole('opener'), Open: aFunctionResource('code', 'Role', more) };
    const { app, directory } = load({ App: { Resources: resources } });
    expect(app.functions).toEqual([
      {
        logicalId: 'Open',
        arn: 'arn:aws:lambda:eu-north-1:000000000000:function:open',
        name: 'open',
        handler: 'index.handler',
        codeDirectory: join(directory, 'asset.code'),
        environment: {},
        timeoutSeconds: 20,
        memoryMb: 512,
        roleArn: 'arn:aws:iam::000000000000:role/opener',
        reservedConcurrency: 1,
        asyncInvoke: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 21_600 },
      },
    ]);
  });

  test('without a name gets one that is the same at every start', () => {
    const stacks = { App: { Resources: { Role: aRole('opener'), Open: aFunctionResource('code', 'Role') } } };
    const first = load(stacks).app.functions[0]?.name;
    expect(first).toMatch(/^App-Open-[A-Z2-7]{12}$/);
    expect(load(stacks).app.functions[0]?.name).toBe(first);
  });
});

describe('references', () => {
  test('values of another stack are imported, in whatever order the manifest lists them', () => {
    expect(
      environmentOf({
        TABLE: { 'Fn::ImportValue': 'Data:Table' },
        INDEXES: { 'Fn::Join': ['', [{ 'Fn::ImportValue': 'Data:Arn' }, '/index/*']] },
        STREAM: { 'Fn::ImportValue': 'Data:Stream' },
      }),
    ).toEqual({
      TABLE: 'returns',
      INDEXES: 'arn:aws:dynamodb:eu-north-1:000000000000:table/returns/index/*',
      STREAM: 'arn:aws:dynamodb:eu-north-1:000000000000:table/returns/stream/2026-01-01T00:00:00.000',
    });
  });

  test('every function that CDK writes is worked out', () => {
    const more = {
      Parameters: { Stage: { Type: 'String', Default: 'dev' } },
      Conditions: {
        IsDev: { 'Fn::Equals': [{ Ref: 'Stage' }, 'dev'] },
        IsNot: { 'Fn::Not': [{ Condition: 'IsDev' }] },
        Both: {
          'Fn::And': [{ Condition: 'IsDev' }, { 'Fn::Or': [{ Condition: 'IsNot' }, { Condition: 'IsDev' }] }],
        },
      },
    };
    expect(
      environmentOf(
        {
          SUB: { 'Fn::Sub': `\${AWS::Region}/\${AWS::AccountId}/\${Role.Arn}/\${!kept}` },
          SUB_MAP: { 'Fn::Sub': [`\${Name}-\${AWS::StackName}`, { Name: { Ref: 'Stage' } }] },
          SELECT: { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] },
          IF: { 'Fn::If': ['Both', 'yes', 'no'] },
          IF_NOT: { 'Fn::If': ['IsNot', 'yes', { Ref: 'AWS::NoValue' }] },
          PSEUDO: { 'Fn::Join': ['.', [{ Ref: 'AWS::Partition' }, { Ref: 'AWS::URLSuffix' }]] },
        },
        more,
      ),
    ).toEqual({
      SUB: `eu-north-1/000000000000/arn:aws:iam::000000000000:role/opener/\${kept}`,
      SUB_MAP: 'dev-App',
      SELECT: 'b',
      IF: 'yes',
      PSEUDO: 'aws.amazonaws.com',
    });
  });

  test.each<[string, { [key: string]: Json }, RegExp]>([
    ['an unknown resource', { X: { Ref: 'Nobody' } }, /Nobody/],
    ['an unknown attribute', { X: { 'Fn::GetAtt': ['Open', 'Colour'] } }, /Open\.Colour/],
    ['an export that nobody makes', { X: { 'Fn::ImportValue': 'Data:Nothing' } }, /Data:Nothing/],
    ['a function of CloudFormation that is not known', { X: { 'Fn::Cidr': ['10.0.0.0/8'] } }, /Fn::Cidr/],
    ['a secret in the template', { X: '{{resolve:secretsmanager:a}}' }, /dynamic reference/],
    ['an unknown condition', { X: { 'Fn::If': ['Never', 'a', 'b'] } }, /Never/],
  ])('%s is refused by name', (_, environment, message) => {
    expect(() => environmentOf(environment)).toThrow(expect.objectContaining({ name: 'UnsupportedByLocal' }));
    expect(() => environmentOf(environment)).toThrow(message);
  });

  test('a parameter without a default and one from Parameter Store are refused by name', () => {
    const bare = { Parameters: { Stage: { Type: 'String' } } };
    expect(() => environmentOf({ X: { Ref: 'Stage' } }, bare)).toThrow(
      /parameter Stage of App, which has no default/,
    );
    const stored = { Parameters: { Stage: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a' } } };
    expect(() => environmentOf({ X: { Ref: 'Stage' } }, stored)).toThrow(/Parameter Store/);
  });
});

describe('refusals', () => {
  function withResource(resource: { [key: string]: Json }) {
    const resources = {
      Role: aRole('opener'),
      Open: aFunctionResource('code', 'Role'),
      Table: aTable,
      Thing: resource,
    };
    return () => load({ App: { Resources: resources } }).app;
  }

  test('a type that local does not know is refused by type and logical id', () => {
    expect(withResource({ Type: 'AWS::Kinesis::Stream' })).toThrow(
      'local cannot do this: AWS::Kinesis::Stream (App/Thing)',
    );
  });

  test.each([
    'AWS::CloudWatch::Alarm',
    'AWS::SES::ConfigurationSet',
    'AWS::CDK::Metadata',
    'AWS::SQS::QueuePolicy',
  ])('%s only matters when deployed, whatever it holds', (type) => {
    const app = withResource({ Type: type, Properties: { Anything: { Ref: 'Nobody' } } })();
    expect(app.functions).toHaveLength(1);
  });

  test('an unknown property is refused by name, also deep inside', () => {
    const mapping = {
      FunctionName: { Ref: 'Open' },
      EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      StartingPosition: 'TRIM_HORIZON',
    };
    expect(
      withResource({
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: { ...mapping, TumblingWindowInSeconds: 5 },
      }),
    ).toThrow(/the property TumblingWindowInSeconds of App\/Thing \(AWS::Lambda::EventSourceMapping\)/);
    const target = {
      Id: 'a',
      Arn: { 'Fn::GetAtt': ['Open', 'Arn'] },
      SqsParameters: { MessageGroupId: 'x' },
    };
    expect(
      withResource({
        Type: 'AWS::Events::Rule',
        Properties: { EventPattern: { source: ['x'] }, Targets: [target] },
      }),
    ).toThrow(/the property SqsParameters of App\/Thing \(AWS::Events::Rule\)\.Targets\[0\]/);
  });

  test('a queue, role or stream that is not in the template is refused by its ARN', () => {
    const mapping = {
      FunctionName: { Ref: 'Open' },
      EventSourceArn: 'arn:aws:dynamodb:eu-north-1:000000000000:table/other/stream/x',
      StartingPosition: 'LATEST',
    };
    expect(withResource({ Type: 'AWS::Lambda::EventSourceMapping', Properties: mapping })).toThrow(
      /table\/other/,
    );
  });

  test('a machine with a placeholder that nothing is put in for is refused by it', () => {
    const properties = {
      DefinitionString: `{"Resource":"\${OpenFunction}"}`,
      RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
    };
    expect(withResource({ Type: 'AWS::StepFunctions::StateMachine', Properties: properties })).toThrow(
      /\$\{OpenFunction\}/,
    );
  });

  test('a resource whose condition does not hold is not there', () => {
    const resources = { Thing: { Type: 'AWS::Kinesis::Stream', Condition: 'Never' }, Table: aTable };
    const { app } = load({
      App: { Resources: resources, Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } },
    });
    expect(app.tables.map((table) => table.name)).toEqual(['returns']);
  });
});

describe('the parts', () => {
  const resources = {
    Role: aRole('opener'),
    Open: aFunctionResource('code', 'Role', { FunctionName: 'open' }),
    Table: aTable,
    Failed: {
      Type: 'AWS::SQS::Queue',
      Properties: { QueueName: 'failed', MessageRetentionPeriod: 1_209_600 },
    },
    Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'returns' } },
  };
  const dead = { 'Fn::GetAtt': ['Failed', 'Arn'] };

  test('a rule has its targets with retries and dead letters', () => {
    const rule = {
      Type: 'AWS::Events::Rule',
      Properties: {
        Name: 'notify',
        EventBusName: { Ref: 'Bus' },
        EventPattern: { source: ['returflow'] },
        Targets: [
          {
            Id: 'Target0',
            Arn: { 'Fn::GetAtt': ['Open', 'Arn'] },
            InputTransformer: { InputPathsMap: { id: '$.detail.id' }, InputTemplate: '{"id":<id>}' },
            RetryPolicy: { MaximumRetryAttempts: 3 },
            DeadLetterConfig: { Arn: dead },
          },
        ],
      },
    };
    const { app } = load({ App: { Resources: { ...resources, Rule: rule } } });
    expect(app.rules).toEqual([
      {
        arn: 'arn:aws:events:eu-north-1:000000000000:rule/returns/notify',
        name: 'notify',
        busName: 'returns',
        pattern: { source: ['returflow'] },
        state: 'ENABLED',
        targets: [
          {
            id: 'Target0',
            arn: 'arn:aws:lambda:eu-north-1:000000000000:function:open',
            inputTransformer: { inputPathsMap: { id: '$.detail.id' }, inputTemplate: '{"id":<id>}' },
            retry: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 86_400 },
            deadLetterArn: 'arn:aws:sqs:eu-north-1:000000000000:failed',
          },
        ],
      },
    ]);
  });

  test('a stream mapping has its filters and what becomes of failures', () => {
    const mapping = {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: { Ref: 'Open' },
        EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] },
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 25,
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 5,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
        DestinationConfig: { OnFailure: { Destination: dead } },
      },
    };
    const { app } = load({ App: { Resources: { ...resources, Mapping: mapping } } });
    expect(app.mappings).toEqual([
      {
        uuid: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
        functionArn: 'arn:aws:lambda:eu-north-1:000000000000:function:open',
        sourceArn: app.tables[0]?.streamArn,
        batchSize: 25,
        filters: [{ eventName: ['INSERT'] }],
        bisectBatchOnFunctionError: true,
        maximumRetryAttempts: 5,
        maximumRecordAgeInSeconds: -1,
        maximumBatchingWindowInSeconds: 0,
        startingPosition: 'TRIM_HORIZON',
        parallelizationFactor: 1,
        reportBatchItemFailures: true,
        onFailureArn: 'arn:aws:sqs:eu-north-1:000000000000:failed',
      },
    ]);
  });

  test('a machine has its definition with every value put in', () => {
    const machine = {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        StateMachineName: 'lifecycle',
        DefinitionString: `{"Arguments":"\${Open}"}`,
        DefinitionSubstitutions: { Open: { 'Fn::GetAtt': ['Open', 'Arn'] } },
        RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
        TracingConfiguration: { Enabled: true },
      },
    };
    const { app } = load({ App: { Resources: { ...resources, Machine: machine } } });
    expect(app.machines).toEqual([
      {
        arn: 'arn:aws:states:eu-north-1:000000000000:stateMachine:lifecycle',
        name: 'lifecycle',
        type: 'STANDARD',
        definition: '{"Arguments":"arn:aws:lambda:eu-north-1:000000000000:function:open"}',
        roleArn: 'arn:aws:iam::000000000000:role/opener',
      },
    ]);
  });

  test('an API has its routes with integration and authorizer, and tells its address', () => {
    const uri = (id: string) => ({
      'Fn::Join': [
        '',
        [
          'arn:aws:apigateway:eu-north-1:lambda:path/2015-03-31/functions/',
          { 'Fn::GetAtt': [id, 'Arn'] },
          '/invocations',
        ],
      ],
    });
    const api = {
      Api: {
        Type: 'AWS::ApiGatewayV2::Api',
        Properties: { Name: 'returns', ProtocolType: 'HTTP', CorsConfiguration: { AllowOrigins: ['*'] } },
      },
      Stage: {
        Type: 'AWS::ApiGatewayV2::Stage',
        Properties: { ApiId: { Ref: 'Api' }, StageName: '$default', AutoDeploy: true },
      },
      Integration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          ApiId: { Ref: 'Api' },
          IntegrationType: 'AWS_PROXY',
          IntegrationUri: { 'Fn::GetAtt': ['Open', 'Arn'] },
          PayloadFormatVersion: '2.0',
        },
      },
      Authorizer: {
        Type: 'AWS::ApiGatewayV2::Authorizer',
        Properties: {
          ApiId: { Ref: 'Api' },
          Name: 'session',
          AuthorizerType: 'REQUEST',
          AuthorizerUri: uri('Open'),
          AuthorizerPayloadFormatVersion: '2.0',
          EnableSimpleResponses: true,
          IdentitySource: ['$request.header.Authorization'],
        },
      },
      Route: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          ApiId: { Ref: 'Api' },
          RouteKey: 'GET /returns/{id}',
          AuthorizationType: 'CUSTOM',
          AuthorizerId: { Ref: 'Authorizer' },
          Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] },
        },
      },
    };
    const outputs = { Url: { Value: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] } } };
    const { app } = load({ App: { Resources: { ...resources, ...api }, Outputs: outputs } });
    const functionArn = 'arn:aws:lambda:eu-north-1:000000000000:function:open';
    expect(app.outputs).toEqual({ 'App.Url': 'http://127.0.0.1:3000' });
    expect(app.httpApis).toMatchObject([
      {
        name: 'returns',
        stages: [{ name: '$default', autoDeploy: true }],
        cors: { allowOrigins: ['*'], allowCredentials: false },
        routes: [
          {
            routeKey: 'GET /returns/{id}',
            integration: { functionArn, payloadFormatVersion: '2.0', timeoutMs: 30_000 },
            authorizer: { name: 'session', functionArn, enableSimpleResponses: true, ttlSeconds: 0 },
          },
        ],
      },
    ]);
  });

  test('roles hold the statements of their own, attached and managed policies', () => {
    const statement = (action: string) => ({ Effect: 'Allow', Action: action, Resource: '*' });
    const policy = (type: string, action: string) => ({
      Type: type,
      Properties: {
        PolicyDocument: { Version: '2012-10-17', Statement: [statement(action)] },
        Roles: [{ Ref: 'Role' }],
        ...(type === 'AWS::IAM::Policy' && { PolicyName: 'attached' }),
      },
    });
    const { app } = load({
      App: {
        Resources: {
          Role: aRole('opener', [statement('s3:GetObject')]),
          Policy: policy('AWS::IAM::Policy', 'dynamodb:PutItem'),
          Managed: policy('AWS::IAM::ManagedPolicy', 'events:PutEvents'),
        },
      },
    });
    expect(app.roles[0]?.statements.flatMap((one) => one.actions)).toEqual([
      's3:GetObject',
      'dynamodb:PutItem',
      'events:PutEvents',
    ]);
  });
});
