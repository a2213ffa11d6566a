import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { causeOf, LostExecutionDetail } from '#contracts/execution-news.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import type { Returns } from '#shared/ports.ts';
import { recordLostExecution } from '#use-cases/record-lost-execution.ts';

/** Takes the loss of an execution off the default bus. */
export const recordLostExecutionSubscriber = subscriber(
  { act: 'record-lost-execution', detail: LostExecutionDetail },
  (deps: { readonly returns: Returns }) => {
    const record = recordLostExecution(deps);
    return (told) =>
      record({
        ...told.input,
        status: told.status,
        cause: causeOf(told),
        stoppedAt: told.stopDate,
        lossId: `${told.name}.${told.redriveCount}`,
      });
  },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  recordLostExecutionSubscriber({ returns: dynamoReturns(documentClient(), TABLE_NAME, systemClock) }),
);
