import { expect, test } from 'vitest';
import { collectorOf, WrongCollector } from '#infra/collector.ts';
import { configOf } from '#infra/config.ts';
import { environmentOf, list, resourcesOf, statementsOf } from './templates.ts';

/** Of the function that credits: how it refunds, and which secrets it may read. */
function crediting(stage: string) {
  const resources = Object.entries(resourcesOf(stage));
  const of = (type: string) =>
    resources.find(([id, { Type }]) => Type === type && /^Credit(Function|Role)/.test(id))?.[1];
  const [lambda, role] = [of('AWS::Lambda::Function'), of('AWS::IAM::Role')];
  if (lambda === undefined || role === undefined) throw new TypeError(`${stage} credits nothing`);
  const reads = statementsOf(role).filter(({ Action }) =>
    list(Action).includes('secretsmanager:GetSecretValue'),
  );
  return {
    setting: JSON.parse(String(environmentOf(lambda).PAYMENTS)),
    secrets: new Set(reads.flatMap(({ Resource }) => list(Resource)).map((one) => JSON.stringify(one))).size,
  };
}

test('production never refunds at the sandbox, which moves no money; what no provider took is for a person', () => {
  const { setting, secrets } = crediting('prod');
  expect(Object.values(setting.byMethod)).toEqual(['stripe', 'klarna']);
  expect(setting.otherwise).toBeUndefined();
  expect(setting.secrets).toEqual({ stripe: 'returflow/prod/stripe', klarna: 'returflow/prod/klarna' });
  expect(secrets).toBe(2);
});

test('other stages refund at the sandbox alone, and read no secret for it', () => {
  for (const stage of ['local', 'dev']) {
    const { setting, secrets } = crediting(stage);
    expect([setting.byMethod, setting.otherwise, setting.secrets, secrets]).toEqual([{}, 'sandbox', {}, 0]);
  }
});

test('differences are collected by card: at Stripe in production, at the sandbox elsewhere', () => {
  for (const [stage, provider] of [
    ['prod', 'stripe'],
    ['dev', 'sandbox'],
    ['local', 'sandbox'],
  ] as const) {
    expect([stage, collectorOf(configOf(stage))]).toEqual([stage, provider]);
    expect(crediting(stage).setting.collectBy).toBe('card');
  }
});

test('a stage is refused whose differences would be collected by whoever cannot, or at the sandbox for good', () => {
  const prod = configOf('prod');
  const { payments } = prod;
  expect(() => collectorOf({ ...prod, payments: { ...payments, collectBy: 'klarna' } })).toThrow(
    WrongCollector,
  );
  expect(() => collectorOf({ ...prod, payments: { ...payments, collectBy: 'invoice' } })).toThrow(
    WrongCollector,
  );
  const atSandbox = { ...payments, byMethod: { ...payments.byMethod, card: 'sandbox' as const } };
  expect(() => collectorOf({ ...prod, payments: atSandbox })).toThrow(WrongCollector);
  const { collectBy: _, ...nobody } = payments;
  expect(collectorOf({ ...prod, payments: nobody })).toBeUndefined();
});
