import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoPaymentLinks } from '#adapters/dynamodb/payment-links.ts';
import { sandboxCollections } from '#adapters/sandbox/sandbox-collections.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import type { Collections } from '#shared/ports.ts';
import { declined, unavailable } from './outcomes.ts';
import { providerSecret, stripeLogin } from './provider-secrets.ts';
import { providerOf, type RefundSetting } from './refund-setting.ts';
import { stripeCollections } from './stripe-collections.ts';

/**
 * Payment links at whoever the stage's settings name for the method that differences are paid by. Where nobody is named, or one that makes
 * no links, none is made (RefundDeclined, `no-provider`); one that is named and not set up is as if it were down.
 */
export function collecting(db: DynamoDBDocumentClient, table: string, setting: RefundSetting): Collections {
  const { collectBy: method, portalUrl, secrets } = setting;
  const provider = method === undefined ? undefined : providerOf(setting, method);
  if (method !== undefined && provider === 'sandbox') {
    const world = { db, table, clock: systemClock };
    return sandboxCollections(world, { ids: systemIds, method, portalUrl });
  }
  if (method !== undefined && provider === 'stripe') {
    if (secrets.stripe === undefined)
      return without(() => unavailable('Stripe', 'it is not set up', 'payment link'));
    const login = providerSecret(new SecretsManagerClient({}), secrets.stripe, stripeLogin);
    const links = dynamoPaymentLinks(db, table);
    return stripeCollections({ apiKey: async () => (await login()).apiKey }, { links, method, portalUrl });
  }
  return without(() => declined('nobody', 'no-provider', 'payment link'));
}

function without(why: () => Error): Collections {
  const refuse = async () => {
    throw why();
  };
  return { open: refuse, find: refuse, close: refuse };
}
