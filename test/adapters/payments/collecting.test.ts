import { afterAll, beforeAll, expect, test } from 'vitest';
import { collecting } from '#adapters/payments/collecting.ts';
import type { RefundSetting } from '#adapters/payments/refund-setting.ts';
import { type Dynoxide, startDynoxide } from '../../support/dynoxide.ts';

let engine: Dynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.close());

const setting: RefundSetting = {
  ...{ byMethod: { card: 'stripe', klarna: 'klarna' }, klarnaAddress: 'https://klarna.example' },
  ...{ description: 'Retur', portalUrl: 'https://returer.shop.example', secrets: {} },
};
const collection = {
  ...{ key: 'R1.difference', returnId: 'R1', amount: 5_000, currency: 'SEK', language: 'sv' },
  ...{ says: 'Byte', payBy: '2199-12-01T00:00:00.000Z' },
};
const collector = (over: Partial<RefundSetting>) =>
  collecting(engine.db, engine.table, { ...setting, ...over });

test('a difference is collected where its method is refunded: here at the sandbox', async () => {
  const sandbox = collector({ byMethod: {}, otherwise: 'sandbox', collectBy: 'card' });
  const link = await sandbox.open(collection);
  expect(link.url).toMatch(/^https:\/\/returer\.shop\.example\/api\/sandbox\/pay\/[\w-]{43}$/);
  expect(await sandbox.find(collection)).toEqual({ is: 'open', ...link });
});

test.each<[string, Partial<RefundSetting>]>([
  ['nobody is named', {}],
  ['the method has no provider', { collectBy: 'invoice' }],
  ['its provider makes no payment links', { collectBy: 'klarna' }],
])('where %s no link is made, and a person is told why', async (_, over) => {
  const told = expect.objectContaining({
    name: 'RefundDeclined',
    data: { provider: 'nobody', code: 'no-provider' },
  });
  for (const act of ['open', 'find', 'close'] as const) {
    await expect(collector(over)[act](collection)).rejects.toThrow(told);
  }
});

test('a provider that is named and not set up is as if it were down', async () => {
  const stripe = collector({ collectBy: 'card' });
  await expect(stripe.open(collection)).rejects.toThrow(
    expect.objectContaining({ name: 'PaymentsUnavailable' }),
  );
});
