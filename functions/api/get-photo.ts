import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { PhotoPath } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { fileAnswer } from '#lambda/http-answer.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { fetchPhoto } from '#use-cases/fetch-photo.ts';

/** `GET /returns/{returnId}/photos/{photoId}`: a picture of the session's own order. */
export const getPhotoEndpoint = httpEndpoint(
  { act: 'get-photo', path: PhotoPath },
  (deps: Parameters<typeof fetchPhoto>[0]) =>
    async ({ event, path }) => {
      const photo = await fetchPhoto(deps)({ ...path, orderNumber: sessionOrder(event) });
      return fileAnswer(photo.content, photo.mediaType, path.photoId);
    },
);

export const handler = onLambda({ TABLE_NAME: text, DOCUMENTS_BUCKET: text }, (env) =>
  getPhotoEndpoint({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
  }),
);
