import { beforeEach, expect, test } from 'vitest';
import { backtestPolicy } from '#use-cases/backtest/backtest-policy.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { aPolicy } from '../../support/a-policy.ts';
import { aShop, type Shop } from '../../support/shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 0 }));
});

const dearer = aPolicy({ version: 2, returnFee: 3_900 });

test('a draft is tried on the returns of its market, and nothing is changed by it', async () => {
  await shop.order();
  await shop.order({ orderNumber: 'N-1', market: 'NO' });
  const returnId = await shop.booked();
  await shop.opened([{}], 'N-1');
  const before = await shop.returns.read(returnId);

  const { against, findings, report } = await backtestPolicy(shop)(dearer);
  expect([against, findings]).toEqual([1, []]);
  expect(report).toMatchObject({
    returns: 1,
    money: { SEK: { baseline: { refunds: 10_000 }, draft: { refunds: 6_100, fees: 3_900 }, told: 0 } },
  });
  expect(await shop.returns.read(returnId)).toEqual(before);
  await expect(shop.policies.read('SE', 2)).rejects.toThrow();
});

test('grades that were found and what was paid back are taken into account', async () => {
  await shop.order();
  const returnId = await shop.booked();
  await shop.inspect(returnId, [{ lineId: '1', grade: 'C', units: 1 }], { boxClosed: true });
  await issueCredit(shop)({ returnId });
  const { report } = await backtestPolicy(shop)(dearer);
  // half of 100 kronor, less the fee
  expect(report.money.SEK?.draft.refunds).toBe(5_000 - 3_900);
});

test('a draft that could not be published is tried all the same, and says why', async () => {
  const { findings, report } = await backtestPolicy(shop)({ ...dearer, inspectionDays: 30 });
  expect(findings).toMatchObject([{ severity: 'error', pointer: '#/inspectionDays' }]);
  expect(report.returns).toBe(0);
});
