import { expect, test } from 'vitest';
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
    secrets: reads.flatMap(({ Resource }) => list(Resource)).length,
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
