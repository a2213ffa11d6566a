import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal } from '#domain/errors.ts';
import type { Payments, RefundRequest } from '#shared/ports.ts';
import type { Standing } from './wire.ts';

/** What befalls one call, in the words that every provider has something for. */
export type Mishap = 'down' | 'answer-lost' | 'declines';

/** A provider with what a test must be able to do to it. */
export interface ProviderUnderTest {
  readonly payments: Payments;
  /** mishaps that this provider can have of each kind, by a name of its own */
  readonly mishaps: readonly (readonly [name: string, kind: Mishap])[];
  /** whether it knows what was paid, and refuses to give back more */
  readonly bounds: boolean;
  /** a payment that was made, in kronor */
  paid(amount: number): Promise<Pick<RefundRequest, 'paymentId' | 'method'>>;
  /** runs one call while the mishap is on */
  during<T>(name: string, call: () => Promise<T>): Promise<T>;
  /** so much time passes that it forgets keys, if it does */
  aDayPasses(): void;
  standing(paymentId: string): Promise<readonly Standing[]>;
  close(): Promise<void>;
}

const promised: Readonly<Record<Mishap, string>> = {
  down: 'PaymentsUnavailable',
  'answer-lost': 'RefundOutcomeUnknown',
  declines: 'RefundDeclined',
};

/** What the use case does: asks what is known, and only then for the refund, until it is done. */
async function untilMade(provider: ProviderUnderTest, request: RefundRequest): Promise<string> {
  for (let round = 0; round < 4; round += 1) {
    try {
      return (await provider.payments.find(request)) ?? (await provider.payments.refund(request));
    } catch (error) {
      const again = isRefusal(error, 'RefundOutcomeUnknown') || isRefusal(error, 'RefundDeclined');
      if (!again) throw error;
      // a failure, too, is kept under its key for as long as the key is
      provider.aDayPasses();
    }
  }
  throw new Error('it is never made');
}

/** What every provider promises of refunds, over its own wire. */
export function keepsThePromises(name: string, start: () => Promise<ProviderUnderTest>): void {
  describe(`${name} as a payment provider`, () => {
    let provider: ProviderUnderTest;
    let count = 0;
    beforeAll(async () => {
      provider = await start();
    }, 60_000);
    afterAll(() => provider.close());

    const aRefund = async (paid: number, amount: number): Promise<RefundRequest> => {
      count += 1;
      return { key: `R${count}.p`, amount, currency: 'SEK', ...(await provider.paid(paid)) };
    };
    const amounts = async ({ paymentId }: RefundRequest) =>
      (await provider.standing(paymentId)).map(({ amount }) => amount);
    const outcome = (call: Promise<unknown>): Promise<string> =>
      call.then(
        () => 'made',
        (error: Error) => error.name,
      );

    test('refunds once under a key, and says the same id each time', async () => {
      const request = await aRefund(20_000, 5_000);
      const { refund, find } = provider.payments;
      const id = await refund(request);
      expect([await refund(request), await refund(request), await find(request)]).toEqual([id, id, id]);
      expect(await amounts(request)).toEqual([5_000]);
    });

    test('takes another key for another refund, of the same payment and amount too', async () => {
      const request = await aRefund(20_000, 5_000);
      const other = { ...request, key: `${request.key}+2` };
      const ids = [await provider.payments.refund(request), await provider.payments.refund(other)];
      expect(new Set(ids).size).toBe(2);
      expect([await provider.payments.find(request), await provider.payments.find(other)]).toEqual(ids);
      expect(await amounts(request)).toEqual([5_000, 5_000]);
    });

    test('knows of no refund before there is one', async () => {
      const request = await aRefund(20_000, 5_000);
      expect(await provider.payments.find(request)).toBeUndefined();
      await provider.payments.refund(request);
      expect(await provider.payments.find({ ...request, key: 'R-other.p' })).toBeUndefined();
    });

    test('makes one refund of calls that race, and each of them is told so or told to look', async () => {
      const request = await aRefund(20_000, 5_000);
      const told = await Promise.all(
        Array.from({ length: 8 }, () => outcome(provider.payments.refund(request))),
      );
      expect(told.filter((one) => one !== 'made' && one !== 'RefundOutcomeUnknown')).toEqual([]);
      expect(await untilMade(provider, request)).toBe(await provider.payments.find(request));
      expect(await amounts(request)).toEqual([5_000]);
    });

    test('names every mishap as it is promised, and refunds once in the end', async () => {
      for (const [mishap, kind] of provider.mishaps) {
        const request = await aRefund(20_000, 5_000);
        const told = await outcome(provider.during(mishap, () => provider.payments.refund(request)));
        expect([mishap, told]).toEqual([mishap, promised[kind]]);
        if (kind !== 'answer-lost') expect([mishap, await amounts(request)]).toEqual([mishap, []]);
        const id = await untilMade(provider, request);
        expect(await provider.payments.find(request)).toBe(id);
        expect([mishap, await amounts(request)]).toEqual([mishap, [5_000]]);
      }
    });

    test('makes no second refund of another amount under a key, and does not pass one for the other', async () => {
      const request = await aRefund(20_000, 5_000);
      await provider.payments.refund(request);
      const other = { ...request, amount: 6_000 };
      await outcome(provider.payments.refund(other));
      expect(await amounts(request)).toEqual([5_000]);
      expect(await outcome(provider.payments.find(other))).toBe('RefundDeclined');
    });

    test('never gives back more than was paid, where it knows what was', async () => {
      const request = await aRefund(20_000, 15_000);
      await provider.payments.refund(request);
      const more = { ...request, key: `${request.key}+2`, amount: 5_001 };
      const told = await outcome(provider.payments.refund(more));
      expect([told, await amounts(request)]).toEqual(
        provider.bounds ? ['RefundDeclined', [15_000]] : ['made', [15_000, 5_001]],
      );
    });

    test('refunds once a key whatever befalls the calls, however long it takes', async () => {
      const step = fc.record({
        key: fc.nat({ max: 2 }),
        mishap: fc.option(fc.nat({ max: 20 }), { nil: undefined }),
        day: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
          const first = await aRefund(9_000, 3_000);
          const requests = [0, 1, 2].map((place) => ({ ...first, key: `${first.key}+${place}` }));
          for (const { key, mishap, day } of steps) {
            const request = requests[key] ?? first;
            const asUseCase = async () =>
              (await provider.payments.find(request)) ?? (await provider.payments.refund(request));
            const [name] = provider.mishaps[(mishap ?? 0) % provider.mishaps.length] ?? [''];
            await outcome(mishap === undefined ? asUseCase() : provider.during(name, asUseCase));
            if (day) provider.aDayPasses();
          }
          for (const request of requests) await untilMade(provider, request);
          expect(await amounts(first)).toEqual([3_000, 3_000, 3_000]);
        }),
        { numRuns: 40 },
      );
    });
  });
}
