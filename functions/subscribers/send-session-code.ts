import { SESClient } from '@aws-sdk/client-ses';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoIdentities, dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoSessionCodes } from '#adapters/dynamodb/session-codes.ts';
import { dynamoUnreachable } from '#adapters/dynamodb/unreachable.ts';
import { sesMailer } from '#adapters/mail/ses-mailer.ts';
import { mailThemeOf } from '#adapters/mail/theme-of.ts';
import { systemClock as clock, systemIds as ids } from '#adapters/system.ts';
import { SessionAskedDetail } from '#contracts/sessions.ts';
import { mailSettings } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { sendSessionCode } from '#use-cases/send-session-code.ts';

const run = subscriber({ act: 'send-session-code', detail: SessionAskedDetail }, sendSessionCode);

export const handler = onLambda(mailSettings, (env) => {
  const [db, shopName, configurationSet] = [documentClient(), env.SHOP_NAME, env.CONFIGURATION_SET];
  const from = { name: shopName, address: env.SENDER_ADDRESS };
  return run({
    orders: dynamoOrders(db, env.TABLE_NAME),
    identities: dynamoIdentities(db, env.TABLE_NAME),
    codes: dynamoSessionCodes(db, env.TABLE_NAME),
    unreachable: dynamoUnreachable(db, env.TABLE_NAME),
    mailer: sesMailer({ client: new SESClient({}), clock, from, configurationSet }),
    ...{ ids, clock },
    setting: { shopName, portalUrl: env.PORTAL_URL, look: mailThemeOf(env.THEME)?.look },
  });
});
