import { beforeEach, describe, expect, test } from 'vitest';
import type { GradedUnits } from '#domain/graded.ts';
import { announceInspection } from '#use-cases/announce-inspection.ts';
import { announceParcelNews } from '#use-cases/announce-parcel-news.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy());
  await shop.order({ lines: [aLine({ quantity: 3, paid: { amount: 30_000, tax: 6_000 } })] });
});

const named = (name: string) => expect.objectContaining({ name });
const graded = (grade: 'A' | 'B' | 'C', units: number, lineId = '1'): GradedUnits => ({
  lineId,
  grade,
  units,
});
const expire = (returnId: string) =>
  concludeReturn(shop)({ returnId, ending: 'expired', cause: 'HandInTimePassed' });
const claimed = async () => (await shop.orders.claims('S-1001')).units.get('1');

describe('news of a parcel', () => {
  test('are recorded once per news id, whoever sends it again', async () => {
    const returnId = await shop.booked();
    await shop.scan(returnId, { newsId: 'n-1' });
    await shop.scan(returnId, { newsId: 'n-1', status: 'delivered' });
    expect((await shop.found(returnId)).head).toMatchObject({ goods: 'under-way' });
    expect((await shop.found(returnId)).head.deliveredAt).toBeUndefined();
    await shop.scan(returnId, { newsId: 'n-1', carrier: 'another', status: 'delivered' });
    expect((await shop.found(returnId)).head.goods).toBe('delivered');
  });

  test('come in any order', async () => {
    const returnId = await shop.booked();
    await shop.scan(returnId, { status: 'delivered', occurredAt: '2026-10-12T00:00:00.000Z' });
    await shop.scan(returnId, { status: 'accepted', occurredAt: '2026-10-11T00:00:00.000Z' });
    expect((await shop.found(returnId)).head).toMatchObject({
      goods: 'delivered',
      firstScanAt: '2026-10-11T00:00:00.000Z',
      deliveredAt: '2026-10-12T00:00:00.000Z',
    });
  });

  test('many at once are all recorded', async () => {
    const returnId = await shop.booked();
    await Promise.all(Array.from({ length: 5 }, () => shop.scan(returnId)));
    expect((await shop.types(returnId)).filter((type) => type === 'ParcelScanned')).toHaveLength(5);
  });

  test('of an expired return wake it in the next round, and take its units again', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await expire(returnId);
    expect(await claimed()).toEqual([0]);
    await shop.scan(returnId, { newsId: 'late' });
    await shop.scan(returnId, { newsId: 'late' });
    expect((await shop.found(returnId)).head).toMatchObject({
      status: 'approved',
      round: 2,
      goods: 'under-way',
    });
    expect((await shop.found(returnId)).head.ending).toBeUndefined();
    expect((await shop.types(returnId)).slice(-2)).toEqual(['ParcelScanned', 'ReturnReopened']);
    expect(await claimed()).toEqual([2]);
    await shop.scan(returnId);
    expect((await shop.types(returnId)).filter((type) => type === 'ReturnReopened')).toHaveLength(1);
  });

  test('of a cancelled return wake it, too', async () => {
    const returnId = await shop.booked();
    await cancelReturn(shop)({ returnId, orderNumber: 'S-1001' });
    await shop.scan(returnId);
    expect((await shop.found(returnId)).head).toMatchObject({ status: 'approved', round: 2 });
    expect(await claimed()).toEqual([1]);
  });

  test('are only recorded when another return has the units by now', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await expire(returnId);
    await shop.opened([{ quantity: 2 }]);
    await shop.scan(returnId, { newsId: 'late' });
    await shop.scan(returnId, { newsId: 'late' });
    expect((await shop.found(returnId)).head).toMatchObject({
      status: 'ended',
      ending: 'expired',
      round: 1,
      goods: 'under-way',
    });
    expect(await shop.types(returnId)).not.toContain('ReturnReopened');
    expect(await claimed()).toEqual([2]);
  });

  test.each(['carrier-unavailable', 'credit-needs-a-hand'] as const)(
    'of a return that ended as %s are recorded and wake nothing',
    async (ending) => {
      const returnId = await shop.booked();
      await concludeReturn(shop)({ returnId, ending, cause: 'x' });
      await shop.scan(returnId);
      expect((await shop.found(returnId)).head).toMatchObject({
        status: 'ended',
        ending,
        goods: 'under-way',
      });
    },
  );

  test('of a return that is not there are refused', async () => {
    await expect(shop.scan('R0')).rejects.toThrow(named('ReturnNotFound'));
  });
});

