import { openApiDocument } from '#contracts/openapi/document.ts';
import { errorTable, internalError } from '#lambda/error-table.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { publicDocument } from '#lambda/public-document.ts';

/** `GET /openapi.json` */
export function getOpenapiEndpoint() {
  const document = openApiDocument({ ...errorTable, InternalError: internalError });
  return publicDocument(JSON.stringify(document), { 'content-type': 'application/json' });
}

export const handler = onLambda({}, getOpenapiEndpoint);
