import { describe, expect, test } from 'vitest';
import { replay } from '#domain/lifecycle.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { openReturn } from '#use-cases/open-return.ts';
import { payDifference } from '#use-cases/pay-difference.ts';
import { aLine } from '../support/an-order.ts';
import { Crash, DyingProcess, type Moment } from '../support/crashes.ts';
import { anOfferingShop } from '../support/offering.ts';
import type { Shop } from '../support/shop.ts';
import { dayMs } from '../support/still-clock.ts';

const into = (sku: string) => ({ remedy: 'exchange', exchangeFor: sku }) as const;
const free = async (shop: Shop, sku: string) => (await shop.articles.read(sku, 'SE', 'SEK'))?.free;

/** A shirt of 100 kronor out of an order of two, exchanged. */
async function exchanged(shop: Shop, sku: string): Promise<string> {
  await shop.order();
  return shop.booked([{ quantity: 1, ...into(sku) }]);
}

/** Asks for the credit, the customer being asked for the difference, and gives what the event of that says. */
async function asked(shop: Shop, returnId: string) {
  await expect(issueCredit(shop)({ returnId })).rejects.toThrow(
    expect.objectContaining({ name: 'DifferenceAwaited' }),
  );
  const { difference } = (await shop.found(returnId)).head;
  if (difference === undefined) throw new Error('no difference was asked for');
  return difference;
}

/** What the subscriber of payment news records. */
async function paid(shop: Shop, returnId: string, key: string, amount: number): Promise<void> {
  const before = await shop.found(returnId);
  const data = { key, amount, paymentId: `paid-${key}`, method: 'card' };
  const occurredAt = shop.clock.now();
  await shop.returns.commit({
    before,
    returnId,
    events: [{ type: 'DifferencePaid', actor: 'customer', occurredAt, data }],
  });
}

describe('an exchange that costs the same or less', () => {
  test('becomes an order that the payments of the first one carry, and the rest goes back', async () => {
    const shop = await anOfferingShop();
    const returnId = await exchanged(shop, 'SHIRT-S');
    expect(await free(shop, 'SHIRT-S')).toBe(9);
    await issueCredit(shop)({ returnId });
    const { head } = await shop.found(returnId);
    const orderNumber = `S-1001-X${returnId.slice(-8)}`;
    expect(head).toMatchObject({
      money: 'credited',
      credit: { amount: 10_000, tax: 2_000 },
      exchange: { orderNumber, total: 7_500, carried: 7_500, difference: 0, ordered: true },
    });
    expect(shop.payments.refunds.map(({ amount }) => amount)).toEqual([2_500]);
    expect(await shop.orders.read(orderNumber)).toMatchObject({
      customerId: 'customer-7',
      total: 7_500,
      exchangeOf: { orderNumber: 'S-1001', returnId },
      lines: [{ sku: 'SHIRT-S', quantity: 1, paid: { amount: 7_500, tax: 1_500 } }],
    });
    expect(await shop.orders.payments(orderNumber)).toEqual([
      { paymentId: 'pay-1', method: 'card', amount: 7_500, refunded: 0 },
    ]);
    expect((await shop.orders.payments('S-1001'))[0]?.refunded).toBe(10_000);
    expect(await free(shop, 'SHIRT-S')).toBe(9);
    expect(replay(await shop.returns.events(returnId))).toEqual(head);
  });

  test('leaves the outbound shipping where it is, also with the last unit of the order', async () => {
    const shop = await anOfferingShop();
    await shop.order();
    const returnId = await shop.booked([{ quantity: 2, ...into('SHIRT-M') }]);
    await issueCredit(shop)({ returnId });
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({
      takesShipping: false,
      credit: { amount: 20_000 },
      exchange: { total: 20_000 },
    });
    expect(shop.payments.refunds).toEqual([]);
  });

  test('of an exchange goes back by the payment that was made first, never more than it', async () => {
    const shop = await anOfferingShop();
    const first = await exchanged(shop, 'SHIRT-S');
    await issueCredit(shop)({ returnId: first });
    const orderNumber = `S-1001-X${first.slice(-8)}`;
    const second = await shop.booked([{ quantity: 1, ...into('SHIRT-S') }], orderNumber);
    await issueCredit(shop)({ returnId: second });
    const third = `S-1001-X${second.slice(-8)}`;
    const last = await shop.booked([{ quantity: 1 }], third);
    await issueCredit(shop)({ returnId: last });
    expect(shop.payments.refunds.map(({ paymentId, amount, key }) => [paymentId, amount, key])).toEqual([
      ['pay-1', 2_500, `${first}.pay-1`],
      ['pay-1', 7_500, `${last}.pay-1`],
    ]);
  });

  test('exchanges the units that came, and frees the stock of those that did not', async () => {
    const shop = await anOfferingShop();
    await shop.order();
    const returnId = await shop.booked([{ quantity: 2, ...into('SHIRT-S') }]);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }], { boxClosed: true });
    await classifyItems(shop)({ returnId });
    await issueCredit(shop)({ returnId });
    expect((await shop.found(returnId)).head.exchange).toMatchObject({ total: 7_500, lines: [{ units: 1 }] });
    expect(await free(shop, 'SHIRT-S')).toBe(9);
  });
});

