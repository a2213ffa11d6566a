import { describe, expect, test } from 'vitest';
import type { Json } from '#local/runtime/app.ts';
import { load } from './loading.ts';
import { aFunctionResource, aRole, aTable } from './support.ts';

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
    'AWS::SES::ReceiptRuleSet',
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
