import { createHash } from 'node:crypto';
import { openApiDocument } from '#contracts/openapi/document.ts';
import { renderPage } from '#contracts/openapi/page/render-page.ts';
import { style } from '#contracts/openapi/page/style.ts';
import { errorTable, internalError } from '#lambda/error-table.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { publicDocument } from '#lambda/public-document.ts';

/** `GET /docs` */
export function getDocsEndpoint() {
  const body = renderPage(openApiDocument({ ...errorTable, InternalError: internalError }));
  const styleHash = createHash('sha256').update(style).digest('base64');
  return publicDocument(body, {
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    // the page has one style sheet of its own and nothing else
    'content-security-policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  });
}

export const handler = onLambda({}, getDocsEndpoint);
