import { beforeEach, describe, expect, test } from 'vitest';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { followEvent } from '#use-cases/follow-event.ts';
import { grantGoodwill } from '#use-cases/grant-goodwill.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { redriveReturn } from '#use-cases/redrive-return.ts';
import { validatePolicy } from '#use-cases/validate-policy.ts';
import { letters } from '../support/a-mailer.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

let shop: Shop;
let deps: ReturnType<typeof letters>;

/** Three shirts at 100 kronor and shipping of 49: 349 kronor, by gift card and card. */
beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 3_900 }));
  await shop.order({
    lines: [aLine({ quantity: 3, paid: { amount: 30_000, tax: 6_000 } })],
    payments: [
      { paymentId: 'gift', method: 'gift-card', amount: 10_000 },
      { paymentId: 'card', method: 'card', amount: 24_900 },
    ],
  });
  deps = letters(shop);
});

const named = (name: string, data = {}) =>
  expect.objectContaining({ name, data: expect.objectContaining(data) });
const grant = (returnId: string, amount: number, act = anAct(returnId)) =>
  grantGoodwill(shop)({ ...act, amount });
const credit = async (returnId: string, ending: 'credited' | 'returnless' = 'credited') => {
  await issueCredit(shop)({ returnId });
  await announceEnding(deps)({ returnId, ending });
};
const refunds = () => shop.payments.refunds.map(({ key, amount }) => [key, amount]);
const plain = (text = '') => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('goodwill before the credit', () => {
  test('is part of what is due, and the mail’s rows add up with it', async () => {
    const returnId = await shop.booked();
    expect(await grant(returnId, 2_500)).toMatchObject({
      amounts: { goods: { amount: 10_000 }, fee: 3_900, goodwill: 2_500, total: 8_600 },
    });
    expect((await shop.returns.events(returnId)).at(-1)).toMatchObject({
      type: 'GoodwillGranted',
      actor: 'staff',
      data: { amount: 2_500, by: 'staff-3', why: 'agreed on the phone' },
    });
    await credit(returnId);
    expect(refunds()).toEqual([[`${returnId}.gift`, 8_600]]);
    expect((await shop.found(returnId)).head.credit).toEqual({ amount: 8_600, tax: 1_220 });
    const mail = plain(deps.mailer.mails[0]?.text);
    for (const row of ['100,00 kr', '39,00 kr', 'Extra ersättning från oss', '25,00 kr', '86,00 kr'])
      expect(mail).toContain(row);
    expect(deps.mailer.mails).toHaveLength(1);
  });

  test('is the customer’s even where the fee takes the rest', async () => {
    await shop.policy(aPolicy({ version: 2, returnFee: 1_000_000 }));
    const returnId = await shop.booked();
    await grant(returnId, 2_500);
    await credit(returnId);
    expect(refunds()).toEqual([[`${returnId}.gift`, 2_500]]);
    expect(plain(deps.mailer.mails[0]?.text)).toContain('−100,00 kr');
  });

  test('is at most what the payments have left beside all that is due', async () => {
    const [returnId, other] = [await shop.booked(), await shop.booked()];
    // 34,900 paid; 6,100 due to each
    await expect(grant(returnId, 22_701)).rejects.toThrow(
      named('MoreThanPaid', { left: 22_700, asked: 22_701 }),
    );
    await grant(returnId, 22_700);
    await expect(grant(other, 1)).rejects.toThrow(named('MoreThanPaid', { left: 0 }));
    await credit(other);
    await credit(returnId);
    expect(refunds().reduce((sum, [, amount]) => sum + Number(amount), 0)).toBe(34_900);
  });
});

