import { beforeEach, describe, expect, test } from 'vitest';
import { viewExchanges } from '#use-cases/view-exchanges.ts';
import { anArticle, aPrice } from '../support/an-article.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;
const price = (amount: number) => ({ prices: [aPrice({ amount })] });
const view = (lineId = '1') => viewExchanges(shop)({ orderNumber: 'S-1001', lineId });
const skus = (articles: readonly { sku: string }[]) => articles.map(({ sku }) => sku);
const tell = (...articles: Parameters<typeof anArticle>[0][]) =>
  Promise.all(articles.map((over) => shop.articleFeed.tell(anArticle(over))));

beforeEach(async () => {
  shop = await aShop();
  // three for 600.01: the first is paid an öre more than the others
  await shop.order({
    lines: [aLine({ sku: 'SHIRT-M', quantity: 3, paid: { amount: 60_001, tax: 12_000 } })],
  });
});

describe('what a line may be exchanged for', () => {
  test('are variants and suggestions, each with its difference to what one unit was paid', async () => {
    await tell(
      { sku: 'SHIRT-M' },
      { sku: 'SHIRT-L', size: 'L', stock: 3, ...price(19_900) },
      { sku: 'SHIRT-S', size: 'S', stock: 4, ...price(22_000) },
      { sku: 'POLO-M', style: 'POLO', name: 'Polo', ...price(20_001) },
    );
    const found = await view();
    expect(found).toMatchObject({ lineId: '1', currency: 'SEK', paid: { amount: 20_001, tax: 4_000 } });
    expect(found.variants).toMatchObject([
      { sku: 'SHIRT-S', difference: 1_999, few: false, why: 'same-style' },
      { sku: 'SHIRT-L', difference: -101, few: true, why: 'same-style' },
    ]);
    expect(found.suggestions).toMatchObject([{ sku: 'POLO-M', difference: 0, why: 'same-category' }]);
    expect(JSON.stringify(found)).not.toMatch(/free|stock|held|returnRate/);
  });

  test('come with the sizes of the style, and with the variants that are sold out', async () => {
    await tell(
      { sku: 'SHIRT-M' },
      { sku: 'SHIRT-XXL', size: 'XXL' },
      { sku: 'SHIRT-S', size: 'S', stock: 0 },
      { sku: 'SHIRT-L', size: 'L', stock: 0, discontinued: true, prices: [] },
    );
    const found = await view();
    expect(skus(found.variants)).toEqual(['SHIRT-XXL']);
    expect(found.soldOut).toMatchObject([{ sku: 'SHIRT-S', size: 'S' }]);
    expect(found.sizes).toEqual(['S', 'M', 'XXL']);
  });

  test('are measured by the unit that would be taken next', async () => {
    await tell({ sku: 'SHIRT-M' }, { sku: 'SHIRT-L', size: 'L', ...price(20_000) });
    await shop.opened();
    expect(await view()).toMatchObject({ paid: { amount: 20_000 }, variants: [{ difference: 0 }] });
    await shop.opened([{ quantity: 2 }]);
    expect(await view()).toMatchObject({ paid: { amount: 20_001 }, variants: [{ difference: -1 }] });
  });

  test('are what the shop sells in the market and currency of the order', async () => {
    const abroad = { prices: [aPrice({ market: 'DE', currency: 'EUR' })] };
    await tell(
      { sku: 'SHIRT-M' },
      { sku: 'SHIRT-L', size: 'L', ...abroad },
      { sku: 'POLO-M', style: 'POLO', ...abroad },
    );
    expect(await view()).toMatchObject({ variants: [], suggestions: [] });
  });

  test('still are what goes with an article that is not sold any more', async () => {
    await tell({ sku: 'SHIRT-M', discontinued: true, prices: [] }, { sku: 'SHIRT-L', size: 'L' });
    expect(skus((await view()).variants)).toEqual(['SHIRT-L']);
  });

  test('are of the category that the order names where the feed does not know the article', async () => {
    await shop.order({
      orderNumber: 'S-1002',
      lines: [aLine({ sku: 'OLD', category: 'shirts', size: 'M', quantity: 1 })],
    });
    await tell({ sku: 'POLO-M', style: 'POLO' }, { sku: 'POLO-L', style: 'POLO', size: 'L' });
    const found = await viewExchanges(shop)({ orderNumber: 'S-1002', lineId: '1' });
    expect([found.variants, skus(found.suggestions)]).toEqual([[], ['POLO-M']]);
  });

  test('are nothing for what was free of charge, and nothing for what nobody told of', async () => {
    expect(await view()).toMatchObject({ variants: [], suggestions: [] });
    await shop.order({ orderNumber: 'S-1002', lines: [aLine({ quantity: 1, paid: { amount: 0, tax: 0 } })] });
    await tell({ sku: 'SHIRT-M' }, { sku: 'POLO-M', style: 'POLO', ...price(0) });
    const found = await viewExchanges(shop)({ orderNumber: 'S-1002', lineId: '1' });
    expect(found.suggestions).toEqual([]);
  });

  test('are refused for a line or an order that there is not', async () => {
    await expect(view('9')).rejects.toMatchObject({ name: 'UnknownLine', data: { lineId: '9' } });
    const asked = viewExchanges(shop)({ orderNumber: 'S-9', lineId: '1' });
    await expect(asked).rejects.toMatchObject({ name: 'OrderNotFound' });
  });
});
