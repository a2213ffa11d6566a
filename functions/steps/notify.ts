import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoStoreCredits } from '#adapters/dynamodb/store-credits.ts';
import { customerMail } from '#adapters/mail/customer-mail.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { NotifyTask } from '#contracts/tasks.ts';
import { mailSettings, text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';

const run = step({ act: 'notify', input: NotifyTask }, announceEnding);

export const handler = onLambda({ ...mailSettings, DOCUMENTS_BUCKET: text }, (env) => {
  const db = documentClient();
  return run({
    ...customerMail(db, env),
    documents: s3Documents(new S3Client({}), env.DOCUMENTS_BUCKET),
    storeCredits: dynamoStoreCredits(db, env.TABLE_NAME, { clock: systemClock, ids: systemIds }),
  });
});
