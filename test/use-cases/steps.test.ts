import { beforeEach, describe, expect, test } from 'vitest';
import type { Rule } from '#domain/rules/rule.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { bookParcel } from '#use-cases/book-parcel.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { fetchLabel, labelKey } from '#use-cases/fetch-label.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { planReminders } from '#use-cases/plan-reminders.ts';
import { publishPolicy } from '#use-cases/publish-policy.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { Crash, DyingProcess } from '../support/crashes.ts';
import { withMeanwhile } from '../support/meanwhile.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { dayMs } from '../support/still-clock.ts';

let shop: Shop;
const policy = aPolicy({ dropOffDays: 14, inspectionDays: 10, remindDaysBefore: [7, 2], returnFee: 0 });

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(policy);
  await shop.order();
});

const named = (name: string) => expect.objectContaining({ name });
const day = 86_400;
const conclude = (returnId: string, ending: Parameters<ReturnType<typeof concludeReturn>>[0]['ending']) =>
  concludeReturn(shop)({ returnId, ending, cause: 'because' });
const claimed = async () => (await shop.orders.claims('S-1001')).units.get('1');

describe('booking a parcel', () => {
  test('says of a withdrawal how long the law lets the shop look: to a day before the refund is due', async () => {
    await shop.order({ orderNumber: 'S-2', deliveredAt: '2026-10-04T11:00:00.000Z' });
    const returnId = await shop.approved(undefined, 'S-2');
    expect((await shop.found(returnId)).head.lanes).toEqual(['withdrawal']);
    const { inspectBy } = await bookParcel(shop)({ returnId });
    expect(new Date(inspectBy ?? 0).toISOString()).toBe('2026-10-23T21:59:59.999Z');
  });

  test('keeps the label and says how long everybody has', async () => {
    const returnId = await shop.approved();
    expect(await bookParcel(shop)({ returnId })).toEqual({
      handInSeconds: 14 * day,
      inspectSeconds: 10 * day,
      inspectBy: null,
    });
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({ goods: 'booked', handInBy: '2026-10-24T08:00:00.000Z' });
    expect(head.parcels).toEqual([{ trackingNumber: `T${returnId}`, sscc: '395011015300000011' }]);
    expect(await shop.returns.byParcel(`T${returnId}`)).toBe(returnId);
    expect(await shop.documents.read(labelKey(returnId, '395011015300000011'))).toEqual(
      new TextEncoder().encode(`label ${returnId}`),
    );
  });

  test('goes to the warehouse of its dearest line; to the main one where the shop has none of that name', async () => {
    const to = (code: string, warehouse: string): Rule => ({
      id: `${code}-to-${warehouse}`,
      when: [{ field: 'reason', in: [code] }],
      decide: { warehouse },
    });
    const rules = [to('faulty', 'workshop'), to('changed-mind', 'moon')];
    await shop.policy({ ...policy, version: 2, rules: [...rules, ...policy.rules] });
    const lines = [
      aLine({ lineId: '1', paid: { amount: 20_000, tax: 4_000 } }),
      aLine({ lineId: '2', paid: { amount: 30_000, tax: 6_000 } }),
    ];
    await shop.order({ orderNumber: 'S-3', lines, shipping: { amount: 0, tax: 0 } });
    const goesTo = async (...reasons: string[]) => {
      const wanted = reasons.map((reason, place) => ({ lineId: `${place + 1}`, reason }));
      const returnId = await shop.approved(wanted, 'S-3');
      await bookParcel(shop)({ returnId });
      await cancelReturn(shop)({ returnId, orderNumber: 'S-3' });
      return shop.carrier.goesTo.get(returnId);
    };
    expect(await goesTo('changed-mind', 'faulty')).toBe('Verkstad');
    expect(await goesTo('faulty', 'changed-mind')).toBe('Lager');
    expect(await goesTo('faulty')).toBe('Verkstad');
  });

  test('asked again books nothing and tells what is left of the time', async () => {
    const returnId = await shop.booked();
    shop.clock.pass(4 * dayMs + 1);
    expect((await bookParcel(shop)({ returnId })).handInSeconds).toBe(10 * day);
    shop.clock.pass(20 * dayMs);
    expect((await bookParcel(shop)({ returnId })).handInSeconds).toBe(60);
    expect((await shop.types(returnId)).filter((type) => type === 'ParcelBooked')).toHaveLength(1);
  });

  test('survives a crash at any call with one parcel', async () => {
    for (const moment of ['before', 'after'] as const) {
      for (let at = 1, died = true; died; at += 1) {
        const fresh = await aShop();
        await fresh.order();
        const returnId = await fresh.approved();
        died = await bookParcel(new DyingProcess(at, moment).ports(fresh))({ returnId }).then(
          () => false,
          (error: unknown) => error instanceof Crash,
        );
        await bookParcel(fresh)({ returnId });
        expect([...fresh.carrier.booked.keys()]).toEqual([returnId]);
        expect(await fresh.types(returnId)).toEqual(['ReturnOpened', 'ReturnApproved', 'ParcelBooked']);
      }
    }
  });

  test('fails by name when the carrier is down, the customer erased, or the return unknown', async () => {
    const returnId = await shop.approved();
    shop.carrier.down = true;
    await expect(bookParcel(shop)({ returnId })).rejects.toThrow(named('CarrierUnavailable'));
    const identities = { read: async () => undefined };
    await expect(bookParcel({ ...shop, identities })({ returnId })).rejects.toThrow(named('CarrierRefused'));
    await expect(bookParcel(shop)({ returnId: 'R0' })).rejects.toThrow(named('ReturnNotFound'));
    expect(await shop.types(returnId)).toEqual(['ReturnOpened', 'ReturnApproved']);
  });

  test('that the customer cancels meanwhile leaves by Cancelled', async () => {
    const returnId = await shop.approved();
    const carrier = {
      ...shop.carrier,
      name: 'slow',
      book: async (request: Parameters<typeof shop.carrier.book>[0]) => {
        await cancelReturn(shop)({ returnId, orderNumber: 'S-1001' });
        return shop.carrier.book(request);
      },
    };
    await expect(bookParcel({ ...shop, carrier })({ returnId })).rejects.toThrow(named('Cancelled'));
    expect(await shop.types(returnId)).toEqual(['ReturnOpened', 'ReturnApproved', 'ReturnCancelled']);
  });
});

