import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { systemClock } from '#adapters/system.ts';
import { finishedReturn, HistoryBody, HistoryPath } from '#contracts/history.ts';
import { invalid } from '#contracts/read.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import { type TakeInHistoryDeps, takeInHistory } from '#use-cases/take-in-history.ts';

/** `PUT /history/returns/{reference}`, signed by the shop. A reference is used once; the same again changes nothing. */
export const putHistoryEndpoint = signedEndpoint(
  { act: 'put-history', path: HistoryPath, body: HistoryBody },
  (deps: SignedDeps & TakeInHistoryDeps) =>
    async ({ path, body }) => {
      // the signature covers the body alone: without this, it could be sent on under another reference
      if (path.reference !== body.reference) {
        throw invalid({ pointer: '#/reference', detail: 'is not the reference of the address' });
      }
      const taken = await takeInHistory(deps)(finishedReturn(body));
      return jsonAnswer(taken, { facts: { returnId: taken.returnId, intake: taken.outcome } });
    },
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) => {
  const stores = [documentClient(), env.TABLE_NAME] as const;
  const signing = secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME);
  const returns = dynamoReturns(...stores, systemClock);
  const [orders, policies] = [dynamoOrders(...stores), dynamoPolicies(...stores)];
  return putHistoryEndpoint({ orders, policies, returns, signing, clock: systemClock });
});
