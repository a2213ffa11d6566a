import { describe, expect, test } from 'vitest';
import { replay } from '#domain/lifecycle.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { changeRemedy } from '#use-cases/change-remedy.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { sendRemedy } from '#use-cases/send-remedy.ts';
import { aMailer } from '../support/a-mailer.ts';
import { anOfferingShop } from '../support/offering.ts';
import type { Shop } from '../support/shop.ts';

const act = <T extends object>(over: T) => ({ by: 'staff-1', why: 'as agreed', once: 'act-1', ...over });

/** One of two shirts, faulty, to be put right, graded and ended. */
async function ended(shop: Shop, remedy: 'repair' | 'replacement'): Promise<string> {
  await shop.order();
  const returnId = await shop.booked([{ quantity: 1, reason: 'faulty', remedy }]);
  await shop.inspect(returnId, [{ lineId: '1', grade: 'B', units: 1 }], { boxClosed: true });
  await classifyItems(shop)({ returnId });
  await issueCredit(shop)({ returnId });
  await announce(shop, returnId);
  return returnId;
}

async function announce(shop: Shop, returnId: string) {
  const mailer = aMailer();
  const setting = { shopName: 'Butiken', portalUrl: 'https://shop.example', timeZone: 'Europe/Stockholm' };
  await announceEnding({ ...shop, mailer, sent: shop.sentMessages, setting })({
    returnId,
    ending: 'credited',
  });
  return mailer;
}

describe.each(['repair', 'replacement'] as const)('goods for %s', (remedy) => {
  test('stay sold: nothing is credited, and the shop is told what to send', async () => {
    const shop = await anOfferingShop();
    const returnId = await ended(shop, remedy);
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({
      ending: 'remedied',
      credit: { amount: 0, tax: 0 },
      remedied: { units: 1, done: false },
    });
    expect(shop.payments.refunds).toEqual([]);
    const ordered = (await shop.returns.events(returnId)).find(({ type }) => type === 'RemedyOrdered');
    expect(ordered?.data).toEqual({ goods: [{ lineId: '1', sku: 'SHIRT-M', units: 1, remedy }] });
    expect(replay(await shop.returns.events(returnId))).toEqual(head);
  });

  test('can be returned again once they are sent, and not before', async () => {
    const shop = await anOfferingShop();
    const returnId = await ended(shop, remedy);
    await expect(shop.opened([{ quantity: 2 }])).rejects.toThrow(
      expect.objectContaining({ name: 'UnitsNotAvailable' }),
    );
    await sendRemedy(shop)(act({ returnId, trackingNumber: 'T9' }));
    expect((await shop.found(returnId)).head.remedied).toEqual({ units: 1, done: true });
    await expect(sendRemedy(shop)(act({ returnId, once: 'act-2' }))).rejects.toThrow(
      expect.objectContaining({ name: 'NothingToSend' }),
    );
    await expect(shop.opened([{ quantity: 2 }])).resolves.toBeDefined();
  });

  test('that cannot be put right are refunded after all, once', async () => {
    const shop = await anOfferingShop();
    const returnId = await ended(shop, remedy);
    await changeRemedy(shop)(act({ returnId, lines: ['1'] }));
    await changeRemedy(shop)(act({ returnId, lines: ['1'] }));
    await issueCredit(shop)({ returnId });
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({ credit: { amount: 10_000, tax: 2_000 }, lastRefund: { for: 'remedy' } });
    expect(shop.payments.refunds.map(({ amount }) => amount)).toEqual([10_000]);
    expect(replay(await shop.returns.events(returnId))).toEqual(head);
    await expect(changeRemedy(shop)(act({ returnId, lines: ['1'], once: 'act-3' }))).rejects.toThrow(
      expect.objectContaining({ name: 'NoRemedyLeft' }),
    );
  });

  test('are refunded by the first credit when that is decided before it', async () => {
    const shop = await anOfferingShop();
    await shop.order();
    const returnId = await shop.booked([{ quantity: 2, reason: 'faulty', remedy }]);
    await changeRemedy(shop)(act({ returnId, lines: ['1'] }));
    await issueCredit(shop)({ returnId });
    // both shirts and, as nothing is left of the order, the shipping
    expect((await shop.found(returnId)).head.credit).toEqual({ amount: 24_900, tax: 4_980 });
  });
});

test('stock is held for a replacement, and goes out with it', async () => {
  const shop = await anOfferingShop();
  const returnId = await ended(shop, 'replacement');
  const left = await shop.articles.read('SHIRT-M', 'SE', 'SEK');
  expect(left?.free).toBe(9);
  expect((await shop.found(returnId)).lines[0]?.remedy).toEqual({ is: 'replacement', held: true });
});

test('an exchange that was ordered is not refunded by a change of mind', async () => {
  const shop = await anOfferingShop();
  await shop.order();
  const returnId = await shop.booked([{ quantity: 1, remedy: 'exchange', exchangeFor: 'SHIRT-S' }]);
  await issueCredit(shop)({ returnId });
  await expect(changeRemedy(shop)(act({ returnId, lines: ['1'] }))).rejects.toThrow(
    expect.objectContaining({ name: 'MoneyHasMoved' }),
  );
});
