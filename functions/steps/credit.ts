import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { sandboxPayments } from '#adapters/sandbox/sandbox-payments.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnTask } from '#contracts/tasks.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { step } from '#lambda/task.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';

const run = step({ act: 'credit', input: ReturnTask }, issueCredit);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return run({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    orders: dynamoOrders(db, TABLE_NAME),
    payments: sandboxPayments({ db, table: TABLE_NAME, clock: systemClock }),
    clock: systemClock,
  });
});
