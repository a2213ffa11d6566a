import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstBreak } from '#domain/event-chain.ts';
import { replay } from '#domain/lifecycle.ts';
import { takeInHistory } from '#use-cases/take-in-history.ts';
import { aCredit, aFinishedReturn } from '../../support/a-finished-return.ts';
import { aPolicy } from '../../support/a-policy.ts';
import { manyLines } from '../../support/an-order.ts';
import { type Shop, shopOver } from '../../support/shop.ts';
import { kinds, type Stores } from '../../support/stores.ts';

describe.each(kinds)('a finished return in $kind', ({ start }) => {
  let stores: Stores;
  let shop: Shop;
  let series = 0;
  let orderNumber: string;
  let reference: string;

  beforeAll(async () => {
    stores = await start();
    await stores.policies.publish(aPolicy());
  });
  afterAll(() => stores.close());
  beforeEach(async () => {
    series += 1;
    orderNumber = `S-${series}`;
    reference = `retur-${series}`;
    shop = shopOver(stores, series);
  });

  const told = (over: Parameters<typeof aFinishedReturn>[0] = {}) =>
    aFinishedReturn({ orderNumber, reference, ...over });
  const tell = (over: Parameters<typeof aFinishedReturn>[0] = {}) => takeInHistory(shop)(told(over));
  const refunded = async () => (await stores.orders.payments(orderNumber)).map((payment) => payment.refunded);

  test('is what was told, its chain whole and its head its events', async () => {
    await shop.order({ orderNumber });
    const { returnId } = await tell();
    const events = await stores.returns.events(returnId);
    expect(firstBreak(events)).toBeUndefined();
    expect(replay(events)).toEqual((await shop.found(returnId)).head);
    expect(await stores.returns.ofOrder(orderNumber)).toEqual([returnId]);
    expect(await stores.returns.told(reference)).toMatchObject({ reference, returnId });
  });

  test('told twice, in any order of its members, is there once', async () => {
    await shop.order({ orderNumber });
    const first = await tell();
    const turned = Object.fromEntries(Object.entries(told()).reverse()) as ReturnType<typeof told>;
    expect(await takeInHistory(shop)(turned)).toEqual({ ...first, outcome: 'unchanged' });
    expect(await refunded()).toEqual([10_000]);
  });

  test.each<[string, Parameters<typeof aFinishedReturn>[0]]>([
    ['at another time', { openedAt: '2026-10-05T08:00:00.001Z' }],
    ['for another order', { orderNumber: 'S-1' }],
    [
      'with another ending',
      { ending: { is: 'rejected', at: '2026-10-09T12:00:00.000Z', because: { sv: 'a', en: 'b' } } },
    ],
  ])('told %s under the same reference is refused by name', async (_, over) => {
    await shop.order({ orderNumber });
    await tell();
    await expect(tell(over)).rejects.toThrow(expect.objectContaining({ name: 'ReferenceReused' }));
    expect(await refunded()).toEqual([10_000]);
  });

  test('told ten times at once is there once', async () => {
    await shop.order({ orderNumber });
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => tell()));
    expect(outcomes.filter(({ outcome }) => outcome === 'stored')).toHaveLength(1);
    expect(new Set(outcomes.map(({ returnId }) => returnId)).size).toBe(1);
    expect(await refunded()).toEqual([10_000]);
  });

  test('told under one reference with ten contents at once is one of them, and the others are refused', async () => {
    await shop.order({ orderNumber });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => tell({ openedAt: `2026-10-05T08:00:00.00${n}Z` })),
    );
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason.name] : [],
    );
    expect(refused).toEqual(Array.from({ length: 9 }, () => 'ReferenceReused'));
    expect(await stores.returns.ofOrder(orderNumber)).toHaveLength(1);
  });

  test('and a live one of the same last unit: one of them has it', async () => {
    await shop.order({ orderNumber });
    await shop.opened([{ quantity: 1 }], orderNumber);
    const outcomes = await Promise.allSettled([tell(), shop.opened([{ quantity: 1 }], orderNumber)]);
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason.name] : [],
    );
    expect(refused).toEqual(['UnitsNotAvailable']);
    expect((await stores.orders.claims(orderNumber)).units.get('1')).toEqual([2]);
  });

  test('never takes a payment above what was paid with it, however many are told at once', async () => {
    await shop.order({
      orderNumber,
      lines: manyLines(8, { paid: { amount: 1_000, tax: 200 } }),
      payments: [
        { paymentId: 'gift', method: 'gift-card', amount: 3_000 },
        { paymentId: 'card', method: 'card', amount: 9_900 },
      ],
    });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) =>
        tell({
          reference: `${reference}-${n}`,
          lines: [{ lineId: String(n + 1), quantity: 1, reason: 'x', grades: { A: 1 } }],
          ending: aCredit({
            amount: { amount: 1_000, tax: 200 },
            refunds: [{ paymentId: 'gift', amount: 1_000, providerRefundId: `r-${n}` }],
          }),
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await refunded()).toEqual([3_000, 0]);
    const { units } = await stores.orders.claims(orderNumber);
    expect([...units.values()].flat().filter((count) => count === 1)).toHaveLength(3);
  });

  test('of a thousand lines and twenty payments fits into one transaction', async () => {
    const payments = Array.from({ length: 20 }, (_, n) => ({
      paymentId: `p${n}`,
      method: 'card',
      amount: 5_245,
    }));
    await shop.order({ orderNumber, lines: manyLines(1_000), payments });
    const ending = aCredit({
      amount: { amount: 100_000, tax: 20_000 },
      refunds: payments.map(({ paymentId }) => ({
        paymentId,
        amount: 5_000,
        providerRefundId: `r-${paymentId}`,
      })),
    });
    const lines = manyLines(1_000).map(({ lineId }) => ({
      lineId,
      quantity: 1,
      reason: 'x',
      grades: { A: 1 },
    }));
    const { returnId } = await tell({ lines, ending });
    expect((await shop.found(returnId)).lines).toHaveLength(1_000);
  });
});
