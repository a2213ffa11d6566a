import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { eventBridgeBus } from '#adapters/eventbridge.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { systemClock } from '#adapters/system.ts';
import { boxOf, InspectionNewsBody, notAfter } from '#contracts/news.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import type { Bus, Clock, Returns } from '#shared/ports.ts';
import { announceInspection } from '#use-cases/announce-inspection.ts';

/** `POST /webhooks/warehouse`, signed by the warehouse. The message's id is the news' id. */
export const warehouseNewsEndpoint = signedEndpoint(
  { act: 'warehouse-news', body: InspectionNewsBody },
  (deps: SignedDeps & { readonly returns: Returns; readonly bus: Bus; readonly clock: Clock }) =>
    async ({ body, messageId: newsId }) => {
      const { units, boxClosed, station } = body;
      const occurredAt = notAfter(body.occurredAt, deps.clock.now());
      const news = { newsId, of: boxOf(body), units, boxClosed, station, occurredAt };
      const announced = await announceInspection(deps)(news);
      return jsonAnswer(announced, { status: 202, facts: { ...announced, boxClosed } });
    },
);

const settings = { TABLE_NAME: text, EVENT_BUS_NAME: text, WAREHOUSE_SECRET_NAME: text };

export const handler = onLambda(settings, (env) =>
  warehouseNewsEndpoint({
    returns: dynamoReturns(documentClient(), env.TABLE_NAME, systemClock),
    bus: eventBridgeBus(new EventBridgeClient({}), env.EVENT_BUS_NAME),
    signing: secretSigningKeys(new SecretsManagerClient({}), env.WAREHOUSE_SECRET_NAME),
    clock: systemClock,
  }),
);
