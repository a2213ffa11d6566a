import { describe, expect, test } from 'vitest';
import type { Json } from '#local/runtime/app.ts';
import { load } from './loading.ts';
import { aFunctionResource, aRole, aTable, type TestTemplate } from './support.ts';

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
