import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoStoreCreditTill } from '#adapters/dynamodb/store-credit-till.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { systemClock } from '#adapters/system.ts';
import { invalid } from '#contracts/read.ts';
import { RedemptionPath, TakeBackRedemptionRequest } from '#contracts/store-credits.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import { takeBackRedemption } from '#use-cases/take-back-redemption.ts';

/** `POST /store-credits/redemptions/{key}/void`, signed by the shop. A key is taken back once; the same again is fine. */
export const takeBackRedemptionEndpoint = signedEndpoint(
  { act: 'take-back-redemption', path: RedemptionPath, body: TakeBackRedemptionRequest },
  (deps: SignedDeps & Parameters<typeof takeBackRedemption>[0]) =>
    async ({ path, body }) => {
      // the signature covers the body alone: without this, it could be sent on to another key
      if (path.key !== body.key) throw invalid({ pointer: '#/key', detail: 'is not the key of the address' });
      return jsonAnswer(await takeBackRedemption(deps)(body), { facts: { redemption: body.key } });
    },
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) =>
  takeBackRedemptionEndpoint({
    till: dynamoStoreCreditTill(documentClient(), env.TABLE_NAME, systemClock),
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME),
  }),
);
