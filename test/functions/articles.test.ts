import { beforeEach, describe, expect, test } from 'vitest';
import { ArticlesTaken, ExchangesView, StockTaken } from '#contracts/articles.ts';
import { getExchangesEndpoint } from '../../functions/api/get-exchanges.ts';
import { putArticlesEndpoint } from '../../functions/shop/put-articles.ts';
import { putStockEndpoint } from '../../functions/shop/put-stock.ts';
import { anArticle, aPrice } from '../support/an-article.ts';
import { httpEvent, jsonOf, lambdaContext, problemOf, signedEvent } from '../support/http-events.ts';
import { aWorld, type World } from './support.ts';

const context = lambdaContext();
let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const put = (articles: unknown) => putArticlesEndpoint(world)(signedEvent({ json: { articles } }), context);
const putStock = (articles: unknown) => putStockEndpoint(world)(signedEvent({ json: { articles } }), context);
const free = async (sku: string) => (await world.articles.read(sku, 'SE', 'SEK'))?.free;
const later = '2026-10-05T12:00:00Z';

describe('PUT /articles', () => {
  test('takes each for itself and says what became of it, in the order told', async () => {
    const odd = anArticle({ sku: 'a b/c?&#%' });
    const answer = await put([anArticle(), odd]);
    expect(ArticlesTaken.parse(jsonOf(answer)).articles).toEqual([
      { sku: 'SHIRT-M', outcome: 'stored' },
      { sku: odd.sku, outcome: 'stored' },
    ]);
    const again = await put([{ ...anArticle({ stock: 1 }), updatedAt: later }, odd]);
    expect(jsonOf(again)).toEqual({
      articles: [
        { sku: 'SHIRT-M', outcome: 'stored' },
        { sku: odd.sku, outcome: 'unchanged' },
      ],
    });
    expect(jsonOf(await put([anArticle()]))).toMatchObject({ articles: [{ outcome: 'older' }] });
    expect([await free('SHIRT-M'), await free(odd.sku)]).toEqual([1, 10]);
  });

  test.each<[string, object, string]>([
    ['a tax that is not its rate’s', { prices: [aPrice({ tax: 5_002 })] }, '#/articles/1/prices/0/tax'],
    ['two prices of one market and currency', { prices: [aPrice(), aPrice()] }, '#/articles/1/prices/1'],
    [
      'a price without its rate',
      { prices: [{ ...aPrice(), taxRate: undefined }] },
      '#/articles/1/prices/0/taxRate',
    ],
    ['stock below nothing', { stock: -1 }, '#/articles/1/stock'],
    ['half a unit', { stock: 0.5 }, '#/articles/1/stock'],
    [
      'a picture on the open net without https',
      { picture: 'http://shop.example/a.svg' },
      '#/articles/1/picture',
    ],
    ['a return rate above all that was sold', { returnRate: 10_001 }, '#/articles/1/returnRate'],
    ['a member that is not known', { held: 3 }, '#/articles/1/held'],
    ['a sku that is told twice', { sku: 'GOOD' }, '#/articles/1/sku'],
    ['a sku that ends in a blank', { sku: 'SHIRT ' }, '#/articles/1/sku'],
  ])('refuses %s, and stores nothing of the others', async (_, over, pointer) => {
    const answer = await put([anArticle({ sku: 'GOOD' }), { ...anArticle(), ...over }]);
    expect(problemOf(answer)).toMatchObject({ name: 'InvalidRequest', problem: { errors: [{ pointer }] } });
    expect(await world.articles.told('GOOD')).toBeUndefined();
  });

  test('takes a tax that was rounded the other way', async () => {
    expect((await put([anArticle({ prices: [aPrice({ tax: 4_999 })] })])).statusCode).toBe(200);
    expect(await world.articles.read('SHIRT-M', 'SE', 'SEK')).toMatchObject({ price: { tax: 4_999 } });
  });

  test('takes a hundred at a time, and no more', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => anArticle({ sku: `A-${at}` }));
    expect((await put(many(100))).statusCode).toBe(200);
    expect(problemOf(await put(many(101)))).toMatchObject({
      problem: { errors: [{ pointer: '#/articles' }] },
    });
    expect(problemOf(await put([]))).toMatchObject({ name: 'InvalidRequest' });
  });
});

describe('PUT /articles/stock', () => {
  test('tells how many there are of what was told, and names what was not', async () => {
    await put([anArticle()]);
    const answer = await putStock([
      { sku: 'SHIRT-M', stock: 2, updatedAt: later },
      { sku: 'NEVER TOLD', stock: 2, updatedAt: later },
    ]);
    expect(StockTaken.parse(jsonOf(answer)).articles).toEqual([
      { sku: 'SHIRT-M', outcome: 'stored' },
      { sku: 'NEVER TOLD', outcome: 'unknown' },
    ]);
    expect([await free('SHIRT-M'), await free('NEVER TOLD')]).toEqual([2, undefined]);
  });
});

describe.each(['put-articles', 'put-stock'])('%s', (name) => {
  test('takes nothing that the shop did not sign', async () => {
    const endpoint = name === 'put-stock' ? putStockEndpoint : putArticlesEndpoint;
    const answer = await endpoint(world)(httpEvent({ json: { articles: [anArticle()] } }), context);
    expect(problemOf(answer)).toMatchObject({ status: 401, name: 'SignatureMissing' });
    expect(await world.articles.told('SHIRT-M')).toBeUndefined();
  });
});

describe('GET /orders/{orderNumber}/lines/{lineId}/exchanges', () => {
  const get = (orderNumber: string, lineId = '1') =>
    getExchangesEndpoint(world)(httpEvent({ session: 'S-2001', path: { orderNumber, lineId } }), context);

  test('shows what the line may be exchanged for', async () => {
    await put([anArticle(), anArticle({ sku: 'SHIRT-L', size: 'L', prices: [aPrice({ amount: 10_000 })] })]);
    // two shirts for 200 less their share of the discount: 189.97, or 94.99 for the first
    expect(ExchangesView.parse(jsonOf(await get('S-2001')))).toMatchObject({
      paid: { amount: 9_499 },
      variants: [{ sku: 'SHIRT-L', difference: 501 }],
      soldOut: [],
      sizes: ['M', 'L'],
      suggestions: [],
    });
  });

  test('knows no order but the session’s, and no line but the order’s', async () => {
    expect(problemOf(await get('S-2002'))).toMatchObject({ status: 404, name: 'OrderNotFound' });
    expect(problemOf(await get('S-2001', '7'))).toMatchObject({ status: 422, name: 'UnknownLine' });
    expect(problemOf(await get('S-2001', '../1'))).toMatchObject({ status: 400, name: 'InvalidRequest' });
  });
});
