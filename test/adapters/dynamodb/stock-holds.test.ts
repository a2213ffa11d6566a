import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Commit, StockChange } from '#shared/ports.ts';
import { anArticle } from '../../support/an-article.ts';
import { anEvent } from '../../support/an-event.ts';
import { shopOver } from '../../support/shop.ts';
import { kinds, type Stores } from '../../support/stores.ts';

describe.each(kinds)('stock held for exchanges in $kind', ({ start }) => {
  let stores: Stores;
  let count = 0;

  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());

  /** An article of so many units, and a return that may change them. */
  async function begin(stock: number) {
    count += 1;
    const sku = `HELD-${count}`;
    const shop = shopOver(stores, count);
    await stores.articleFeed.tell(anArticle({ sku, stock }));
    await shop.order({ orderNumber: `S-${count}` });
    const returnId = await shop.opened([{}], `S-${count}`);
    const commit = async (changes: readonly Partial<StockChange>[], over: Partial<Commit> = {}) =>
      stores.returns.commit({
        before: await shop.found(returnId),
        returnId,
        events: [anEvent('MessageRequested')],
        stock: changes.map((change) => ({ sku, units: 1, as: 'held', ...change })),
        ...over,
      });
    const free = async () => (await stores.articles.read(sku, 'SE', 'SEK'))?.free;
    return { sku, shop, returnId, commit, free };
  }
  const outOfStock = (sku: string) => expect.objectContaining({ name: 'OutOfStock', data: { sku } });

  test('a hold takes from what is free, and gives it back', async () => {
    const { commit, free } = await begin(3);
    await commit([{ units: 2 }]);
    expect(await free()).toBe(1);
    await commit([{ units: 2, as: 'given-back' }]);
    expect(await free()).toBe(3);
  });

  test('a hold of more than is free is out of stock, and nothing of its change happens', async () => {
    const { sku, shop, returnId, commit, free } = await begin(3);
    await commit([{ units: 2 }]);
    const before = await shop.types(returnId);
    await expect(commit([{ units: 2 }])).rejects.toEqual(outOfStock(sku));
    expect([await free(), await shop.types(returnId)]).toEqual([1, before]);
  });

  test('an article that was never told is out of stock', async () => {
    const { commit } = await begin(3);
    await expect(commit([{ sku: 'NEVER TOLD' }])).rejects.toEqual(outOfStock('NEVER TOLD'));
  });

  test('of two articles the one that is short is named, and the other stays free', async () => {
    const [{ commit, free }, short] = [await begin(3), await begin(0)];
    await expect(commit([{}, { sku: short.sku }])).rejects.toEqual(outOfStock(short.sku));
    expect(await free()).toBe(3);
  });

  test('what is taken is neither held nor in stock any more', async () => {
    const { commit, free } = await begin(3);
    await commit([{ units: 2 }]);
    await commit([{ units: 2, as: 'taken' }]);
    expect(await free()).toBe(1);
    await expect(commit([{ as: 'given-back' }])).rejects.toThrow(
      expect.objectContaining({ name: 'ReturnChangedMeanwhile' }),
    );
    expect(await free()).toBe(1);
  });

  test('a choice that changes holds and gives back in one go, of one article too', async () => {
    const [{ commit, free }, other] = [await begin(1), await begin(1)];
    await commit([{}]);
    await commit([{ as: 'given-back' }, { sku: other.sku }]);
    expect([await free(), await other.free()]).toEqual([1, 0]);
    await commit([{ sku: other.sku, as: 'given-back' }, { sku: other.sku }]);
    expect(await other.free()).toBe(0);
  });

  test('told stock is free but for what is held, and never less than nothing', async () => {
    const { sku, commit, free } = await begin(3);
    await commit([{ units: 2 }]);
    const tell = (stock: number, day: number) =>
      stores.articleFeed.tellStock({ sku, stock, updatedAt: `2026-10-0${day}T08:00:00.000Z` });
    await tell(5, 1);
    expect(await free()).toBe(3);
    await tell(1, 2);
    expect(await free()).toBe(0);
    await expect(commit([{}])).rejects.toEqual(outOfStock(sku));
    // giving back is never refused for what the shop tells
    await commit([{ units: 2, as: 'given-back' }]);
    expect(await free()).toBe(1);
    await stores.articleFeed.tell(anArticle({ sku, stock: 7, updatedAt: '2026-10-03T08:00:00.000Z' }));
    expect(await free()).toBe(7);
  });

  test('a return that changed meanwhile is told as that, whatever is short', async () => {
    const { shop, returnId, commit } = await begin(0);
    const before = await shop.found(returnId);
    await commit([]);
    await expect(commit([{}], { before })).rejects.toThrow(
      expect.objectContaining({ name: 'ReturnChangedMeanwhile' }),
    );
  });

  test('what happens once holds once', async () => {
    const { commit, free } = await begin(3);
    expect(await commit([{}], { once: 'exchange' })).toBeDefined();
    expect(await commit([{}], { once: 'exchange' })).toBeUndefined();
    expect(await free()).toBe(2);
  });
});
