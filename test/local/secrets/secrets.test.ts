import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { SecretModel } from '#local/runtime/app/data.ts';
import { generateSecret } from '#local/secrets/generate.ts';
import { Secrets } from '#local/secrets/secrets.ts';
import { anEndpoint } from '../events/an-endpoint.ts';
import { TestKernel } from '../support/test-kernel.ts';

const arn = 'arn:aws:secretsmanager:eu-north-1:111122223333:secret:webhooks-AbCdEf';
const generate = {
  length: 40,
  excludeCharacters: '0O',
  excludePunctuation: true,
  excludeUppercase: false,
  excludeLowercase: false,
  excludeNumbers: false,
  includeSpace: false,
  requireEachIncludedType: true,
};
const webhooks: SecretModel = {
  arn,
  name: 'webhooks',
  generate: { ...generate, template: '{"user":"shop"}', key: 'key' },
};

async function someSecrets() {
  const kernel = new TestKernel();
  const models = [webhooks, { arn: `${arn}2`, name: 'empty' }];
  const secrets = new Secrets(kernel, { secrets: models });
  const { config, close } = await anEndpoint(kernel.clock, secrets);
  onTestFinished(close);
  return {
    secrets,
    again: () => new Secrets(kernel, { secrets: models }),
    client: new SecretsManagerClient(config),
  };
}

describe('secrets', () => {
  test('a generated secret fills its template and stays the same after a restart', async () => {
    const { client, again } = await someSecrets();

    const { SecretString = '{}' } = await client.send(new GetSecretValueCommand({ SecretId: 'webhooks' }));

    expect(JSON.parse(SecretString)).toEqual({
      user: 'shop',
      key: expect.stringMatching(/^[A-NP-Za-z1-9]{40}$/),
    });
    expect(again().valueOf('webhooks')).toBe(SecretString);
  });

  test('a secret answers to its name, its ARN, and its ARN without the ending', async () => {
    const { client } = await someSecrets();
    const ids = ['webhooks', arn, arn.slice(0, -7)];
    const found = await Promise.all(
      ids.map((SecretId) => client.send(new GetSecretValueCommand({ SecretId }))),
    );
    expect(found.map(({ ARN, VersionStages }) => [ARN, VersionStages])).toEqual(
      ids.map(() => [arn, ['AWSCURRENT']]),
    );
  });

  test('a new value becomes the current version', async () => {
    const { client } = await someSecrets();
    const put = await client.send(new PutSecretValueCommand({ SecretId: 'webhooks', SecretString: 'new' }));
    const got = await client.send(new GetSecretValueCommand({ SecretId: 'webhooks' }));
    expect([got.SecretString, got.VersionId]).toEqual(['new', put.VersionId]);
  });

  test('an unknown secret, one without a value, and an older version are not found', async () => {
    const { client } = await someSecrets();
    for (const given of [
      { SecretId: 'other' },
      { SecretId: 'empty' },
      { SecretId: 'webhooks', VersionStage: 'AWSPREVIOUS' },
    ]) {
      await expect(client.send(new GetSecretValueCommand(given))).rejects.toMatchObject({
        name: 'ResourceNotFoundException',
      });
    }
  });

  test('every kind of character that is included appears', () => {
    const made = Array.from({ length: 50 }, () =>
      generateSecret({ ...generate, length: 4, excludePunctuation: false }),
    );
    const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];
    expect(made.filter((one) => one.length !== 4 || kinds.some((kind) => !kind.test(one)))).toEqual([]);
    expect(new Set(made).size).toBeGreaterThan(45);
  });
});
