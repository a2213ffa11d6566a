import { describe, expect, test } from 'vitest';
import { stageNames } from '#infra/config.ts';
import { limitFaults } from './limits.ts';
import { referenceFaults } from './reference-faults.ts';
import { resourceFaults } from './resource-faults.ts';
import { type TemplateHere, templatesOf } from './template-files.ts';

describe.each(stageNames)('the templates of %s', (stage) => {
  const files = templatesOf(stage);
  const exported = new Set(
    files.flatMap(({ template }) =>
      Object.values(template.Outputs ?? {}).flatMap(({ Export }) =>
        typeof Export?.Name === 'string' ? [Export.Name] : [],
      ),
    ),
  );

  test('hold only resources, properties and values that AWS has', () => {
    expect(files.length).toBeGreaterThan(1);
    expect(files.flatMap(({ template }) => resourceFaults(template))).toEqual([]);
  });

  test('refer to nothing that is not there', () => {
    expect(exported.size).toBeGreaterThan(0);
    expect(files.flatMap(({ template }) => referenceFaults(template, exported))).toEqual([]);
  });

  test('stay within what CloudFormation and the services take', () => {
    expect(files.flatMap(limitFaults)).toEqual([]);
  });
});

/** A template with one queue, and one more resource. */
const withOne = (Type: string, Properties: Record<string, unknown>, more: object = {}): TemplateHere => ({
  Resources: { Queue: { Type: 'AWS::SQS::Queue' }, One: { Type, Properties, ...more } },
});

test.each<[string, TemplateHere, string]>([
  ['a type', withOne('AWS::SQS::Heap', {}), 'One: no type AWS::SQS::Heap'],
  ['a property', withOne('AWS::SQS::Queue', { Colour: 'red' }), 'One: no property Colour'],
  [
    'a property inside one',
    withOne('AWS::Events::Rule', { Targets: [{ Id: 'a', Arn: 'b', Colour: 'red' }] }),
    'One.Targets[0]: no property Colour',
  ],
  [
    'text for a number',
    withOne('AWS::SQS::Queue', { DelaySeconds: '5' }),
    'One.DelaySeconds: "5" is no integer',
  ],
  ['a fraction', withOne('AWS::SQS::Queue', { DelaySeconds: 0.5 }), 'One.DelaySeconds: 0.5 is no integer'],
  [
    'text for a flag',
    withOne('AWS::SQS::Queue', { SqsManagedSseEnabled: 'true' }),
    'One.SqsManagedSseEnabled: "true" is no boolean',
  ],
  ['one thing for a list', withOne('AWS::Events::Rule', { Targets: 'a' }), 'One.Targets: "a" is no array'],
  [
    'nothing where it is asked for',
    withOne('AWS::Lambda::Alias', { Name: 'live', FunctionName: 'f' }),
    'One: FunctionVersion is missing',
  ],
  [
    'a value that is not offered',
    withOne('AWS::Logs::LogGroup', { RetentionInDays: 8 }),
    'One.RetentionInDays: 8 is none of the values allowed',
  ],
])('%s that AWS has not is found', (_, template, fault) => {
  expect(resourceFaults(template)).toEqual([fault]);
});

test('what CloudFormation fills in itself is let pass', () => {
  const Targets = [{ Id: { Ref: 'AWS::StackName' }, Arn: { 'Fn::GetAtt': ['Queue', 'Arn'] } }];
  const template = withOne('AWS::Events::Rule', { Targets });
  expect([...resourceFaults(template), ...referenceFaults(template, new Set())]).toEqual([]);
});

test.each<[string, unknown, string]>([
  ['a name', { Ref: 'Nobody' }, 'One: nothing is called Nobody'],
  ['an attribute', { 'Fn::GetAtt': ['Queue', 'Colour'] }, 'One: a AWS::SQS::Queue has no attribute Colour'],
  ['an owner', { 'Fn::GetAtt': ['Nobody', 'Arn'] }, 'One: nothing is called Nobody'],
  ['an export', { 'Fn::ImportValue': 'other:Thing' }, 'One: nobody exports other:Thing'],
  ['a name in a text', { 'Fn::Sub': `a-\${Nobody}-\${AWS::Region}` }, 'One: nothing is called Nobody'],
  [
    'an attribute in a text',
    { 'Fn::Sub': `\${Queue.Colour}` },
    'One: a AWS::SQS::Queue has no attribute Colour',
  ],
  ['a name deep inside', { 'Fn::Join': ['', ['a', { Ref: 'Nobody' }]] }, 'One: nothing is called Nobody'],
])('%s that is not there is found', (_, QueueName, fault) => {
  expect(referenceFaults(withOne('AWS::SQS::Queue', { QueueName }), new Set(['this:Thing']))).toEqual([
    fault,
  ]);
});

test('waiting for what is not there is found', () => {
  const template = withOne('AWS::SQS::Queue', {}, { DependsOn: ['Queue', 'Nobody'] });
  expect(referenceFaults(template, new Set())).toEqual(['One: waits for Nobody, which is not there']);
});

test('too much of anything is found', () => {
  const many = Array.from({ length: 501 }, (_, n) => [`Q${n}`, { Type: 'AWS::SQS::Queue' }] as const);
  const template = { Resources: Object.fromEntries(many) };
  expect(limitFaults({ name: 'big', text: '', template })).toEqual(['big, resources: 501, at most 500']);
  const long = withOne('AWS::Lambda::Function', {
    FunctionName: 'f'.repeat(65),
    Environment: { Variables: { A: 'a'.repeat(4097) } },
  });
  expect(limitFaults({ name: 'long', text: '', template: long })).toEqual([
    'One.FunctionName: 65, at most 64',
    expect.stringMatching(/^One, environment: \d+, at most 4096$/),
  ]);
});
