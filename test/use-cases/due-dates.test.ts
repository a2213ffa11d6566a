import { beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '#domain/errors.ts';
import type { DueDateRequest, PayLater } from '#shared/ports.ts';
import { extendDueDates } from '#use-cases/extend-due-dates.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;
let asked: DueDateRequest[];
const moreTime = { days: 14, feeUpTo: 0 };

beforeEach(async () => {
  shop = await aShop();
  asked = [];
  await shop.policy(aPolicy({ returnFee: 3_900 }));
  await shop.order({
    payments: [
      { paymentId: 'gift', method: 'gift-card', amount: 4_900 },
      { paymentId: 'later', method: 'klarna', amount: 20_000 },
    ],
  });
});

/** Who gives more time to pay, for what was bought at Klarna; or refuses so. */
const payLaterFor =
  (refusal?: Refusal) =>
  (method: string): PayLater | undefined =>
    method === 'klarna'
      ? {
          async extendDueDate(request) {
            asked.push(request);
            if (refusal !== undefined) throw refusal;
          },
        }
      : undefined;
const extend = (refusal?: Refusal, time: typeof moreTime | undefined = moreTime) =>
  extendDueDates({ ...shop, payLaterFor: payLaterFor(refusal), moreTime: time })({
    returnId: 'R1',
    orderNumber: 'S-1001',
  });

describe('more time to pay', () => {
  test('is asked for of what is paid later, under the key of the return, and of nothing else', async () => {
    await extend();
    expect(asked).toEqual([{ key: 'R1', paymentId: 'later', days: 14, feeUpTo: 0 }]);
  });

  test('that cannot be had is not had, and nothing stands still for it', async () => {
    await extend(new Refusal('DueDateNotExtended', 'not offered'));
    expect(asked).toHaveLength(1);
  });

  test('is asked for again when the provider could not be asked', async () => {
    await expect(extend(new Refusal('PaymentsUnavailable', 'down'))).rejects.toMatchObject({
      name: 'PaymentsUnavailable',
    });
  });

  test('is asked for nowhere in a shop that gives none', async () => {
    await extendDueDates({ ...shop, payLaterFor: payLaterFor(), moreTime: undefined })({
      returnId: 'R1',
      orderNumber: 'S-1001',
    });
    expect(asked).toEqual([]);
  });
});

describe('a fee that was kept', () => {
  test('goes along with the refund where all of it goes back on one payment', async () => {
    const returnId = await shop.booked([{ quantity: 1 }]);
    await shop.orders.payments('S-1001');
    await issueCredit(shop)({ returnId });
    // 100 kronor less 39, of which the gift card takes 49
    expect(shop.payments.refunds.map(({ amount, kept }) => [amount, kept])).toEqual([
      [4_900, undefined],
      [1_200, undefined],
    ]);
    const another = await shop.booked([{ quantity: 1 }]);
    await issueCredit(shop)({ returnId: another });
    expect(shop.payments.refunds.at(-1)).toMatchObject({
      method: 'klarna',
      kept: { fee: 3_900, named: { goods: 'Returnerade varor', fee: 'Returavgift' } },
    });
  });
});