describe('an exchange that costs more', () => {
  test('waits until the customer has paid the difference, and is ordered then', async () => {
    const shop = await anOfferingShop();
    const returnId = await exchanged(shop, 'SHIRT-L');
    const { key, amount } = await asked(shop, returnId);
    expect(amount).toBe(15_000);
    expect(await payDifference(shop)({ returnId, orderNumber: 'S-1001' })).toEqual({
      url: `https://pay.example/${key}`,
    });
    shop.collections.pay(key);
    await paid(shop, returnId, key, amount);
    await issueCredit(shop)({ returnId });
    const { exchange } = (await shop.found(returnId)).head;
    expect(exchange).toMatchObject({ total: 25_000, carried: 10_000, difference: 15_000, ordered: true });
    expect(await shop.orders.payments(exchange?.orderNumber ?? '')).toEqual([
      { paymentId: 'pay-1', method: 'card', amount: 10_000, refunded: 0 },
      { paymentId: `paid-${key}`, method: 'card', amount: 15_000, refunded: 0 },
    ]);
    expect(shop.payments.refunds).toEqual([]);
    await expect(payDifference(shop)({ returnId, orderNumber: 'S-1001' })).rejects.toThrow(
      expect.objectContaining({ name: 'NothingToPay' }),
    );
  });

  test('takes other money of the return before it asks for any', async () => {
    const shop = await anOfferingShop();
    await shop.order({
      lines: [
        aLine({ lineId: '1', quantity: 1, paid: { amount: 10_000, tax: 2_000 } }),
        aLine({ lineId: '2', quantity: 1, paid: { amount: 20_000, tax: 4_000 } }),
      ],
    });
    const returnId = await shop.booked([{ lineId: '1', ...into('SHIRT-L') }, { lineId: '2' }]);
    await issueCredit(shop)({ returnId });
    expect((await shop.found(returnId)).head.exchange).toMatchObject({ total: 25_000, carried: 25_000 });
    expect(shop.payments.refunds.map(({ amount }) => amount)).toEqual([5_000]);
  });

  test('lapses when nobody pays in time: the lines are refunded, with the shipping where all came back', async () => {
    const shop = await anOfferingShop();
    await shop.order();
    const returnId = await shop.booked([{ quantity: 2, ...into('SHIRT-L') }]);
    const { key } = await asked(shop, returnId);
    expect(await free(shop, 'SHIRT-L')).toBe(8);
    shop.clock.pass(4 * dayMs);
    await issueCredit(shop)({ returnId });
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({ money: 'credited', credit: { amount: 24_900 }, lapsed: 'Unpaid' });
    expect(head.remedies).toBeUndefined();
    expect(shop.payments.refunds.map(({ amount }) => amount)).toEqual([24_900]);
    expect(await free(shop, 'SHIRT-L')).toBe(10);
    expect(() => shop.collections.pay(key)).toThrow();
    expect(replay(await shop.returns.events(returnId))).toEqual(head);
  });

  test('is ordered when it was paid in the last moment, before anybody told', async () => {
    const shop = await anOfferingShop();
    const returnId = await exchanged(shop, 'SHIRT-L');
    const { key } = await asked(shop, returnId);
    shop.collections.pay(key);
    shop.clock.pass(4 * dayMs);
    await issueCredit(shop)({ returnId });
    expect((await shop.found(returnId)).head.exchange).toMatchObject({ total: 25_000, difference: 15_000 });
  });

  test('that is paid after it has lapsed waits for a person', async () => {
    const shop = await anOfferingShop();
    const returnId = await exchanged(shop, 'SHIRT-L');
    const { key, amount } = await asked(shop, returnId);
    shop.clock.pass(4 * dayMs);
    await issueCredit(shop)({ returnId });
    await paid(shop, returnId, key, amount);
    expect((await shop.found(returnId)).head.stuck).toMatchObject({ cause: 'PaidTooLate' });
  });

  const moments: Moment[] = ['before', 'after'];
  test.each(moments)('is made exactly once, whatever call of it dies (%s)', async (moment) => {
    let at = 1;
    for (let died = true; died; at += 1) {
      const shop = await anOfferingShop();
      const returnId = await exchanged(shop, 'SHIRT-L');
      const process = new DyingProcess(at, moment);
      const dying = process.ports(shop);
      const attempt = (ports: Shop) =>
        issueCredit(ports)({ returnId }).catch((error: Error) =>
          expect(error instanceof Crash || error.name === 'DifferenceAwaited').toBe(true),
        );
      await attempt(dying);
      await attempt(dying);
      const { key, amount } = await asked(shop, returnId);
      await paid(shop, returnId, key, amount);
      for (const ports of [dying, dying, shop]) await attempt(ports);
      const { head } = await shop.found(returnId);
      expect(head).toMatchObject({ money: 'credited', exchange: { ordered: true } });
      expect((await shop.types(returnId)).filter((type) => type === 'ExchangeOrdered')).toHaveLength(1);
      expect(await free(shop, 'SHIRT-L')).toBe(9);
      expect((await shop.orders.payments('S-1001'))[0]?.refunded).toBe(10_000);
      expect(
        (await shop.orders.payments(head.exchange?.orderNumber ?? '')).map(({ amount: part }) => part),
      ).toEqual([10_000, 15_000]);
      died = process.died;
    }
    expect(at - 2).toBeGreaterThanOrEqual(12);
  });
});

