import { createHash } from 'node:crypto';
import { openApiDocument } from '#contracts/openapi/document.ts';
import { renderPage } from '#contracts/openapi/page/render-page.ts';
import { style } from '#contracts/openapi/page/style.ts';
import { errorTable, internalError } from '#lambda/error-table.ts';
import { type Answer, hasCurrent } from '#lambda/http-answer.ts';
import { type LambdaFunction, onLambda } from '#lambda/on-lambda.ts';

/** What it reads of an event: nobody is asked who they are, nothing is looked up. */
interface OpenEvent {
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const digest = (text: string) => createHash('sha256').update(text);

/** `GET /docs`, the same for everybody: written once, kept by whoever asked for five minutes. */
export function getDocsEndpoint(): LambdaFunction<OpenEvent, Answer> {
  const body = renderPage(openApiDocument({ ...errorTable, InternalError: internalError }));
  const etag = `"${digest(body).digest('base64url')}"`;
  const kept = { 'cache-control': 'public, max-age=300', etag };
  const headers = {
    ...kept,
    'content-type': 'text/html; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // the page has one style sheet of its own and nothing else
    'content-security-policy': `default-src 'none'; style-src 'sha256-${digest(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  };
  return async ({ headers: asked }) =>
    hasCurrent(asked?.['if-none-match'], etag)
      ? { statusCode: 304, headers: kept }
      : { statusCode: 200, headers, body };
}

export const handler = onLambda({}, getDocsEndpoint);