describe('goodwill after the credit', () => {
  test('is a refund of its own under keys of its own, reserved at once and made by the next round', async () => {
    const returnId = await shop.booked();
    await credit(returnId);
    expect(await grant(returnId, 5_000)).toMatchObject({
      status: 'approved',
      money: 'reserved',
      credit: { amount: 11_100, tax: 1_220 },
      amounts: { goodwill: 5_000, total: 11_100 },
    });
    expect((await shop.orders.payments('S-1001')).map(({ refunded }) => refunded)).toEqual([10_000, 1_100]);
    const events = (await shop.returns.events(returnId)).slice(-3);
    expect(events.map(({ type, actor }) => [type, actor])).toEqual([
      ['GoodwillGranted', 'staff'],
      ['ReturnReopened', 'staff'],
      ['CreditReserved', 'staff'],
    ]);
    for (const event of events) await followEvent(shop)(event);
    expect([...shop.executions.started]).toEqual([`${returnId}.2`]);

    const first = validatePolicy(shop)({ returnId, unreviewed: false });
    await expect(first).rejects.toThrow(named('CreditBegun'));
    await credit(returnId);
    expect(refunds()).toEqual([
      [`${returnId}.gift`, 6_100],
      [`${returnId}+2.gift`, 3_900],
      [`${returnId}+2.card`, 1_100],
    ]);
    expect((await shop.found(returnId)).head).toMatchObject({
      ending: 'credited',
      money: 'credited',
      credit: { amount: 11_100 },
    });
    const issued = (await shop.returns.events(returnId)).filter(({ type }) => type === 'CreditIssued');
    expect(issued.map(({ data }) => data)).toMatchObject([
      { amount: { amount: 6_100 } },
      { amount: { amount: 5_000, tax: 0 } },
    ]);
  });

  test('is told in a mail of its own that adds up, once', async () => {
    const returnId = await shop.booked();
    await credit(returnId);
    await grant(returnId, 5_000);
    await credit(returnId);
    await credit(returnId);
    expect(deps.mailer.mails).toHaveLength(2);
    const { subject, text } = deps.mailer.mails[1] ?? {};
    expect(plain(subject)).toBe('Vi har betalat tillbaka 50,00 kr till');
    for (const row of ['Tidigare återbetalat', '61,00 kr', 'Extra ersättning', '111,00 kr'])
      expect(plain(text)).toContain(row);
  });

  test('of goods that were kept leaves them kept', async () => {
    const returnId = await shop.opened([{ reason: 'keep-it' }]);
    const first = () => validatePolicy(shop)({ returnId, unreviewed: false });
    await expect(first()).rejects.toThrow(named('Returnless'));
    await credit(returnId, 'returnless');
    await grant(returnId, 1_000);
    await expect(first()).rejects.toThrow(named('Returnless'));
    await credit(returnId, 'returnless');
    expect((await shop.found(returnId)).head).toMatchObject({ ending: 'returnless', money: 'credited' });
    expect(deps.mailer.mails).toHaveLength(2);
  });

  test('is at most what the payments have left', async () => {
    const returnId = await shop.booked();
    await credit(returnId);
    await expect(grant(returnId, 28_801)).rejects.toThrow(named('MoreThanPaid', { left: 28_800 }));
    await grant(returnId, 28_800);
    await credit(returnId);
    await expect(grant(returnId, 1)).rejects.toThrow(named('MoreThanPaid', { left: 0 }));
  });

  test('waits for the refund before it, and is made after a redrive when declined', async () => {
    const returnId = await shop.booked();
    await issueCredit(shop)({ returnId });
    await expect(grant(returnId, 100)).rejects.toThrow(named('CreditUnderWay'));
    await credit(returnId);
    await grant(returnId, 100);
    await expect(grant(returnId, 100)).rejects.toThrow(named('CreditUnderWay'));
    shop.payments.moods.push('declined');
    await expect(issueCredit(shop)({ returnId })).rejects.toThrow(named('RefundDeclined'));
    await concludeReturn(shop)({ returnId, ending: 'credit-needs-a-hand', cause: 'RefundDeclined' });
    await expect(grant(returnId, 100)).rejects.toThrow(named('CreditUnderWay'));
    await redriveReturn(shop)(anAct(returnId));
    await credit(returnId);
    expect(refunds().map(([, amount]) => amount)).toEqual([6_100, 100]);
  });

  test('is not ended by a round before it that comes late', async () => {
    const returnId = await shop.booked();
    await credit(returnId);
    await grant(returnId, 100);
    await announceEnding(deps)({ returnId, ending: 'credited' });
    expect((await shop.found(returnId)).head).toMatchObject({ status: 'approved', money: 'reserved' });
    await credit(returnId);
    expect(refunds()).toHaveLength(2);
  });
});

test.each(['never', 'changed-mind'])(
  'a return (%s) that ended without a credit gets no goodwill',
  async (reason) => {
    const returnId = await shop.opened([{ reason }]);
    await validatePolicy(shop)({ returnId, unreviewed: false }).catch(() => undefined);
    if (reason !== 'never')
      await concludeReturn(shop)({ returnId, ending: 'expired', cause: 'HandInTimePassed' });
    await expect(grant(returnId, 100)).rejects.toThrow(named('NothingCredited'));
  },
);

test('goodwill asked again under its name is granted once, before and after the credit', async () => {
  const returnId = await shop.booked();
  const [before, after] = [anAct(returnId), anAct(returnId)];
  await grant(returnId, 100, before);
  await grant(returnId, 100, before);
  await credit(returnId);
  await grant(returnId, 100, after);
  await grant(returnId, 100, after);
  await credit(returnId);
  await grant(returnId, 100, after);
  expect((await shop.found(returnId)).head).toMatchObject({ goodwill: 200, money: 'credited' });
  expect(refunds().map(([, amount]) => amount)).toEqual([6_200, 100]);
});
