import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { sandboxPayments } from '#adapters/sandbox/sandbox-payments.ts';
import { systemClock } from '#adapters/system.ts';
import { SettleCreditRequest } from '#contracts/staff-acts.ts';
import { text } from '#lambda/env.ts';
import { onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { returnActEndpoint } from '#lambda/return-act.ts';
import { settleCredit } from '#use-cases/settle-credit.ts';

/** `POST /staff/returns/{returnId}/settlement`. The provider is asked before the answer, and never refunds by it. */
export const settleCreditEndpoint = returnActEndpoint('settle-credit', SettleCreditRequest, settleCredit);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return settleCreditEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    orders: dynamoOrders(db, TABLE_NAME),
    payments: sandboxPayments({ db, table: TABLE_NAME, clock: systemClock }),
    clock: systemClock,
    once: onceADay(db, TABLE_NAME),
  });
});