describe('a label', () => {
  test('is there once booked, to its own order, until the return ends', async () => {
    const returnId = await shop.approved();
    const fetch = (orderNumber = 'S-1001') => fetchLabel(shop)({ returnId, orderNumber });
    await expect(fetch()).rejects.toThrow(named('LabelNotReady'));
    await bookParcel(shop)({ returnId });
    expect(new TextDecoder().decode(await fetch())).toBe(`label ${returnId}`);
    await expect(fetch('S-2')).rejects.toThrow(named('ReturnNotFound'));
    await conclude(returnId, 'expired');
    await expect(fetch()).rejects.toThrow(named('LabelNotReady'));
  });
});

describe('reminders', () => {
  test('are planned before the hand-in ends, those of the past left out', async () => {
    const returnId = await shop.booked();
    await planReminders({ ...shop, wanted: ['reminder'] })({ returnId });
    expect([...shop.reminders.planned]).toEqual([
      [`${returnId} 1`, '2026-10-17T08:00:00.000Z'],
      [`${returnId} 2`, '2026-10-22T08:00:00.000Z'],
    ]);
    const late = await shop.booked();
    shop.clock.pass(7 * dayMs);
    await planReminders({ ...shop, wanted: ['reminder'] })({ returnId: late });
    expect(shop.reminders.planned.has(`${late} 1`)).toBe(false);
    expect(shop.reminders.planned.has(`${late} 2`)).toBe(true);
  });

  test('are none where the shop does not want any', async () => {
    await planReminders({ ...shop, wanted: ['expired'] })({ returnId: await shop.booked() });
    expect(shop.reminders.planned.size).toBe(0);
  });

  test('are none for a return without a parcel', async () => {
    await planReminders({ ...shop, wanted: ['reminder'] })({ returnId: await shop.approved() });
    await planReminders({ ...shop, wanted: ['reminder'] })({ returnId: 'R0' });
    expect(shop.reminders.planned.size).toBe(0);
  });
});

