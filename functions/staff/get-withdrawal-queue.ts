import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoWithdrawals } from '#adapters/dynamodb/withdrawals.ts';
import { systemClock } from '#adapters/system.ts';
import { QueueQuery } from '#contracts/lists.ts';
import { cursorOf, withdrawalPlaceIn } from '#lambda/cursor.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import type { Withdrawals } from '#shared/ports.ts';

const act = 'get-withdrawal-queue';

/** `GET /staff/withdrawals`, the oldest first: statements that a person must look at. */
export const getWithdrawalQueueEndpoint = staffEndpoint(
  { act, query: QueueQuery },
  ({ withdrawals }: { readonly withdrawals: Pick<Withdrawals, 'queue'> }) =>
    async ({ query: { limit, cursor } }) => {
      const { rows, next } = await withdrawals.queue({ limit, after: withdrawalPlaceIn(cursor, act) });
      return jsonAnswer(
        { withdrawals: rows, cursor: next && cursorOf(act, {}, next) },
        { facts: { rows: rows.length } },
      );
    },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  getWithdrawalQueueEndpoint({ withdrawals: dynamoWithdrawals(documentClient(), TABLE_NAME, systemClock) }),
);
