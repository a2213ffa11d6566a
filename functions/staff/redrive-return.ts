import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ReasonedRequest } from '#contracts/staff-acts.ts';
import { text } from '#lambda/env.ts';
import { onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { returnActEndpoint } from '#lambda/return-act.ts';
import { redriveReturn } from '#use-cases/redrive-return.ts';

/** `POST /staff/returns/{returnId}/redrive`. The next round begins after the answer. */
export const redriveReturnEndpoint = returnActEndpoint('redrive-return', ReasonedRequest, redriveReturn);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return redriveReturnEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    orders: dynamoOrders(db, TABLE_NAME),
    clock: systemClock,
    once: onceADay(db, TABLE_NAME),
  });
});
