import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paidFor } from '#domain/allocation.ts';
import { firstBreak } from '#domain/event-chain.ts';
import { replay } from '#domain/lifecycle.ts';
import { sum } from '#domain/money.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { openReturn } from '#use-cases/open-return.ts';
import { aPolicy } from '../../support/a-policy.ts';
import { aLine, manyLines } from '../../support/an-order.ts';
import { type Shop, shopOver } from '../../support/shop.ts';
import { inTable, type Stores } from '../../support/stores.ts';

let stores: Stores;
let shop: Shop;
let series = 0;
let orderNumber: string;

beforeAll(async () => {
  stores = await inTable();
  await stores.policies.publish(aPolicy({ returnFee: 0 }));
});
afterAll(() => stores.close());
beforeEach(() => {
  series += 1;
  orderNumber = `S-${series}`;
  shop = shopOver(stores, series);
});

const wanted = { lineId: '1', quantity: 1, reason: 'changed-mind' };
const open = (quantity = 1) => openReturn(shop)({ orderNumber, lines: [{ ...wanted, quantity }] });
const claimed = async () => {
  const { units } = await stores.orders.claims(orderNumber);
  return [...units.values()].flat().reduce((sum, count) => sum + count, 0);
};
/** The returns of the order that hold units now. */
async function live() {
  const ids = await stores.returns.ofOrder(orderNumber);
  const found = await Promise.all(ids.map((returnId) => shop.found(returnId)));
  return found.filter(({ head }) => head.ending !== 'cancelled');
}
const fulfilled = <T>(outcomes: PromiseSettledResult<T>[]) =>
  outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));

describe('returns of one order at the same time', () => {
  test('twenty that open never take more than its ten units, and all ten are taken', async () => {
    await shop.order({ orderNumber, lines: [aLine({ quantity: 10, paid: { amount: 1_003, tax: 201 } })] });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => open()));
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(new Set(refused.map((error) => error.name))).toEqual(new Set(['UnitsNotAvailable']));
    expect(fulfilled(outcomes)).toHaveLength(10);
    expect(await claimed()).toBe(10);
    const takes = (await live()).flatMap(({ lines }) => lines.flatMap((line) => line.takes));
    expect(paidFor(takes)).toEqual({ amount: 1_003, tax: 201 });
    expect((await live()).filter(({ head }) => head.takesShipping)).toHaveLength(1);
  });

  test('that take the last units far apart give the shipping back once', async () => {
    await shop.order({ orderNumber, lines: manyLines(60) });
    const of = (lineId: string) => openReturn(shop)({ orderNumber, lines: [{ ...wanted, lineId }] });
    const between = manyLines(59)
      .slice(1)
      .map(({ lineId }) => ({ ...wanted, lineId }));
    await openReturn(shop)({ orderNumber, lines: between });
    const last = await Promise.all([of('1'), of('60')]);
    expect(last.map(({ amounts }) => amounts.shipping.amount).sort()).toEqual([0, 4_900]);
  });

  test('take the shares of a fee once, and the last of them its rest, whatever was taken back', async () => {
    const paid = { amount: 1_000, tax: 200 };
    const fees = ['with-order', 'in-proportion'].map((refund) => ({
      ...{ code: refund, name: refund, paid, refund: refund as 'with-order' | 'in-proportion' },
    }));
    await shop.order({ orderNumber, lines: manyLines(60), fees });
    const of = (lineId: string) => openReturn(shop)({ orderNumber, lines: [{ ...wanted, lineId }] });
    const rest = manyLines(57).map(({ lineId }) => ({ ...wanted, lineId }));
    const [first] = await Promise.all([openReturn(shop)({ orderNumber, lines: rest }), of('58')]);
    await Promise.all([cancelReturn(shop)({ returnId: first.returnId, orderNumber }), of('59'), of('60')]);
    await openReturn(shop)({ orderNumber, lines: rest });
    const back = (await live()).flatMap(({ head }) => head.orderFees ?? []);
    for (const place of [0, 1]) expect(sum(back.filter((fee) => fee.place === place))).toEqual(paid);
    expect(back.filter(({ place }) => place === 0)).toHaveLength(1);
    expect((await stores.orders.claims(orderNumber)).fees).toEqual(new Map([0, 1].map((of) => [of, paid])));
  });

  test('that open and are taken back leave the counters at what live returns hold', async () => {
    await shop.order({ orderNumber, lines: [aLine({ quantity: 12, paid: { amount: 1_003, tax: 201 } })] });
    const first = fulfilled(await Promise.allSettled(Array.from({ length: 8 }, () => open())));
    const cancel = (returnId: string) => cancelReturn(shop)({ returnId, orderNumber });
    const acts = first.flatMap(({ returnId }) => [cancel(returnId), open(2), cancel(returnId)]);
    await Promise.allSettled(acts);
    const held = (await live()).reduce((sum, { head }) => sum + head.units, 0);
    expect(await claimed()).toBe(held);
    expect(held).toBeLessThanOrEqual(12);
    expect((await live()).some(({ head }) => first.some(({ returnId }) => returnId === head.returnId))).toBe(
      false,
    );
  });

  test('a return taken back by many at once is taken back once', async () => {
    await shop.order({ orderNumber, lines: [aLine({ quantity: 5 })] });
    const { returnId } = await open(3);
    await Promise.all(Array.from({ length: 8 }, () => cancelReturn(shop)({ returnId, orderNumber })));
    expect(await shop.types(returnId)).toEqual(['ReturnOpened', 'ReturnCancelled']);
    expect(await claimed()).toBe(0);
  });

  test('a return of 700 lines and one of 75,000 units are opened and taken back whole', async () => {
    const lines = [
      aLine({ lineId: 'big', quantity: 75_000, paid: { amount: 1_000_003, tax: 200_001 } }),
      ...manyLines(699),
    ];
    await shop.order({ orderNumber, lines });
    const everything = lines.map(({ lineId, quantity }) => ({ ...wanted, lineId, quantity }));
    const { returnId, amounts } = await openReturn(shop)({ orderNumber, lines: everything });
    expect(amounts.goods).toEqual({ amount: 1_000_003 + 69_900, tax: 200_001 + 13_980 });
    expect(amounts.shipping.amount).toBe(4_900);
    expect(await claimed()).toBe(75_699);
    await cancelReturn(shop)({ returnId, orderNumber });
    expect(await claimed()).toBe(0);
  });
});

