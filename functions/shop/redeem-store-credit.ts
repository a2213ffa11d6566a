import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoStoreCreditTill } from '#adapters/dynamodb/store-credit-till.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { systemClock as clock } from '#adapters/system.ts';
import { RedeemStoreCreditRequest } from '#contracts/store-credits.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import { redeemStoreCredit } from '#use-cases/redeem-store-credit.ts';

/** `POST /store-credits/redemptions`, signed by the shop. Its key redeems once, for good, so a replay changes nothing. */
export const redeemStoreCreditEndpoint = signedEndpoint(
  { act: 'redeem-store-credit', body: RedeemStoreCreditRequest },
  (deps: SignedDeps & Parameters<typeof redeemStoreCredit>[0]) =>
    async ({ body }) => {
      const told = await redeemStoreCredit(deps)(body);
      const { reference: storeCredit, key: redemption } = told;
      return jsonAnswer(told, { facts: { storeCredit, redemption } });
    },
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) =>
  redeemStoreCreditEndpoint({
    till: dynamoStoreCreditTill(documentClient(), env.TABLE_NAME, clock),
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME),
    clock,
  }),
);
