import { beforeEach, describe, expect, test } from 'vitest';
import { replay } from '#domain/lifecycle.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { takeMoneyInstead } from '#use-cases/take-money-instead.ts';
import { anOfferingShop } from '../support/offering.ts';
import type { Shop } from '../support/shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await anOfferingShop();
  await shop.order();
});

const orderNumber = 'S-1001';
const exchange = { quantity: 1, remedy: 'exchange', exchangeFor: 'SHIRT-S' } as const;
const change = (returnId: string, lines = ['1'], of = orderNumber) =>
  takeMoneyInstead(shop)({ returnId, orderNumber: of, lines });
const refused = (name: string) => expect.objectContaining({ name });
const free = async () => (await shop.articles.read('SHIRT-S', 'SE', 'SEK'))?.free;

describe('a customer who wants the money after all', () => {
  test('has it: nothing is held for them any more, and it is told who changed it', async () => {
    const before = await free();
    const returnId = await shop.booked([exchange]);
    expect(await free()).toBe((before ?? 0) - 1);
    const seen = await change(returnId);
    expect(seen.lines[0]?.remedy).toBeUndefined();
    expect(seen.amounts.shares).toMatchObject({ refund: 10_000, exchange: 0, difference: 0 });
    expect(await free()).toBe(before);
    const events = await shop.returns.events(returnId);
    expect(events.at(-1)).toMatchObject({ type: 'RemedyChanged', actor: 'customer' });
    expect(events.at(-1)?.data).not.toHaveProperty('by');
    expect(replay(events)).toEqual((await shop.found(returnId)).head);
    await issueCredit(shop)({ returnId });
    expect(shop.payments.refunds.map(({ amount }) => amount)).toEqual([10_000]);
  });

  test('changes nothing a second time', async () => {
    const returnId = await shop.booked([exchange]);
    await change(returnId);
    await change(returnId);
    const types = (await shop.returns.events(returnId)).map(({ type }) => type);
    expect(types.filter((type) => type === 'RemedyChanged')).toHaveLength(1);
  });

  test('has the shipping back, too, where nothing of the order is left with them', async () => {
    const returnId = await shop.booked([{ quantity: 2, reason: 'faulty', remedy: 'repair' }]);
    expect((await change(returnId)).amounts.total).toBe(24_900);
  });
});

describe('is refused', () => {
  test('who knows another order, and what is no line of the return', async () => {
    const returnId = await shop.booked([exchange]);
    await expect(change(returnId, ['1'], 'S-2')).rejects.toThrow(refused('ReturnNotFound'));
    await expect(change(returnId, ['7'])).rejects.toThrow(refused('UnknownLine'));
  });

  test('what has begun to be carried out', async () => {
    const returnId = await shop.booked([exchange]);
    await issueCredit(shop)({ returnId });
    await expect(change(returnId)).rejects.toThrow(refused('MoneyHasMoved'));
  });

  test('an exchange that asks to be paid for: its payment may be under way', async () => {
    const returnId = await shop.booked([{ ...exchange, exchangeFor: 'SHIRT-L' }]);
    await expect(issueCredit(shop)({ returnId })).rejects.toThrow(refused('DifferenceAwaited'));
    await expect(change(returnId)).rejects.toThrow(refused('MoneyHasMoved'));
    expect((await shop.found(returnId)).lines[0]?.remedy).toBeDefined();
  });
});
