import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { sandboxPayments } from '#adapters/sandbox/sandbox-payments.ts';
import { systemClock } from '#adapters/system.ts';
import type { Payments } from '#shared/ports.ts';
import { klarnaPayments } from './klarna-payments.ts';
import { paymentsByMethod } from './payments-by-method.ts';
import { klarnaLogin, providerSecret, stripeLogin } from './provider-secrets.ts';
import { stripePayments } from './stripe-payments.ts';

export type ProviderName = 'stripe' | 'klarna' | 'sandbox';

/** Who refunds what, and the names of the secrets that it takes. */
export interface RefundSetting {
  readonly byMethod: Readonly<Record<string, ProviderName>>;
  readonly otherwise?: ProviderName | undefined;
  readonly klarnaAddress: string;
  readonly description: string;
  readonly secrets: { readonly stripe?: string | undefined; readonly klarna?: string | undefined };
}

/** Refunds at whoever the stage's settings name for a method. */
export function refunding(db: DynamoDBDocumentClient, table: string, setting: RefundSetting): Payments {
  const { byMethod, otherwise, klarnaAddress, description, secrets } = setting;
  const store = new SecretsManagerClient({});
  const providers: Partial<Record<ProviderName, Payments>> = {
    sandbox: sandboxPayments({ db, table, clock: systemClock }),
  };
  if (secrets.stripe !== undefined) {
    const login = providerSecret(store, secrets.stripe, stripeLogin);
    providers.stripe = stripePayments({ apiKey: async () => (await login()).apiKey });
  }
  if (secrets.klarna !== undefined) {
    const credentials = providerSecret(store, secrets.klarna, klarnaLogin);
    providers.klarna = klarnaPayments({ address: new URL(klarnaAddress), credentials, description });
  }
  return paymentsByMethod(providers, (method) =>
    Object.hasOwn(byMethod, method) ? byMethod[method] : otherwise,
  );
}
