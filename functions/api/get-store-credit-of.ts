import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { dynamoStoreCredits } from '#adapters/dynamodb/store-credits.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { ReturnPath } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { fetchStoreCredit } from '#use-cases/fetch-store-credit.ts';

/** `GET /returns/{returnId}/store-credit`: with its code, so for the customer alone. */
export const getStoreCreditOfEndpoint = httpEndpoint(
  { act: 'get-store-credit-of', path: ReturnPath },
  (deps: Parameters<typeof fetchStoreCredit>[0]) =>
    async ({ event, path }) =>
      jsonAnswer(await fetchStoreCredit(deps)({ ...path, orderNumber: sessionOrder(event) })),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return getStoreCreditOfEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    storeCredits: dynamoStoreCredits(db, TABLE_NAME, { clock: systemClock, ids: systemIds }),
  });
});
