import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anArticle, aPrice } from '../../support/an-article.ts';
import { inTable, kinds, type Stores } from '../../support/stores.ts';

const at = (minute: number) => `2026-09-01T08:${String(minute).padStart(2, '0')}:00.000Z`;

describe.each(kinds)('articles in $kind', ({ start }) => {
  let stores: Stores;
  let count = 0;

  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());

  const fresh = (what: string) => {
    count += 1;
    return `${what}-${count}`;
  };
  const tell = (over: Parameters<typeof anArticle>[0]) => stores.articleFeed.tell(anArticle(over));
  const read = (sku: string) => stores.articles.read(sku, 'SE', 'SEK');
  const shelf = (category: string, over: object = {}) =>
    stores.articles.ofCategory({
      ...{ category, size: 'M', besidesStyle: undefined, market: 'SE', currency: 'SEK' },
      ...{ from: 10_000, to: 40_000, around: 25_000, ...over },
    });
  const skus = (offers: readonly { sku: string }[]) => offers.map(({ sku }) => sku);

  test('an article is offered where it has a price, with the tax inside it and what is free', async () => {
    const sku = fresh('A');
    const prices = [
      aPrice(),
      aPrice({ market: 'DE', currency: 'EUR', amount: 2_495, taxRate: 1900, name: 'Hemd', colour: 'weiß' }),
    ];
    expect(await tell({ sku, prices })).toBe('stored');
    expect(await read(sku)).toMatchObject({
      ...{ sku, name: 'Shirt', colour: 'white', size: 'M', currency: 'SEK', taxRate: 2500, free: 10 },
      price: { amount: 25_000, tax: 5_000 },
    });
    // 2495 × 19 / 119 = 398.36
    expect(await stores.articles.read(sku, 'DE', 'EUR')).toMatchObject({
      ...{ name: 'Hemd', colour: 'weiß', price: { amount: 2_495, tax: 398 } },
    });
    expect(await stores.articles.read(sku, 'SE', 'EUR')).toBeUndefined();
    expect(await stores.articles.read(sku, 'FI', 'EUR')).toBeUndefined();
    expect(await read('never told')).toBeUndefined();
  });

  test('what the shop calls it may have blanks, slashes and signs that keys are made of', async () => {
    const sku = `${fresh('~A')} b/c#d%2F~`;
    const style = fresh('style#/~');
    await tell({ sku, style });
    expect(await read(sku)).toMatchObject({ sku });
    expect(skus(await stores.articles.variants(style, 'SE', 'SEK'))).toEqual([sku]);
  });

  test('the later telling holds, in whatever order they come', async () => {
    const sku = fresh('A');
    expect(await tell({ sku, name: 'second', stock: 2, updatedAt: at(2) })).toBe('stored');
    expect(await tell({ sku, name: 'first', stock: 1, updatedAt: at(1) })).toBe('older');
    expect(await tell({ sku, name: 'second again', stock: 9, updatedAt: at(2) })).toBe('unchanged');
    expect(await read(sku)).toMatchObject({ name: 'second', free: 2 });
    expect(await tell({ sku, name: 'third', stock: 3, updatedAt: at(3) })).toBe('stored');
    expect(await read(sku)).toMatchObject({ name: 'third', free: 3 });
  });

  test('stock that was told by itself outlives an older telling of the article', async () => {
    const sku = fresh('A');
    const stockAt = (stock: number, minute: number) =>
      stores.articleFeed.tellStock({ sku, stock, updatedAt: at(minute) });
    expect(await stockAt(5, 1)).toBe('unknown');
    await tell({ sku, stock: 10, updatedAt: at(1) });
    expect(await stockAt(4, 5)).toBe('stored');
    expect(await stockAt(6, 4)).toBe('older');
    expect(await stockAt(7, 5)).toBe('unchanged');
    expect(await tell({ sku, name: 'renamed', stock: 20, updatedAt: at(3) })).toBe('stored');
    expect(await read(sku)).toMatchObject({ name: 'renamed', free: 4 });
    await tell({ sku, stock: 30, updatedAt: at(6) });
    expect(await read(sku)).toMatchObject({ free: 30 });
  });

  test('tellings at once leave the latest of them', async () => {
    const sku = fresh('A');
    const style = fresh('S');
    await Promise.all(
      [3, 1, 4, 2].map((minute) =>
        tell({ sku, style: `${style}-${minute}`, stock: minute, updatedAt: at(minute) }),
      ),
    );
    expect(await read(sku)).toMatchObject({ style: `${style}-4`, free: 4 });
    const listed = await Promise.all(
      [1, 2, 3, 4].map((minute) => stores.articles.variants(`${style}-${minute}`, 'SE', 'SEK')),
    );
    expect(listed.map(skus)).toEqual([[], [], [], [sku]]);
  });

  test('variants are the articles of a style that are sold there, in stock or not', async () => {
    const style = fresh('S');
    for (const [size, stock] of [
      ['S', 0],
      ['M', 1],
    ] as const) {
      await tell({ sku: `${style}-${size}`, style, size, stock });
    }
    await tell({ sku: `${style}-L`, style, size: 'L', prices: [aPrice({ market: 'FI', currency: 'EUR' })] });
    await tell({ sku: `${style}-XL`, style, size: 'XL', discontinued: true });
    const found = await stores.articles.variants(style, 'SE', 'SEK');
    expect(skus(found).toSorted()).toEqual([`${style}-M`, `${style}-S`]);
  });

  test('what is discontinued is not offered any more, and known all the same', async () => {
    const [sku, category, style] = [fresh('A'), fresh('c'), fresh('S')];
    await tell({ sku, category, style, updatedAt: at(1) });
    expect(skus(await shelf(category))).toEqual([sku]);
    await tell({ sku, category, style, updatedAt: at(2), discontinued: true });
    expect([
      await read(sku),
      await shelf(category),
      await stores.articles.variants(style, 'SE', 'SEK'),
    ]).toEqual([undefined, [], []]);
    expect(await stores.articles.told(sku)).toMatchObject({ sku, style, discontinued: true });
  });

  test('a shelf gives the nearest price first, of one size, within the prices asked for', async () => {
    const category = fresh('c');
    for (const amount of [9_999, 10_000, 24_000, 24_999, 26_002, 40_000, 40_001]) {
      await tell({ sku: `${category}-${amount}`, category, style: undefined, prices: [aPrice({ amount })] });
    }
    await tell({ sku: `${category}-L`, category, size: 'L' });
    await tell({ sku: `${category}-sold out`, category, stock: 0 });
    await tell({ sku: `${category}-own`, category, style: 'OWN' });
    expect(skus(await shelf(category, { besidesStyle: 'OWN' }))).toEqual(
      [24_999, 24_000, 26_002, 10_000, 40_000].map((amount) => `${category}-${amount}`),
    );
    expect(skus(await shelf(category, { size: 'L' }))).toEqual([`${category}-L`]);
    expect(skus(await shelf(category, { from: 26_000, around: 25_000 }))).toEqual(
      [26_002, 40_000].map((amount) => `${category}-${amount}`),
    );
  });

  test('an article whose price or category changes stands on its new shelf alone', async () => {
    const [sku, category, other] = [fresh('A'), fresh('c'), fresh('c')];
    await tell({ sku, category, updatedAt: at(1) });
    await tell({ sku, category, prices: [aPrice({ amount: 39_000 })], updatedAt: at(2) });
    expect((await shelf(category)).map(({ price }) => price.amount)).toEqual([39_000]);
    await tell({ sku, category: other, updatedAt: at(3) });
    expect([skus(await shelf(category)), skus(await shelf(other))]).toEqual([[], [sku]]);
  });
});

