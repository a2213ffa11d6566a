import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '#domain/errors.ts';
import type { StockChange } from '#shared/ports.ts';
import { anArticle } from '../../support/an-article.ts';
import { anEvent } from '../../support/an-event.ts';
import { aLine } from '../../support/an-order.ts';
import { shopOver } from '../../support/shop.ts';
import { inTable, type Stores } from '../../support/stores.ts';
import { dice, stormOver, type Weather } from '../../support/weather.ts';

const returns = 40;
const stock = 25;
const weather: Weather = { conflicts: 0, throttles: 0, lostAnswers: 0 };
const seed = Number(process.env.STORM_SEED ?? 20_261_129);
const random = dice(seed);
const { storm, met } = stormOver(weather, random);
let stores: Stores;

beforeAll(async () => {
  stores = await inTable(storm);
});
afterAll(() => stores.close());

const passing = ['StoreBusy', 'ReturnChangedMeanwhile', 'OrderChangedMeanwhile'] as const;

test(`many exchanges at once, in a storm, never hold more than there is, and what they give back is free again (seed ${seed})`, async () => {
  const shop = shopOver(stores);
  const sku = 'WANTED';
  await stores.articleFeed.tell(anArticle({ sku, stock }));
  await shop.order({ lines: [aLine({ quantity: returns, paid: { amount: 100_000, tax: 20_000 } })] });
  const returnIds: string[] = [];
  for (let index = 0; index < returns; index += 1) returnIds.push(await shop.opened());

  /** Goes on, as the machine would, until the change is made or refused for good. */
  async function settles(returnId: string, as: StockChange['as']): Promise<'done' | 'out of stock'> {
    for (let round = 0; round < 200; round += 1) {
      try {
        const before = await shop.found(returnId);
        const change = { before, returnId, events: [anEvent('MessageRequested')], once: as };
        await stores.returns.commit({ ...change, stock: [{ sku, units: 1, as }] });
        return 'done';
      } catch (error) {
        if (isRefusal(error, 'OutOfStock')) return 'out of stock';
        if (!passing.some((name) => isRefusal(error, name))) throw error;
      }
    }
    throw new Error(`${returnId} never settles`);
  }
  const free = async () => (await stores.articles.read(sku, 'SE', 'SEK'))?.free;
  const inStorm = async <T>(work: () => Promise<T>): Promise<T> => {
    Object.assign(weather, { conflicts: 0.25, throttles: 0.05, lostAnswers: 0.5 });
    const done = await work();
    Object.assign(weather, { conflicts: 0, throttles: 0, lostAnswers: 0 });
    return done;
  };

  // two workers for each return, as when a retry runs beside what it thinks is dead
  const outcomes = await inStorm(() =>
    Promise.all([...returnIds, ...returnIds].map((returnId) => settles(returnId, 'held'))),
  );
  const held = returnIds.filter((_, at) => outcomes[at] === 'done' || outcomes[at + returns] === 'done');
  expect([held.length, await free()]).toEqual([stock, 0]);

  const [back, taken, kept] = [held.slice(0, 10), held.slice(10, 18), held.slice(18)];
  await inStorm(() =>
    Promise.all([
      ...[...back, ...back].map((returnId) => settles(returnId, 'given-back')),
      ...[...taken, ...taken].map((returnId) => settles(returnId, 'taken')),
      // the shop tells the same stock meanwhile, before anything of it left
      stores.articleFeed.tell(anArticle({ sku, stock, name: 'Renamed' })),
    ]),
  );
  expect(await free()).toBe(back.length);

  // what is in stock is now what was told less what was taken, and the rest is still held
  await stores.articleFeed.tellStock({ sku, stock: 100, updatedAt: '2026-12-01T08:00:00.000Z' });
  expect(await free()).toBe(100 - kept.length);
  for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(10);
}, 120_000);
