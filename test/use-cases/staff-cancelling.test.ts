import { beforeEach, describe, expect, test } from 'vitest';
import { cancelForCustomer } from '#use-cases/cancel-for-customer.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { validatePolicy } from '#use-cases/validate-policy.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy());
  await shop.order();
});

const named = (name: string) => expect.objectContaining({ name });
const cancel = (returnId: string, act = anAct(returnId)) => cancelForCustomer(shop)(act);
const claimed = async () => (await shop.orders.claims('S-1001')).units.get('1');

describe('taking a return back for its customer', () => {
  test('frees its units, says who and why, and is fine twice', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    expect(await cancel(returnId)).toMatchObject({ status: 'ended', ending: 'cancelled' });
    expect(await cancel(returnId)).toMatchObject({ ending: 'cancelled' });
    const cancelled = (await shop.returns.events(returnId)).filter(({ type }) => type === 'ReturnCancelled');
    expect(cancelled).toMatchObject([
      { actor: 'staff', data: { by: 'staff-3', why: 'agreed on the phone' } },
    ]);
    expect(await shop.orders.claims('S-1001')).toEqual({
      units: new Map([['1', [0]]]),
      shipping: false,
      fees: new Map(),
    });
  });

  test.each(['expired', 'carrier-unavailable'] as const)(
    'is possible when it has ended as %s, and frees nothing that another return has by now',
    async (ending) => {
      const returnId = await shop.booked([{ quantity: 2 }]);
      await concludeReturn(shop)({ returnId, ending, cause: 'test' });
      const other = await shop.opened([{ quantity: 2 }]);
      expect(await cancel(returnId)).toMatchObject({ ending: 'cancelled' });
      expect((await shop.found(returnId)).head.stuck).toBeUndefined();
      expect(await claimed()).toEqual([2]);
      expect((await shop.found(other)).head.status).toBe('opened');
    },
  );

  test('is too late once the parcel is under way, and once a unit was inspected', async () => {
    const [scanned, inspected] = [await shop.booked(), await shop.booked()];
    await shop.scan(scanned);
    await shop.inspect(inspected, [{ lineId: '1', grade: 'A', units: 1 }]);
    for (const returnId of [scanned, inspected])
      await expect(cancel(returnId)).rejects.toThrow(named('TooLateToCancel'));
    expect(await claimed()).toEqual([2]);
  });

  test('is too late once money has moved, is reserved, or waits for a hand', async () => {
    const returnId = await shop.booked();
    shop.payments.moods.push('declined');
    await expect(issueCredit(shop)({ returnId })).rejects.toThrow(named('RefundDeclined'));
    await expect(cancel(returnId)).rejects.toThrow(named('TooLateToCancel'));
    await concludeReturn(shop)({ returnId, ending: 'credit-needs-a-hand', cause: 'RefundDeclined' });
    await expect(cancel(returnId)).rejects.toThrow(named('TooLateToCancel'));
  });

  test('is too late for what was rejected, and for goods that the customer keeps', async () => {
    const kept = await shop.opened([{ reason: 'keep-it' }]);
    const rejected = await shop.opened([{ reason: 'never' }]);
    for (const returnId of [kept, rejected]) {
      await validatePolicy(shop)({ returnId, unreviewed: false }).catch(() => undefined);
      await expect(cancel(returnId)).rejects.toThrow(named('TooLateToCancel'));
    }
  });
});
