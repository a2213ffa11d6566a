import { beforeEach, describe, expect, test } from 'vitest';
import { awaitFact } from '#use-cases/await-fact.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { followEvent } from '#use-cases/follow-event.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy());
  await shop.order();
});

const wait = (returnId: string, name: 'review' | 'scan' | 'inspection', token = `${name}-token`) =>
  awaitFact(shop)({ returnId, wait: name, token });
/** Tells every event of a return as the stream would, from the first. */
const follow = async (returnId: string) => {
  for (const event of await shop.returns.events(returnId)) await followEvent(shop)(event);
};
const over = { is: 'over' } as const;

describe('a wait', () => {
  test('ends when its fact comes, once', async () => {
    const returnId = await shop.booked();
    await wait(returnId, 'scan');
    await follow(returnId);
    expect(shop.waits.woken).toEqual([]);
    await shop.scan(returnId);
    await follow(returnId);
    await follow(returnId);
    expect(shop.waits.woken).toEqual([{ token: 'scan-token', outcome: over }]);
  });

  test('ends at once when its fact came before', async () => {
    const returnId = await shop.booked();
    await shop.scan(returnId);
    await follow(returnId);
    await wait(returnId, 'scan');
    expect(shop.waits.woken).toEqual([{ token: 'scan-token', outcome: over }]);
  });

  test('misses no fact that is recorded while it is parked', async () => {
    const returnId = await shop.booked();
    const waits = {
      ...shop.waits,
      park: async (...given: Parameters<typeof shop.waits.park>) => {
        // recorded and followed before the token is there: only the look after parking can see it
        await shop.scan(returnId);
        await follow(returnId);
        await shop.waits.park(...given);
      },
    };
    await awaitFact({ ...shop, waits })({ returnId, wait: 'scan', token: 'scan-token' });
    expect(shop.waits.woken).toEqual([{ token: 'scan-token', outcome: over }]);
  });

  test('for every unit outlasts the first of them', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await shop.scan(returnId);
    await wait(returnId, 'inspection');
    await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
    await follow(returnId);
    expect(shop.waits.woken).toEqual([]);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'B', units: 1 }]);
    await follow(returnId);
    expect(shop.waits.woken).toEqual([{ token: 'inspection-token', outcome: over }]);
  });

  test('is left by name when the return is taken back', async () => {
    const returnId = await shop.booked();
    await wait(returnId, 'scan');
    await cancelReturn(shop)({ returnId, orderNumber: 'S-1001' });
    await follow(returnId);
    expect(shop.waits.woken).toEqual([{ token: 'scan-token', outcome: { is: 'left', by: 'Cancelled' } }]);
  });

  test('is left by name when the credit falls due', async () => {
    await shop.policy(aPolicy({ version: 2, creditOn: 'first-scan' }));
    const returnId = await shop.booked();
    await wait(returnId, 'scan');
    await shop.scan(returnId);
    await follow(returnId);
    expect(shop.waits.woken).toEqual([{ token: 'scan-token', outcome: { is: 'left', by: 'CreditDue' } }]);
  });

  test('of a return that is not there is refused by name', async () => {
    await expect(wait('R0', 'scan')).rejects.toThrow(expect.objectContaining({ name: 'ReturnNotFound' }));
  });
});

describe('executions', () => {
  test('start with the opening, once however often it is told', async () => {
    const returnId = await shop.opened();
    await follow(returnId);
    await follow(returnId);
    expect([...shop.executions.started]).toEqual([`${returnId}.1`]);
  });

  test('start again in the round that a reopening names', async () => {
    const returnId = await shop.booked();
    await concludeReturn(shop)({ returnId, ending: 'expired', cause: 'HandInTimePassed' });
    await shop.scan(returnId);
    await follow(returnId);
    expect([...shop.executions.started]).toEqual([`${returnId}.1`, `${returnId}.2`]);
  });
});
