import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoWithdrawals } from '#adapters/dynamodb/withdrawals.ts';
import { systemClock } from '#adapters/system.ts';
import { WithdrawalPath } from '#contracts/withdrawals.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import type { Withdrawals } from '#shared/ports.ts';
import { viewWithdrawal } from '#use-cases/view-withdrawal.ts';

/** `GET /staff/withdrawals/{withdrawalId}` */
export const getWithdrawalEndpoint = staffEndpoint(
  { act: 'get-withdrawal', path: WithdrawalPath },
  (deps: { readonly withdrawals: Withdrawals }) =>
    async ({ path, staff }) =>
      jsonAnswer(await viewWithdrawal(deps)(path), { facts: { ...path, by: staff.reference } }),
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  getWithdrawalEndpoint({ withdrawals: dynamoWithdrawals(documentClient(), TABLE_NAME, systemClock) }),
);
