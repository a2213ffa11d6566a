import { beforeEach, describe, expect, test } from 'vitest';
import { bookParcel } from '#use-cases/book-parcel.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { followEvent } from '#use-cases/follow-event.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { redriveReturn } from '#use-cases/redrive-return.ts';
import { validatePolicy } from '#use-cases/validate-policy.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 0 }));
  await shop.order({
    payments: [
      { paymentId: 'gift', method: 'gift-card', amount: 10_000 },
      { paymentId: 'card', method: 'card', amount: 14_900 },
    ],
  });
});

const named = (name: string) => expect.objectContaining({ name });
const redrive = (returnId: string, act = anAct(returnId)) => redriveReturn(shop)(act);
const conclude = (returnId: string, ending: 'carrier-unavailable' | 'credit-needs-a-hand') =>
  concludeReturn(shop)({ returnId, ending, cause: 'test' });
/** How the first step of the round that follows goes: the name that it leaves by, or `on`. */
const firstStep = (returnId: string) =>
  validatePolicy(shop)({ returnId, unreviewed: false }).then(
    () => 'on',
    (error: Error) => error.name,
  );
async function lost(returnId: string) {
  const before = await shop.found(returnId);
  const data = { round: before.head.round, status: 'FAILED', cause: 'States.Runtime' } as const;
  const occurredAt = shop.clock.now();
  const events = [{ type: 'ExecutionLost', actor: 'system', occurredAt, data } as const];
  await shop.returns.commit({ before, returnId, events });
}
/** Refunds that the provider declines from the second part on. */
async function declinedInItsSecondPart(returnId: string) {
  const { refund } = shop.payments;
  const payments = {
    ...shop.payments,
    refund: (request: Parameters<typeof refund>[0]) => {
      if (request.paymentId === 'card') shop.payments.moods.push('declined');
      return refund(request);
    },
  };
  await expect(issueCredit({ ...shop, payments })({ returnId })).rejects.toThrow(named('RefundDeclined'));
  await conclude(returnId, 'credit-needs-a-hand');
}

describe('letting go on what no carrier took', () => {
  test('takes its units again, starts the next round, and the parcel is booked in it', async () => {
    const returnId = await shop.approved([{ quantity: 2 }]);
    await conclude(returnId, 'carrier-unavailable');
    expect(await redrive(returnId)).toMatchObject({ status: 'approved' });
    expect(await shop.orders.claims('S-1001')).toEqual({
      units: new Map([['1', [2]]]),
      shipping: true,
      fees: new Map(),
    });
    const { head } = await shop.found(returnId);
    expect([head.round, head.ending, head.stuck]).toEqual([2, undefined, undefined]);
    const event = (await shop.returns.events(returnId)).at(-1);
    expect(event).toMatchObject({
      type: 'ReturnReopened',
      actor: 'staff',
      data: { round: 2, by: 'staff-3', why: 'agreed on the phone' },
    });
    if (event !== undefined) await followEvent(shop)(event);
    expect([...shop.executions.started]).toEqual([`${returnId}.2`]);
    expect(await firstStep(returnId)).toBe('on');
    await bookParcel(shop)({ returnId });
    expect((await shop.found(returnId)).head.goods).toBe('booked');
  });

  test.each([
    ['its units', 1, 2],
    ['the outbound shipping', 1, 1],
  ])('is refused by name when another return has %s', async (_, mine, others) => {
    const returnId = others === 2 ? await shop.approved([{ quantity: mine }]) : await lastOfTheOrder();
    await conclude(returnId, 'carrier-unavailable');
    await shop.opened([{ quantity: others }]);
    const before = await shop.orders.claims('S-1001');
    await expect(redrive(returnId)).rejects.toThrow(named('UnitsNotAvailable'));
    expect(await shop.orders.claims('S-1001')).toEqual(before);
    expect((await shop.found(returnId)).head.ending).toBe('carrier-unavailable');
  });

  /** A return of one unit of two that takes the shipping, because the other unit went back before and was freed since. */
  async function lastOfTheOrder() {
    const first = await shop.approved();
    const last = await shop.approved();
    await conclude(first, 'carrier-unavailable');
    await conclude(last, 'carrier-unavailable');
    await redrive(first);
    return last;
  }
});

