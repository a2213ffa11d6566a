import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnPath } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { hasCurrent, jsonAnswer, notModified } from '#lambda/http-answer.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { viewReturn } from '#use-cases/view-return.ts';

/** `GET /returns/{returnId}`. The view follows from the events alone, so their count is its ETag. */
export const getReturnEndpoint = httpEndpoint(
  { act: 'get-return', path: ReturnPath },
  (deps: Parameters<typeof viewReturn>[0]) =>
    async ({ event, path }) => {
      const view = await viewReturn(deps)({ ...path, orderNumber: sessionOrder(event) });
      const etag = `"${view.timeline.at(-1)?.sequence ?? 0}"`;
      if (hasCurrent(event.headers['if-none-match'], etag)) return notModified(etag);
      return jsonAnswer(view, { headers: { etag }, facts: path });
    },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  getReturnEndpoint({ returns: dynamoReturns(documentClient(), TABLE_NAME, systemClock) }),
);
