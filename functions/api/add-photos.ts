import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { AddPhotosRequest, ReturnPath } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { addPhotos } from '#use-cases/add-photos.ts';

/** `POST /returns/{returnId}/photos`. A picture is added once whoever asks how often: the key would change nothing. */
export const addPhotosEndpoint = httpEndpoint(
  { act: 'add-photos', path: ReturnPath, body: AddPhotosRequest },
  (deps: Parameters<typeof addPhotos>[0]) =>
    async ({ event, path, body }) => {
      const asked = { ...path, ...body, orderNumber: sessionOrder(event) };
      return jsonAnswer(await addPhotos(deps)(asked), { facts: path });
    },
);

export const handler = onLambda({ TABLE_NAME: text, DOCUMENTS_BUCKET: text }, (env) =>
  addPhotosEndpoint({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
    clock: systemClock,
  }),
);
