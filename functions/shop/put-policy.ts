import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { celExpressions } from '#adapters/expressions.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { systemClock } from '#adapters/system.ts';
import { PolicyDocument, PolicyPath, policyAt } from '#contracts/policies.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import { publishPolicy } from '#use-cases/publish-policy.ts';

/** `PUT /policies/{market}/{version}`, signed by the shop. A version is published once and lawful; the same again is fine. */
export const putPolicyEndpoint = signedEndpoint(
  { act: 'put-policy', path: PolicyPath, body: PolicyDocument },
  (deps: SignedDeps & Parameters<typeof publishPolicy>[0]) =>
    async ({ path, body }) =>
      jsonAnswer(await publishPolicy(deps)(policyAt(path, body), 'shop'), { facts: path }),
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) =>
  putPolicyEndpoint({
    policies: dynamoPolicies(documentClient(), env.TABLE_NAME),
    readExpressions: celExpressions,
    clock: systemClock,
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME),
  }),
);
