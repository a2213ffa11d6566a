import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoIdentities, dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { dynamoStoreCredits } from '#adapters/dynamodb/store-credits.ts';
import { collecting } from '#adapters/payments/collecting.ts';
import { refunding } from '#adapters/payments/refunding.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { ReturnTask } from '#contracts/tasks.ts';
import { payments, storeCreditTerms, text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';

const run = step({ act: 'credit', input: ReturnTask }, issueCredit);

const settings = { TABLE_NAME: text, PAYMENTS: payments, STORE_CREDIT_TERMS: storeCreditTerms };

export const handler = onLambda(settings, (env) => {
  const [db, table, terms] = [documentClient(), env.TABLE_NAME, env.STORE_CREDIT_TERMS];
  return run({
    returns: dynamoReturns(db, table, systemClock),
    orders: dynamoOrders(db, table),
    identities: dynamoIdentities(db, table),
    payments: refunding(db, table, env.PAYMENTS),
    collections: collecting(db, table, env.PAYMENTS),
    storeCredits: dynamoStoreCredits(db, table, { clock: systemClock, ids: systemIds, terms }),
    clock: systemClock,
  });
});
