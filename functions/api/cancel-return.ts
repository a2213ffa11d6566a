import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { CancelReturnRequest, ReturnPath } from '#contracts/api.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';

/** `POST /returns/{returnId}/cancellation`. A return is cancelled once whoever asks how often: the key changes nothing. */
export const cancelReturnEndpoint = httpEndpoint(
  { act: 'cancel-return', path: ReturnPath, body: CancelReturnRequest },
  (deps: Parameters<typeof cancelReturn>[0]) =>
    async ({ event, path }) =>
      jsonAnswer(await cancelReturn(deps)({ ...path, orderNumber: sessionOrder(event) }), { facts: path }),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  cancelReturnEndpoint({
    returns: dynamoReturns(documentClient(), TABLE_NAME, systemClock),
    clock: systemClock,
  }),
);
