import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnPath } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { fileAnswer } from '#lambda/http-answer.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { fetchLabel } from '#use-cases/fetch-label.ts';

/** `GET /returns/{returnId}/label`, as PDF. */
export const getLabelEndpoint = httpEndpoint(
  { act: 'get-label', path: ReturnPath },
  (deps: Parameters<typeof fetchLabel>[0]) =>
    async ({ event, path }) => {
      const label = await fetchLabel(deps)({ ...path, orderNumber: sessionOrder(event) });
      return fileAnswer(label, 'application/pdf', `${path.returnId}.pdf`);
    },
);

export const handler = onLambda({ TABLE_NAME: text, DOCUMENTS_BUCKET: text }, (env) =>
  getLabelEndpoint({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
  }),
);
