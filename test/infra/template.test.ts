import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { byOpening, byQueue, byRefundDue } from '#adapters/dynamodb/list-keys.ts';
import { lostStatuses } from '#domain/events.ts';
import { functionNames } from '#infra/bundle.ts';
import { catalogue, placeholderOf } from '#infra/catalogue.ts';
import { configOf } from '#infra/config.ts';
import { sandboxCatalogue } from '#infra/sandbox-catalogue.ts';
import { type Resource, resourcesOf, synthesized } from './templates.ts';

let resources: Record<string, Resource>;
const ofType = (type: string) => Object.values(resources).filter((resource) => resource.Type === type);

const machineArn = {
  'Fn::Join': [
    '',
    [
      'arn:',
      { Ref: 'AWS::Partition' },
      ':states:eu-north-1:',
      { Ref: 'AWS::AccountId' },
      ':stateMachine:returflow-prod-return',
    ],
  ],
};

beforeAll(() => {
  resources = resourcesOf('prod');
});

test('every function file is in the catalogue, or the sandbox’s beside it, once, and nothing else is', async () => {
  const entries = [...catalogue, ...sandboxCatalogue];
  expect(entries.map(({ name }) => name).sort()).toEqual(await functionNames());
});

test('the sandbox’s page is there where differences are collected at the sandbox, and nowhere else', () => {
  const pagesOf = (stage: string) =>
    Object.values(resourcesOf(stage)).flatMap(({ Type, Properties: { RouteKey, AuthorizationType } }) =>
      Type === 'AWS::ApiGatewayV2::Route' && String(RouteKey).includes('/sandbox/')
        ? [[RouteKey, AuthorizationType]]
        : [],
    );
  expect(pagesOf('prod')).toEqual([]);
  for (const stage of ['local', 'dev']) {
    expect(pagesOf(stage).toSorted()).toEqual([
      ['GET /sandbox/pay/{secret}', 'NONE'],
      ['POST /sandbox/pay/{secret}', 'NONE'],
    ]);
  }
});

test('two syntheses give the same files, with no account and no path of the machine in them', () => {
  const [one, two] = [synthesized('dev'), synthesized('dev')];
  expect(Object.keys(one).filter((name) => name.endsWith('.template.json')).length).toBeGreaterThan(1);
  expect(one).toEqual(two);
  for (const [name, text] of Object.entries(one)) {
    expect(text, name).not.toContain(process.cwd());
    expect(text, name).not.toMatch(/\b\d{12}\b/);
  }
});

test('an unknown stage is refused by name', () => {
  for (const stage of ['staging', '', 'constructor']) {
    expect(() => configOf(stage)).toThrow(expect.objectContaining({ name: 'UnknownStage' }));
  }
});

test('what must never be lost is kept when the stack goes', () => {
  // the portal's files are published again, the table is exported again
  const kept = Object.fromEntries(
    Object.entries(resources).filter(([id]) => !/^(FrontPortalFiles|Exports)/.test(id)),
  );
  const ofKept = (type: string) => Object.values(kept).filter(({ Type }) => Type === type);
  for (const type of [
    'AWS::DynamoDB::Table',
    'AWS::S3::Bucket',
    'AWS::Events::EventBus',
    'AWS::Events::Archive',
    'AWS::SecretsManager::Secret',
    'AWS::SES::EmailIdentity',
    'AWS::Cognito::UserPool',
    'AWS::Cognito::UserPoolClient',
    'AWS::Cognito::UserPoolDomain',
    'AWS::Cognito::UserPoolGroup',
  ]) {
    expect(ofKept(type).length, type).toBeGreaterThan(0);
    for (const resource of ofKept(type)) expect(resource.DeletionPolicy, type).toBe('Retain');
  }
});

test('the table is on demand, streamed, recoverable, and forgets what has expired', () => {
  expect(ofType('AWS::DynamoDB::Table')[0]?.Properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
  });
});

test('the table has an index for each list, which holds the one attribute that lists show', () => {
  const asWritten = [byOpening.key('', ''), byQueue.key('', '', ''), byRefundDue.key('', '')].map(
    (key, place) => ({
      IndexName: [byOpening, byQueue, byRefundDue][place]?.index,
      KeySchema: Object.keys(key).map((AttributeName, part) => ({
        AttributeName,
        KeyType: ['HASH', 'RANGE'][part],
      })),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['row'] },
    }),
  );
  expect(ofType('AWS::DynamoDB::Table')[0]?.Properties.GlobalSecondaryIndexes).toEqual(asWritten);
});

