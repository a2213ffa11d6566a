import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { systemClock } from '#adapters/system.ts';
import { notAfter } from '#contracts/news.ts';
import { ResaleBody } from '#contracts/told-of-units.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import type { Clock } from '#shared/ports.ts';
import { type RecordToldDeps, recordResale } from '#use-cases/record-told-of-units.ts';

/** `POST /webhooks/resales`, signed by the shop: that units which came back were sold again. The message's id is the news' id. */
export const resaleNewsEndpoint = signedEndpoint(
  { act: 'resale-news', body: ResaleBody },
  (deps: SignedDeps & RecordToldDeps & { readonly clock: Clock }) =>
    async ({ body, messageId: newsId }) => {
      const { soldAt, ...sold } = body;
      const occurredAt = notAfter(soldAt, deps.clock.now());
      const recorded = await recordResale(deps)({ ...sold, occurredAt, newsId });
      return jsonAnswer(recorded, { facts: recorded });
    },
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) =>
  resaleNewsEndpoint({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME),
    clock: systemClock,
  }),
);
