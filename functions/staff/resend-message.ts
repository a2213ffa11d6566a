import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoIdentities } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ResendMessageRequest } from '#contracts/staff-acts.ts';
import { text } from '#lambda/env.ts';
import { onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { returnActEndpoint } from '#lambda/return-act.ts';
import { resendMessage } from '#use-cases/resend-message.ts';

/** `POST /staff/returns/{returnId}/messages`. The message itself is sent after the answer. */
export const resendMessageEndpoint = returnActEndpoint('resend-message', ResendMessageRequest, resendMessage);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return resendMessageEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    identities: dynamoIdentities(db, TABLE_NAME),
    clock: systemClock,
    once: onceADay(db, TABLE_NAME),
  });
});
