import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ChangeRemedyRequest } from '#contracts/staff-acts.ts';
import { text } from '#lambda/env.ts';
import { onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { returnActEndpoint } from '#lambda/return-act.ts';
import { changeRemedy } from '#use-cases/change-remedy.ts';

/** `POST /staff/returns/{returnId}/remedy-change`. A refund that follows from it is made after the answer. */
export const changeRemedyEndpoint = returnActEndpoint('change-remedy', ChangeRemedyRequest, changeRemedy);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return changeRemedyEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    orders: dynamoOrders(db, TABLE_NAME),
    clock: systemClock,
    once: onceADay(db, TABLE_NAME),
  });
});
