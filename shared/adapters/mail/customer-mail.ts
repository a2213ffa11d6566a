import { SESClient } from '@aws-sdk/client-ses';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoIdentities } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { dynamoSentMessages } from '#adapters/dynamodb/sent-messages.ts';
import { dynamoUnreachable } from '#adapters/dynamodb/unreachable.ts';
import { systemClock } from '#adapters/system.ts';
import type { OptionalMessage } from '#domain/messages.ts';
import { sesMailer } from './ses-mailer.ts';
import { mailThemeOf } from './theme-of.ts';

/** How a shop writes to its customers. */
export interface MailSetting {
  readonly TABLE_NAME: string;
  readonly SENDER_ADDRESS: string;
  readonly SHOP_NAME: string;
  readonly PORTAL_URL: string;
  readonly TIME_ZONE: string;
  /** by which SES tells what became of a mail */
  readonly CONFIGURATION_SET: string;
  /** how mails look */
  readonly THEME: string;
  /** what customers are told besides what they always are */
  readonly MESSAGES: readonly OptionalMessage[];
}

/** What every function that writes to customers needs, made of its settings. */
export function customerMail(db: DynamoDBDocumentClient, env: MailSetting) {
  const from = { name: env.SHOP_NAME, address: env.SENDER_ADDRESS };
  return {
    returns: dynamoReturns(db, env.TABLE_NAME, systemClock),
    identities: dynamoIdentities(db, env.TABLE_NAME),
    sent: dynamoSentMessages(db, env.TABLE_NAME),
    unreachable: dynamoUnreachable(db, env.TABLE_NAME),
    mailer: sesMailer({
      ...{ client: new SESClient({}), clock: systemClock, from },
      configurationSet: env.CONFIGURATION_SET,
    }),
    clock: systemClock,
    wanted: env.MESSAGES,
    setting: {
      ...{ shopName: env.SHOP_NAME, portalUrl: env.PORTAL_URL, timeZone: env.TIME_ZONE },
      ...mailThemeOf(env.THEME),
    },
  };
}
