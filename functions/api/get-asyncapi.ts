import { asyncApiDocument } from '#contracts/asyncapi/document.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { publicDocument } from '#lambda/public-document.ts';

/** `GET /asyncapi.json` */
export function getAsyncapiEndpoint() {
  return publicDocument(JSON.stringify(asyncApiDocument()), { 'content-type': 'application/json' });
}

export const handler = onLambda({}, getAsyncapiEndpoint);
