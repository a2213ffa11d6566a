import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ReceiptPath } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { fileAnswer } from '#lambda/http-answer.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { fetchReceipt } from '#use-cases/fetch-receipt.ts';

/** `GET /returns/{returnId}/receipts/{receipt}`, as PDF. */
export const getReceiptEndpoint = httpEndpoint(
  { act: 'get-receipt', path: ReceiptPath },
  (deps: Parameters<typeof fetchReceipt>[0]) =>
    async ({ event, path }) => {
      const receipt = await fetchReceipt(deps)({ ...path, orderNumber: sessionOrder(event) });
      return fileAnswer(receipt, 'application/pdf', `${path.receipt}.pdf`);
    },
);

export const handler = onLambda({ TABLE_NAME: text, DOCUMENTS_BUCKET: text }, (env) =>
  getReceiptEndpoint({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
  }),
);
