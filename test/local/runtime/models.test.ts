import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Json } from '#local/runtime/app.ts';
import { load } from './loading.ts';
import { aFunctionResource, anApi, aRole, aTable } from './support.ts';

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
        qualifiers: ['$LATEST'],
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
        versions: [],
        aliases: [],
      },
    ]);
  });

  test('a machine may be started through its versions and aliases, and through no other', () => {
    const machine = {
      Type: 'AWS::StepFunctions::StateMachine',
      Properties: {
        StateMachineName: 'lifecycle',
        DefinitionString: '{}',
        RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] },
      },
    };
    const StateMachineArn = { Ref: 'Machine' };
    const revision = { 'Fn::GetAtt': ['Machine', 'StateMachineRevisionId'] };
    const version = {
      Type: 'AWS::StepFunctions::StateMachineVersion',
      Properties: { StateMachineArn, StateMachineRevisionId: revision },
    };
    const alias = (StateMachineVersionArn: Json) => ({
      Type: 'AWS::StepFunctions::StateMachineAlias',
      Properties: {
        StateMachineArn,
        Name: 'live',
        RoutingConfiguration: [{ StateMachineVersionArn, Weight: 100 }],
      },
    });
    const loaded = (StateMachineVersionArn: Json) =>
      load({
        App: {
          Resources: {
            ...resources,
            Machine: machine,
            Version: version,
            Live: alias(StateMachineVersionArn),
          },
        },
      }).app;
    const arn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:lifecycle';
    expect(loaded({ Ref: 'Version' }).machines).toMatchObject([
      { arn, versions: [`${arn}:1`], aliases: [`${arn}:live`] },
    ]);
    expect(() => loaded(`${arn}:7`)).toThrow(/lifecycle has no version .*:7/);
  });

  test('a function may be called through its aliases, and through no other', () => {
    const version = { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Open' } } };
    const alias = {
      Type: 'AWS::Lambda::Alias',
      Properties: {
        FunctionName: { Ref: 'Open' },
        FunctionVersion: { 'Fn::GetAtt': ['Version', 'Version'] },
        Name: 'live',
      },
    };
    const failures = (Qualifier: string) => ({
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: { FunctionName: { Ref: 'Open' }, Qualifier, MaximumRetryAttempts: 1 },
    });
    const loaded = (qualifier: string) =>
      load({
        App: { Resources: { ...resources, Version: version, Live: alias, Failures: failures(qualifier) } },
      }).app;
    expect(loaded('live').functions).toMatchObject([
      { qualifiers: ['$LATEST', '1', 'live'], asyncInvoke: { maximumRetryAttempts: 1 } },
    ]);
    expect(() => loaded('staging')).toThrow(/Qualifier "staging"/);
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
      ...anApi('Open', { CorsConfiguration: { AllowOrigins: ['*'] } }),
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
