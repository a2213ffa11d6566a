import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoIdentities } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { dynamoSessions } from '#adapters/dynamodb/sessions.ts';
import { dynamoWithdrawals } from '#adapters/dynamodb/withdrawals.ts';
import { policyBench } from '#adapters/policy-bench.ts';
import { systemClock as clock } from '#adapters/system.ts';
import { withdrawalContracts } from '#contracts/withdrawal-events.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { takeInWithdrawal } from '#use-cases/take-in-withdrawal.ts';

const run = subscriber(
  { act: 'take-in-withdrawal', detail: withdrawalContracts.WithdrawalStated },
  takeInWithdrawal,
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME: table }) => {
  const db = documentClient();
  return run({
    ...policyBench(db, table),
    withdrawals: dynamoWithdrawals(db, table, clock),
    identities: dynamoIdentities(db, table),
    returns: dynamoReturns(db, table, clock),
    sessions: dynamoSessions(db, table),
    clock,
  });
});
