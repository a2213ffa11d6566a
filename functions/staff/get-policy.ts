import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { AnyPolicyPath } from '#contracts/policies.ts';
import { text } from '#lambda/env.ts';
import { entityTag, hasCurrent, jsonAnswer, notModified } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import type { Policies } from '#shared/ports.ts';

/** `GET /staff/policies/{market}/{version}`: the document as it was published. */
export const getPolicyEndpoint = staffEndpoint(
  { act: 'get-policy', path: AnyPolicyPath },
  ({ policies }: { readonly policies: Policies }) =>
    async ({ event, path: { market, version } }) => {
      const policy = await policies.read(market, version);
      const etag = entityTag(policy);
      if (hasCurrent(event.headers['if-none-match'], etag)) return notModified(etag);
      return jsonAnswer(policy, { headers: { etag } });
    },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  getPolicyEndpoint({ policies: dynamoPolicies(documentClient(), TABLE_NAME) }),
);
