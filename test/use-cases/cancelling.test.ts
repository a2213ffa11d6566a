import { beforeEach, describe, expect, test } from 'vitest';
import { bookParcel } from '#use-cases/book-parcel.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ creditOn: 'statement' }));
  await shop.order();
});

const named = (name: string) => expect.objectContaining({ name });
const cancel = (returnId: string, orderNumber = 'S-1001') => cancelReturn(shop)({ returnId, orderNumber });
const claims = () => shop.orders.claims('S-1001');

describe('taking a return back', () => {
  test('frees units and shipping, and is fine twice', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    expect(await claims()).toMatchObject({ shipping: true });
    const view = await cancel(returnId);
    expect(view).toMatchObject({
      status: 'ended',
      ending: 'cancelled',
      cancellable: false,
      labelReady: false,
    });
    expect(await cancel(returnId)).toEqual(view);
    expect(await claims()).toEqual({ units: new Map([['1', [0]]]), shipping: false, fees: new Map() });
    expect((await shop.types(returnId)).filter((type) => type === 'ReturnCancelled')).toHaveLength(1);
  });

  test('works under review, too', async () => {
    const returnId = await shop.opened([{ reason: 'doubtful' }]);
    expect((await cancel(returnId)).ending).toBe('cancelled');
  });

  test('is too late once the parcel is under way', async () => {
    const returnId = await shop.booked();
    await shop.scan(returnId);
    await expect(cancel(returnId)).rejects.toThrow(named('TooLateToCancel'));
    expect((await claims()).units.get('1')).toEqual([1]);
  });

  test('is too late once a unit was inspected', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
    await expect(cancel(returnId)).rejects.toThrow(named('TooLateToCancel'));
  });

  test('is too late once money has moved, or was reserved to', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    shop.payments.moods.push('unavailable');
    await expect(issueCredit(shop)({ returnId })).rejects.toThrow(named('PaymentsUnavailable'));
    await expect(cancel(returnId)).rejects.toThrow(named('TooLateToCancel'));
  });

  test('is too late for what ended otherwise', async () => {
    const returnId = await shop.booked();
    await concludeReturn(shop)({ returnId, ending: 'carrier-unavailable', cause: 'CarrierUnavailable' });
    await expect(cancel(returnId)).rejects.toThrow(named('TooLateToCancel'));
  });

  test('is not for goods that the customer keeps', async () => {
    const returnId = await shop.opened([{ reason: 'keep-it' }]);
    await expect(shop.approved([{ reason: 'keep-it' }])).rejects.toThrow(named('Returnless'));
    const kept = (await shop.returns.ofOrder('S-1001')).find((id) => id !== returnId) ?? '';
    await expect(cancel(kept)).rejects.toThrow(named('TooLateToCancel'));
  });

  test('is for the own order alone', async () => {
    const returnId = await shop.opened();
    await expect(cancel(returnId, 'S-2')).rejects.toThrow(named('ReturnNotFound'));
    await expect(cancel('R0')).rejects.toThrow(named('ReturnNotFound'));
  });

  test('sends every later step out by Cancelled, and moves no money', async () => {
    const returnId = await shop.booked();
    await cancel(returnId);
    const steps = [
      bookParcel(shop)({ returnId }),
      classifyItems(shop)({ returnId }),
      issueCredit(shop)({ returnId }),
      concludeReturn(shop)({ returnId, ending: 'expired', cause: 'HandInTimePassed' }),
    ];
    for (const step of steps) await expect(step).rejects.toThrow(named('Cancelled'));
    expect(shop.payments.refunds).toEqual([]);
  });
});
