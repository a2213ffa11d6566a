import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { PayLater } from '#shared/ports.ts';
import { klarnaPayLater } from './klarna-pay-later.ts';
import { klarnaAccess, providerOf, type RefundSetting } from './refund-setting.ts';

/** Who can give more time to pay what was bought by a method: Klarna, where the stage's settings name it. */
export function payingLater(setting: RefundSetting): (method: string) => PayLater | undefined {
  const access = klarnaAccess(new SecretsManagerClient({}), setting);
  const klarna = access && klarnaPayLater(access);
  return (method) => (providerOf(setting, method) === 'klarna' ? klarna : undefined);
}