describe('the stock of an exchange', () => {
  test('is held from the opening on, and refused when it is gone', async () => {
    const shop = await anOfferingShop();
    await shop.order();
    const open = (sku: string, quantity: number) =>
      openReturn(shop)({
        orderNumber: 'S-1001',
        lines: [{ lineId: '1', quantity, reason: 'changed-mind', ...into(sku) }],
      });
    await expect(open('SHIRT-XL', 1)).rejects.toThrow(expect.objectContaining({ name: 'OutOfStock' }));
    await expect(open('NO-SHIRT', 1)).rejects.toThrow(expect.objectContaining({ name: 'ArticleNotSold' }));
    await open('SHIRT-L', 2);
    expect(await free(shop, 'SHIRT-L')).toBe(8);
  });

  test('is free again when the return is taken back', async () => {
    const shop = await anOfferingShop();
    const returnId = await exchanged(shop, 'SHIRT-L');
    await cancelReturn(shop)({ returnId, orderNumber: 'S-1001' });
    expect(await free(shop, 'SHIRT-L')).toBe(10);
  });

  test('is free again when nothing is sent in time, and the goods that come after that are refunded', async () => {
    const shop = await anOfferingShop();
    const returnId = await exchanged(shop, 'SHIRT-L');
    await concludeReturn(shop)({ returnId, ending: 'expired', cause: 'HandInTimePassed' });
    expect(await free(shop, 'SHIRT-L')).toBe(10);
    await shop.scan(returnId);
    await issueCredit(shop)({ returnId });
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({ money: 'credited', credit: { amount: 10_000 }, lapsed: 'TooLate' });
    expect(await free(shop, 'SHIRT-L')).toBe(10);
  });
});
