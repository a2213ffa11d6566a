import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { eventBridgeBus } from '#adapters/eventbridge.ts';
import { noPayPage, payPage, payPageStyle } from '#adapters/sandbox/pay-page.ts';
import { paymentNewsOf, sandboxTill } from '#adapters/sandbox/sandbox-till.ts';
import { systemClock } from '#adapters/system.ts';
import { PayPagePath, PayPageQuery } from '#contracts/sandbox.ts';
import { payments, text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { pageAnswer, seeOther } from '#lambda/page-answer.ts';
import { announcePaymentNews } from '#use-cases/announce-payment-news.ts';

type Deps = Parameters<typeof announcePaymentNews>[0] &
  Record<'portalUrl' | 'method', string> & { readonly till: ReturnType<typeof sandboxTill> };

/** `POST /sandbox/pay/{secret}`: pays, and tells it as any provider does; or has it declined, and tells nobody. */
export const payOnPageEndpoint = httpEndpoint(
  { act: 'pay-on-page', path: PayPagePath, query: PayPageQuery },
  ({ till, portalUrl, method, ...deps }: Deps) =>
    async ({ path, query }) => {
      const bill = await till.read(path.secret);
      if (bill === undefined) return pageAnswer(noPayPage(), payPageStyle, 404);
      if (query.outcome === 'declined') return pageAnswer(payPage(bill, portalUrl, true), payPageStyle);
      const after = await till.pay(bill);
      const news = paymentNewsOf(after, method);
      if (news === undefined) return pageAnswer(payPage(after, portalUrl), payPageStyle);
      // also of one that was paid before: its news may not have got through
      await announcePaymentNews(deps)(news);
      return seeOther(`${portalUrl}/returns/${news.returnId}`);
    },
);

export const handler = onLambda({ TABLE_NAME: text, EVENT_BUS_NAME: text, PAYMENTS: payments }, (env) => {
  const till = sandboxTill({ db: documentClient(), table: env.TABLE_NAME, clock: systemClock });
  const bus = eventBridgeBus(new EventBridgeClient({}), env.EVENT_BUS_NAME);
  const { portalUrl, collectBy: method = 'card' } = env.PAYMENTS;
  return payOnPageEndpoint({ till, bus, clock: systemClock, portalUrl, method });
});
