import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { eventBridgeBus } from '#adapters/eventbridge.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { systemClock } from '#adapters/system.ts';
import { CarrierPath, notAfter, ParcelNewsBody } from '#contracts/news.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import type { Bus, Clock, Returns } from '#shared/ports.ts';
import { announceParcelNews } from '#use-cases/announce-parcel-news.ts';

/** `POST /webhooks/carriers/{carrier}`, signed by the carrier. The message's id is the news' id. */
export const carrierNewsEndpoint = signedEndpoint(
  { act: 'carrier-news', path: CarrierPath, body: ParcelNewsBody },
  (deps: SignedDeps & { readonly returns: Returns; readonly bus: Bus; readonly clock: Clock }) =>
    async ({ path: { carrier }, body, messageId: newsId }) => {
      const occurredAt = notAfter(body.occurredAt, deps.clock.now());
      const announced = await announceParcelNews(deps)({ ...body, occurredAt, newsId, carrier });
      return jsonAnswer(announced, { status: 202, facts: { ...announced, parcel: body.status } });
    },
);

const settings = { TABLE_NAME: text, EVENT_BUS_NAME: text, CARRIER_SECRET_NAME: text };

export const handler = onLambda(settings, (env) =>
  carrierNewsEndpoint({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    bus: eventBridgeBus(new EventBridgeClient({}), env.EVENT_BUS_NAME),
    signing: secretSigningKeys(new SecretsManagerClient({}), env.CARRIER_SECRET_NAME),
    clock: systemClock,
  }),
);
