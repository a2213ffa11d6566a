import { beforeEach, describe, expect, test } from 'vitest';
import { historySource, returnsSource, sourceOf } from '#contracts/bus-events.ts';
import { firstBreak } from '#domain/event-chain.ts';
import type { FinishedReturn } from '#domain/finished-return.ts';
import { replay } from '#domain/lifecycle.ts';
import { followEvent } from '#use-cases/follow-event.ts';
import { takeInHistory } from '#use-cases/take-in-history.ts';
import { viewReturn } from '#use-cases/view-return.ts';
import { aCredit, aFinishedReturn, neverSent } from '../support/a-finished-return.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy());
  await shop.order();
});

const tell = (over: Partial<FinishedReturn> = {}) => takeInHistory(shop)(aFinishedReturn(over));
const at = (day: number) => `2026-10-0${day}T08:00:00.000Z`;
const because = { sv: 'Plagget är använt.', en: 'The garment has been worn.' };
const nothing = { amount: 0, tax: 0 };

describe('a finished return that is told', () => {
  test('has happened then, event for event, and was recorded now', async () => {
    const { returnId, outcome } = await tell();
    expect(outcome).toBe('stored');
    const events = await shop.returns.events(returnId);
    expect(events.map(({ type, occurredAt, actor }) => [type, occurredAt.slice(5, 13), actor])).toEqual([
      ['ReturnOpened', '10-05T08', 'customer'],
      ['ReturnApproved', '10-05T08', 'system'],
      ['ParcelScanned', '10-06T10', 'carrier'],
      ['ParcelScanned', '10-08T09', 'carrier'],
      ['ItemsInspected', '10-09T11', 'warehouse'],
      ['ItemsClassified', '10-09T12', 'system'],
      ['CreditReserved', '10-09T12', 'system'],
      ['CreditIssued', '10-09T12', 'system'],
      ['ReturnEnded', '10-09T12', 'system'],
    ]);
    expect(events.every(({ recordedAt }) => recordedAt === shop.clock.now())).toBe(true);
    expect(firstBreak(events)).toBeUndefined();
    const { head } = await shop.found(returnId);
    expect(replay(events)).toEqual(head);
    expect(head).toMatchObject({ history: true, ending: 'credited', goods: 'inspected', money: 'credited' });
  });

  test('says in every event that it is history, under the hash', async () => {
    const { returnId } = await tell();
    const events = await shop.returns.events(returnId);
    expect(events.every(({ history }) => history === true)).toBe(true);
    const { history: _, ...unmarked } = events[3] as (typeof events)[number];
    expect(firstBreak(events.with(3, unmarked as (typeof events)[number]))).toBe(4);
  });

  test('is numbered by when it was opened, after the day before and before the day after', async () => {
    await shop.order({ orderNumber: 'S-1002' });
    const [later, earlier] = await Promise.all([
      tell({ openedAt: at(6), shippedAt: at(7) }),
      tell({ orderNumber: 'S-1002', reference: 'retur-2', openedAt: at(3) }),
    ]);
    expect(later.returnId > earlier.returnId).toBe(true);
    expect(later.returnId).toMatch(/^R[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  test('takes its units and its refund from the order', async () => {
    await tell();
    expect((await shop.orders.claims('S-1001')).units.get('1')).toEqual([1]);
    expect(await shop.orders.payments('S-1001')).toEqual([
      { paymentId: 'pay-1', method: 'card', amount: 24_900, refunded: 10_000 },
    ]);
    await expect(shop.opened([{ quantity: 2 }])).rejects.toThrow(named('UnitsNotAvailable'));
  });

  test('is seen by its customer with what was credited and what was kept', async () => {
    const ending = aCredit({ amount: { amount: 6_100, tax: 1_220 }, fee: 3_900 });
    const { returnId } = await tell({ ending });
    const view = await viewReturn(shop)({ returnId, orderNumber: 'S-1001' });
    expect(view).toMatchObject({ cancellable: false, labelReady: false, credit: ending.amount });
    expect(view.amounts).toMatchObject({ goods: { amount: 10_000 }, fee: 3_900, total: 6_100 });
    expect(view.lines).toMatchObject([{ reason: 'too-small', inspected: { A: 1, B: 0, C: 0 } }]);
  });

  test('starts nothing and wakes nothing', async () => {
    const { returnId } = await tell();
    await shop.waits.park(returnId, 'scan', 'a token');
    for (const event of await shop.returns.events(returnId)) {
      await followEvent(shop)(event);
      expect(sourceOf(event)).toBe(historySource);
    }
    expect([...shop.executions.started, ...shop.waits.woken]).toEqual([]);
  });

  test.each([
    ['rejected', neverSent({ ending: { is: 'rejected', at: at(6), because } }), 'ReturnRejected'],
    ['cancelled', neverSent({ ending: { is: 'cancelled', at: at(6) } }), 'ReturnCancelled'],
    ['expired', neverSent({ ending: { is: 'expired', at: at(9) } }), 'ReturnExpired'],
  ] as const)('that was %s leaves units and payments as they are', async (ending, told, last) => {
    const { returnId } = await takeInHistory(shop)(told);
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({ status: 'ended', ending, money: 'none', history: true });
    expect((await shop.types(returnId)).at(-1)).toBe(last);
    expect((await shop.orders.claims('S-1001')).units.get('1')).toEqual([0]);
    expect((await shop.orders.payments('S-1001'))[0]?.refunded).toBe(0);
  });

  test('may have been rejected once the box was open', async () => {
    const { returnId } = await tell({ ending: { is: 'rejected', at: at(9).replace('T08', 'T12'), because } });
    expect(await shop.types(returnId)).toEqual([
      'ReturnOpened',
      'ParcelScanned',
      'ParcelScanned',
      'ItemsInspected',
      'ReturnRejected',
    ]);
    const { decision } = (await shop.found(returnId)).head;
    expect(decision).toEqual({ outcome: 'reject', rule: 'history', because });
  });

  test('may have been credited at the first scan, before anybody looked', async () => {
    const { returnId } = await tell({ ending: aCredit({ at: '2026-10-06T10:00:00.000Z' }) });
    expect((await shop.types(returnId)).slice(3)).toEqual([
      'ItemsClassified',
      'CreditReserved',
      'CreditIssued',
      'ReturnEnded',
      'ParcelScanned',
      'ItemsInspected',
    ]);
    expect((await shop.found(returnId)).head).toMatchObject({ ending: 'credited', goods: 'inspected' });
  });
});

describe('what a finished return was credited', () => {
  const twoLines = [aLine(), aLine({ lineId: '2', quantity: 1, paid: { amount: 9_000, tax: 1_800 } })];
  const both = [
    { lineId: '1', quantity: 1, reason: 'too-small' },
    { lineId: '2', quantity: 1, reason: 'ugly' },
  ];
  const tellBoth = (over: Partial<FinishedReturn>) =>
    takeInHistory(shop)(neverSent({ orderNumber: 'S-2', lines: both, ...over }));
  beforeEach(() => shop.order({ orderNumber: 'S-2', lines: twoLines }));

  test('is spread over its lines in proportion to what they were paid', async () => {
    const { returnId } = await tellBoth({ ending: aCredit({ amount: { amount: 9_501, tax: 1_900 } }) });
    const { lines } = await shop.found(returnId);
    expect(lines.map(({ credit }) => credit)).toEqual([
      { amount: 5_001, tax: 1_000 },
      { amount: 4_500, tax: 900 },
    ]);
    expect(lines.map(({ deducted }) => deducted?.amount)).toEqual([4_999, 4_500]);
  });

  test('is as it was told line by line', async () => {
    const credited = [
      { amount: 10_000, tax: 2_000 },
      { amount: 4_500, tax: 900 },
    ];
    const lines = both.map((line, place) => ({ ...line, credited: credited[place] }));
    const { returnId } = await tellBoth({
      lines,
      ending: aCredit({ amount: { amount: 14_500, tax: 2_900 } }),
    });
    expect((await shop.found(returnId)).lines.map(({ credit }) => credit)).toEqual(credited);
  });

  test('may hold the outbound shipping, which is gone from the order then', async () => {
    const shipping = { amount: 4_900, tax: 980 };
    const ending = aCredit({ amount: { amount: 23_900, tax: 4_780 }, shipping });
    const { returnId } = await tellBoth({ ending });
    expect((await shop.found(returnId)).head).toMatchObject({ takesShipping: true, shipping });
    expect((await shop.orders.claims('S-2')).shipping).toBe(true);
    const last = await shop.found(await shop.opened([{ quantity: 1 }], 'S-2'));
    expect(last.head).toMatchObject({ takesShipping: false, shipping: nothing });
  });

  test.each<[string, Partial<FinishedReturn>, string, number]>([
    [
      'goods above what they were paid',
      { ending: aCredit({ amount: { amount: 19_001, tax: 1 } }) },
      'goods',
      1,
    ],
    [
      'shipping above the order’s',
      { ending: aCredit({ amount: { amount: 10_000, tax: 2_000 }, shipping: { amount: 4_901, tax: 0 } }) },
      'shipping',
      1,
    ],
    [
      'shipping above the credit',
      { ending: aCredit({ amount: { amount: 4_000, tax: 800 }, shipping: { amount: 4_900, tax: 0 } }) },
      'shipping',
      900,
    ],
    ['refunds that are not the credit', { ending: aCredit({ refunds: [] }) }, 'refunds', -10_000],
    [
      'lines that are not the goods',
      { lines: both.map((line) => ({ ...line, credited: { amount: 5_001, tax: 0 } })) },
      'lines',
      2,
    ],
    [
      'a line above what it was paid',
      { lines: both.map((line, place) => ({ ...line, credited: { amount: place * 10_000, tax: 0 } })) },
      'line 2',
      1_000,
    ],
  ])('is refused with the difference for %s', async (_, over, what, difference) => {
    await expect(tellBoth(over)).rejects.toThrow(
      expect.objectContaining({
        name: 'CreditSumMismatch',
        data: expect.objectContaining({ what, difference }),
      }),
    );
    expect(await shop.returns.ofOrder('S-2')).toEqual([]);
    expect(await shop.returns.told('retur-1')).toBeUndefined();
  });

  test('is refused where a payment has less left, with the difference', async () => {
    const payments = [
      { paymentId: 'gift', method: 'gift-card', amount: 4_900 },
      { paymentId: 'card', method: 'card', amount: 20_000 },
    ];
    await shop.order({ orderNumber: 'S-3', payments });
    const by = (paymentId: string, amount: number) => ({ paymentId, amount, providerRefundId: 'r' });
    const split = aCredit({ refunds: [by('gift', 4_901), by('card', 5_099)] });
    await expect(tell({ orderNumber: 'S-3', ending: split })).rejects.toThrow(
      expect.objectContaining({ data: expect.objectContaining({ what: 'payment gift', difference: 1 }) }),
    );
    await expect(
      tell({ orderNumber: 'S-3', ending: aCredit({ refunds: [by('cash', 10_000)] }) }),
    ).rejects.toThrow(named('UnknownPayment'));
    await tell({ orderNumber: 'S-3', ending: aCredit({ refunds: [by('card', 10_000)] }) });
    expect((await shop.orders.payments('S-3')).map(({ refunded }) => refunded)).toEqual([0, 10_000]);
  });
});

const named = (name: string) => expect.objectContaining({ name });

describe('a finished return is refused', () => {
  test.each<[string, Partial<FinishedReturn>, string]>([
    ['for no order', { orderNumber: 'S-0' }, 'OrderNotFound'],
    [
      'for a line that the order has not',
      { lines: [{ lineId: '9', quantity: 1, reason: 'x' }] },
      'UnknownLine',
    ],
    [
      'for more units than the order has',
      { lines: [{ lineId: '1', quantity: 3, reason: 'x' }] },
      'UnitsNotAvailable',
    ],
    [
      'for more grades than units',
      { lines: [{ lineId: '1', quantity: 1, reason: 'x', grades: { A: 1, C: 1 } }] },
      'MoreUnitsThanAnnounced',
    ],
    ['before its order was placed', { openedAt: '2026-09-12T08:59:59.999Z' }, 'TimesOutOfOrder'],
    ['shipped before it was opened', { shippedAt: at(4) }, 'TimesOutOfOrder'],
    ['delivered before it was shipped', { deliveredAt: at(6) }, 'TimesOutOfOrder'],
    ['inspected before it was delivered', { inspectedAt: at(7) }, 'TimesOutOfOrder'],
    ['ended before it was opened', { ending: aCredit({ at: at(4) }) }, 'TimesOutOfOrder'],
    ['ended in the future', { ending: aCredit({ at: '2026-10-10T08:00:00.001Z' }) }, 'TimesOutOfOrder'],
  ])('%s', async (_, over, name) => {
    await expect(tell(over)).rejects.toThrow(named(name));
    expect(await shop.returns.told('retur-1')).toBeUndefined();
  });
});

describe('what comes after a return that ended elsewhere', () => {
  test('is recorded and wakes nothing, though one of our own would wake', async () => {
    const { returnId } = await takeInHistory(shop)(neverSent({ ending: { is: 'expired', at: at(9) } }));
    await shop.scan(returnId, { trackingNumber: 'T1', status: 'delivered' });
    await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }], { boxClosed: true });
    const events = await shop.returns.events(returnId);
    expect(events.slice(3).map(({ type }) => type)).toEqual(['ParcelScanned', 'ItemsInspected']);
    expect(events.slice(3).map(sourceOf)).toEqual([returnsSource, returnsSource]);
    for (const event of events) await followEvent(shop)(event);
    expect(shop.executions.started.size).toBe(0);
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({ ending: 'expired', status: 'ended', money: 'none', goods: 'inspected' });
    expect((await shop.orders.claims('S-1001')).units.get('1')).toEqual([0]);
    expect(firstBreak(events)).toBeUndefined();
  });
});
