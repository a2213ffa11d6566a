import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { systemClock } from '#adapters/system.ts';
import { notAfter } from '#contracts/news.ts';
import { CostBody } from '#contracts/told-of-units.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import type { Clock } from '#shared/ports.ts';
import { type RecordToldDeps, recordCost } from '#use-cases/record-told-of-units.ts';

/** `POST /webhooks/return-costs`, signed by the shop: what a return cost. The message's id is the news' id. */
export const costNewsEndpoint = signedEndpoint(
  { act: 'cost-news', body: CostBody },
  (deps: SignedDeps & RecordToldDeps & { readonly clock: Clock }) =>
    async ({ body, messageId: newsId }) => {
      const occurredAt = notAfter(body.occurredAt, deps.clock.now());
      const recorded = await recordCost(deps)({ ...body, occurredAt, newsId });
      return jsonAnswer(recorded, { facts: recorded });
    },
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) =>
  costNewsEndpoint({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME),
    clock: systemClock,
  }),
);
