import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { ComparedPath } from '#contracts/policies.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { comparePolicies } from '#use-cases/view-policies.ts';

/** `GET /staff/policies/{market}/{version}/differences/{other}` */
export const comparePoliciesEndpoint = staffEndpoint(
  { act: 'compare-policies', path: ComparedPath },
  (deps: Parameters<typeof comparePolicies>[0]) =>
    async ({ path }) =>
      jsonAnswer(await comparePolicies(deps)(path)),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  comparePoliciesEndpoint({ policies: dynamoPolicies(documentClient(), TABLE_NAME) }),
);
