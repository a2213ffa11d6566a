import { afterAll, beforeAll, expect, test } from 'vitest';
import { isRefusal } from '#domain/errors.ts';
import { replay } from '#domain/lifecycle.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { anOfferingShop } from '../../support/offering.ts';
import type { Shop } from '../../support/shop.ts';
import { inTable } from '../../support/stores.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await anOfferingShop({}, await inTable());
});
afterAll(() => shop.close());

const free = async (sku: string) => (await shop.articles.read(sku, 'SE', 'SEK'))?.free;

test('one payment bears a refund, a store credit and an exchange in one transaction, and all of them together', async () => {
  const line = (lineId: string, amount: number) => ({
    ...{ lineId, sku: `SKU-${lineId}`, name: 'Shirt', quantity: 1 },
    paid: { amount, tax: amount / 5 },
  });
  await shop.order({ orderNumber: 'T-1', lines: [line('1', 10_000), line('2', 10_000), line('3', 5_000)] });
  const returnId = await shop.booked(
    [
      { lineId: '1', remedy: 'exchange', exchangeFor: 'SHIRT-S' },
      { lineId: '2', remedy: 'store-credit' },
      { lineId: '3' },
    ],
    'T-1',
  );
  await issueCredit(shop)({ returnId });
  await issueCredit(shop)({ returnId });
  const { head } = await shop.found(returnId);
  expect(head).toMatchObject({
    credit: { amount: 25_000 },
    storeCredit: { amount: 10_000, bonus: 1_000 },
    exchange: { total: 7_500, carried: 7_500, ordered: true },
  });
  expect(shop.payments.refunds.map(({ amount }) => amount)).toEqual([7_500]);
  expect((await shop.orders.payments('T-1')).map(({ refunded }) => refunded)).toEqual([25_000]);
  expect(await shop.storeCredits.ofReturn(returnId)).toMatchObject({ balance: 11_000 });
  expect((await shop.orders.read(head.exchange?.orderNumber ?? ''))?.payments).toEqual([
    { paymentId: 'pay-1', method: 'card', amount: 7_500 },
  ]);
  expect(replay(await shop.returns.events(returnId))).toEqual(head);
});

test('ten credits of one exchange at once order it once, and ten openings hold no more than there is', async () => {
  const before = (await free('SHIRT-S')) ?? 0;
  const opening = async (number: number) => {
    const orderNumber = `T-2${number}`;
    await shop.order({ orderNumber });
    return shop.opened([{ quantity: 2, remedy: 'exchange', exchangeFor: 'SHIRT-S' }], orderNumber);
  };
  const opened = await Promise.allSettled(Array.from({ length: 10 }, (_, number) => opening(number)));
  const held = opened.filter(({ status }) => status === 'fulfilled');
  expect(held).toHaveLength(Math.floor(before / 2));
  for (const one of opened)
    if (one.status === 'rejected') expect(isRefusal(one.reason, 'OutOfStock')).toBe(true);

  await shop.order({ orderNumber: 'T-3' });
  const returnId = await shop.booked([{ quantity: 2, remedy: 'exchange', exchangeFor: 'SHIRT-M' }], 'T-3');
  const credits = await Promise.allSettled(Array.from({ length: 10 }, () => issueCredit(shop)({ returnId })));
  expect(credits.some(({ status }) => status === 'fulfilled')).toBe(true);
  await issueCredit(shop)({ returnId });
  expect((await shop.types(returnId)).filter((type) => type === 'ExchangeOrdered')).toHaveLength(1);
  expect((await shop.orders.payments('T-3')).map(({ refunded }) => refunded)).toEqual([20_000]);
  expect(await free('SHIRT-M')).toBe(8);
});