describe('one return at the same time', () => {
  test('credited by many at once is credited once, with one refund', async () => {
    await shop.order({ orderNumber });
    const returnId = await shop.booked([{ quantity: 2 }], orderNumber);
    await Promise.all(Array.from({ length: 10 }, () => issueCredit(shop)({ returnId })));
    expect(shop.payments.refunds).toHaveLength(1);
    const types = await shop.types(returnId);
    expect(types.filter((type) => type === 'CreditIssued')).toHaveLength(1);
    expect(types.filter((type) => type === 'CreditReserved')).toHaveLength(1);
    expect((await stores.orders.payments(orderNumber))[0]?.refunded).toBe(24_900);
  });

  test('two returns credited at once share the payments, never above them', async () => {
    await shop.order({
      orderNumber,
      payments: [
        { paymentId: 'gift', method: 'gift-card', amount: 12_000 },
        { paymentId: 'card', method: 'card', amount: 12_900 },
      ],
    });
    const ids = [await shop.booked([{}], orderNumber), await shop.booked([{}], orderNumber)];
    await Promise.all(ids.map((returnId) => issueCredit(shop)({ returnId })));
    expect((await stores.orders.payments(orderNumber)).map(({ refunded }) => refunded)).toEqual([
      12_000, 12_900,
    ]);
    expect(shop.payments.refunds.reduce((sum, { amount }) => sum + amount, 0)).toBe(24_900);
  });

  test('facts of many sources are all kept, each once, in a whole chain', async () => {
    await shop.order({ orderNumber, lines: [aLine({ quantity: 5 })] });
    const returnId = await shop.booked([{ quantity: 5 }], orderNumber);
    const found = [{ lineId: '1', grade: 'A' as const, units: 1 }];
    const facts = [1, 2, 3].flatMap((number) => [
      shop.scan(returnId, { newsId: `n-${number}` }),
      shop.scan(returnId, { newsId: `n-${number}` }),
      shop.inspect(returnId, found, { newsId: `b-${number}` }),
      shop.inspect(returnId, found, { newsId: `b-${number}` }),
    ]);
    // what does not settle in the patience of one try is told again, as a queue does
    const outcomes = await Promise.allSettled(facts);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ name: 'ReturnChangedMeanwhile' });
    }
    for (const number of [1, 2, 3]) {
      await shop.scan(returnId, { newsId: `n-${number}` });
      await shop.inspect(returnId, found, { newsId: `b-${number}` });
    }
    const events = await stores.returns.events(returnId);
    expect(firstBreak(events)).toBeUndefined();
    expect(events.filter(({ type }) => type === 'ParcelScanned')).toHaveLength(3);
    expect(events.filter(({ type }) => type === 'ItemsInspected')).toHaveLength(3);
    const { head, lines } = await shop.found(returnId);
    expect(replay(events)).toEqual(head);
    expect(lines[0]?.inspected.A).toBe(3);
  });

  test('a late parcel and a new return do not get the same units', async () => {
    await shop.order({ orderNumber, lines: [aLine({ quantity: 1 })] });
    const returnId = await shop.booked([{}], orderNumber);
    await cancelReturn(shop)({ returnId, orderNumber });
    await Promise.allSettled([shop.scan(returnId), open()]);
    const woken = (await shop.found(returnId)).head.status === 'approved';
    const rivals = (await live()).filter(({ head }) => head.returnId !== returnId);
    expect(rivals).toHaveLength(woken ? 0 : 1);
    expect(await claimed()).toBe(1);
    expect(await shop.types(returnId)).toContain('ParcelScanned');
  });
});
