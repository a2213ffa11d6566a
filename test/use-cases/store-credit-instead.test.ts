import { describe, expect, test } from 'vitest';
import { replay } from '#domain/lifecycle.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { openReturn } from '#use-cases/open-return.ts';
import { previewReturn } from '#use-cases/preview-return.ts';
import { aLine } from '../support/an-order.ts';
import { Crash, DyingProcess, type Moment } from '../support/crashes.ts';
import { anOfferingShop } from '../support/offering.ts';
import type { Shop } from '../support/shop.ts';

const credit = { remedy: 'store-credit' } as const;

/** Two shirts for 200 kronor that come back for store credit, in order; the shipping of 49 goes with them. */
async function returned(shop: Shop, lines: Parameters<Shop['booked']>[0] = [{ quantity: 2, ...credit }]) {
  await shop.order();
  return shop.booked(lines);
}

describe('a return for store credit', () => {
  test('becomes store credit as a whole where nothing else is wanted, with the bonus on the goods', async () => {
    const shop = await anOfferingShop();
    const returnId = await returned(shop);
    await issueCredit(shop)({ returnId });
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({
      money: 'credited',
      credit: { amount: 24_900, tax: 4_980 },
      storeCredit: { amount: 24_900, bonus: 2_000 },
      remedies: { 'store-credit': 2 },
    });
    expect(shop.payments.refunds).toEqual([]);
    expect(await shop.storeCredits.ofReturn(returnId)).toMatchObject({ balance: 26_900, currency: 'SEK' });
    // it counts against what was paid all the same
    expect((await shop.orders.payments('S-1001')).map(({ refunded }) => refunded)).toEqual([24_900]);
    expect(replay(await shop.returns.events(returnId))).toEqual(head);
  });

  test('leaves other lines of it to be refunded as money, and takes a fee from those first', async () => {
    const shop = await anOfferingShop({ returnFee: 3_000 });
    await shop.order({
      deliveredAt: '2026-08-20T11:00:00.000Z',
      placedAt: '2026-08-15T11:00:00.000Z',
      lines: [
        aLine({ lineId: '1', quantity: 1, paid: { amount: 10_000, tax: 2_000 } }),
        aLine({ lineId: '2', quantity: 1, paid: { amount: 8_000, tax: 1_600 } }),
        aLine({ lineId: '3', quantity: 1, paid: { amount: 500, tax: 100 } }),
      ],
    });
    const wanted = [
      { lineId: '1', ...credit },
      { lineId: '2', quantity: 1 },
    ];
    const returnId = await shop.booked(wanted);
    await issueCredit(shop)({ returnId });
    expect(shop.payments.refunds.map(({ amount }) => amount)).toEqual([5_000]);
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({ credit: { amount: 15_000 }, storeCredit: { amount: 10_000, bonus: 1_000 } });
  });

  test('earns no bonus on what was itself paid by store credit', async () => {
    const shop = await anOfferingShop();
    await shop.order({
      payments: [
        { paymentId: 'red-1', method: 'store-credit', amount: 14_900 },
        { paymentId: 'card', method: 'card', amount: 10_000 },
      ],
    });
    const returnId = await shop.booked([{ quantity: 2, ...credit }]);
    await issueCredit(shop)({ returnId });
    // 10 % of 200 kronor, for the part of 100/249 that was paid by card; the rest goes back to the credit it came from
    expect((await shop.found(returnId)).head.storeCredit).toMatchObject({ amount: 10_000, bonus: 803 });
    expect(shop.payments.refunds.map(({ paymentId, amount, key }) => [paymentId, amount, key])).toEqual([
      ['red-1', 14_900, `${returnId}.red-1`],
    ]);
  });

  test('is worth what its goods are found to be', async () => {
    const shop = await anOfferingShop({ creditPercent: { A: 100, B: 100, C: 50 } });
    await shop.order({ deliveredAt: '2026-08-20T11:00:00.000Z', placedAt: '2026-08-15T11:00:00.000Z' });
    const returnId = await shop.booked([{ quantity: 2, ...credit }]);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'C', units: 2 }]);
    await classifyItems(shop)({ returnId });
    await issueCredit(shop)({ returnId });
    expect((await shop.found(returnId)).head.storeCredit).toMatchObject({ amount: 14_900, bonus: 1_000 });
  });

  const moments: Moment[] = ['before', 'after'];
  test.each(moments)('is given exactly once, whatever call of it dies (%s)', async (moment) => {
    let at = 1;
    for (let died = true; died; at += 1) {
      const shop = await anOfferingShop();
      const returnId = await returned(shop);
      const process = new DyingProcess(at, moment);
      for (const ports of [process.ports(shop), shop, shop]) {
        await issueCredit(ports)({ returnId }).catch((error: unknown) => expect(error).toBeInstanceOf(Crash));
      }
      expect(await shop.storeCredits.ofReturn(returnId)).toMatchObject({ balance: 26_900 });
      expect((await shop.types(returnId)).filter((type) => type === 'StoreCreditIssued')).toHaveLength(1);
      expect((await shop.orders.payments('S-1001'))[0]?.refunded).toBe(24_900);
      died = process.died;
    }
    // read, payments, commit, payments, credit, bonus, read, commit
    expect(at - 2).toBeGreaterThanOrEqual(8);
  });
});

describe('what was not offered', () => {
  test('is refused by name before anything is taken', async () => {
    const shop = await anOfferingShop();
    await shop.policy({ ...(await shop.policies.read('SE', 1)), version: 2, rules: [] });
    await shop.order();
    const lines = [{ lineId: '1', quantity: 1, reason: 'changed-mind', ...credit }];
    const refused = { name: 'RemedyNotOffered', data: { lineId: '1', offers: ['refund'] } };
    await expect(openReturn(shop)({ orderNumber: 'S-1001', lines })).rejects.toThrow(
      expect.objectContaining(refused),
    );
    await expect(previewReturn(shop)({ orderNumber: 'S-1001', lines })).rejects.toThrow(
      expect.objectContaining(refused),
    );
    expect((await shop.orders.claims('S-1001')).units.get('1')).toEqual([0]);
  });
});

test('a preview says what would become of the money', async () => {
  const shop = await anOfferingShop();
  await shop.order();
  const lines = [{ lineId: '1', quantity: 2, reason: 'changed-mind', ...credit }];
  const { amounts } = await previewReturn(shop)({ orderNumber: 'S-1001', lines });
  expect(amounts.shares).toEqual({
    refund: 0,
    storeCredit: 24_900,
    exchange: 0,
    difference: 0,
    bonus: 2_000,
  });
});
