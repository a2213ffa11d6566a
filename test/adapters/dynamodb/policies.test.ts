import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultPolicy } from '#domain/default-policy.ts';
import { aPolicy } from '../../support/a-policy.ts';
import { kinds, type Stores } from '../../support/stores.ts';

describe.each(kinds)('policies in $kind', ({ start }) => {
  let stores: Stores;

  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());

  test('a market that published nothing has the built-in one', async () => {
    expect(await stores.policies.inForce('NO', '2026-10-01T00:00:00.000Z')).toEqual(defaultPolicy('NO'));
    expect(await stores.policies.read('NO', 0)).toEqual(defaultPolicy('NO'));
  });

  test('the last version that is in force by then decides', async () => {
    const of = (version: number, effectiveFrom: string) => aPolicy({ market: 'SE', version, effectiveFrom });
    await stores.policies.publish(of(1, '2026-01-01T00:00:00.000Z'));
    await stores.policies.publish(of(10, '2026-06-01T00:00:00.000Z'));
    await stores.policies.publish(of(2, '2026-03-01T00:00:00.000Z'));
    const at = async (moment: string) => (await stores.policies.inForce('SE', moment)).version;
    expect(await at('2025-12-31T23:59:59.999Z')).toBe(0);
    expect(await at('2026-01-01T00:00:00.000Z')).toBe(1);
    expect(await at('2026-05-31T23:59:59.999Z')).toBe(2);
    expect(await at('2026-06-01T00:00:00.000Z')).toBe(10);
    expect((await stores.policies.inForce('DK', '2026-06-01T00:00:00.000Z')).version).toBe(0);
  });

  test('a version is read as published, and one that was not is refused', async () => {
    const policy = aPolicy({ market: 'FI', version: 3 });
    await stores.policies.publish(policy);
    expect(await stores.policies.read('FI', 3)).toEqual(policy);
    await expect(stores.policies.read('FI', 4)).rejects.toThrow(
      expect.objectContaining({ name: 'PolicyNotFound' }),
    );
  });

  test('a version is published once; saying the same again is fine', async () => {
    const policy = aPolicy({ market: 'DE', version: 1 });
    await stores.policies.publish(policy);
    const reordered = Object.fromEntries(Object.entries(policy).reverse()) as unknown as typeof policy;
    await stores.policies.publish(reordered);
    const other = { ...policy, creditPercent: { A: 100, B: 90, C: 50 } };
    await expect(stores.policies.publish(other)).rejects.toThrow(
      expect.objectContaining({ name: 'PolicyVersionExists' }),
    );
    expect(await stores.policies.read('DE', 1)).toEqual(policy);
  });
});
