import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { sandboxPayments } from '#adapters/sandbox/sandbox-payments.ts';
import { systemClock } from '#adapters/system.ts';
import type { Payments } from '#shared/ports.ts';
import { klarnaPayments } from './klarna-payments.ts';
import { paymentsByMethod } from './payments-by-method.ts';
import { providerSecret, stripeLogin } from './provider-secrets.ts';
import { klarnaAccess, type ProviderName, providerOf, type RefundSetting } from './refund-setting.ts';
import { stripePayments } from './stripe-payments.ts';

/** Refunds at whoever the stage's settings name for a method. */
export function refunding(db: DynamoDBDocumentClient, table: string, setting: RefundSetting): Payments {
  const { secrets } = setting;
  const store = new SecretsManagerClient({});
  const providers: Partial<Record<ProviderName, Payments>> = {
    sandbox: sandboxPayments({ db, table, clock: systemClock }),
  };
  if (secrets.stripe !== undefined) {
    const login = providerSecret(store, secrets.stripe, stripeLogin);
    providers.stripe = stripePayments({ apiKey: async () => (await login()).apiKey });
  }
  const klarna = klarnaAccess(store, setting);
  if (klarna !== undefined) providers.klarna = klarnaPayments(klarna);
  return paymentsByMethod(providers, (method) => providerOf(setting, method));
}
