import { SESClient } from '@aws-sdk/client-ses';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoWithdrawals } from '#adapters/dynamodb/withdrawals.ts';
import { sesMailer } from '#adapters/mail/ses-mailer.ts';
import { mailThemeOf } from '#adapters/mail/theme-of.ts';
import { systemClock as clock } from '#adapters/system.ts';
import { withdrawalContracts } from '#contracts/withdrawal-events.ts';
import { mailSettings } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { sendWithdrawalReceipt } from '#use-cases/send-withdrawal-receipt.ts';

const run = subscriber(
  { act: 'send-withdrawal-receipt', detail: withdrawalContracts.WithdrawalStated },
  sendWithdrawalReceipt,
);

export const handler = onLambda(mailSettings, (env) => {
  const [shopName, timeZone, configurationSet] = [env.SHOP_NAME, env.TIME_ZONE, env.CONFIGURATION_SET];
  const from = { name: shopName, address: env.SENDER_ADDRESS };
  return run({
    withdrawals: dynamoWithdrawals(documentClient(), env.TABLE_NAME, clock),
    mailer: sesMailer({ client: new SESClient({}), clock, from, configurationSet }),
    clock,
    setting: { shopName, timeZone, portalUrl: env.PORTAL_URL, look: mailThemeOf(env.THEME)?.look },
  });
});
