import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { eventBridgeBus } from '#adapters/eventbridge.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { systemClock } from '#adapters/system.ts';
import { SupportContactBody } from '#contracts/care.ts';
import { notAfter } from '#contracts/news.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import type { Bus, Clock } from '#shared/ports.ts';

/** `POST /webhooks/support`, signed by the helpdesk. Which return it is about is found out after the answer. */
export const supportNewsEndpoint = signedEndpoint(
  { act: 'support-news', body: SupportContactBody },
  ({ bus, clock }: SignedDeps & { readonly bus: Bus; readonly clock: Clock }) =>
    async ({ body: { at, ...contact }, messageId: newsId }) => {
      const detail = { ...contact, newsId, occurredAt: notAfter(at, clock.now()) };
      await bus.publish([{ source: 'returflow.support', type: 'SupportContact', detail }]);
      const { contactId } = contact;
      return jsonAnswer({ contactId }, { status: 202, facts: { contactId } });
    },
);

const settings = { EVENT_BUS_NAME: text, SUPPORT_SECRET_NAME: text };

export const handler = onLambda(settings, (env) =>
  supportNewsEndpoint({
    bus: eventBridgeBus(new EventBridgeClient({}), env.EVENT_BUS_NAME),
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SUPPORT_SECRET_NAME),
    clock: systemClock,
  }),
);
