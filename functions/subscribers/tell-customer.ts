import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { customerMail } from '#adapters/mail/customer-mail.ts';
import { ReturnEventDetail } from '#contracts/bus-events.ts';
import { mailSettings, text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { tellOfEvent } from '#use-cases/tell-customer.ts';

const run = subscriber({ act: 'tell-customer', detail: ReturnEventDetail }, tellOfEvent);

export const handler = onLambda({ ...mailSettings, DOCUMENTS_BUCKET: text }, (env) =>
  run({
    ...customerMail(documentClient(), env),
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
  }),
);
