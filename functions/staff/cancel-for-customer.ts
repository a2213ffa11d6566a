import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ReasonedRequest } from '#contracts/staff-acts.ts';
import { text } from '#lambda/env.ts';
import { onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { returnActEndpoint } from '#lambda/return-act.ts';
import { cancelForCustomer } from '#use-cases/cancel-for-customer.ts';

/** `POST /staff/returns/{returnId}/cancellation` */
export const cancelForCustomerEndpoint = returnActEndpoint(
  'cancel-for-customer',
  ReasonedRequest,
  cancelForCustomer,
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return cancelForCustomerEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    clock: systemClock,
    once: onceADay(db, TABLE_NAME),
  });
});
