import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { CreditNotePath } from '#contracts/api.ts';
import { creditNoteAnswer, creditNoteFormIn } from '#lambda/credit-note-answer.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { fetchCreditNote } from '#use-cases/fetch-credit-note.ts';

/** `GET /returns/{returnId}/credit-notes/{creditNote}`, as PDF, or as UBL to whoever accepts XML. */
export const getCreditNoteEndpoint = httpEndpoint(
  { act: 'get-credit-note', path: CreditNotePath },
  (deps: Parameters<typeof fetchCreditNote>[0]) =>
    async ({ event, path }) => {
      const form = creditNoteFormIn(event);
      const note = await fetchCreditNote(deps)({ ...path, form, orderNumber: sessionOrder(event) });
      return creditNoteAnswer(note, path.creditNote, form);
    },
);

export const handler = onLambda({ TABLE_NAME: text, DOCUMENTS_BUCKET: text }, (env) =>
  getCreditNoteEndpoint({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
  }),
);
