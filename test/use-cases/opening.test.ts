import { beforeEach, describe, expect, test } from 'vitest';
import { openReturn } from '#use-cases/open-return.ts';
import { previewReturn } from '#use-cases/preview-return.ts';
import { viewOrder } from '#use-cases/view-order.ts';
import { viewReturn } from '#use-cases/view-return.ts';
import { aPolicy, aReason, finalSale } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { withMeanwhile } from '../support/meanwhile.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { dayMs } from '../support/still-clock.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy());
});

const named = (name: string) => expect.objectContaining({ name });
const wanted = { lineId: '1', quantity: 1, reason: 'changed-mind' };
const twoLines = [
  aLine({ lineId: '1', quantity: 3, paid: { amount: 1_000, tax: 200 } }),
  aLine({ lineId: '2', quantity: 1, paid: { amount: 500, tax: 100 }, finalSale: true }),
];

describe('opening a return', () => {
  test('takes the units and records what it was opened under', async () => {
    await shop.order({ lines: twoLines });
    const opened = await openReturn(shop)({ orderNumber: 'S-1001', lines: [{ ...wanted, quantity: 2 }] });
    expect(opened).toMatchObject({ status: 'opened', goods: 'announced', money: 'none', cancellable: true });
    expect(opened.timeline).toEqual([{ sequence: 1, type: 'ReturnOpened', at: shop.clock.now() }]);
    expect(opened.amounts).toEqual({
      currency: 'SEK',
      goods: { amount: 667, tax: 134 },
      shipping: { amount: 0, tax: 0 },
      fee: 667,
      total: 0,
      rows: [
        expect.objectContaining({
          kind: 'goods',
          quantity: 2,
          amount: { amount: 667, tax: 134 },
          taxRate: 2500,
        }),
        expect.objectContaining({
          kind: 'fee',
          quantity: 1,
          amount: { amount: -667, tax: -134 },
          taxRate: 2500,
        }),
      ],
      shares: { refund: 0, storeCredit: 0, exchange: 0, difference: 0, bonus: 0 },
    });
    const { head } = await shop.found(opened.returnId);
    expect(head).toMatchObject({ policyVersion: 1, units: 2, creditOn: 'inspected', takesShipping: false });
    const [event] = await shop.returns.events(opened.returnId);
    expect(event?.data).toMatchObject({ reasons: { 'changed-mind': 2 } });
    expect((await shop.orders.claims('S-1001')).units.get('1')).toEqual([1, 1, 0]);
  });

  test('keeps what was decided of each line, and shows its customer what concerns them', async () => {
    const decide = {
      offers: ['exchange', 'refund'],
      bonusPercent: 10,
      warehouse: 'workshop',
      photos: 2,
    } as const;
    const rules = [{ id: 'shown', when: [], decide }];
    await shop.policy(aPolicy({ version: 2, rules: [...rules, ...aPolicy().rules] }));
    await shop.order({ lines: twoLines });
    const { returnId, lines } = await openReturn(shop)({ orderNumber: 'S-1001', lines: [wanted] });
    const shown = { offers: ['exchange', 'refund'], bonusPercent: 10, handIn: ['label'], photos: 2 };
    expect(lines[0]?.terms).toEqual({ ...shown, photosNeeded: false });
    const kept = (await shop.found(returnId)).lines[0]?.terms;
    expect(kept).toEqual({ ...shown, photosNeeded: false, warehouse: 'workshop' });
    const preview = await previewReturn(shop)({ orderNumber: 'S-1001', lines: [wanted] });
    expect(preview.lines[0]).toMatchObject({ ...shown, photosNeeded: false });
    expect(preview.lines[0]).not.toHaveProperty('warehouse');
  });

  test('gives the outbound shipping back with the last unit of the order, and only then', async () => {
    await shop.order({ lines: twoLines });
    const first = await shop.found(await shop.opened([{ quantity: 2 }, { lineId: '2' }]));
    expect(first.head).toMatchObject({ shipping: { amount: 0, tax: 0 }, takesShipping: false });
    const last = await shop.found(await shop.opened([{ quantity: 1 }]));
    expect(last.head).toMatchObject({ shipping: { amount: 4_900, tax: 980 }, takesShipping: true });
  });

  test('is free when every line is the shop’s fault; a fee is at most what those cost that are not', async () => {
    await shop.order({ lines: twoLines });
    const free = await shop.found(await shop.opened([{ reason: 'faulty' }]));
    expect(free.head.fee).toBe(0);
    const mixed = await shop.found(await shop.opened([{ reason: 'faulty' }, { lineId: '2' }]));
    expect(mixed.head.fee).toBe(500);
  });

  test('that the policy would refuse is recorded all the same, with its time', async () => {
    await shop.order({ lines: twoLines });
    const opened = await shop.found(await shop.opened([{ lineId: '2' }]));
    expect(opened.head).toMatchObject({ status: 'opened', openedAt: shop.clock.now() });
  });

  test('uses the policy in force when the order was placed', async () => {
    await shop.policy(aPolicy({ version: 2, effectiveFrom: '2026-09-13T00:00:00.000Z', returnFee: 5_000 }));
    await shop.order({ placedAt: '2026-09-12T09:00:00.000Z' });
    expect((await shop.found(await shop.opened())).head.policyVersion).toBe(1);
  });

  test.each([
    ['OrderNotFound', { orderNumber: 'nobody', lines: [wanted] }],
    ['UnknownLine', { orderNumber: 'S-1001', lines: [{ ...wanted, lineId: '9' }] }],
    ['UnknownReason', { orderNumber: 'S-1001', lines: [{ ...wanted, reason: 'no-such' }] }],
    ['UnitsNotAvailable', { orderNumber: 'S-1001', lines: [{ ...wanted, quantity: 3 }] }],
  ])('is refused as %s, and takes nothing', async (name, asked) => {
    await shop.order();
    await expect(openReturn(shop)(asked)).rejects.toThrow(named(name));
    await expect(previewReturn(shop)(asked)).rejects.toThrow(named(name));
    expect(await shop.returns.ofOrder('S-1001')).toEqual([]);
    expect((await shop.orders.claims('S-1001')).units.get('1')).toEqual([0]);
  });

  test('decides again when another return takes units in between, until there are none', async () => {
    await shop.order();
    const orders = {
      ...shop.orders,
      claims: withMeanwhile(shop.orders.claims, () => shop.opened([{ quantity: 2 }])),
    };
    await expect(openReturn({ ...shop, orders })({ orderNumber: 'S-1001', lines: [wanted] })).rejects.toThrow(
      named('UnitsNotAvailable'),
    );
    expect((await shop.orders.claims('S-1001')).units.get('1')).toEqual([2]);
  });
});

