import { beforeEach, describe, expect, test } from 'vitest';
import { findReturns } from '#use-cases/find-returns.ts';
import { takeInOrder } from '#use-cases/take-in-order.ts';
import { anIdentity, anOrder } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await aShop();
  await shop.order();
});

const find = async (text: string, limit = 50) =>
  (await findReturns(shop)({ text, limit })).map(({ returnId }) => returnId);

describe('a search', () => {
  test('knows a return by its number, its order’s and its parcel’s, with blanks or in lower case', async () => {
    const returnId = await shop.booked();
    for (const text of [returnId, returnId.toLowerCase(), ` ${returnId.slice(0, 9)} ${returnId.slice(9)} `]) {
      expect(await find(text), text).toEqual([returnId]);
    }
    expect(await find('S-1001')).toEqual([returnId]);
    expect(await find(' S-1001 ')).toEqual([returnId]);
    for (const text of [`T${returnId}`, `t${returnId}`.toLowerCase(), `T ${returnId}`]) {
      expect(await find(text), text).toEqual([returnId]);
    }
  });

  test('knows returns by the customer’s address', async () => {
    const [first, second] = [await shop.opened(), await shop.opened()];
    await shop.order({ orderNumber: 'S-2', customerId: 'customer-8' });
    await takeInOrder(shop)({
      order: anOrder({ orderNumber: 'S-2', customerId: 'customer-8', updatedAt: shop.clock.now() }),
      identity: anIdentity({ customerId: 'customer-8', email: 'kund.tva@example.com' }),
    });
    const other = await shop.opened([{}], 'S-2');
    expect(await find('Kund.Ett@example.com')).toEqual([second, first]);
    expect(await find('kund.tva@example.com')).toEqual([other]);
  });

  test('gives the newest first, and so many', async () => {
    const first = await shop.opened();
    shop.clock.pass(1000);
    const second = await shop.opened();
    expect(await find('S-1001')).toEqual([second, first]);
    expect(await find('S-1001', 1)).toEqual([second]);
  });

  test('gives a return once that is found by two ways', async () => {
    await shop.order({ orderNumber: 'TWICE' });
    const returnId = await shop.opened([{}], 'TWICE');
    const aParcel = { trackingNumber: 'TWICE', sscc: '395011015300000011' };
    await shop.returns.commit({
      before: await shop.found(returnId),
      returnId,
      events: [
        {
          type: 'ReturnApproved',
          actor: 'system',
          occurredAt: shop.clock.now(),
          data: {
            decision: { outcome: 'approve', rule: 'x', because: { sv: 'Ja', en: 'Yes' } },
            approvedBy: 'policy',
            keepGoods: false,
          },
        },
        {
          type: 'ParcelBooked',
          actor: 'system',
          occurredAt: shop.clock.now(),
          data: { carrier: 'sandbox', parcels: [aParcel], handInBy: shop.clock.now() },
        },
      ],
    });
    expect(await find('TWICE')).toEqual([returnId]);
  });

  test.each(['nobody', 'nobody@example.com', '@', ' ', `R${'9'.repeat(26)}`, 'ORDER#S-1001', '__proto__'])(
    'finds nothing for %j',
    async (text) => {
      await shop.opened();
      expect(await find(text)).toEqual([]);
    },
  );
});
