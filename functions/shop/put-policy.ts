import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { celExpressions } from '#adapters/expressions.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { PolicyDocument, PolicyPath, policyOf } from '#contracts/policies.ts';
import { invalid } from '#contracts/read.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import { publishPolicy } from '#use-cases/publish-policy.ts';

/** `PUT /policies/{market}/{version}`, signed by the shop. A version is published once and lawful; the same again is fine. */
export const putPolicyEndpoint = signedEndpoint(
  { act: 'put-policy', path: PolicyPath, body: PolicyDocument },
  (deps: SignedDeps & Parameters<typeof publishPolicy>[0]) =>
    async ({ path, body }) => {
      for (const member of ['market', 'version'] as const) {
        if (path[member] !== body[member]) {
          throw invalid({ pointer: `#/${member}`, detail: `is not the ${member} of the address` });
        }
      }
      return jsonAnswer(await publishPolicy(deps)(policyOf(body)), { facts: path });
    },
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) =>
  putPolicyEndpoint({
    policies: dynamoPolicies(documentClient(), env.TABLE_NAME),
    readExpressions: celExpressions,
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME),
  }),
);