describe('a preview', () => {
  test('says what opening would, and opens nothing', async () => {
    await shop.order({ lines: twoLines });
    const lines = [
      { ...wanted, quantity: 3 },
      { lineId: '2', quantity: 1, reason: 'faulty' },
    ];
    const preview = await previewReturn(shop)({ orderNumber: 'S-1001', lines });
    expect(preview).toMatchObject({
      decision: { outcome: 'approve' },
      creditOn: 'inspected',
      amounts: {
        goods: { amount: 1_500, tax: 300 },
        shipping: { amount: 4_900, tax: 980 },
        fee: 1_000,
        total: 5_400,
      },
    });
    expect(preview.lines.map((line) => line.paid.amount)).toEqual([1_000, 500]);
    expect(await shop.returns.ofOrder('S-1001')).toEqual([]);
    const opened = await openReturn(shop)({ orderNumber: 'S-1001', lines });
    expect(opened.amounts.total).toBe(preview.amounts.total);
  });

  test('measures what may be kept by the whole return', async () => {
    await shop.order({
      lines: [
        aLine({ lineId: '1', quantity: 1, paid: { amount: 10_000, tax: 0 } }),
        aLine({ lineId: '2', quantity: 1, paid: { amount: 5_001, tax: 0 } }),
      ],
    });
    const preview = previewReturn(shop);
    const one = { lineId: '1', quantity: 1, reason: 'keep-it' };
    const two = { lineId: '2', quantity: 1, reason: 'keep-it' };
    expect((await preview({ orderNumber: 'S-1001', lines: [one] })).decision.outcome).toBe('returnless');
    expect((await preview({ orderNumber: 'S-1001', lines: [one, two] })).decision.outcome).toBe('approve');
  });

  test('never promises less than nothing', async () => {
    await shop.order({ lines: twoLines });
    const preview = await previewReturn(shop)({ orderNumber: 'S-1001', lines: [wanted] });
    expect(preview.amounts.total).toBe(0);
  });
});

describe('a customer who expressly withdraws', () => {
  const orderNumber = 'S-1001';
  const faulty = [{ lineId: '1', quantity: 1, reason: 'faulty' }];
  const never = [{ lineId: '1', quantity: 1, reason: 'never' }];

  test('withdraws, whatever the reason, while the period runs', async () => {
    await shop.order({ placedAt: '2026-09-30T09:00:00.000Z', deliveredAt: '2026-10-02T11:00:00.000Z' });
    const laneOf = async (declaresWithdrawal?: boolean) => {
      const { lines } = await previewReturn(shop)({ orderNumber, lines: faulty, declaresWithdrawal });
      return lines[0]?.decision.lane;
    };
    expect([await laneOf(), await laneOf(false), await laneOf(true)]).toEqual([
      'reklamation',
      'reklamation',
      'withdrawal',
    ]);
    const opened = await openReturn(shop)({ orderNumber, lines: faulty, declaresWithdrawal: true });
    expect(opened.lines[0]?.decision).toMatchObject({ lane: 'withdrawal', outcome: 'approve' });
    expect(opened.statutory?.mayWithhold).toBe(true);
    expect((await shop.found(opened.returnId)).head.lanes).toEqual(['withdrawal']);
  });

  test('is heard by a person when it is late, where a rule would refuse', async () => {
    await shop.order();
    const preview = previewReturn(shop);
    expect((await preview({ orderNumber, lines: never })).decision.outcome).toBe('reject');
    const { decision } = await preview({ orderNumber, lines: never, declaresWithdrawal: true });
    expect(decision).toMatchObject({ outcome: 'review', rule: 'late-statement' });
    const opened = await openReturn(shop)({ orderNumber, lines: never, declaresWithdrawal: true });
    expect(opened.lines[0]?.decision.outcome).toBe('review');
  });
});

