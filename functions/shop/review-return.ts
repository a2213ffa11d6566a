import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { systemClock } from '#adapters/system.ts';
import { ReturnPath, ReviewReturnRequest } from '#contracts/api.ts';
import { invalid } from '#contracts/read.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { type OnceOnly, onceADay } from '#lambda/idempotency.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import { reviewReturn } from '#use-cases/review-return.ts';

/** `POST /returns/{returnId}/review`, signed by the shop. The message's own id is its idempotency key. */
export const reviewReturnEndpoint = signedEndpoint(
  { act: 'review-return', path: ReturnPath, body: ReviewReturnRequest },
  (deps: SignedDeps & Parameters<typeof reviewReturn>[0] & { readonly once: OnceOnly }) =>
    async ({ path, body: review, messageId, context }) => {
      // the signature covers the body alone: without this, a refused review could be sent on to another return
      if (path.returnId !== review.returnId) {
        throw invalid({ pointer: '#/returnId', detail: 'is not the returnId of the address' });
      }
      const call = { act: 'review-return', caller: 'shop', key: messageId, payload: review, context };
      return deps.once(call, async () => jsonAnswer(await reviewReturn(deps)(review), { facts: path }));
    },
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) => {
  const db = documentClient();
  return reviewReturnEndpoint({
    returns: dynamoReturns(db, env.TABLE_NAME, systemClock),
    clock: systemClock,
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME),
    once: onceADay(db, env.TABLE_NAME),
  });
});
