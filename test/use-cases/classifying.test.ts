import { beforeEach, describe, expect, test } from 'vitest';
import { classifyItems } from '#use-cases/classify-items.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { viewReturn } from '#use-cases/view-return.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 0 }));
  await shop.order();
});

const named = (name: string) => expect.objectContaining({ name });

describe('classifying', () => {
  test('turns grades into amounts once', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'C', units: 1 }], { boxClosed: true });
    await classifyItems(shop)({ returnId });
    await classifyItems(shop)({ returnId });
    const { head, lines } = await shop.found(returnId);
    expect(head).toMatchObject({
      goodsCredit: { amount: 5_000, tax: 1_000 },
      deducted: { amount: 5_000, tax: 1_000 },
    });
    expect(lines[0]).toMatchObject({ credit: { amount: 5_000, tax: 1_000 } });
    const events = await shop.returns.events(returnId);
    expect(events.at(-1)).toMatchObject({ type: 'ItemsClassified', data: { lines: 1, unitsMissing: 1 } });
    await expect(classifyItems(shop)({ returnId: 'R0' })).rejects.toThrow(named('ReturnNotFound'));
  });

  test('takes a fee from the lines alone that bear it, whatever became of them', async () => {
    await shop.policy({ ...aPolicy({ returnFee: 3_900 }), version: 2 });
    const lines = ['1', '2'].map((lineId) =>
      aLine({ lineId, quantity: 1, paid: { amount: 10_000, tax: 2_000 } }),
    );
    const credited = async (orderNumber: string, grade: 'A' | 'C' | undefined) => {
      await shop.order({ orderNumber, lines, shipping: { amount: 0, tax: 0 } });
      const returnId = await shop.booked([{ reason: 'faulty' }, { lineId: '2' }], orderNumber);
      expect((await shop.found(returnId)).head.fee).toBe(3_900);
      const found = grade === undefined ? [] : [{ lineId: '2', grade, units: 1 }];
      await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }, ...found], { boxClosed: true });
      await classifyItems(shop)({ returnId });
      await issueCredit(shop)({ returnId });
      const { amounts } = await viewReturn(shop)({ returnId, orderNumber });
      return [amounts.goods.amount, amounts.fee, amounts.total];
    };
    expect(await credited('S-5', 'A')).toEqual([20_000, 3_900, 16_100]);
    expect(await credited('S-6', undefined)).toEqual([10_000, 0, 10_000]);
    const harsh = { creditPercent: { A: 100, B: 100, C: 10 }, returnFee: 3_900 };
    await shop.policy({ ...aPolicy(harsh), version: 3 });
    expect(await credited('S-7', 'C')).toEqual([11_000, 1_000, 10_000]);
  });

  test('credits in full what nobody looked at', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await classifyItems(shop)({ returnId });
    expect((await shop.found(returnId)).head.goodsCredit).toEqual({ amount: 20_000, tax: 4_000 });
  });
});