describe('findings of an inspection', () => {
  test('add up, and end the inspection with the last unit', async () => {
    const returnId = await shop.booked([{ quantity: 3 }]);
    await shop.inspect(returnId, [graded('A', 1)]);
    expect((await shop.found(returnId)).head.goods).toBe('delivered');
    await shop.inspect(returnId, [graded('A', 1), graded('C', 1)]);
    const { head, lines } = await shop.found(returnId);
    expect(head).toMatchObject({ goods: 'inspected', unitsInspected: 3 });
    expect(lines[0]?.inspected).toEqual({ A: 2, B: 0, C: 1 });
  });

  test('told twice are recorded once, also when a second time would be too many', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await shop.inspect(returnId, [graded('A', 2)], { newsId: 'box-1' });
    await shop.inspect(returnId, [graded('A', 2)], { newsId: 'box-1' });
    expect((await shop.found(returnId)).lines[0]?.inspected).toEqual({ A: 2, B: 0, C: 0 });
    expect((await shop.types(returnId)).filter((type) => type === 'ItemsInspected')).toHaveLength(1);
  });

  test('come to the same in any order, closing the box included', async () => {
    const news = [
      { units: [graded('A', 1)], boxClosed: false },
      { units: [graded('C', 1)], boxClosed: false },
      { units: [], boxClosed: true },
    ];
    const ends = [];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const fresh = await aShop();
      await fresh.order({ lines: [aLine({ quantity: 3 })] });
      const returnId = await fresh.booked([{ quantity: 3 }]);
      for (const place of order) {
        const { units = [], boxClosed = false } = news[place] ?? {};
        await fresh.inspect(returnId, units, { boxClosed });
      }
      const { head, lines } = await fresh.found(returnId);
      ends.push({ goods: head.goods, units: head.unitsInspected, closed: head.boxClosed, lines });
    }
    expect(ends[1]).toEqual(ends[0]);
    expect(ends[2]).toEqual(ends[0]);
    expect(ends[0]).toMatchObject({ goods: 'inspected', units: 2, closed: true });
  });

  test('that come at once from many stations are all kept', async () => {
    const returnId = await shop.booked([{ quantity: 3 }]);
    await Promise.all(Array.from({ length: 3 }, () => shop.inspect(returnId, [graded('B', 1)])));
    expect((await shop.found(returnId)).lines[0]?.inspected).toEqual({ A: 0, B: 3, C: 0 });
  });

  test.each([
    ['MoreUnitsThanAnnounced', graded('A', 3)],
    ['UnknownLine', graded('A', 1, '9')],
  ])('are refused as %s, and change nothing', async (name, found) => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await expect(shop.inspect(returnId, [found])).rejects.toThrow(named(name));
    expect(await shop.types(returnId)).not.toContain('ItemsInspected');
    await expect(shop.inspect('R0', [graded('A', 1)])).rejects.toThrow(named('ReturnNotFound'));
  });

  test('of an expired return wake it', async () => {
    const returnId = await shop.booked();
    await expire(returnId);
    await shop.inspect(returnId, [graded('A', 1)]);
    expect((await shop.found(returnId)).head).toMatchObject({
      status: 'approved',
      round: 2,
      goods: 'inspected',
    });
    expect(await claimed()).toEqual([1]);
  });
});

describe('what is put on the bus', () => {
  test('is the carrier’s news with the return it found', async () => {
    const returnId = await shop.booked();
    const news = {
      newsId: 'n-1',
      carrier: 'sandbox',
      trackingNumber: `T${returnId}`,
      status: 'accepted' as const,
      occurredAt: shop.clock.now(),
    };
    expect(await announceParcelNews(shop)(news)).toEqual({ returnId });
    expect(shop.bus.facts).toEqual([
      { source: 'returflow.carrier', type: 'ParcelNews', detail: { ...news, returnId } },
    ]);
    await expect(announceParcelNews(shop)({ ...news, trackingNumber: 'T0' })).rejects.toThrow(
      named('UnknownParcel'),
    );
  });

  test('is the warehouse’s findings, found by return or by parcel', async () => {
    const returnId = await shop.booked();
    const found = { newsId: 'b-1', units: [graded('A', 1)], boxClosed: false, occurredAt: shop.clock.now() };
    for (const of of [{ returnId }, { trackingNumber: `T${returnId}` }]) {
      expect(await announceInspection(shop)({ ...found, of })).toEqual({ returnId });
    }
    const fact = { source: 'returflow.warehouse', type: 'InspectionNews', detail: { ...found, returnId } };
    expect(shop.bus.facts).toEqual([fact, fact]);
  });

  test('is no finding that could never be recorded', async () => {
    const returnId = await shop.booked();
    const announce = (of: { returnId: string } | { trackingNumber: string }, units: GradedUnits[]) =>
      announceInspection(shop)({ of, newsId: 'b', units, boxClosed: false, occurredAt: shop.clock.now() });
    await expect(announce({ returnId }, [graded('A', 2)])).rejects.toThrow(named('MoreUnitsThanAnnounced'));
    await expect(announce({ returnId }, [graded('A', 1, '9')])).rejects.toThrow(named('UnknownLine'));
    await expect(announce({ returnId: 'R0' }, [])).rejects.toThrow(named('ReturnNotFound'));
    await expect(announce({ trackingNumber: 'T0' }, [])).rejects.toThrow(named('UnknownParcel'));
    expect(shop.bus.facts).toEqual([]);
  });

  test('may be findings that are on record already: the sender did not hear us', async () => {
    const returnId = await shop.booked();
    await shop.inspect(returnId, [graded('A', 1)], { newsId: 'b-1' });
    const again = { newsId: 'b-1', units: [graded('A', 1)], boxClosed: false, occurredAt: shop.clock.now() };
    expect(await announceInspection(shop)({ ...again, of: { returnId } })).toEqual({ returnId });
  });
});
