import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { SendRemedyRequest } from '#contracts/staff-acts.ts';
import { text } from '#lambda/env.ts';
import { onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { returnActEndpoint } from '#lambda/return-act.ts';
import { sendRemedy } from '#use-cases/send-remedy.ts';

/** `POST /staff/returns/{returnId}/remedy-dispatch`. The customer is written to after the answer. */
export const sendRemedyEndpoint = returnActEndpoint('send-remedy', SendRemedyRequest, sendRemedy);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return sendRemedyEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    clock: systemClock,
    once: onceADay(db, TABLE_NAME),
  });
});