describe('the order as its customer sees it', () => {
  test('says of each line what is left and why not', async () => {
    await shop.order({ lines: twoLines });
    await shop.opened([{ quantity: 2 }]);
    const view = await viewOrder(shop)({ orderNumber: 'S-1001' });
    expect(view.lines).toMatchObject([
      { lineId: '1', quantity: 3, unitsLeft: 1, returnable: true },
      { lineId: '2', unitsLeft: 1, returnable: false, because: finalSale },
    ]);
    expect(view.lines[0]).not.toHaveProperty('runs');
    expect(view.windowEndsAt).toBe('2026-11-14T22:59:59.999Z');
    expect(view.returns).toHaveLength(1);
    expect(view.reasons.map(({ code }) => code)).toEqual(aPolicy().reasons.map(({ code }) => code));
  });

  test('lists the reasons that only the version in force now has after those of the order’s own', async () => {
    const own = aPolicy().reasons;
    const added = aReason({ code: 'too-warm' });
    const reasons = [added, ...own.slice(1)];
    await shop.policy(aPolicy({ version: 2, effectiveFrom: '2026-09-20T00:00:00.000Z', reasons }));
    await shop.order({ lines: [aLine({ quantity: 20 })] });
    const view = await viewOrder(shop)({ orderNumber: 'S-1001' });
    const codes = view.reasons.map(({ code }) => code);
    expect(codes).toEqual([...own.map(({ code }) => code), 'too-warm']);
    for (const code of codes) await shop.opened([{ reason: code, quantity: 1 }]);
  });

  test('says that everything is taken before it says anything else', async () => {
    await shop.order({ lines: [aLine({ finalSale: true })] });
    await shop.opened([{ quantity: 2 }]);
    shop.clock.pass(60 * dayMs);
    const [line] = (await viewOrder(shop)({ orderNumber: 'S-1001' })).lines;
    expect(line?.because?.en).toBe('All units have been returned already.');
  });

  test('says when the window has closed, at midnight where the market is', async () => {
    await shop.order();
    shop.clock.pass(Date.parse('2026-11-14T22:59:59.999Z') - Date.parse(shop.clock.now()));
    expect((await viewOrder(shop)({ orderNumber: 'S-1001' })).lines[0]?.returnable).toBe(true);
    shop.clock.pass(1);
    expect((await viewOrder(shop)({ orderNumber: 'S-1001' })).lines[0]?.because).toEqual(
      aPolicy().windowClosed,
    );
  });

  test('shows what the article is like, and nothing of what it cost the shop or how it was sold', async () => {
    const article = { category: 'stickat', size: 'M', colour: 'grön', bundle: 'set-1', hygiene: true };
    const picture = 'https://shop.example/troja.svg';
    const inside = { unitCost: 4_200, campaign: 'host-stickat', finalSale: true };
    await shop.order({
      lines: [aLine({ ...article, picture, ...inside })],
      campaign: 'host',
      channel: 'web',
    });
    const view = await viewOrder(shop)({ orderNumber: 'S-1001' });
    expect(view.lines[0]).toMatchObject({ ...article, picture });
    for (const member of [...Object.keys(inside), 'runs']) expect(view.lines[0]).not.toHaveProperty(member);
    expect(JSON.stringify(view)).not.toMatch(/4200|host|web/);
  });

  test('is not there for a number that nobody has', async () => {
    await expect(viewOrder(shop)({ orderNumber: 'S-0' })).rejects.toThrow(named('OrderNotFound'));
  });
});

describe('a return as its customer sees it', () => {
  test('is shown to its own order', async () => {
    await shop.order();
    const returnId = await shop.booked();
    const view = await viewReturn(shop)({ returnId, orderNumber: 'S-1001' });
    expect(view).toMatchObject({ status: 'approved', goods: 'booked', labelReady: true, cancellable: true });
    expect(view.timeline.map(({ type }) => type)).toEqual(['ReturnOpened', 'ReturnApproved', 'ParcelBooked']);
    expect(view.lines[0]).not.toHaveProperty('takes');
  });

  test('is not there for anybody else’s order', async () => {
    await shop.order();
    const returnId = await shop.opened();
    for (const asked of [
      { returnId, orderNumber: 'S-2' },
      { returnId: 'R0', orderNumber: 'S-1001' },
    ]) {
      await expect(viewReturn(shop)(asked)).rejects.toThrow(named('ReturnNotFound'));
    }
  });
});
