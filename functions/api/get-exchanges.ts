import { dynamoArticles } from '#adapters/dynamodb/articles.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { ExchangesPath } from '#contracts/articles.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { ownOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { viewExchanges } from '#use-cases/view-exchanges.ts';

/** `GET /orders/{orderNumber}/lines/{lineId}/exchanges` */
export const getExchangesEndpoint = httpEndpoint(
  { act: 'get-exchanges', path: ExchangesPath },
  (deps: Parameters<typeof viewExchanges>[0]) =>
    async ({ event, path: { orderNumber, lineId } }) =>
      jsonAnswer(await viewExchanges(deps)({ orderNumber: ownOrder(event, orderNumber), lineId })),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return getExchangesEndpoint({
    orders: dynamoOrders(db, TABLE_NAME),
    articles: dynamoArticles(db, TABLE_NAME),
  });
});
