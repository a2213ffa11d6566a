import { beforeEach, describe, expect, test } from 'vitest';
import type { TaxedAmount } from '#domain/money.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { grantGoodwill } from '#use-cases/grant-goodwill.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

/** Cases that users of other systems reported, with the answer that is right. Amounts in minor units. */

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 0 }));
});

const nothing = { amount: 0, tax: 0 };

/** An order of one line, as it was in the report. */
const bought = (
  quantity: number,
  paid: TaxedAmount,
  { discount = nothing, shipping = nothing }: { discount?: TaxedAmount; shipping?: TaxedAmount } = {},
) => shop.order({ lines: [aLine({ lineId: '1', quantity, paid })], discount, shipping });

/** Opens a return of so many units, which come back as new, and gives what was credited. */
async function credited(quantity: number): Promise<TaxedAmount | undefined> {
  const returnId = await shop.booked([{ quantity }]);
  await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: quantity }]);
  await classifyItems(shop)({ returnId });
  await issueCredit(shop)({ returnId });
  return (await shop.found(returnId)).head.credit;
}

const refunded = () => shop.payments.refunds.reduce((sum, { amount }) => sum + amount, 0);

describe('a discount', () => {
  test('medusa #15885: tax is not taken off it twice: one of two units of 100 less 20, at 10 %, is 99 and not 97.90', async () => {
    await bought(2, { amount: 22_000, tax: 2_000 }, { discount: { amount: 2_200, tax: 200 } });
    expect(await credited(1)).toEqual({ amount: 9_900, tax: 900 });
  });

  test('OpenMage #4396: of 318 kronor paid, goods of 499 less 250 and freight of 69, all 318 come back, not 255.50', async () => {
    const discount = { amount: 25_000, tax: 5_000 };
    await bought(1, { amount: 49_900, tax: 9_980 }, { discount, shipping: { amount: 6_900, tax: 1_380 } });
    expect(await credited(1)).toEqual({ amount: 31_800, tax: 6_360 });
  });

  test.each([[[10]], [[3, 7]], [[1, 1, 1, 1, 1, 1, 1, 1, 1, 1]]])(
    'woocommerce #64668: ten of 23.90 less 25 % are 179.25 again, returned as %j, and never 179.26',
    async (split) => {
      await bought(10, { amount: 23_900, tax: 3_983 }, { discount: { amount: 5_975, tax: 996 } });
      for (const quantity of split) await credited(quantity);
      expect(refunded()).toBe(17_925);
    },
  );
});

describe('outbound shipping', () => {
  test('spree #10099: goes back with the whole of the goods, and no earlier', async () => {
    await bought(2, { amount: 20_000, tax: 4_000 }, { shipping: { amount: 4_900, tax: 980 } });
    expect(await credited(1)).toEqual({ amount: 10_000, tax: 2_000 });
    expect(await credited(1)).toEqual({ amount: 14_900, tax: 2_980 });
  });
});

describe('a refund of a part', () => {
  test('magento2 #23938: bears tax of that part: 5 of 65 with 10 of tax have 0.77 of it, not 10', async () => {
    await shop.policy(aPolicy({ version: 2, returnFee: 6_000 }));
    await bought(1, { amount: 6_500, tax: 1_000 });
    expect(await credited(1)).toEqual({ amount: 500, tax: 77 });
  });

  test('magento2 #38388: three units returned one by one bear 19.00 of tax each', async () => {
    await bought(3, { amount: 35_700, tax: 5_700 });
    for (let unit = 0; unit < 3; unit += 1) expect(await credited(1)).toEqual({ amount: 11_900, tax: 1_900 });
  });
});

describe('two refunds of one payment', () => {
  test('hyperswitch #13182: never come to 120 of 100, however they are asked for', async () => {
    await bought(2, { amount: 10_000, tax: 2_000 });
    const first = await shop.booked([{ quantity: 2 }]);
    await expect(grantGoodwill(shop)({ ...anAct(first), amount: 2_000 })).rejects.toThrow(
      expect.objectContaining({ name: 'MoreThanPaid' }),
    );
    await Promise.all([issueCredit(shop)({ returnId: first }), issueCredit(shop)({ returnId: first })]);
    expect(refunded()).toBe(10_000);
    const [payment] = await shop.orders.payments('S-1001');
    expect(payment).toMatchObject({ amount: 10_000, refunded: 10_000 });
  });
});
