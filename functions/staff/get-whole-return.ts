import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoIdentities } from '#adapters/dynamodb/orders.ts';
import { parkedWaits } from '#adapters/dynamodb/parked-waits.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { dynamoSentMessages } from '#adapters/dynamodb/sent-messages.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnPath } from '#contracts/api.ts';
import { seesCustomers } from '#contracts/staff-access.ts';
import { text } from '#lambda/env.ts';
import { entityTag, hasCurrent, jsonAnswer, notModified } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { viewWholeReturn } from '#use-cases/view-whole-return.ts';

/** `GET /staff/returns/{returnId}`. Who the customer is, is not read for those who may not see it. */
export const getWholeReturnEndpoint = staffEndpoint(
  { act: 'get-whole-return', path: ReturnPath },
  (deps: Parameters<typeof viewWholeReturn>[0]) =>
    async ({ event, path, staff }) => {
      const withCustomer = staff.roles.some((role) => seesCustomers.includes(role));
      const view = await viewWholeReturn(deps)({ ...path, withCustomer });
      const etag = entityTag(view);
      if (hasCurrent(event.headers['if-none-match'], etag)) return notModified(etag);
      return jsonAnswer(view, { headers: { etag }, facts: { ...path, by: staff.reference } });
    },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return getWholeReturnEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    sent: dynamoSentMessages(db, TABLE_NAME),
    waits: parkedWaits(db, TABLE_NAME),
    identities: dynamoIdentities(db, TABLE_NAME),
  });
});
