import { S3Client } from '@aws-sdk/client-s3';
import { s3Documents } from '#adapters/documents.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoIdentities } from '#adapters/dynamodb/orders.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { sandboxCarrier } from '#adapters/sandbox/sandbox-carrier.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnTask } from '#contracts/tasks.ts';
import { text, warehouses } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { bookParcel } from '#use-cases/book-parcel.ts';

const run = step({ act: 'book-carrier', input: ReturnTask }, bookParcel);
const settings = { TABLE_NAME: text, DOCUMENTS_BUCKET: text, WAREHOUSES: warehouses };

export const handler = onLambda(settings, ({ TABLE_NAME, DOCUMENTS_BUCKET, WAREHOUSES }) => {
  const db = documentClient();
  return run({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    policies: dynamoPolicies(db, TABLE_NAME),
    identities: dynamoIdentities(db, TABLE_NAME),
    carrier: sandboxCarrier({ db, table: TABLE_NAME, clock: systemClock }),
    documents: s3Documents(new S3Client({}), DOCUMENTS_BUCKET),
    clock: systemClock,
    warehouses: WAREHOUSES,
  });
});
