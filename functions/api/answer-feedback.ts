import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { AnswerFeedbackRequest } from '#contracts/care.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { answerFeedback } from '#use-cases/answer-feedback.ts';

/** `POST /feedback`, as the link of a mail leads to it: its code is in the body, so that no address is a proof. */
export const answerFeedbackEndpoint = httpEndpoint(
  { act: 'answer-feedback', body: AnswerFeedbackRequest },
  (deps: Parameters<typeof answerFeedback>[0]) =>
    async ({ body }) =>
      jsonAnswer(await answerFeedback(deps)(body), { facts: { returnId: body.returnId } }),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  answerFeedbackEndpoint({
    returns: dynamoReturns(documentClient(), TABLE_NAME, systemClock),
    clock: systemClock,
  }),
);
