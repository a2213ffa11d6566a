import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ReceiptPath } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { fileAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { fetchReceipt } from '#use-cases/fetch-receipt.ts';

/** `GET /staff/returns/{returnId}/receipts/{receipt}`, as PDF: with the customer's name, as it was issued. */
export const getReceiptOfEndpoint = staffEndpoint(
  { act: 'get-receipt-of', path: ReceiptPath },
  (deps: Parameters<typeof fetchReceipt>[0]) =>
    async ({ path }) =>
      fileAnswer(await fetchReceipt(deps)(path), 'application/pdf', `${path.receipt}.pdf`),
);

export const handler = onLambda({ TABLE_NAME: text, DOCUMENTS_BUCKET: text }, (env) =>
  getReceiptOfEndpoint({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
  }),
);
