import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoIdentities, dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { dynamoStoreCredits } from '#adapters/dynamodb/store-credits.ts';
import { collecting } from '#adapters/payments/collecting.ts';
import { refunding } from '#adapters/payments/refunding.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { ReturnTask } from '#contracts/tasks.ts';
import { payments, text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';

const run = step({ act: 'credit', input: ReturnTask }, issueCredit);

export const handler = onLambda({ TABLE_NAME: text, PAYMENTS: payments }, ({ TABLE_NAME, PAYMENTS }) => {
  const db = documentClient();
  return run({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    orders: dynamoOrders(db, TABLE_NAME),
    identities: dynamoIdentities(db, TABLE_NAME),
    payments: refunding(db, TABLE_NAME, PAYMENTS),
    collections: collecting(db, TABLE_NAME, PAYMENTS),
    storeCredits: dynamoStoreCredits(db, TABLE_NAME, { clock: systemClock, ids: systemIds }),
    clock: systemClock,
  });
});
