import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoSessions } from '#adapters/dynamodb/sessions.ts';
import { dynamoWithdrawals } from '#adapters/dynamodb/withdrawals.ts';
import { systemClock } from '#adapters/system.ts';
import { WithdrawRequest } from '#contracts/withdrawals.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { created } from '#lambda/http-answer.ts';
import { callerAddress } from '#lambda/http-request.ts';
import { idempotencyKey } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type StateWithdrawalDeps, stateWithdrawal } from '#use-cases/state-withdrawal.ts';

/** `POST /withdrawals`, with Idempotency-Key. Its answer is personal: what was answered is not kept, what was stated is. */
export const stateWithdrawalEndpoint = httpEndpoint(
  { act: 'state-withdrawal', body: WithdrawRequest },
  (deps: StateWithdrawalDeps & { readonly edgeKey: string }) =>
    async ({ body: statement, event }) => {
      const [key, sourceIp] = [idempotencyKey(event), callerAddress(event, deps.edgeKey)];
      const receipt = await stateWithdrawal(deps)({ key, statement, sourceIp });
      return created(receipt, undefined, { withdrawalId: receipt.withdrawalId });
    },
);

export const handler = onLambda({ TABLE_NAME: text, EDGE_KEY: text }, ({ TABLE_NAME, EDGE_KEY }) => {
  const db = documentClient();
  return stateWithdrawalEndpoint({
    withdrawals: dynamoWithdrawals(db, TABLE_NAME, systemClock),
    sessions: dynamoSessions(db, TABLE_NAME),
    clock: systemClock,
    edgeKey: EDGE_KEY,
  });
});
