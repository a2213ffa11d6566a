import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoSessions } from '#adapters/dynamodb/sessions.ts';
import { bareDarkroom } from '#adapters/photo/bare-photo.ts';
import { systemClock } from '#adapters/system.ts';
import { photoLimits } from '#domain/photo.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { created } from '#lambda/http-answer.ts';
import { rawBody, sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { takeInPhoto } from '#use-cases/take-in-photo.ts';

/** `POST /photos`: the picture itself, whatever it is called. Its name is what it shows, so that sent again it is the same. */
export const sendPhotoEndpoint = httpEndpoint(
  { act: 'send-photo', maxBytes: photoLimits.bytes },
  (deps: Parameters<typeof takeInPhoto>[0]) =>
    async ({ event }) => {
      const bytes = rawBody(event, photoLimits.bytes);
      return created(await takeInPhoto(deps)({ orderNumber: sessionOrder(event), bytes }));
    },
);

export const handler = onLambda({ TABLE_NAME: text, DOCUMENTS_BUCKET: text }, (env) =>
  sendPhotoEndpoint({
    darkroom: bareDarkroom,
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
    sessions: dynamoSessions(documentClient(), env.TABLE_NAME),
    clock: systemClock,
  }),
);
