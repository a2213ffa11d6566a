import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { collecting } from '#adapters/payments/collecting.ts';
import { systemClock } from '#adapters/system.ts';
import { PayDifferenceRequest, ReturnPath } from '#contracts/api.ts';
import { payments, text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { payDifference } from '#use-cases/pay-difference.ts';

/** `POST /returns/{returnId}/difference-payment`. Gives the same link again, so it needs no key. */
export const payDifferenceEndpoint = httpEndpoint(
  { act: 'pay-difference', path: ReturnPath, body: PayDifferenceRequest },
  (deps: Parameters<typeof payDifference>[0]) =>
    async ({ event, path }) =>
      jsonAnswer(await payDifference(deps)({ ...path, orderNumber: sessionOrder(event) })),
);

export const handler = onLambda({ TABLE_NAME: text, PAYMENTS: payments }, ({ TABLE_NAME, PAYMENTS }) => {
  const db = documentClient();
  return payDifferenceEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    collections: collecting(db, TABLE_NAME, PAYMENTS),
    clock: systemClock,
  });
});
