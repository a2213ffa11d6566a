import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { PhotoPath } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { fileAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { fetchPhoto } from '#use-cases/fetch-photo.ts';

/** `GET /staff/returns/{returnId}/photos/{photoId}`: what the customer showed, for whoever decides or grades. */
export const getPhotoOfEndpoint = staffEndpoint(
  { act: 'get-photo-of', path: PhotoPath },
  (deps: Parameters<typeof fetchPhoto>[0]) =>
    async ({ path }) => {
      const { content, mediaType } = await fetchPhoto(deps)(path);
      return fileAnswer(content, mediaType, path.photoId);
    },
);

export const handler = onLambda({ TABLE_NAME: text, DOCUMENTS_BUCKET: text }, (env) =>
  getPhotoOfEndpoint({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
  }),
);
