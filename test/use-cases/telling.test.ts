import { beforeEach, describe, expect, test } from 'vitest';
import { type EventType, messageKinds } from '#domain/events.ts';
import { goesOut, optionalMessages } from '#domain/messages.ts';
import { cancelForCustomer } from '#use-cases/cancel-for-customer.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { remindCustomer } from '#use-cases/remind-customer.ts';
import { tellOfEvent } from '#use-cases/tell-of-event.ts';
import { letters } from '../support/a-mailer.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

let shop: Shop;
let deps: ReturnType<typeof letters>;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy());
  await shop.order();
  deps = letters(shop);
});

/** Tells of everything that happened to the return, as the subscriber does of what it listens to. */
async function tellAll(returnId: string, wanted: typeof optionalMessages | readonly [] = optionalMessages) {
  for (const event of await shop.returns.events(returnId)) {
    await tellOfEvent({ ...deps, ...shop, wanted })(event);
  }
  return deps.mailer.mails.map(({ subject }) => subject);
}

describe('what goes out', () => {
  test('is the label, the credit and what the law asks for, and the rest where the shop wants it', () => {
    const always = messageKinds.filter((kind) => goesOut(kind, []));
    expect(always).toEqual([
      'label',
      'credited',
      'returnless',
      'rejected',
      'carrier-unavailable',
      'credit-needs-a-hand',
      'further-credit',
      'settled',
      'remedied',
      'pay-difference',
      'remedy-sent',
      'review',
    ]);
    for (const kind of optionalMessages) expect(goesOut(kind, [kind])).toBe(true);
  });

  test('is one mail of a return that is booked and scanned, where the shop wants no other', async () => {
    const returnId = await shop.booked();
    expect(await tellAll(returnId, [])).toHaveLength(1);
    await shop.scan(returnId);
    expect(await tellAll(returnId, [])).toHaveLength(1);
    await remindCustomer({ ...deps, wanted: [] })({ returnId, number: 1 });
    expect(deps.mailer.mails).toHaveLength(1);
  });

  test('tells of the parcel once, however often it is scanned, and of no state that is past', async () => {
    const returnId = await shop.booked();
    await shop.scan(returnId);
    await shop.scan(returnId, { status: 'in-transit' });
    expect(await tellAll(returnId)).toEqual(['Din retur av order S-1001 är på väg till oss']);
    await shop.scan(returnId, { status: 'delivered' });
    expect(await tellAll(returnId)).toHaveLength(2);
    const other = await shop.booked();
    await shop.scan(other);
    await shop.scan(other, { status: 'delivered' });
    deps = letters(shop);
    expect(await tellAll(other)).toEqual(['Din retur av order S-1001 är framme']);
  });

  test('says what state the goods were in while their credit is not made', async () => {
    const returnId = await shop.booked();
    await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
    await classifyItems(shop)({ returnId });
    const subjects = await tellAll(returnId);
    expect(subjects.at(-1)).toBe('Vi har gått igenom din retur av order S-1001');
    expect(deps.mailer.mails.at(-1)?.text).toMatch(/st .*: som ny/);
  });

  test.each([
    ['the customer', () => cancelReturn(shop), 0],
    ['the shop', () => cancelForCustomer(shop), 1],
  ] as const)('is told of a return that %s cancelled: %#', async (_, act, mails) => {
    const returnId = await shop.booked();
    await act()({ ...anAct(returnId), orderNumber: 'S-1001' });
    const told: readonly EventType[] = ['ReturnCancelled'];
    const [event] = (await shop.returns.events(returnId)).filter(({ type }) => told.includes(type));
    if (event !== undefined) await tellOfEvent({ ...deps, ...shop, wanted: [] })(event);
    expect(deps.mailer.mails).toHaveLength(mails);
  });
});
