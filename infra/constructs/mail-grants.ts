import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { StageConfig } from '../config.ts';
import { mailSetOf } from '../names.ts';
import { allow, type Grant } from './grant.ts';

/** Letters to customers. */
export function toCustomers(table: Table, config: StageConfig): Grant {
  return {
    // how they look: its pictures are at the portal
    environment: {
      ...{ ...sender(config), ...wanted(config) },
      ...{ PORTAL_URL: config.portalUrl, THEME: config.theme },
      CONFIGURATION_SET: mailSetOf(config),
    },
    statements: [sendFrom(table, config, `configuration-set/${mailSetOf(config)}`)],
  };
}

/** What customers are written besides what they always are. */
export const wanted = ({ messages }: StageConfig) => ({ MESSAGES: JSON.stringify(messages) });

/** Reports to finance. */
export function toFinance(table: Table, config: StageConfig): Grant {
  const { financeAddress, financeLanguage: language } = config;
  return {
    environment: { ...sender(config), FINANCE: JSON.stringify({ financeAddress, language }) },
    statements: [sendFrom(table, config)],
  };
}

/** The weekly digest to whoever reads it. */
export function toReaders(table: Table, config: StageConfig): Grant {
  return {
    environment: { ...sender(config), DIGEST_READERS: JSON.stringify(config.digestReaders) },
    statements: [sendFrom(table, config)],
  };
}

const sender = ({ senderAddress, shopName, timeZone }: StageConfig) => ({
  SENDER_ADDRESS: senderAddress,
  SHOP_NAME: shopName,
  TIME_ZONE: timeZone,
});

/** In the account and region of the table, whose stack holds the sender's domain. */
function sendFrom(table: Table, { senderAddress }: StageConfig, ...under: string[]) {
  const domain = senderAddress.slice(senderAddress.lastIndexOf('@') + 1);
  const { partition, region, account } = Stack.of(table);
  const used = [`identity/${domain}`, ...under];
  return allow(
    ['ses:SendRawEmail'],
    ...used.map((one) => `arn:${partition}:ses:${region}:${account}:${one}`),
  );
}
