import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnPath } from '#contracts/api.ts';
import { GiveFeedbackRequest } from '#contracts/care.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { sessionOrder } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { giveFeedback } from '#use-cases/give-feedback.ts';

/** `POST /returns/{returnId}/feedback`. One answer a place, whoever asks how often: it needs no key. */
export const giveFeedbackEndpoint = httpEndpoint(
  { act: 'give-feedback', path: ReturnPath, body: GiveFeedbackRequest },
  (deps: Parameters<typeof giveFeedback>[0]) =>
    async ({ event, path, body }) => {
      const orderNumber = sessionOrder(event);
      return jsonAnswer(await giveFeedback(deps)({ ...path, ...body, orderNumber }), { facts: path });
    },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  giveFeedbackEndpoint({
    returns: dynamoReturns(documentClient(), TABLE_NAME, systemClock),
    clock: systemClock,
  }),
);
