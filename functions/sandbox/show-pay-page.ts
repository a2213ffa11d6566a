import { documentClient } from '#adapters/dynamodb/client.ts';
import { noPayPage, payPage, payPageStyle } from '#adapters/sandbox/pay-page.ts';
import { sandboxTill } from '#adapters/sandbox/sandbox-till.ts';
import { systemClock } from '#adapters/system.ts';
import { PayPagePath } from '#contracts/sandbox.ts';
import { payments, text } from '#lambda/env.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { pageAnswer } from '#lambda/page-answer.ts';

export interface ShowPayPageDeps {
  readonly till: Pick<ReturnType<typeof sandboxTill>, 'read'>;
  readonly portalUrl: string;
}

/** `GET /sandbox/pay/{secret}`: what the sandbox's customer is asked to pay. */
export const showPayPageEndpoint = httpEndpoint(
  { act: 'show-pay-page', path: PayPagePath },
  ({ till, portalUrl }: ShowPayPageDeps) =>
    async ({ path }) => {
      const bill = await till.read(path.secret);
      if (bill === undefined) return pageAnswer(noPayPage(), payPageStyle, 404);
      return pageAnswer(payPage(bill, portalUrl), payPageStyle);
    },
);

export const handler = onLambda({ TABLE_NAME: text, PAYMENTS: payments }, ({ TABLE_NAME, PAYMENTS }) =>
  showPayPageEndpoint({
    till: sandboxTill({ db: documentClient(), table: TABLE_NAME, clock: systemClock }),
    portalUrl: PAYMENTS.portalUrl,
  }),
);
