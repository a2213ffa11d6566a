import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoStoreCreditTill } from '#adapters/dynamodb/store-credit-till.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { systemClock as clock } from '#adapters/system.ts';
import { AskStoreCreditRequest } from '#contracts/store-credits.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import { askStoreCredit } from '#use-cases/ask-store-credit.ts';

/** `POST /store-credits/balance`, signed by the shop. The code is in the body: addresses are logged in many places. */
export const askStoreCreditEndpoint = signedEndpoint(
  { act: 'ask-store-credit', body: AskStoreCreditRequest },
  (deps: SignedDeps & Parameters<typeof askStoreCredit>[0]) =>
    async ({ body }) => {
      const told = await askStoreCredit(deps)(body);
      return jsonAnswer(told, { facts: { storeCredit: told.reference } });
    },
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) =>
  askStoreCreditEndpoint({
    till: dynamoStoreCreditTill(documentClient(), env.TABLE_NAME, clock),
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME),
    clock,
  }),
);
