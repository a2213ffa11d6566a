import { describe, expect, test } from 'vitest';
import { readOrder } from '#contracts/orders.ts';
import { allocateOrder } from '#domain/order.ts';
import { loadSamples, readSamples } from '#local/samples/load-samples.ts';
import { counted } from './connect.ts';
import { startStubApi } from './stub-api.ts';

const now = Date.UTC(2026, 10, 20);
const dayMs = 86_400_000;

describe('our sample orders', () => {
  test('add up, and belong to nobody', async () => {
    const samples = (await readSamples(now)).map((sample) => readOrder(sample));
    for (const { order } of samples) expect(allocateOrder(order).total).toBe(order.total);
    expect(samples.every(({ identity }) => identity.email.endsWith('@example.com'))).toBe(true);
  });

  test('some may still be returned, one is too old and one is not there yet', async () => {
    const ages = (await readSamples(now)).map((sample) => {
      const { deliveredAt } = readOrder(sample).order;
      return deliveredAt === undefined
        ? 'not there'
        : (now - Date.parse(deliveredAt)) / dayMs > 30
          ? 'old'
          : 'open';
    });
    expect(Object.groupBy(ages, (age) => age)).toMatchObject({ old: ['old'], 'not there': ['not there'] });
    expect(ages.filter((age) => age === 'open').length).toBeGreaterThanOrEqual(5);
  });

  test('show a price that does not divide, a discount, a final sale, a split payment and another language', async () => {
    const orders = (await readSamples(now)).map((sample) => allocateOrder(readOrder(sample).order));
    const lines = orders.flatMap((order) => order.lines);
    expect(lines.some(({ runs }) => runs.length > 1)).toBe(true);
    expect(lines.some(({ finalSale }) => finalSale)).toBe(true);
    expect(orders.some(({ discount }) => discount.amount > 0)).toBe(true);
    expect(orders.some(({ payments }) => payments.length > 1)).toBe(true);
    expect(orders.some(({ language }) => language === 'en')).toBe(true);
  });

  test('go in through the front door, by the clock of the API', async () => {
    await using api = await startStubApi();
    api.aheadMs = 100 * dayMs;
    const count = await loadSamples({ apiUrl: api.url, consoleUrl: api.url }, counted());
    expect(api.stored.size).toBe(count);
    const told = [...api.stored.values()].map(({ updatedAt }) => Date.parse(updatedAt));
    expect(Math.max(...told)).toBeGreaterThan(Date.now() + 98 * dayMs);
  });
});
