import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { policyBench } from '#adapters/policy-bench.ts';
import { systemClock } from '#adapters/system.ts';
import { OrderPath } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { ownOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { viewOrder } from '#use-cases/view-order.ts';

/** `GET /orders/{orderNumber}` */
export const getOrderEndpoint = httpEndpoint(
  { act: 'get-order', path: OrderPath },
  (deps: Parameters<typeof viewOrder>[0]) =>
    async ({ event, path }) =>
      jsonAnswer(await viewOrder(deps)({ orderNumber: ownOrder(event, path.orderNumber) })),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return getOrderEndpoint({
    ...policyBench(db, TABLE_NAME),
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    clock: systemClock,
  });
});
