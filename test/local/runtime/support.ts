import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '#local/runtime/app.ts';

export type TestTemplate = { [key: string]: Json };

export const local = { endpoint: 'http://127.0.0.1:4566', apiUrl: 'http://127.0.0.1:3000' };

export interface TestAssembly {
  directory: string;
  remove(): void;
}

/** An assembly as `cdk synth` lays it out: stacks by name (each depending on the one before), bundles by asset key. */
export function anAssembly(
  stacks: Record<string, TestTemplate>,
  bundles: Record<string, string> = {},
): TestAssembly {
  const directory = mkdtempSync(join(tmpdir(), 'returflow-assembly-'));
  const write = (file: string, content: Json) =>
    writeFileSync(join(directory, file), JSON.stringify(content));
  const artifacts: { [key: string]: Json } = {};
  const names = Object.keys(stacks);
  // listed backwards: the order has to come from the dependencies
  for (const [index, name] of [...names.entries()].reverse()) {
    const before = names[index - 1];
    write(`${name}.template.json`, stacks[name] ?? {});
    artifacts[name] = {
      type: 'aws:cloudformation:stack',
      environment: 'aws://unknown-account/eu-north-1',
      properties: { templateFile: `${name}.template.json` },
      dependencies: [...(before === undefined ? [] : [before]), `${name}.assets`],
    };
    artifacts[`${name}.assets`] = { type: 'cdk:asset-manifest', properties: { file: `${name}.assets.json` } };
    write(`${name}.assets.json`, { files: index === 0 ? assetFiles(Object.keys(bundles)) : {} });
  }
  write('manifest.json', { version: '55.0.0', artifacts });
  for (const [key, source] of Object.entries(bundles)) {
    mkdirSync(join(directory, `asset.${key}`));
    writeFileSync(join(directory, `asset.${key}`, 'index.mjs'), source);
  }
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

function assetFiles(keys: string[]): { [key: string]: Json } {
  return Object.fromEntries(
    keys.map((key) => [
      key,
      {
        source: { path: `asset.${key}`, packaging: 'zip' },
        destinations: { here: { objectKey: `${key}.zip` } },
      },
    ]),
  );
}

/** A role for `service` with the statements given. */
export function aRole(name: string, statements: Json[] = []): { [key: string]: Json } {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: name,
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] },
      Policies: [{ PolicyName: 'inline', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
    },
  };
}

export function aFunctionResource(
  key: string,
  role: string,
  more: { [key: string]: Json } = {},
): { [key: string]: Json } {
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Architectures: ['arm64'],
      Code: { S3Bucket: { 'Fn::Sub': `assets-\${AWS::AccountId}` }, S3Key: `${key}.zip` },
      Handler: 'index.handler',
      Role: { 'Fn::GetAtt': [role, 'Arn'] },
      Runtime: 'nodejs24.x',
      ...more,
    },
  };
}

export const aTable: { [key: string]: Json } = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    TableName: 'returns',
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
    ],
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  },
};

/** An HTTP API with its one stage and an integration of the function; routes are the test's own. */
export function anApi(functionId: string, more: { [key: string]: Json } = {}): { [key: string]: Json } {
  return {
    Api: {
      Type: 'AWS::ApiGatewayV2::Api',
      Properties: { Name: 'returns', ProtocolType: 'HTTP', ...more },
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
        IntegrationUri: { 'Fn::GetAtt': [functionId, 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    },
  };
}