test('every function runs on Node 24 on arm64 in a role and a log group of its own', () => {
  const functions = ofType('AWS::Lambda::Function');
  expect(functions).toHaveLength(catalogue.length);
  for (const { Properties } of functions) {
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    expect(Properties).toMatchObject({ TracingConfig: { Mode: 'Active' }, LoggingConfig: expect.anything() });
  }
  expect(new Set(functions.map(({ Properties }) => JSON.stringify(Properties.Role))).size).toBe(
    functions.length,
  );
});

test('logs end', () => {
  const groups = ofType('AWS::Logs::LogGroup');
  expect(groups.length).toBeGreaterThan(catalogue.length);
  for (const { Properties } of groups) expect(Properties.RetentionInDays).toBe(90);
});

test('whatever comes without anybody waiting has a queue to fail into', () => {
  const asynchronous = catalogue.filter(({ trigger: { is } }) => ['rule', 'schedule', 'clock'].includes(is));
  expect(ofType('AWS::Lambda::EventInvokeConfig')).toHaveLength(asynchronous.length);
  for (const { Properties } of ofType('AWS::Lambda::EventInvokeConfig')) {
    expect(Properties.DestinationConfig).toMatchObject({ OnFailure: { Destination: expect.anything() } });
  }
  for (const { Properties } of ofType('AWS::Events::Rule')) {
    for (const target of Properties.Targets as unknown[]) {
      expect(target).toMatchObject({
        DeadLetterConfig: { Arn: expect.anything() },
        RetryPolicy: expect.anything(),
      });
    }
  }
  for (const { Properties } of ofType('AWS::Lambda::EventSourceMapping')) {
    expect(Properties).toMatchObject({
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: { OnFailure: { Destination: expect.anything() } },
    });
  }
});

test('what waits is looked at, what lapses entered, finance and the office told, every hour, and by nothing else than the clock', () => {
  const timed = ofType('AWS::Events::Rule').filter(({ Properties }) => 'ScheduleExpression' in Properties);
  const wakes = (name: string) =>
    timed.filter(({ Properties }) => JSON.stringify(Properties.Targets).includes(name));
  expect(timed).toHaveLength(4);
  for (const name of ['WatchReturnsLive', 'ReportFinanceLive', 'LapseStoreCreditsLive', 'DigestFiguresLive'])
    expect(wakes(name)).toHaveLength(1);
  for (const { Properties } of timed) {
    expect(Properties.ScheduleExpression).toBe('rate(1 hour)');
    expect(Properties.EventPattern).toBeUndefined();
  }
});

test('executions that are lost are told of over the default bus, ours alone and no others', () => {
  const onDefaultBus = ofType('AWS::Events::Rule').filter(
    ({ Properties }) =>
      Properties.EventBusName === undefined &&
      JSON.stringify(Properties.EventPattern)?.includes('aws.states'),
  );
  expect(onDefaultBus.map(({ Properties }) => Properties.EventPattern)).toEqual([
    {
      source: ['aws.states'],
      'detail-type': ['Step Functions Execution Status Change'],
      detail: { stateMachineArn: [machineArn], status: [...lostStatuses] },
    },
  ]);
  const [machine] = ofType('AWS::StepFunctions::StateMachine');
  expect(JSON.stringify(machineArn)).toContain(`:stateMachine:${machine?.Properties.StateMachineName}"`);
});

