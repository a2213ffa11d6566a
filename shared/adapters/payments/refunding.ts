import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { sandboxPayments } from '#adapters/sandbox/sandbox-payments.ts';
import { systemClock } from '#adapters/system.ts';
import { storeCreditMethod } from '#domain/store-credit-bonus.ts';
import type { Payments } from '#shared/ports.ts';
import { klarnaPayments } from './klarna-payments.ts';
import { paymentsByMethod } from './payments-by-method.ts';
import { providerSecret, stripeLogin } from './provider-secrets.ts';
import {
  klarnaAccess,
  type ProviderName,
  providerOf,
  providersIn,
  type RefundSetting,
} from './refund-setting.ts';
import { storeCreditPayments } from './store-credit-payments.ts';
import { stripePayments } from './stripe-payments.ts';

/** Refunds at whoever the stage's settings name for a method; what was bought with store credit is given back by ourselves in every stage. */
export function refunding(db: DynamoDBDocumentClient, table: string, setting: RefundSetting): Payments {
  const { secrets } = setting;
  const store = new SecretsManagerClient({});
  const providers: Partial<Record<ProviderName | typeof storeCreditMethod, Payments>> = {
    sandbox: sandboxPayments({ db, table, clock: systemClock }),
    [storeCreditMethod]: storeCreditPayments(db, table, systemClock),
  };
  if (secrets.stripe !== undefined) {
    const login = providerSecret(store, secrets.stripe, stripeLogin);
    providers.stripe = stripePayments({ apiKey: async () => (await login()).apiKey });
  }
  const klarna = klarnaAccess(store, setting);
  if (klarna !== undefined) providers.klarna = klarnaPayments(klarna);
  return paymentsByMethod(
    providers,
    (method) => (method === storeCreditMethod ? storeCreditMethod : providerOf(setting, method)),
    providersIn(setting),
  );
}
