import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { beforeEach, describe, expect, test } from 'vitest';
import { klarnaLogin, providerSecret, stripeLogin } from '#adapters/payments/provider-secrets.ts';

let content: string | undefined;
let reads: number;
let now: number;
const store = {
  send: async () => {
    reads += 1;
    return { SecretString: content };
  },
} as unknown as SecretsManagerClient;

beforeEach(() => {
  content = '{"apiKey":"rk_1"}';
  reads = 0;
  now = 0;
});
const stripe = () => providerSecret(store, 'returflow/test/stripe', stripeLogin, () => now);

describe('the secret of a provider', () => {
  test('is read once in five minutes, and then as it is by then', async () => {
    const login = stripe();
    expect([await login(), await login()]).toEqual([{ apiKey: 'rk_1' }, { apiKey: 'rk_1' }]);
    expect(reads).toBe(1);
    content = '{"apiKey":"rk_2"}';
    now = 5 * 60_000;
    expect(await login()).toEqual({ apiKey: 'rk_2' });
    now = 0;
    await login();
    expect(reads).toBe(3);
  });

  test.each([[undefined], [''], ['rk_1'], ['{}'], ['{"apiKey":""}'], ['{"apiKey":7}']])(
    'that holds %j refunds nothing, and is looked at again the next time',
    async (unfit) => {
      content = unfit;
      const login = stripe();
      await expect(login()).rejects.toMatchObject({ name: 'PaymentsUnavailable' });
      content = '{"apiKey":"rk_1"}';
      expect(await login()).toEqual({ apiKey: 'rk_1' });
    },
  );

  test('of Klarna has a name and a password', async () => {
    content = '{"username":"K1","password":"p","more":1}';
    const login = providerSecret(store, 'returflow/test/klarna', klarnaLogin, () => now);
    expect(await login()).toEqual({ username: 'K1', password: 'p' });
  });
});
