import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { eventBridgeBus } from '#adapters/eventbridge.ts';
import { stripeSecrets } from '#adapters/payments/provider-secrets.ts';
import { isRefundNews, stripeNews } from '#adapters/payments/stripe-news.ts';
import { systemClock } from '#adapters/system.ts';
import { text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { rawBody } from '#lambda/http-request.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { announcePaymentNews } from '#use-cases/announce-payment-news.ts';
import { announceRefundNews } from '#use-cases/announce-refund-news.ts';

type Deps = Parameters<typeof announceRefundNews>[0] & { readonly signing: ReturnType<typeof stripeSecrets> };
const maxBytes = 256 * 1024;

/** `POST /webhooks/stripe`. Nothing is read before Stripe's signature holds; what is about no refund or payment of ours is taken, too. */
export const stripeNewsEndpoint = httpEndpoint({ act: 'stripe-news', maxBytes }, (deps: Deps) => {
  const [ofRefund, ofPayment] = [announceRefundNews(deps), announcePaymentNews(deps)];
  return async ({ event }) => {
    const signature = event.headers['stripe-signature'];
    const message = { rawBody: rawBody(event, maxBytes).toString('utf8'), signature };
    const news = stripeNews(message, await deps.signing(), Date.parse(deps.clock.now()));
    if (news === undefined) return jsonAnswer({ ours: false }, { status: 202 });
    const ours = await (isRefundNews(news) ? ofRefund(news) : ofPayment(news));
    const what = isRefundNews(news) ? 'refund' : 'payment';
    return jsonAnswer({ ours }, { status: 202, facts: ours ? { [what]: news.status } : {} });
  };
});

const settings = { EVENT_BUS_NAME: text, STRIPE_SECRET_NAME: text };

export const handler = onLambda(settings, ({ EVENT_BUS_NAME, STRIPE_SECRET_NAME }) =>
  stripeNewsEndpoint({
    signing: stripeSecrets(new SecretsManagerClient({}), STRIPE_SECRET_NAME),
    bus: eventBridgeBus(new EventBridgeClient({}), EVENT_BUS_NAME),
    clock: systemClock,
  }),
);
