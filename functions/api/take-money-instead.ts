import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnPath, TakeMoneyInsteadRequest } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { takeMoneyInstead } from '#use-cases/take-money-instead.ts';

/** `POST /returns/{returnId}/remedy-change`. What is refunded stays so however often it is asked, so it needs no key. */
export const takeMoneyInsteadEndpoint = httpEndpoint(
  { act: 'take-money-instead', path: ReturnPath, body: TakeMoneyInsteadRequest },
  (deps: Parameters<typeof takeMoneyInstead>[0]) =>
    async ({ event, path, body }) =>
      jsonAnswer(await takeMoneyInstead(deps)({ ...path, ...body, orderNumber: sessionOrder(event) }), {
        facts: path,
      }),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return takeMoneyInsteadEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    orders: dynamoOrders(db, TABLE_NAME),
    clock: systemClock,
  });
});
