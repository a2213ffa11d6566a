import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoStoreCreditLapses } from '#adapters/dynamodb/store-credit-lapses.ts';
import { systemClock as clock } from '#adapters/system.ts';
import { ClockDetail } from '#contracts/clock.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { lapseStoreCredits } from '#use-cases/lapse-store-credits.ts';

/** Enters, whenever the clock says so, what of store credits has lapsed. */
export const lapseStoreCreditsSubscriber = subscriber(
  { act: 'lapse-store-credits', detail: ClockDetail },
  lapseStoreCredits,
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  lapseStoreCreditsSubscriber({ lapses: dynamoStoreCreditLapses(documentClient(), TABLE_NAME), clock }),
);