test('the machine stands in the template as it stands in its file, its placeholders filled in and no others', () => {
  const [machine] = ofType('AWS::StepFunctions::StateMachine');
  const file = readFileSync('statemachines/return.asl.json', 'utf8');
  expect(machine?.Properties.DefinitionString).toBe(file);
  const placeholders = new Set([...file.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
  const steps = catalogue
    .filter(({ trigger }) => trigger.is === 'step')
    .map(({ name }) => placeholderOf(name));
  expect([...placeholders].sort()).toEqual(steps.sort());
  expect(Object.keys(machine?.Properties.DefinitionSubstitutions ?? {}).sort()).toEqual(steps);
});

test('queues keep what failed for two weeks, encrypted', () => {
  expect(ofType('AWS::SQS::Queue')).toHaveLength(7);
  for (const { Properties } of ofType('AWS::SQS::Queue')) {
    expect(Properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400, SqsManagedSseEnabled: true });
  }
});

test("documents are nobody else's, travel encrypted and are deleted in the end", () => {
  const bucket = Object.entries(resources).find(
    ([id, { Type }]) => Type === 'AWS::S3::Bucket' && id.startsWith('FoundationDocuments'),
  )?.[1];
  const { documentDays, creditNoteDays } = configOf('prod');
  expect(bucket?.Properties).toMatchObject({
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    },
    LifecycleConfiguration: {
      Rules: [
        { Prefix: 'labels/', ExpirationInDays: documentDays, Status: 'Enabled' },
        { Prefix: 'photos/', ExpirationInDays: documentDays, Status: 'Enabled' },
        { Prefix: 'photo-drafts/', ExpirationInDays: 2, Status: 'Enabled' },
        { Prefix: 'credit-notes/', ExpirationInDays: creditNoteDays, Status: 'Enabled' },
        { Prefix: 'receipts/', ExpirationInDays: creditNoteDays, Status: 'Enabled' },
      ],
    },
  });
  const [policy] = ofType('AWS::S3::BucketPolicy');
  expect(policy?.Properties).toMatchObject({
    PolicyDocument: {
      Statement: [{ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
    },
  });
});

test('the table’s stream has two readers, which see inserts of events, and one of them of orders as they are told', () => {
  const mappings = ofType('AWS::Lambda::EventSourceMapping');
  const seen = (...entities: string[]) =>
    JSON.stringify({ eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: entities } } } });
  const patterns = mappings.map(({ Properties }) => JSON.stringify(Properties.FilterCriteria));
  const expected = [seen('event', 'withdrawal-event'), seen('event', 'order-told')];
  expect(patterns.sort()).toEqual(
    expected.map((Pattern) => JSON.stringify({ Filters: [{ Pattern }] })).sort(),
  );
});

test('every route but those that sign, begin a session, withdraw or say what there is has a guard before it', () => {
  const open = ofType('AWS::ApiGatewayV2::Route')
    .filter(({ Properties }) => Properties.AuthorizationType === 'NONE')
    .map(({ Properties }) => String(Properties.RouteKey))
    .filter((routeKey) => routeKey.includes(' '));
  expect(open.sort()).toEqual([
    'GET /asyncapi.json',
    'GET /docs',
    'GET /openapi.json',
    'GET /policy-schema.json',
    'GET /withdrawal-words',
    'POST /feedback',
    'POST /returns/{returnId}/review',
    'POST /sessions',
    'POST /store-credits/balance',
    'POST /store-credits/redemptions',
    'POST /store-credits/redemptions/{key}/void',
    'POST /webhooks/carriers/{carrier}',
    'POST /webhooks/resales',
    'POST /webhooks/return-costs',
    'POST /webhooks/stripe',
    'POST /webhooks/support',
    'POST /webhooks/warehouse',
    'POST /withdrawals',
    'PUT /articles',
    'PUT /articles/stock',
    'PUT /history/returns/{reference}',
    'PUT /orders/{orderNumber}',
    'PUT /policies/{market}/{version}',
  ]);
});

test('the WebSocket API has the routes of the catalogue, and answers to messages alone', () => {
  const routes = ofType('AWS::ApiGatewayV2::Route').filter(
    ({ Properties }) => !String(Properties.RouteKey).includes(' '),
  );
  const inCatalogue = catalogue.flatMap(({ trigger }) =>
    trigger.is === 'socket' ? [trigger.routeKey as string] : [],
  );
  expect(routes.map(({ Properties }) => Properties.RouteKey).sort()).toEqual(inCatalogue.sort());
  const answering = routes.filter(({ Properties }) => 'RouteResponseSelectionExpression' in Properties);
  expect(answering.map(({ Properties }) => Properties.RouteKey)).toEqual(['ping']);
  expect(ofType('AWS::ApiGatewayV2::RouteResponse')).toHaveLength(1);
});

test('nothing of a WebSocket handshake is logged: its headers hold tickets', () => {
  const [stage, ...others] = ofType('AWS::ApiGatewayV2::Stage').filter(
    ({ Properties }) => Properties.StageName === 'live',
  );
  expect(others).toEqual([]);
  expect(stage?.Properties.AccessLogSettings).toBeUndefined();
  expect(stage?.Properties.DefaultRouteSettings).toEqual({
    ThrottlingRateLimit: expect.any(Number),
    ThrottlingBurstLimit: expect.any(Number),
  });
});
