import { expect, test } from 'vitest';
import type { SignedClient } from '#local/client/signed-client.ts';
import { importArticles } from '#local/import/import-articles.ts';
import { readArticles } from '#local/import/read-articles.ts';
import { putArticlesEndpoint } from '../../../functions/shop/put-articles.ts';
import { putStockEndpoint } from '../../../functions/shop/put-stock.ts';
import { aWorld, type World } from '../../functions/support.ts';
import { anArticle } from '../../support/an-article.ts';
import { jsonOf, lambdaContext, problemOf, signedEvent } from '../../support/http-events.ts';
import { newFile } from './exports.ts';

/** The shop's client of the real endpoints; `messages` counts what they were sent. */
function shopOf(world: World): SignedClient & { readonly messages: string[] } {
  const messages: string[] = [];
  return {
    messages,
    async tell(_, path, id, json) {
      messages.push(path);
      const endpoint = path === '/articles/stock' ? putStockEndpoint : putArticlesEndpoint;
      const answer = await endpoint(world)(signedEvent({ json }, { id }), lambdaContext());
      const { statusCode: status } = answer;
      if (status === 200) return { status, body: jsonOf(answer), bytes: new Uint8Array() };
      const { name } = problemOf(answer);
      return {
        status,
        body: undefined,
        bytes: new Uint8Array(),
        problem: { name, detail: 'as the API says' },
      };
    },
  };
}

async function imported(name: string, text: string) {
  const world = await aWorld();
  const shop = shopOf(world);
  const told: number[] = [];
  const options = { atOnce: 1, onTold: (done: number) => told.push(done) };
  const tally = await importArticles(readArticles(await newFile(name, text)), shop, options);
  return { world, shop, tally, told };
}
const jsonLines = (entries: readonly unknown[]) => entries.map((entry) => JSON.stringify(entry)).join('\n');

test('a feed is told a hundred articles a message, stock apart, and what is wrong costs none of the others', async () => {
  const articles = Array.from({ length: 150 }, (_, at) =>
    anArticle({ sku: `A ${at}/M`, stock: at === 77 ? -1 : 5 }),
  );
  const stock = { sku: 'A 3/M', stock: 1, updatedAt: '2026-11-01T08:00:00Z' };
  const unknown = { ...stock, sku: 'NEVER TOLD' };
  const file = `${jsonLines([...articles, stock, unknown])}\nnot JSON\n{"name":"no sku"}\n`;
  const { world, shop, tally, told } = await imported('feed.jsonl', file);
  expect(tally).toMatchObject({
    articles: 152,
    outcomes: { stored: 150, unchanged: 0, older: 0, unknown: 1 },
    refused: [
      { line: 78, reason: 'InvalidRequest' },
      { line: 153, reason: 'no JSON' },
      { line: 154, reason: 'no sku' },
    ],
  });
  expect(told).toEqual([100, 150, 152]);
  // a hundred are halved until one is left: both halves at each of seven steps
  expect(shop.messages.length).toBeLessThanOrEqual(1 + 2 * 7 + 2);
  expect(await world.articles.read('A 3/M', 'SE', 'SEK')).toMatchObject({ free: 1 });
  expect(await world.articles.told('A 77/M')).toBeUndefined();
});

test('of an article that a file tells twice the later telling holds', async () => {
  const later = anArticle({ name: 'later', updatedAt: '2026-11-02T08:00:00.000Z' });
  const { world, tally } = await imported('feed.jsonl', jsonLines([later, anArticle({ name: 'earlier' })]));
  expect(tally.outcomes).toMatchObject({ stored: 1, older: 1 });
  expect(await world.articles.told('SHIRT-M')).toMatchObject({ name: 'later' });
});

test('a CSV has a row for each price, and names the members in its head', async () => {
  const file = [
    'sku,name,style,size,market,currency,amount,taxRate,priceName,stock,discontinued,updatedAt',
    'A/1,"Skjorta, vit",S,M,SE,SEK,25000,2500,,4,,2026-11-01T08:00:00Z',
    'A/1,"Skjorta, vit",S,M,DE,EUR,2495,1900,Hemd,4,,2026-11-01T08:00:00Z',
    'B/1,Byxa,P,32/34,SE,SEK,many,2500,,4,,2026-11-01T08:00:00Z',
    'C/1,Mössa,,,,,,,,0,true,2026-11-01T08:00:00Z',
    '',
  ].join('\n');
  const { world, tally } = await imported('feed.CSV', file);
  expect(tally).toMatchObject({ articles: 3, outcomes: { stored: 2 }, refused: [{ line: 4 }] });
  expect(await world.articles.read('A/1', 'SE', 'SEK')).toMatchObject({ name: 'Skjorta, vit', free: 4 });
  expect(await world.articles.read('A/1', 'DE', 'EUR')).toMatchObject({ name: 'Hemd', price: { tax: 398 } });
  expect(await world.articles.told('C/1')).toMatchObject({ discontinued: true, prices: [] });
});

test('a CSV of three columns tells stock alone', async () => {
  const file = 'sku,stock,updatedAt\nA,3,2026-11-01T08:00:00Z\nB,4,2026-11-01T08:00:00Z\n';
  const { shop, tally } = await imported('stock.csv', file);
  expect([shop.messages, tally.outcomes.unknown]).toEqual([['/articles/stock'], 2]);
});
