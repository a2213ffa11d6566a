import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { KlarnaAccess } from './klarna-wire.ts';
import { klarnaLogin, providerSecret } from './provider-secrets.ts';

export type ProviderName = 'stripe' | 'klarna' | 'sandbox';

/** Who refunds what, who collects, and the names of the secrets that it takes. */
export interface RefundSetting {
  readonly byMethod: Readonly<Record<string, ProviderName>>;
  readonly otherwise?: ProviderName | undefined;
  /** a price difference is paid by this method, at its provider; without it nobody collects any */
  readonly collectBy?: string | undefined;
  /** where the customer's pages are */
  readonly portalUrl: string;
  readonly klarnaAddress: string;
  readonly description: string;
  /** more time to pay, where a provider gives it */
  readonly payLater?: { readonly days: number; readonly feeUpTo: number } | undefined;
  readonly secrets: { readonly stripe?: string | undefined; readonly klarna?: string | undefined };
}

/** Who took payments by a method; undefined when nobody here did. */
export const providerOf = ({ byMethod, otherwise }: RefundSetting, method: string) =>
  Object.hasOwn(byMethod, method) ? byMethod[method] : otherwise;

/** Every provider that some method goes to. */
export const providersIn = ({ byMethod, otherwise }: RefundSetting): ProviderName[] => [
  ...new Set([...Object.values(byMethod), ...(otherwise === undefined ? [] : [otherwise])]),
];

/** How Klarna is asked, where the stage's settings name it. */
export function klarnaAccess(store: SecretsManagerClient, setting: RefundSetting): KlarnaAccess | undefined {
  const { klarnaAddress, description, secrets } = setting;
  if (secrets.klarna === undefined) return undefined;
  const credentials = providerSecret(store, secrets.klarna, klarnaLogin);
  return { address: new URL(klarnaAddress), credentials, description };
}
