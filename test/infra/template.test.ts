import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { makeApp } from '#infra/app.ts';
import { functionNames } from '#infra/bundle.ts';
import { catalogue } from '#infra/catalogue.ts';
import { configOf } from '#infra/config.ts';

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
  DeletionPolicy?: string;
}

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

const resources: Record<string, Resource> = {};
const ofType = (type: string) => Object.values(resources).filter((resource) => resource.Type === type);
const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

function synth(stage: string): { directory: string; stacks: Record<string, string> } {
  const directory = mkdtempSync(join(tmpdir(), 'returflow-synth-'));
  makeApp(stage, directory).synth();
  const files = readdirSync(directory).filter((file) => file.endsWith('.template.json'));
  return {
    directory,
    stacks: Object.fromEntries(files.map((file) => [file, readFileSync(join(directory, file), 'utf8')])),
  };
}

beforeAll(() => {
  for (const text of Object.values(synth('prod').stacks)) {
    const template: { Resources: Record<string, Resource> } = JSON.parse(text);
    Object.assign(resources, template.Resources);
  }
});

test('every function file is in the catalogue, once, and nothing else is', async () => {
  expect(catalogue.map(({ name }) => name).sort()).toEqual(await functionNames());
});

test('two syntheses give the same templates, with no path of the machine in them', () => {
  const [one, two] = [synth('dev'), synth('dev')];
  expect(one.stacks).toEqual(two.stacks);
  expect(JSON.stringify(one.stacks)).not.toContain(process.cwd());
});

test('an unknown stage is refused by name', () => {
  expect(() => configOf('staging')).toThrow(expect.objectContaining({ name: 'UnknownStage' }));
});

test('what must never be lost is kept when the stack goes', () => {
  for (const type of [
    'AWS::DynamoDB::Table',
    'AWS::S3::Bucket',
    'AWS::Events::EventBus',
    'AWS::SecretsManager::Secret',
  ]) {
    expect(ofType(type).length, type).toBeGreaterThan(0);
    for (const resource of ofType(type)) expect(resource.DeletionPolicy, type).toBe('Retain');
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

test('every role may do named things to named resources', () => {
  const mayBeWide = /^(xray:|logs:.*(LogDelivery|LogDeliveries|ResourcePolic|DescribeLogGroups))/;
  const roles = ofType('AWS::IAM::Role');
  expect(roles.length).toBeGreaterThan(catalogue.length);
  for (const role of roles) {
    const policies = role.Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[];
    for (const statement of policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)) {
      for (const action of list(statement.Action)) {
        expect(action).toMatch(/^[a-z0-9]+:[A-Za-z]+$/);
        if (list(statement.Resource).includes('*')) expect(action).toMatch(mayBeWide);
      }
    }
    expect(role.Properties.ManagedPolicyArns).toBeUndefined();
  }
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
  const asynchronous = catalogue.filter(({ trigger }) => trigger.is === 'rule' || trigger.is === 'schedule');
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
  expect(ofType('AWS::Lambda::EventSourceMapping')[0]?.Properties).toMatchObject({
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    DestinationConfig: { OnFailure: { Destination: expect.anything() } },
  });
});

test('the machine stands in the template as it stands in its file', () => {
  const [machine] = ofType('AWS::StepFunctions::StateMachine');
  expect(machine?.Properties.DefinitionString).toBe(readFileSync('statemachines/return.asl.json', 'utf8'));
});

test('the table is read by one consumer of its stream, which sees inserted events only', () => {
  const mappings = ofType('AWS::Lambda::EventSourceMapping');
  expect(mappings).toHaveLength(1);
  expect(mappings[0]?.Properties.FilterCriteria).toEqual({
    Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"entity":{"S":["event"]}}}}' }],
  });
});

test('every route but those that sign or begin a session asks for a session', () => {
  const open = ofType('AWS::ApiGatewayV2::Route')
    .filter(({ Properties }) => Properties.AuthorizationType !== 'CUSTOM')
    .map(({ Properties }) => Properties.RouteKey);
  expect(open.sort()).toEqual([
    'POST /returns/{returnId}/review',
    'POST /sessions',
    'POST /webhooks/carriers/{carrier}',
    'POST /webhooks/warehouse',
    'PUT /orders/{orderNumber}',
    'PUT /policies/{market}/{version}',
  ]);
});
