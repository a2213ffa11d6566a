import { policySchema } from '#contracts/policy-schema.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { publicDocument } from '#lambda/public-document.ts';

/** `GET /policy-schema.json` */
export function getPolicySchemaEndpoint() {
  return publicDocument(JSON.stringify(policySchema()), { 'content-type': 'application/schema+json' });
}

export const handler = onLambda({}, getPolicySchemaEndpoint);