describe('letting go on a credit that waits for a hand', () => {
  test('asks for the rest of the same refund, and for no part twice', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await declinedInItsSecondPart(returnId);
    expect(await redrive(returnId)).toMatchObject({ status: 'approved', money: 'reserved' });
    expect(await firstStep(returnId)).toBe('CreditBegun');
    await issueCredit(shop)({ returnId });
    expect(shop.payments.refunds.map(({ key, amount }) => [key, amount])).toEqual([
      [`${returnId}.gift`, 10_000],
      [`${returnId}.card`, 14_900],
    ]);
    expect((await shop.types(returnId)).slice(-5)).toEqual(
      ['RefundPartIssued', 'CreditNeedsAHand', 'ReturnReopened', 'CreditIssued'].toSpliced(
        0,
        0,
        'CreditReserved',
      ),
    );
    expect((await shop.orders.payments('S-1001')).map(({ refunded }) => refunded)).toEqual([10_000, 14_900]);
  });

  test('finds what the provider did without telling, and does not do it again', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    shop.payments.moods.push('lost-answer');
    await expect(issueCredit(shop)({ returnId })).rejects.toThrow(named('RefundOutcomeUnknown'));
    await conclude(returnId, 'credit-needs-a-hand');
    await redrive(returnId);
    await issueCredit(shop)({ returnId });
    expect(shop.payments.refunds.map(({ amount }) => amount)).toEqual([10_000, 14_900]);
    expect((await shop.found(returnId)).head).toMatchObject({
      money: 'credited',
      credit: { amount: 24_900 },
    });
  });

  test('of more than the payments had left reserves anew once they have', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await conclude(returnId, 'credit-needs-a-hand');
    expect(await redrive(returnId)).toMatchObject({ money: 'none' });
    expect(await firstStep(returnId)).toBe('on');
    await issueCredit(shop)({ returnId });
    expect((await shop.found(returnId)).head.money).toBe('credited');
  });

  test('is nothing that a step may do by itself', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await declinedInItsSecondPart(returnId);
    await expect(issueCredit(shop)({ returnId })).rejects.toThrow(named('RefundDeclined'));
    expect(shop.payments.refunds).toHaveLength(1);
  });
});

describe('letting go on after a lost execution', () => {
  test('starts another round where the facts stand, and keeps status and units', async () => {
    const returnId = await shop.booked();
    await lost(returnId);
    expect(await redrive(returnId)).toMatchObject({ status: 'approved', goods: 'booked' });
    const event = (await shop.returns.events(returnId)).at(-1);
    expect(event).toMatchObject({ type: 'ExecutionRestarted', actor: 'staff', data: { round: 2 } });
    if (event !== undefined) await followEvent(shop)(event);
    expect([...shop.executions.started]).toEqual([`${returnId}.2`]);
    expect((await shop.orders.claims('S-1001')).units.get('1')).toEqual([1]);
    expect((await shop.found(returnId)).head.stuck).toBeUndefined();
  });

  test('goes straight to the credit when money was reserved or paid', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    shop.payments.moods.push('unavailable');
    await expect(issueCredit(shop)({ returnId })).rejects.toThrow(named('PaymentsUnavailable'));
    await lost(returnId);
    await redrive(returnId);
    expect(await firstStep(returnId)).toBe('CreditBegun');
    await issueCredit(shop)({ returnId });
    await lost(returnId);
    await redrive(returnId);
    expect(await firstStep(returnId)).toBe('CreditBegun');
    await issueCredit(shop)({ returnId });
    expect(shop.payments.refunds).toHaveLength(2);
  });
});

test('what goes on by itself is refused, also a second time', async () => {
  const returnId = await shop.booked();
  await expect(redrive(returnId)).rejects.toThrow(named('NotStuck'));
  await lost(returnId);
  const act = anAct(returnId);
  await redrive(returnId, act);
  await expect(redrive(returnId)).rejects.toThrow(named('NotStuck'));
  expect(await redrive(returnId, act)).toMatchObject({ status: 'approved' });
  expect((await shop.found(returnId)).head.round).toBe(2);
});
