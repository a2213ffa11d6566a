import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoIdentities, dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { dynamoStoreCredits } from '#adapters/dynamodb/store-credits.ts';
import { refunding } from '#adapters/payments/refunding.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { SettleCreditRequest } from '#contracts/staff-acts.ts';
import { payments, text } from '#lambda/env.ts';
import { onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { returnActEndpoint } from '#lambda/return-act.ts';
import { settleCredit } from '#use-cases/settle-credit.ts';

/** `POST /staff/returns/{returnId}/settlement`. The provider is asked before the answer, and never refunds by it. */
export const settleCreditEndpoint = returnActEndpoint('settle-credit', SettleCreditRequest, settleCredit);

export const handler = onLambda({ TABLE_NAME: text, PAYMENTS: payments }, ({ TABLE_NAME, PAYMENTS }) => {
  const db = documentClient();
  return settleCreditEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    orders: dynamoOrders(db, TABLE_NAME),
    identities: dynamoIdentities(db, TABLE_NAME),
    payments: refunding(db, TABLE_NAME, PAYMENTS),
    storeCredits: dynamoStoreCredits(db, TABLE_NAME, { clock: systemClock, ids: systemIds }),
    clock: systemClock,
    once: onceADay(db, TABLE_NAME),
  });
});
