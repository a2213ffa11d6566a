import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturnLists } from '#adapters/dynamodb/return-lists.ts';
import { QueueQuery } from '#contracts/lists.ts';
import { placeIn } from '#lambda/cursor.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { pageAnswer } from '#lambda/return-page.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import type { ReturnLists } from '#shared/ports.ts';

const act = 'get-stuck-queue';

/** `GET /staff/queues/stuck`, the longest standstill first. */
export const getStuckQueueEndpoint = staffEndpoint(
  { act, query: QueueQuery },
  ({ lists }: { readonly lists: ReturnLists }) =>
    async ({ query: { limit, cursor } }) =>
      pageAnswer(await lists.queue('stuck', { limit, after: placeIn(cursor, act, {}) }), act),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  getStuckQueueEndpoint({ lists: dynamoReturnLists(documentClient(), TABLE_NAME) }),
);