describe('concluding', () => {
  test.each([
    ['expired', 'ReturnExpired', 0],
    ['carrier-unavailable', 'CarrierGaveUp', 0],
    ['credit-needs-a-hand', 'CreditNeedsAHand', 1],
  ] as const)(
    'as %s is recorded once, and units are free unless a credit is owed',
    async (ending, type, units) => {
      const returnId = await shop.booked();
      await conclude(returnId, ending);
      await conclude(returnId, ending);
      expect((await shop.types(returnId)).slice(3)).toEqual([type]);
      expect((await shop.found(returnId)).head).toMatchObject({ status: 'ended', ending });
      expect(await claimed()).toEqual([units]);
      await expect(conclude('R0', ending)).rejects.toThrow(named('ReturnNotFound'));
    },
  );

  test('as expired gives way to a scan in the last moment, also one in between', async () => {
    const scanned = await shop.booked();
    await shop.scan(scanned);
    await expect(conclude(scanned, 'expired')).rejects.toThrow(named('ParcelUnderWay'));
    const racing = await shop.booked();
    const returns = {
      ...shop.returns,
      read: withMeanwhile(shop.returns.read, () => shop.scan(racing)),
    };
    const concluding = concludeReturn({ ...shop, returns })({
      returnId: racing,
      ending: 'expired',
      cause: 'x',
    });
    await expect(concluding).rejects.toThrow(named('ParcelUnderWay'));
    expect((await shop.found(racing)).head).toMatchObject({ status: 'approved', goods: 'under-way' });
    expect(await claimed()).toEqual([2]);
  });

  test('as expired counts what the warehouse found as handed in', async () => {
    const returnId = await shop.booked([{ quantity: 2 }]);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
    await expect(conclude(returnId, 'expired')).rejects.toThrow(named('ParcelUnderWay'));
  });
});

describe('the ending with a credit', () => {
  test.each(['credited', 'returnless'] as const)('%s is recorded once and told once', async (ending) => {
    const mails: string[] = [];
    const mailer = {
      send: async ({ to }: { to: { address: string } }) => {
        mails.push(to.address);
        return `message-${mails.length}`;
      },
    };
    const setting = { shopName: 'Shop', portalUrl: 'https://shop.example', timeZone: 'Europe/Stockholm' };
    const deps = { ...shop, mailer, sent: shop.sentMessages, setting };
    const returnId = await shop.booked();
    await issueCredit(shop)({ returnId });
    await announceEnding(deps)({ returnId, ending });
    await announceEnding(deps)({ returnId, ending });
    expect((await shop.found(returnId)).head).toMatchObject({ status: 'ended', ending, money: 'credited' });
    expect(await shop.types(returnId)).toEqual([
      'ReturnOpened',
      'ReturnApproved',
      'ParcelBooked',
      'CreditReserved',
      'CreditIssued',
      'ReturnEnded',
    ]);
    expect(mails).toEqual(['kund.ett@example.com']);
    await expect(announceEnding(deps)({ returnId: 'R0', ending })).rejects.toThrow(named('ReturnNotFound'));
  });
});

test('a policy that is against the law is not published, unless it stands already', async () => {
  const lawful = aPolicy({ version: 2 });
  const unlawful = { ...lawful, inspectionDays: 30 };
  const place = {
    code: 'unlawful',
    pointer: '#/inspectionDays',
    source: expect.objectContaining({ place: 'art. 13(1)' }),
  };
  await expect(publishPolicy(shop)(unlawful, 'shop')).rejects.toThrow(
    expect.objectContaining({
      name: 'PolicyRefused',
      data: { findings: [expect.objectContaining(place)] },
    }),
  );
  await expect(shop.policies.read('SE', 2)).rejects.toThrow(named('PolicyNotFound'));
  // as one that was published before the linter looked at it
  await shop.policies.publish(unlawful);
  expect(await publishPolicy(shop)(unlawful, 'shop')).toMatchObject({ version: 2, findings: [place] });
  await expect(publishPolicy(shop)({ ...unlawful, reviewDays: 1 }, 'shop')).rejects.toThrow(
    named('PolicyVersionExists'),
  );
});

test('a policy is published under its market and version', async () => {
  expect(await publishPolicy(shop)(aPolicy({ version: 2 }), 'shop')).toEqual({
    ...{ market: 'SE', version: 2 },
    findings: [],
  });
  await expect(publishPolicy(shop)(aPolicy({ version: 2, windowDays: 31 }), 'shop')).rejects.toThrow(
    named('PolicyVersionExists'),
  );
});
