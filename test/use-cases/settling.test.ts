import { beforeEach, describe, expect, test } from 'vitest';
import { isRefusal, Refusal } from '#domain/errors.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { composeMessage } from '#use-cases/compose-message.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { redriveReturn } from '#use-cases/redrive-return.ts';
import { settleCredit } from '#use-cases/settle-credit.ts';
import { letters } from '../support/a-mailer.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

let shop: Shop;
let returnId: string;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 0 }));
  await shop.order({
    payments: [
      { paymentId: 'gift', method: 'gift-card', amount: 10_000 },
      { paymentId: 'card', method: 'card', amount: 14_900 },
    ],
  });
  returnId = await shop.booked([{ quantity: 2 }]);
});

const named = (name: string) => expect.objectContaining({ name });
const settle = (act = anAct(returnId)) => settleCredit(shop)({ ...act, reference: 'BG-17' });
/** A credit whose every try ends as it is told, part by part, and then waits for a hand. */
async function waitsForAHand(...moods: Shop['payments']['moods']) {
  shop.payments.moods.push(...moods);
  await issueCredit(shop)({ returnId }).catch((error: unknown) => {
    if (!isRefusal(error, 'RefundDeclined') && !isRefusal(error, 'RefundOutcomeUnknown')) throw error;
  });
  await concludeReturn(shop)({ returnId, ending: 'credit-needs-a-hand', cause: 'test' });
}
const message = async (kind: 'credited' | 'settled') =>
  composeMessage(kind, await shop.found(returnId), shop.clock.now());

describe('a credit that was paid by other means', () => {
  test('is credited, with the reference, who and why; the provider is asked for nothing', async () => {
    await waitsForAHand('declined');
    expect(await settle()).toMatchObject({
      status: 'ended',
      ending: 'credited',
      money: 'credited',
      credit: { amount: 24_900, tax: 4_980 },
    });
    const events = await shop.returns.events(returnId);
    expect(events.at(-1)).toMatchObject({
      type: 'CreditSettled',
      actor: 'staff',
      data: { amount: 24_900, reference: 'BG-17', by: 'staff-3', why: 'agreed on the phone' },
    });
    expect(shop.payments.refunds).toEqual([]);
    expect((await shop.found(returnId)).head.stuck).toBeUndefined();
    expect(await message('settled')).toMatchObject({ amount: 24_900, settled: 24_900 });
    expect(await message('credited')).toBeUndefined();
  });

  test('is settled only as to what does not stand at the provider, told or not', async () => {
    await waitsForAHand('lost-answer');
    await settle();
    const last = (await shop.returns.events(returnId)).slice(-2);
    expect(last).toMatchObject([
      { type: 'RefundPartIssued', actor: 'staff', data: { part: { paymentId: 'gift', amount: 10_000 } } },
      { type: 'CreditSettled', data: { amount: 14_900, credit: { amount: 24_900 } } },
    ]);
    expect(await message('settled')).toMatchObject({ amount: 24_900, settled: 14_900 });
    expect((await shop.orders.payments('S-1001')).map(({ refunded }) => refunded)).toEqual([10_000, 14_900]);
  });

  test('is refused when the provider did it all after all, and a redrive finishes it', async () => {
    shop.payments.moods.push('lost-answer');
    await issueCredit(shop)({ returnId }).catch(() => undefined);
    await waitsForAHand('lost-answer');
    await expect(settle()).rejects.toThrow(named('RefundedAlready'));
    await redriveReturn(shop)(anAct(returnId));
    await issueCredit(shop)({ returnId });
    expect(shop.payments.refunds).toHaveLength(2);
    expect((await shop.found(returnId)).head).toMatchObject({ money: 'credited' });
  });

  test('is refused while the provider cannot be asked', async () => {
    await waitsForAHand('declined');
    const payments = { ...shop.payments, find: () => new Promise<never>((_, no) => no(unavailable)) };
    const asked = settleCredit({ ...shop, payments })({ ...anAct(returnId), reference: 'BG-17' });
    await expect(asked).rejects.toThrow(named('RefundsUnknown'));
    expect((await shop.found(returnId)).head.ending).toBe('credit-needs-a-hand');
  });
  const unavailable = new Refusal('PaymentsUnavailable', 'down');

  test('is refused while another refund than was asked for stands at the provider', async () => {
    await waitsForAHand('declined');
    const other = new Refusal('RefundDeclined', 'this key made another refund');
    const payments = { ...shop.payments, find: () => new Promise<never>((_, no) => no(other)) };
    const asked = settleCredit({ ...shop, payments })({ ...anAct(returnId), reference: 'BG-17' });
    await expect(asked).rejects.toThrow(named('RefundsUnknown'));
  });

  test('is refused unless a credit waits for a hand, and happens once', async () => {
    await expect(settle()).rejects.toThrow(named('NothingToSettle'));
    await waitsForAHand('declined');
    const act = anAct(returnId);
    await settle(act);
    await expect(settle()).rejects.toThrow(named('NothingToSettle'));
    expect(await settle(act)).toMatchObject({ ending: 'credited' });
    expect((await shop.types(returnId)).filter((type) => type === 'CreditSettled')).toHaveLength(1);
  });

  test('is never refunded too: neither by a step that comes late nor by a redrive', async () => {
    await waitsForAHand('declined');
    await settle();
    await issueCredit(shop)({ returnId });
    await announceEnding(letters(shop))({ returnId, ending: 'credited' });
    await expect(redriveReturn(shop)(anAct(returnId))).rejects.toThrow(named('NotStuck'));
    expect(shop.payments.refunds).toEqual([]);
  });

  test('counts against the payments also where nothing could be reserved', async () => {
    await concludeReturn(shop)({ returnId, ending: 'credit-needs-a-hand', cause: 'RefundDeclined' });
    await settle();
    expect((await shop.orders.payments('S-1001')).map(({ refunded }) => refunded)).toEqual([10_000, 14_900]);
  });

  test('settled and redriven by two people at once is one or the other', async () => {
    await waitsForAHand('declined');
    const both = await Promise.allSettled([settle(), redriveReturn(shop)(anAct(returnId))]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await issueCredit(shop)({ returnId });
    const paid = shop.payments.refunds.reduce((sum, { amount }) => sum + amount, 0);
    const { head } = await shop.found(returnId);
    expect(paid + (head.settled ?? 0)).toBe(24_900);
  });
});
