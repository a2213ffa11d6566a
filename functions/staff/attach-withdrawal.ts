import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { dynamoWithdrawals } from '#adapters/dynamodb/withdrawals.ts';
import { policyBench } from '#adapters/policy-bench.ts';
import { systemClock as clock } from '#adapters/system.ts';
import { AttachWithdrawalRequest } from '#contracts/withdrawals.ts';
import { text } from '#lambda/env.ts';
import { onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { withdrawalActEndpoint } from '#lambda/withdrawal-act.ts';
import { attachWithdrawal } from '#use-cases/settle-withdrawal.ts';

/** `POST /staff/withdrawals/{withdrawalId}/attachment` */
export const attachWithdrawalEndpoint = withdrawalActEndpoint(
  'attach-withdrawal',
  AttachWithdrawalRequest,
  attachWithdrawal,
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME: table }) => {
  const db = documentClient();
  return attachWithdrawalEndpoint({
    ...policyBench(db, table),
    returns: dynamoReturns(db, table, clock),
    withdrawals: dynamoWithdrawals(db, table, clock),
    clock,
    once: onceADay(db, table),
  });
});
