import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoWithdrawals } from '#adapters/dynamodb/withdrawals.ts';
import { systemClock as clock } from '#adapters/system.ts';
import { ReasonedRequest } from '#contracts/staff-acts.ts';
import { text } from '#lambda/env.ts';
import { onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { withdrawalActEndpoint } from '#lambda/withdrawal-act.ts';
import { closeWithdrawal } from '#use-cases/settle-withdrawal.ts';

/** `POST /staff/withdrawals/{withdrawalId}/closure` */
export const closeWithdrawalEndpoint = withdrawalActEndpoint(
  'close-withdrawal',
  ReasonedRequest,
  closeWithdrawal,
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME: table }) => {
  const db = documentClient();
  return closeWithdrawalEndpoint({
    withdrawals: dynamoWithdrawals(db, table, clock),
    clock,
    once: onceADay(db, table),
  });
});
