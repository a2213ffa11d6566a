import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoPaymentLinks } from '#adapters/dynamodb/payment-links.ts';
import { stripeCollections } from '#adapters/payments/stripe-collections.ts';
import type { Collection, Collections } from '#shared/ports.ts';
import { type Dynoxide, startDynoxide } from '../../support/dynoxide.ts';
import { keepsThePromisesOfLinks } from './collections-contract.ts';
import { type LinksServer, startStripeLinksServer } from './stripe-links-server.ts';
import { wireApiKey } from './stripe-server.ts';
import { type Mood, nobodysAddress } from './wire.ts';

const setting = { method: 'card', portalUrl: 'https://returer.shop.example' };

keepsThePromisesOfLinks('Stripe', async () => {
  const [server, engine] = [await startStripeLinksServer(), await startDynoxide()];
  const links = dynamoPaymentLinks(engine.db, engine.table);
  const at = (address: URL) =>
    stripeCollections({ apiKey: wireApiKey, address, timeoutMs: 300 }, { ...setting, links });
  const [there, gone] = [at(server.address), at(await nobodysAddress())];
  let refused = false;
  const now = () => (refused ? gone : there);
  return {
    mishaps: [
      ['refused', 'down'],
      ['too-many', 'down'],
      ['wrong-key', 'down'],
      ['never-answers', 'answer-lost'],
      ['hangs-up', 'answer-lost'],
      ['error-after', 'answer-lost'],
      ['error-before', 'answer-lost'],
      ['declines', 'declines'],
    ],
    collections: {
      open: (collection) => now().open(collection),
      find: (collection) => now().find(collection),
      close: (collection) => now().close(collection),
    },
    async during(name, call) {
      refused = name === 'refused';
      server.moods.splice(0, Infinity, ...(refused ? [] : [name as Mood]));
      return call().finally(() => {
        refused = false;
        server.moods.splice(0);
      });
    },
    aDayPasses: () => server.forgetKeys(),
    async visit(url) {
      const page = server.visit(url);
      return { pay: async () => page.pay() };
    },
    payable: async (key) => server.payable(key),
    received: async (key) => server.received(key),
    async close() {
      await server.close();
      await engine.close();
    },
  };
});

describe('a payment link at Stripe', () => {
  let server: LinksServer;
  let engine: Dynoxide;
  let collections: Collections;
  let count = 0;
  beforeAll(async () => {
    [server, engine] = [await startStripeLinksServer(), await startDynoxide()];
    const links = dynamoPaymentLinks(engine.db, engine.table);
    const access = { apiKey: wireApiKey, address: server.address, timeoutMs: 300 };
    collections = stripeCollections(access, { ...setting, links });
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
  });

  const aCollection = (over: Partial<Collection> = {}): Collection => {
    count += 1;
    const returnId = `R${String(count).padStart(26, '0')}`;
    return {
      ...{ key: `${returnId}.difference`, returnId, amount: 24_950, currency: 'SEK', language: 'sv' },
      ...{ says: 'Mellanskillnad för byte', payBy: '2026-12-01T08:00:00.000Z' },
      ...over,
    };
  };
  const refusal = (name: string, code: string) =>
    expect.objectContaining({ name, data: expect.objectContaining({ code }) });

  test('is asked for by card, once, with what the customer reads and the way back to their return', async () => {
    const { key, returnId } = aCollection();
    const collection = aCollection({ key, returnId });
    const { url, collectionId } = await collections.open(collection);
    const form = server.asked.at(-1);
    expect(Object.fromEntries(form ?? [])).toEqual({
      'line_items[0][quantity]': '1',
      'line_items[0][price_data][currency]': 'sek',
      'line_items[0][price_data][unit_amount]': '24950',
      'line_items[0][price_data][product_data][name]': 'Mellanskillnad för byte',
      'payment_method_types[0]': 'card',
      'restrictions[completed_sessions][limit]': '1',
      submit_type: 'pay',
      'after_completion[type]': 'redirect',
      'after_completion[redirect][url]': `https://returer.shop.example/returns/${returnId}`,
      'metadata[returflow_key]': key,
      'metadata[returflow_return]': returnId,
      'metadata[returflow_method]': 'card',
      'payment_intent_data[description]': returnId,
      'payment_intent_data[metadata][returflow_key]': key,
      'payment_intent_data[metadata][returflow_return]': returnId,
      'payment_intent_data[metadata][returflow_method]': 'card',
    });
    expect(url).toBe(`https://buy.stripe.com/${collectionId}?locale=sv&client_reference_id=${returnId}`);
  });

  test.each([
    [5, 'ISK', '500'],
    [500, 'JPY', '500'],
    [5_120, 'KWD', '5120'],
  ])('%i of %s is asked for as %s', async (amount, currency, said) => {
    await collections.open(aCollection({ amount, currency }));
    expect(server.asked.at(-1)?.get('line_items[0][price_data][unit_amount]')).toBe(said);
  });

  test('of an amount that Stripe cannot say exactly, or does not take, is declined with the reason', async () => {
    const before = server.asked.length;
    const odd = collections.open(aCollection({ amount: 1_001, currency: 'KWD' }));
    await expect(odd).rejects.toThrow(refusal('RefundDeclined', 'amount-not-exact'));
    expect(server.asked.length).toBe(before);
    const small = collections.open(aCollection({ amount: 100 }));
    await expect(small).rejects.toThrow(refusal('RefundDeclined', 'amount_too_small'));
  });

  test('whose answer was lost is found among hundreds, days later', async () => {
    const collection = aCollection();
    server.moods.push('hangs-up');
    await expect(collections.open(collection)).rejects.toThrow();
    const lost = server.links.at(-1)?.id;
    for (let place = 0; place < 250; place += 1) server.byHand();
    server.forgetKeys();
    expect(await collections.find(collection)).toMatchObject({ is: 'open', collectionId: lost });
    expect(server.payable(collection.key)).toBe(1);
  });

  test('that is paid at the very moment that its page is ended counts as paid', async () => {
    const collection = aCollection();
    const page = server.visit((await collections.open(collection)).url);
    server.beforeExpiring.push(() => void page.pay());
    expect(await collections.close(collection)).toBe('paid');
    expect(server.received(collection.key)).toHaveLength(1);
  });

  test('whose money is still on its way is neither paid nor lapsed; closed, it may still come', async () => {
    const collection = aCollection();
    const { url } = await collections.open(collection);
    expect(server.visit(url).pay({ slowly: true })).toBe(true);
    expect(await collections.find(collection)).toMatchObject({ is: 'open', url });
    expect(await collections.close(collection)).toBe('lapsed');
  });
});
