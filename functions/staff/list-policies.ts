import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { systemClock } from '#adapters/system.ts';
import { MarketPath } from '#contracts/policies.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { listPolicies } from '#use-cases/view-policies.ts';

/** `GET /staff/policies/{market}` */
export const listPoliciesEndpoint = staffEndpoint(
  { act: 'list-policies', path: MarketPath },
  (deps: Parameters<typeof listPolicies>[0]) =>
    async ({ path }) =>
      jsonAnswer(await listPolicies(deps)(path)),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  listPoliciesEndpoint({ policies: dynamoPolicies(documentClient(), TABLE_NAME), clock: systemClock }),
);
