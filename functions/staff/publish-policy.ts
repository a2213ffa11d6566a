import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { celExpressions } from '#adapters/expressions.ts';
import { systemClock } from '#adapters/system.ts';
import { PolicyDocument, PolicyPath, policyAt } from '#contracts/policies.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { publishPolicy } from '#use-cases/publish-policy.ts';

/** `PUT /staff/policies/{market}/{version}`. A version is published once and lawful; the same again is fine. */
export const publishPolicyEndpoint = staffEndpoint(
  { act: 'publish-policy', path: PolicyPath, body: PolicyDocument },
  (deps: Parameters<typeof publishPolicy>[0]) =>
    async ({ path, body, staff: { reference: by } }) => {
      const published = await publishPolicy(deps)(policyAt(path, body), by);
      return jsonAnswer(published, { facts: { ...path, by } });
    },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  publishPolicyEndpoint({
    policies: dynamoPolicies(documentClient(), TABLE_NAME),
    readExpressions: celExpressions,
    clock: systemClock,
  }),
);
