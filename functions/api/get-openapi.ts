import { createHash } from 'node:crypto';
import { openApiDocument } from '#contracts/openapi/document.ts';
import { errorTable, internalError } from '#lambda/error-table.ts';
import { type Answer, hasCurrent } from '#lambda/http-answer.ts';
import { type LambdaFunction, onLambda } from '#lambda/on-lambda.ts';

/** What it reads of an event: nobody is asked who they are, nothing is looked up. */
interface OpenEvent {
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/** `GET /openapi.json`, the same for everybody: written once, kept by whoever asked for five minutes. */
export function getOpenapiEndpoint(): LambdaFunction<OpenEvent, Answer> {
  const body = JSON.stringify(openApiDocument({ ...errorTable, InternalError: internalError }));
  const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
  const kept = { 'cache-control': 'public, max-age=300', etag };
  const headers = {
    ...kept,
    'content-type': 'application/json',
    'x-content-type-options': 'nosniff',
  };
  return async ({ headers: asked }) =>
    hasCurrent(asked?.['if-none-match'], etag)
      ? { statusCode: 304, headers: kept }
      : { statusCode: 200, headers, body };
}

export const handler = onLambda({}, getOpenapiEndpoint);
