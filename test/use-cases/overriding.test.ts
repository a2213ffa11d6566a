import { beforeEach, describe, expect, test } from 'vitest';
import { bookParcel } from '#use-cases/book-parcel.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { composeMessage } from '#use-cases/compose-message.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { type Override, overrideDecision } from '#use-cases/override-decision.ts';
import { validatePolicy } from '#use-cases/validate-policy.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

let shop: Shop;

/** Three shirts at 100 kronor; B is credited at 75 per cent, C at 50. */
beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 3_900, creditPercent: { A: 100, B: 75, C: 50 } }));
  await shop.order({ lines: [aLine({ quantity: 3, paid: { amount: 30_000, tax: 6_000 } })] });
});

const named = (name: string, data = {}) =>
  expect.objectContaining({ name, data: expect.objectContaining(data) });
const because = { sv: 'Vi gör ett undantag.', en: 'We make an exception.' };
const override = (returnId: string, what: Override, act = anAct(returnId)) =>
  overrideDecision(shop)({ ...act, ...what });
const claimed = async () => (await shop.orders.claims('S-1001')).units.get('1');
const step = (returnId: string) => validatePolicy(shop)({ returnId, unreviewed: false });
const raise = (returnId: string, credit: number) => override(returnId, { lines: [{ lineId: '1', credit }] });

describe('a rejection that is overridden', () => {
  let returnId: string;
  beforeEach(async () => {
    returnId = await shop.opened([{ reason: 'never', quantity: 3 }]);
    await expect(step(returnId)).rejects.toThrow(named('ReturnRejected'));
    expect(await claimed()).toEqual([0]);
  });

  test('takes its units and the shipping again, and goes on in the next round', async () => {
    expect(await override(returnId, { because })).toMatchObject({
      status: 'approved',
      decision: { outcome: 'approve', rule: 'override', because },
    });
    expect(await shop.orders.claims('S-1001')).toEqual({
      units: new Map([['1', [3]]]),
      shipping: true,
      fees: new Map(),
    });
    expect((await shop.returns.events(returnId)).slice(-2)).toMatchObject([
      { type: 'RejectionOverridden', actor: 'staff', data: { by: 'staff-3', why: 'agreed on the phone' } },
      { type: 'ReturnReopened', actor: 'staff', data: { round: 2 } },
    ]);
    await step(returnId);
    await bookParcel(shop)({ returnId });
    const found = await shop.found(returnId);
    expect(found.head).toMatchObject({ goods: 'booked', round: 2 });
    expect(composeMessage('rejected', found, shop.clock.now())).toBeUndefined();
  });

  test('is refused by name when another return has its units, and changes nothing', async () => {
    await shop.opened();
    await expect(override(returnId, { because })).rejects.toThrow(
      named('UnitsNotAvailable', { lineId: '1', left: 2, asked: 3 }),
    );
    expect((await shop.found(returnId)).head.ending).toBe('rejected');
    expect(await claimed()).toEqual([1]);
  });

  test('is refused when there is none', async () => {
    await override(returnId, { because });
    await expect(override(returnId, { because })).rejects.toThrow(named('NotRejected'));
    expect(await claimed()).toEqual([3]);
  });

  test('has no fee or lines to be set aside', async () => {
    await expect(override(returnId, { fee: 0 })).rejects.toThrow(named('NothingCredited'));
  });
});

describe('a fee that is lowered', () => {
  test('is what is taken, and is told', async () => {
    const returnId = await shop.booked();
    expect(await override(returnId, { fee: 900 })).toMatchObject({ amounts: { fee: 900, total: 9_100 } });
    expect((await shop.returns.events(returnId)).at(-1)).toMatchObject({
      type: 'FeeLowered',
      data: { from: 3_900, to: 900, by: 'staff-3' },
    });
    await issueCredit(shop)({ returnId });
    expect(shop.payments.refunds.map(({ amount }) => amount)).toEqual([9_100]);
  });

  test.each([3_900, 4_000])('is refused at %i, as no favour to the customer', async (fee) => {
    const returnId = await shop.booked();
    await expect(override(returnId, { fee })).rejects.toThrow(named('NotInCustomersFavour'));
  });

  test('comes too late once money is reserved or has moved', async () => {
    const returnId = await shop.booked();
    shop.payments.moods.push('unavailable');
    await issueCredit(shop)({ returnId }).catch(() => undefined);
    await expect(override(returnId, { fee: 0 })).rejects.toThrow(named('MoneyHasMoved'));
    await issueCredit(shop)({ returnId });
    await expect(override(returnId, { fee: 0 })).rejects.toThrow(named('MoneyHasMoved'));
    await expect(raise(returnId, 10_000)).rejects.toThrow(named('MoneyHasMoved'));
  });
});

describe('a line whose credit is raised', () => {
  test('is credited at least so much when it is classified, with its share of the tax', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'C', units: 1 }]);
    await raise(returnId, 18_000);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'C', units: 1 }]);
    await classifyItems(shop)({ returnId });
    const { head, lines } = await shop.found(returnId);
    expect(lines[0]).toMatchObject({
      credit: { amount: 18_000, tax: 3_600 },
      deducted: { amount: 2_000, tax: 400 },
    });
    expect([head.goodsCredit, head.deducted]).toEqual([lines[0]?.credit, lines[0]?.deducted]);
  });

  test('that was classified is classified anew', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'B', units: 2 }]);
    await classifyItems(shop)({ returnId });
    expect(await raise(returnId, 20_000)).toMatchObject({
      lines: [{ credit: { amount: 20_000, tax: 4_000 }, deducted: { amount: 0, tax: 0 } }],
      amounts: { total: 16_100 },
    });
    expect((await shop.types(returnId)).slice(-3)).toEqual([
      'ItemsClassified',
      'LineCreditsRaised',
      'ItemsClassified',
    ]);
  });

  test('is never credited more than was paid for what came, nor less than it is', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'B', units: 1 }], { boxClosed: true });
    await expect(raise(returnId, 10_001)).rejects.toThrow(named('MoreThanPaid', { left: 10_000 }));
    await expect(raise(returnId, 7_500)).rejects.toThrow(named('NotInCustomersFavour'));
    await raise(returnId, 7_501);
    await expect(raise(returnId, 7_501)).rejects.toThrow(named('NotInCustomersFavour'));
    const unknown = override(returnId, { lines: [{ lineId: '9', credit: 1 }] });
    await expect(unknown).rejects.toThrow(named('UnknownLine'));
  });
});
