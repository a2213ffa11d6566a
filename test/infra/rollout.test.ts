import { beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '#infra/catalogue.ts';
import { collectorOf } from '#infra/collector.ts';
import { configOf, stageNames } from '#infra/config.ts';
import { functionNameOf } from '#infra/names.ts';
import { sandboxCatalogue } from '#infra/sandbox-catalogue.ts';
import { list, type Resource, resourcesOf, statementsOf } from './templates.ts';

const ofType = (resources: Record<string, Resource>, type: string) =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);
const idsOf = (resources: Record<string, Resource>, type: string) =>
  ofType(resources, type).map(([id]) => id);

interface Watching {
  readonly Alarms: readonly { readonly Name: unknown }[];
}

/** Every `Ref` and `Fn::GetAtt` in a value, as `Id` and `Id.Attribute`; those of another stack by the name that CDK exports them under. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return [String(inner)];
    if (key === 'Fn::GetAtt') return [list(inner).join('.')];
    const exported = key === 'Fn::ImportValue' && /:ExportsOutputRef(\w+?)[0-9A-F]{8}$/.exec(String(inner));
    if (exported) return [exported[1] ?? ''];
    return referencesIn(inner);
  });
}

describe.each(stageNames)('in the stage %s', (stage) => {
  let resources: Record<string, Resource>;
  let aliases: string[];
  beforeAll(() => {
    resources = resourcesOf(stage);
    aliases = idsOf(resources, 'AWS::Lambda::Alias');
  });

  test('every function has a version and the alias that leads to it', () => {
    const rehearsals = collectorOf(configOf(stage)) === 'sandbox' ? sandboxCatalogue.length : 0;
    expect(aliases).toHaveLength(catalogue.length + rehearsals);
    expect(idsOf(resources, 'AWS::Lambda::Version')).toHaveLength(catalogue.length + rehearsals);
    for (const [, { Properties }] of ofType(resources, 'AWS::Lambda::Alias')) {
      expect(Properties).toMatchObject({
        Name: 'live',
        FunctionVersion: { 'Fn::GetAtt': [expect.stringContaining('CurrentVersion'), 'Version'] },
      });
    }
  });

  test('nothing calls a function but by its alias', () => {
    const functions = idsOf(resources, 'AWS::Lambda::Function');
    // those name their function, and add the alias in another property
    const parts = new Set([
      'AWS::Lambda::Version',
      'AWS::Lambda::Alias',
      'AWS::Lambda::EventInvokeConfig',
      'AWS::CloudWatch::Alarm',
      'AWS::CloudWatch::Dashboard',
    ]);
    const past = Object.entries(resources)
      .filter(([, { Type }]) => !parts.has(Type))
      .flatMap(([id, { Properties }]) =>
        referencesIn(Properties)
          .filter((reference) => functions.includes(reference.split('.')[0] ?? ''))
          .map((reference) => `${id} → ${reference}`),
      );
    expect(past).toEqual([]);
    for (const [, { Properties }] of ofType(resources, 'AWS::Lambda::EventInvokeConfig')) {
      expect(Properties.Qualifier).toBe('live');
    }
  });

  test('whoever calls an alias from outside may, by a permission on that alias', () => {
    const permitted = ofType(resources, 'AWS::Lambda::Permission').map(([, { Properties }]) =>
      referencesIn(Properties.FunctionName).join(),
    );
    const calling = ['AWS::ApiGatewayV2::Integration', 'AWS::ApiGatewayV2::Authorizer', 'AWS::Events::Rule']
      .flatMap((type) => ofType(resources, type))
      .flatMap(([, { Properties }]) => referencesIn(Properties))
      .filter((id) => aliases.includes(id));
    expect(permitted.filter((id) => !aliases.includes(id))).toEqual([]);
    expect([...new Set(permitted)].sort()).toEqual([...new Set(calling)].sort());
  });

  test('reminders go to the alias, which alone the scheduler may call', () => {
    const reminders = `function:${functionNameOf('subscribers/remind-customer', configOf(stage))}:live`;
    const mayCall = ofType(resources, 'AWS::IAM::Role')
      .filter(([, role]) => JSON.stringify(role.Properties).includes('scheduler.amazonaws.com'))
      .flatMap(([, role]) => statementsOf(role))
      .filter(({ Action }) => list(Action).includes('lambda:InvokeFunction'));
    expect(JSON.stringify(mayCall)).toContain(reminders);
    const planning = ofType(resources, 'AWS::Lambda::Function').filter(([id]) =>
      id.startsWith('PlanReminders'),
    );
    expect(JSON.stringify(planning)).toContain(reminders);
  });

  test('executions start through the alias of a version that stays when another takes its place', () => {
    const [version] = ofType(resources, 'AWS::StepFunctions::StateMachineVersion');
    const [machine] = idsOf(resources, 'AWS::StepFunctions::StateMachine');
    expect(version?.[1]).toMatchObject({
      UpdateReplacePolicy: 'Retain',
      Properties: { StateMachineRevisionId: { 'Fn::GetAtt': [machine, 'StateMachineRevisionId'] } },
    });
    const [alias] = ofType(resources, 'AWS::StepFunctions::StateMachineAlias');
    expect(referencesIn(alias?.[1].Properties)).toContain(version?.[0]);
    const starting = ofType(resources, 'AWS::IAM::Role')
      .flatMap(([, role]) => statementsOf(role))
      .filter(({ Action }) => list(Action).includes('states:StartExecution'));
    expect(starting.length).toBeGreaterThan(0);
    for (const { Condition } of starting) {
      expect(Condition).toEqual({
        'ForAnyValue:StringEquals': { 'states:StateMachineQualifier': ['live'] },
      });
    }
    const started = ofType(resources, 'AWS::Lambda::Function')
      .map(([, { Properties }]) => JSON.stringify(Properties))
      .filter((properties) => properties.includes('STATE_MACHINE_ARN'));
    for (const properties of started) expect(properties).toMatch(/stateMachine:returflow-[a-z]+-return:live/);
  });
});

describe('where new versions take over step by step', () => {
  const resources = resourcesOf('prod');
  const alarms = new Map(
    ofType(resources, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => [
      Properties.AlarmName,
      Properties,
    ]),
  );
  const groups = new Map(
    ofType(resources, 'AWS::CodeDeploy::DeploymentGroup').map(([, { Properties }]) => [
      Properties.DeploymentGroupName,
      Properties,
    ]),
  );
  const [application] = ofType(resources, 'AWS::CodeDeploy::Application');

  test.each(catalogue.map((entry) => [entry.name, entry] as const))(
    '%s serves one call in ten for five minutes, and goes back when an alarm sounds',
    (name, { trigger }) => {
      const functionName = functionNameOf(name, configOf('prod'));
      const [, alias] =
        ofType(resources, 'AWS::Lambda::Alias').find(([, one]) =>
          JSON.stringify(one).includes(`"${functionName}"`),
        ) ?? [];
      expect(alias).toMatchObject({
        UpdatePolicy: {
          CodeDeployLambdaAliasUpdate: {
            ApplicationName: application?.[1].Properties.ApplicationName,
            DeploymentGroupName: functionName,
          },
        },
      });
      const group = groups.get(functionName);
      expect(group).toMatchObject({
        DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
        AutoRollbackConfiguration: {
          Enabled: true,
          Events: expect.arrayContaining(['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM']),
        },
        AlarmConfiguration: { Enabled: true },
      });
      const { Alarms: watched } = (group?.AlarmConfiguration ?? { Alarms: [] }) as Watching;
      const answers = trigger.is === 'route' || trigger.is === 'authorizer';
      const named = watched.map(({ Name }) =>
        typeof Name === 'string' ? Name : resources[referencesIn(Name)[0] ?? '']?.Properties.AlarmName,
      );
      const whole = `returflow-prod-${trigger.is === 'step' ? 'executions-failed' : 'api-failing'}`;
      expect(named).toEqual([`${functionName}-rollback`, whole]);
      for (const alarm of named) expect(alarms.has(alarm), String(alarm)).toBe(true);
      expect(alarms.get(`${functionName}-rollback`)).toMatchObject(
        answers
          ? {
              Namespace: 'AWS/Lambda',
              MetricName: 'Errors',
              Dimensions: [
                { Name: 'FunctionName', Value: functionName },
                { Name: 'Resource', Value: `${functionName}:live` },
              ],
            }
          : {
              Namespace: 'Returflow',
              MetricName: 'Failed',
              Dimensions: [
                { Name: 'name', Value: name.slice(name.indexOf('/') + 1) },
                { Name: 'service', Value: 'returflow' },
                { Name: 'stage', Value: 'prod' },
              ],
            },
      );
    },
  );

  test('the machine does as its functions do, by an alarm that there is', () => {
    const [alias] = ofType(resources, 'AWS::StepFunctions::StateMachineAlias');
    const { DeploymentPreference } = alias?.[1].Properties ?? {};
    expect(DeploymentPreference).toMatchObject({ Type: 'CANARY', Percentage: 10, Interval: 5 });
    const { Alarms } = DeploymentPreference as { Alarms: string[] };
    expect(Alarms.map((name) => alarms.has(name))).toEqual([true]);
  });

  test('elsewhere a new version serves at once', () => {
    for (const stage of ['local', 'dev']) {
      const others = JSON.stringify(resourcesOf(stage));
      expect(others).not.toContain('CodeDeploy');
      expect(others).toContain('"Weight":100');
    }
  });
});
