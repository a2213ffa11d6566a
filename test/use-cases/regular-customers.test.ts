import { beforeEach, describe, expect, test } from 'vitest';
import type { Policy } from '#domain/policy.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { previewReturn } from '#use-cases/preview-return.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { dayMs } from '../support/still-clock.ts';

let shop: Shop;
const sooner: Partial<Policy> = {
  tiers: [
    {
      code: 'regular',
      when: [
        { field: 'customer.orders', from: 2 },
        { field: 'customer.returns', to: 1 },
      ],
    },
  ],
  rules: [
    {
      id: 'regulars-sooner',
      when: [{ field: 'customer.tier', in: ['regular'] }],
      decide: { creditOn: 'first-scan' },
    },
  ],
};

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy(sooner));
  await shop.order({ orderNumber: 'S-1' });
});

const creditOn = async (orderNumber = 'S-1', ports: Partial<Shop> = {}) => {
  const wanted = { orderNumber, lines: [{ lineId: '1', quantity: 1, reason: 'changed-mind' }] };
  return (await previewReturn({ ...shop, ...ports })(wanted)).creditOn;
};

describe('a policy that trusts regular customers', () => {
  test('knows their orders of the last year, this one among them', async () => {
    expect(await creditOn()).toBe('inspected');
    await shop.order({ orderNumber: 'S-long-ago', placedAt: '2025-09-01T08:00:00.000Z' });
    expect(await creditOn()).toBe('inspected');
    await shop.order({ orderNumber: 'S-of-another', customerId: 'c-2' });
    expect(await creditOn()).toBe('inspected');
    await shop.order({ orderNumber: 'S-2' });
    expect(await creditOn()).toBe('first-scan');
  });

  test('knows their returns, but not those that nothing came of', async () => {
    await shop.order({ orderNumber: 'S-2' });
    await shop.opened(undefined, 'S-2');
    expect(await creditOn()).toBe('first-scan');
    const second = await shop.opened(undefined, 'S-2');
    expect(await creditOn()).toBe('inspected');
    await cancelReturn(shop)({ returnId: second, orderNumber: 'S-2' });
    expect(await creditOn()).toBe('first-scan');
  });

  test('opens the return on what it knew then; what comes later changes nothing of it', async () => {
    await shop.order({ orderNumber: 'S-2' });
    const first = await shop.opened(undefined, 'S-1');
    await shop.opened(undefined, 'S-2');
    shop.clock.pass(dayMs);
    const third = await shop.opened(undefined, 'S-2');
    expect((await shop.found(first)).head.creditOn).toBe('first-scan');
    expect((await shop.found(third)).head.creditOn).toBe('inspected');
  });
});

test('a policy that does not look at customers asks nobody about them', async () => {
  const nobody = {
    orders: () => Promise.reject(new Error('asked')),
    returns: () => Promise.reject(new Error('asked')),
  };
  await expect(creditOn('S-1', { customers: nobody })).rejects.toThrow('asked');
  await shop.policy(aPolicy({ version: 2 }));
  await expect(creditOn('S-1', { customers: nobody })).resolves.toBe('inspected');
});