describe('a shelf in the table', () => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await inTable();
  });
  afterAll(() => stores.close());

  test('of hundreds of articles gives a dozen or two, few of a style, and does not stop at what is sold out', async () => {
    const articles = Array.from({ length: 500 }, (_, index) =>
      anArticle({
        sku: `A-${index}`,
        style: `S-${Math.floor(index / 20)}`,
        prices: [aPrice({ amount: 20_000 + 20 * index })],
        stock: index < 300 ? 0 : 1,
      }),
    );
    for (let from = 0; from < articles.length; from += 100) {
      await Promise.all(articles.slice(from, from + 100).map((one) => stores.articleFeed.tell(one)));
    }
    const found = await stores.articles.ofCategory({
      ...{ category: 'shirts', size: 'M', besidesStyle: undefined, market: 'SE', currency: 'SEK' },
      ...{ from: 12_500, to: 37_500, around: 25_000 },
    });
    expect(found.length).toBeGreaterThan(8);
    expect(found.length).toBeLessThan(36);
    const styles = Map.groupBy(found, ({ style }) => style);
    expect(Math.max(...[...styles.values()].map(({ length }) => length))).toBeLessThanOrEqual(3);
    expect(found.every(({ price }) => price.amount >= 26_000)).toBe(true);
  });
});
