import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturnLists } from '#adapters/dynamodb/return-lists.ts';
import { systemClock } from '#adapters/system.ts';
import { ClockDetail } from '#contracts/clock.ts';
import { text } from '#lambda/env.ts';
import { levels } from '#lambda/observability.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { watchReturns } from '#use-cases/watch-returns.ts';

/** Looks, whenever the clock says so, at what waits and what is due. */
export const watchReturnsSubscriber = subscriber({ act: 'watch-returns', detail: ClockDetail }, watchReturns);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  watchReturnsSubscriber({
    lists: dynamoReturnLists(documentClient(), TABLE_NAME),
    levels,
    clock: systemClock,
  }),
);
