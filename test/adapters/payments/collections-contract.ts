import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Collection, Collections } from '#shared/ports.ts';
import type { Mishap } from './payments-contract.ts';

/** A provider with what a test must be able to do to it. */
export interface CollectorUnderTest {
  readonly collections: Collections;
  readonly mishaps: readonly (readonly [name: string, kind: Mishap])[];
  /** runs one call while the mishap is on */
  during<T>(name: string, call: () => Promise<T>): Promise<T>;
  /** so much time passes that it forgets keys, if it does */
  aDayPasses(): void;
  /** the customer opens the page; `pay` says whether the money was taken */
  visit(url: string): Promise<{ pay(): Promise<boolean> }>;
  /** how many links of that key can be paid by now */
  payable(key: string): Promise<number>;
  /** what was paid under that key, as Returflow counts it */
  received(key: string): Promise<readonly { readonly paymentId: string; readonly amount: number }[]>;
  close(): Promise<void>;
}

const promised: Readonly<Record<Mishap, string>> = {
  down: 'PaymentsUnavailable',
  'answer-lost': 'RefundOutcomeUnknown',
  declines: 'RefundDeclined',
};

/** What every provider promises of payment links, over its own wire. */
export function keepsThePromisesOfLinks(name: string, start: () => Promise<CollectorUnderTest>): void {
  describe(`${name} as a collector`, () => {
    let provider: CollectorUnderTest;
    let count = 0;
    beforeAll(async () => {
      provider = await start();
    }, 60_000);
    afterAll(() => provider.close());

    const aCollection = (over: Partial<Collection> = {}): Collection => {
      count += 1;
      const returnId = `R${String(count).padStart(26, '0')}`;
      return {
        key: `${returnId}.difference`,
        returnId,
        amount: 24_950,
        currency: 'SEK',
        language: 'sv',
        says: 'Mellanskillnad för byte',
        payBy: '2026-12-01T08:00:00.000Z',
        ...over,
      };
    };
    const outcome = (call: Promise<unknown>): Promise<string> =>
      call.then(
        () => 'made',
        (error: Error) => error.name,
      );

    test('makes one link under a key, and says the same address each time', async () => {
      const collection = aCollection();
      const { open, find } = provider.collections;
      const link = await open(collection);
      expect(await open(collection)).toEqual(link);
      expect(await find(collection)).toEqual({ is: 'open', ...link });
      expect(await provider.payable(collection.key)).toBe(1);
    });

    test('knows of no link before there is one, and closes none', async () => {
      const collection = aCollection();
      expect(await provider.collections.find(collection)).toBeUndefined();
      expect(await provider.collections.close(collection)).toBe('lapsed');
    });

    test('takes the amount once, and tells the payment with its method', async () => {
      const collection = aCollection();
      const { url, collectionId } = await provider.collections.open(collection);
      const [page, other] = [await provider.visit(url), await provider.visit(url)];
      expect([await page.pay(), await other.pay()]).toEqual([true, false]);
      const [payment, ...more] = await provider.received(collection.key);
      expect([payment?.amount, more]).toEqual([24_950, []]);
      const { paymentId } = payment ?? { paymentId: '' };
      const paid = { is: 'paid', collectionId, paymentId, method: 'card' };
      expect(await provider.collections.find(collection)).toEqual(paid);
      expect(await provider.payable(collection.key)).toBe(0);
    });

    test('takes nothing once it is closed, also on a page that was open before', async () => {
      const collection = aCollection();
      const { url } = await provider.collections.open(collection);
      const page = await provider.visit(url);
      expect(await provider.collections.close(collection)).toBe('lapsed');
      expect([await page.pay(), await (await provider.visit(url)).pay()]).toEqual([false, false]);
      expect(await provider.collections.find(collection)).toEqual({ is: 'lapsed' });
      expect(await provider.collections.close(collection)).toBe('lapsed');
      expect(await provider.received(collection.key)).toEqual([]);
    });

    test('says that it was paid to whoever closes it too late', async () => {
      const collection = aCollection();
      const { url } = await provider.collections.open(collection);
      expect(await (await provider.visit(url)).pay()).toBe(true);
      expect(await provider.collections.close(collection)).toBe('paid');
      expect(await provider.collections.find(collection)).toMatchObject({ is: 'paid' });
    });

    test('names every mishap as it is promised, and has one link in the end, also a day later', async () => {
      for (const [mishap, kind] of provider.mishaps) {
        const collection = aCollection();
        const told = await outcome(provider.during(mishap, () => provider.collections.open(collection)));
        expect([mishap, told]).toEqual([mishap, promised[kind]]);
        provider.aDayPasses();
        const link =
          (await provider.collections.find(collection)) ?? (await provider.collections.open(collection));
        expect(await provider.collections.find(collection)).toEqual({ is: 'open', ...link });
        expect([mishap, await provider.payable(collection.key)]).toEqual([mishap, 1]);
      }
    });

    test('closes a link whose making was never answered', async () => {
      for (const [mishap] of provider.mishaps.filter(([, kind]) => kind === 'answer-lost')) {
        const collection = aCollection();
        await outcome(provider.during(mishap, () => provider.collections.open(collection)));
        expect(await provider.collections.close(collection)).toBe('lapsed');
        expect([mishap, await provider.payable(collection.key)]).toEqual([mishap, 0]);
      }
    });

    test('is as good as silent while it is down: neither open nor lapsed is made up', async () => {
      for (const [mishap] of provider.mishaps.filter(([, kind]) => kind === 'down')) {
        const collection = aCollection();
        await provider.collections.open(collection);
        for (const ask of ['find', 'close'] as const) {
          const call = (): Promise<unknown> => provider.collections[ask](collection);
          const told = await outcome(provider.during(mishap, call));
          expect([mishap, told]).toEqual([mishap, 'PaymentsUnavailable']);
        }
        expect(await provider.payable(collection.key)).toBe(1);
      }
    });

    test('makes no second link of another amount or currency under a key', async () => {
      const collection = aCollection();
      await provider.collections.open(collection);
      for (const over of [{ amount: 100 }, { currency: 'EUR' }]) {
        const other = { ...collection, ...over };
        expect(await outcome(provider.collections.open(other))).toBe('RefundDeclined');
        expect(await outcome(provider.collections.find(other))).toBe('RefundDeclined');
        expect(await outcome(provider.collections.close(other))).toBe('RefundDeclined');
      }
      expect(await provider.payable(collection.key)).toBe(1);
    });

    test('makes one link of calls that race, and each of them is told so or told to look', async () => {
      const collection = aCollection();
      const told = await Promise.all(
        Array.from({ length: 6 }, () => outcome(provider.collections.open(collection))),
      );
      expect(told.filter((one) => one !== 'made' && one !== 'RefundOutcomeUnknown')).toEqual([]);
      expect(await provider.payable(collection.key)).toBe(1);
    });
  });
}
