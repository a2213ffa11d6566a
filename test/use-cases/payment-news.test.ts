import { beforeEach, describe, expect, test } from 'vitest';
import { replay } from '#domain/lifecycle.ts';
import type { PaymentNews } from '#shared/ports.ts';
import { announcePaymentNews } from '#use-cases/announce-payment-news.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { recordPaymentNews } from '#use-cases/record-payment-news.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { dayMs } from '../support/still-clock.ts';

let shop: Shop;
let returnId: string;
let key: string;

beforeEach(async () => {
  shop = await aShop();
  await shop.order();
  returnId = await shop.booked([{ quantity: 1 }]);
  key = `${returnId}.difference`;
});

/** The customer is asked for 249.50 kronor. */
async function asked(over: { key?: string; amount?: number } = {}) {
  const before = await shop.found(returnId);
  const occurredAt = shop.clock.now();
  const data = { amount: 24_950, payBy: '2199-01-01T00:00:00.000Z', key, ...over };
  const events = [{ type: 'DifferenceAsked', actor: 'system', occurredAt, data } as const];
  await shop.returns.commit({ before, returnId, events });
}
const news = (over: Partial<PaymentNews> = {}): PaymentNews => ({
  ...{ newsId: 'evt-1', returnId, key, collectionId: 'plink-1', status: 'paid', paymentId: 'pi_1' },
  ...{ amount: 24_950, currency: 'SEK', method: 'card', occurredAt: shop.clock.now() },
  ...over,
});
const tell = (over: Partial<PaymentNews> = {}) => recordPaymentNews(shop)(news(over));
const payments = async () =>
  (await shop.returns.events(returnId)).flatMap((event) =>
    event.type === 'DifferencePaid' ? [event.data] : [],
  );

describe('a difference that was paid', () => {
  test('is recorded once, whatever comes twice', async () => {
    await asked();
    await tell();
    await tell();
    await Promise.all([tell({ newsId: 'evt-2' }), tell({ newsId: 'evt-3' })]);
    expect(await payments()).toEqual([{ key, amount: 24_950, paymentId: 'pi_1', method: 'card' }]);
    expect(replay(await shop.returns.events(returnId))).toEqual((await shop.found(returnId)).head);
  });

  test('is recorded whatever else is told of it, before or after', async () => {
    await asked();
    for (const status of ['pending', 'lapsed', 'failed'] as const) await tell({ status });
    expect(await payments()).toEqual([]);
    await tell();
    for (const status of ['pending', 'lapsed', 'failed'] as const) await tell({ status });
    expect(await payments()).toHaveLength(1);
  });

  test('is recorded also when its return has ended', async () => {
    await asked();
    shop.clock.pass(15 * dayMs);
    await concludeReturn(shop)({ returnId, ending: 'expired', cause: 'HandInTimePassed' });
    await tell();
    expect(await payments()).toHaveLength(1);
    expect((await shop.found(returnId)).head).toMatchObject({ status: 'ended', ending: 'expired' });
  });

  test('is one payment for each time that it was asked for', async () => {
    await asked();
    await asked({ key: `${key}+2`, amount: 1_000 });
    await tell({ key: `${key}+2`, amount: 1_000, paymentId: 'pi_2' });
    await tell();
    expect((await payments()).map(({ paymentId }) => paymentId)).toEqual(['pi_2', 'pi_1']);
  });
});

describe('money that came and was not asked for is told to a person, and recorded as nothing', () => {
  const refused = expect.objectContaining({ name: 'PaymentNotAsked' });

  test.each<[string, Partial<PaymentNews>]>([
    ['under another key', { key: 'R-other.difference' }],
    ['of another amount', { amount: 24_951 }],
    ['in another currency', { currency: 'EUR' }],
    ['for a return that there is not', { returnId: `R${'0'.repeat(26)}` }],
  ])('%s', async (_, over) => {
    await asked();
    await expect(tell(over)).rejects.toThrow(refused);
    expect(await payments()).toEqual([]);
  });

  test('of a return that asked for nothing', async () => {
    await expect(tell()).rejects.toThrow(refused);
    expect(await payments()).toEqual([]);
  });

  test('by a second payment of the same difference', async () => {
    await asked();
    await tell();
    await expect(tell({ paymentId: 'pi_2' })).rejects.toThrow(refused);
    expect(await payments()).toHaveLength(1);
  });
});

describe('what a provider tells of a payment', () => {
  test('goes over the bus, and never as if it came from tomorrow', async () => {
    const told = news({ occurredAt: '2199-01-01T00:00:00.000Z' });
    expect(await announcePaymentNews(shop)(told)).toBe(true);
    const detail = { ...told, occurredAt: shop.clock.now() };
    expect(shop.bus.facts.at(-1)).toEqual({ source: 'returflow.payments', type: 'PaymentNews', detail });
  });

  test('is no news of ours where no return is named', async () => {
    const before = shop.bus.facts.length;
    expect(await announcePaymentNews(shop)(news({ returnId: 'R1' }))).toBe(false);
    expect(shop.bus.facts).toHaveLength(before);
  });
});
