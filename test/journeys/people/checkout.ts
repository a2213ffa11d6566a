import { expect } from 'vitest';
import type { Asked, askOf } from './asking.ts';
import { staffToken } from './staff.ts';
import { aStoreCredit } from './store-credits.ts';
import type { RunningWorld } from './world.ts';

type Ask = (route: string, asked: Asked) => ReturnType<typeof askOf>;

/** A checkout that asks, redeems and takes back as the shop's does, and as it should not; what staff then see entered. */
export async function checkoutAsks(world: RunningWorld, ask: Ask): Promise<{ entries: string[] }> {
  const { code, reference } = await aStoreCredit(world);
  const signer = 'shop';
  const balance = 'POST /store-credits/balance';
  const { body } = await ask(balance, { body: { code }, signer, gets: 200 });
  expect(body).toMatchObject({ reference, balance: 55_000, credit: 50_000, bonus: 5_000 });
  await ask(balance, { body: { code: reference }, signer, gets: 'StoreCreditUnknown' });
  await ask(balance, { body: { code }, gets: 'SignatureMissing' });

  const redeem = 'POST /store-credits/redemptions';
  const paid = { code, key: 'till-1', amount: 20_000, currency: 'SEK', orderNumber: 'CONTRACT-2' };
  const { body: redeemed } = await ask(redeem, { body: paid, signer, gets: 200 });
  expect(redeemed).toMatchObject({ amount: 20_000, bonus: 5_000, balance: 35_000 });
  await ask(redeem, { body: { ...paid, amount: 1 }, signer, gets: 'RedemptionKeyReused' });
  const second = { ...paid, key: 'till-2' };
  await ask(redeem, { body: { ...second, amount: 35_001 }, signer, gets: 'StoreCreditTooLittle' });
  await ask(redeem, { body: { ...second, currency: 'EUR' }, signer, gets: 'StoreCreditOtherCurrency' });

  const takeBack = 'POST /store-credits/redemptions/{key}/void';
  const voided = { path: { key: 'till-1' }, body: { key: 'till-1' }, signer } as const;
  for (const _ of ['once', 'again'])
    expect((await ask(takeBack, { ...voided, gets: 200 })).body).toMatchObject({ givenBack: 20_000 });
  await ask(takeBack, { ...voided, body: { key: 'till-2' }, gets: 'InvalidRequest' });
  await ask(redeem, { body: paid, signer, gets: 'RedemptionVoided' });

  const see = 'GET /staff/store-credits/{reference}';
  const authorization = `Bearer ${await staffToken(world, 'support')}`;
  const { body: seen } = await ask(see, { path: { reference }, headers: { authorization }, gets: 200 });
  expect(JSON.stringify(seen)).not.toContain(code);
  await ask(see, {
    path: { reference: `SC-${'0'.repeat(26)}` },
    headers: { authorization },
    gets: 'StoreCreditUnknown',
  });
  return { entries: seen.entries.map(({ is }: { is: string }) => is) };
}
