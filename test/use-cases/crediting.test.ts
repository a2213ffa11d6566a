import { describe, expect, test } from 'vitest';
import { isRefusal } from '#domain/errors.ts';
import { replay } from '#domain/lifecycle.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { Crash, DyingProcess, type Moment } from '../support/crashes.ts';
import { aPaymentProvider, type Mood } from '../support/outside.ts';
import { aShop, type Shop } from '../support/shop.ts';

/** A return of 200 kronor and the shipping, paid by gift card and card, ready to be credited: 249 kronor. */
async function due(moods: Mood[] = []): Promise<{ shop: Shop; returnId: string }> {
  const payments = aPaymentProvider({ forgetful: true, moods: [...moods] });
  const shop: Shop = { ...(await aShop()), payments };
  await shop.policy(aPolicy({ returnFee: 0 }));
  await shop.order({
    payments: [
      { paymentId: 'gift', method: 'gift-card', amount: 10_000 },
      { paymentId: 'card', method: 'card', amount: 14_900 },
    ],
  });
  return { shop, returnId: await shop.booked([{ quantity: 2 }]) };
}

/** Asks until it is done or a person must look, as the machine does; gives the name of what ended it. */
async function untilDone(shop: Shop, returnId: string): Promise<string> {
  for (let round = 0; round < 12; round += 1) {
    try {
      await issueCredit(shop)({ returnId });
      return 'done';
    } catch (error) {
      const again =
        error instanceof Crash ||
        isRefusal(error, 'PaymentsUnavailable') ||
        isRefusal(error, 'RefundOutcomeUnknown');
      if (!again) return error instanceof Error ? error.name : 'not an error';
    }
  }
  return 'never';
}

async function creditedExactlyOnce(shop: Shop, returnId: string): Promise<void> {
  expect(shop.payments.refunds).toEqual([
    { paymentId: 'gift', method: 'gift-card', amount: 10_000, key: `${returnId}.gift`, currency: 'SEK' },
    { paymentId: 'card', method: 'card', amount: 14_900, key: `${returnId}.card`, currency: 'SEK' },
  ]);
  const events = await shop.returns.events(returnId);
  const of = (type: string) => events.filter((event) => event.type === type);
  expect(of('CreditReserved')).toHaveLength(1);
  expect(of('CreditIssued')).toHaveLength(1);
  expect(of('CreditIssued')[0]?.data).toEqual({
    amount: { amount: 24_900, tax: 4_980 },
    parts: [
      { paymentId: 'gift', amount: 10_000, key: `${returnId}.gift`, providerRefundId: 'refund-1' },
      { paymentId: 'card', amount: 14_900, key: `${returnId}.card`, providerRefundId: 'refund-2' },
    ],
  });
  expect((await shop.orders.payments('S-1001')).map(({ refunded }) => refunded)).toEqual([10_000, 14_900]);
  const { head } = await shop.found(returnId);
  expect(head).toMatchObject({ money: 'credited', credit: { amount: 24_900, tax: 4_980 } });
  expect(replay(events)).toEqual(head);
}

const moodsOfProvider: [string, Mood[]][] = [
  ['answers', []],
  ['loses its first answer', ['lost-answer']],
  ['is down first', ['unavailable']],
  ['is down, then loses answers', ['unavailable', 'lost-answer', 'lost-answer']],
];

describe('a credit', () => {
  test.each(moodsOfProvider)('is issued exactly once when the provider %s', async (_, moods) => {
    const { shop, returnId } = await due(moods);
    expect(await untilDone(shop, returnId)).toBe('done');
    await creditedExactlyOnce(shop, returnId);
    expect(await untilDone(shop, returnId)).toBe('done');
    await creditedExactlyOnce(shop, returnId);
  });

  const moments: Moment[] = ['before', 'after'];
  const crashes = moodsOfProvider.flatMap(([provider, moods]) =>
    moments.map((moment) => ({ provider, moods, moment })),
  );

  test.each(crashes)(
    'survives a crash $moment any call, provider that $provider',
    async ({ moods, moment }) => {
      let at = 1;
      for (let died = true; died; at += 1) {
        const { shop, returnId } = await due(moods);
        const process = new DyingProcess(at, moment);
        expect(await untilDone(process.ports(shop), returnId)).toBe('done');
        await creditedExactlyOnce(shop, returnId);
        died = process.died;
      }
      // read, payments, commit, payments, two refunds, read, commit; two more calls for every try that failed
      expect(at - 2).toBeGreaterThanOrEqual(8 + moods.length * 2);
    },
  );

  test('survives two crashes in a row, at any two calls', async () => {
    for (const moment of moments) {
      for (let first = 1; first <= 8; first += 1) {
        for (let second = 1; second <= 8; second += 1) {
          const { shop, returnId } = await due();
          for (const at of [first, second]) {
            const process = new DyingProcess(at, moment);
            const dying = issueCredit(process.ports(shop))({ returnId });
            await dying.catch((error: unknown) => expect(error).toBeInstanceOf(Crash));
          }
          expect(await untilDone(shop, returnId)).toBe('done');
          await creditedExactlyOnce(shop, returnId);
        }
      }
    }
  });

  test('that the provider declines is for a person, and stays reserved', async () => {
    const { shop, returnId } = await due(['declined']);
    await expect(issueCredit(shop)({ returnId })).rejects.toThrow(
      expect.objectContaining({ name: 'RefundDeclined' }),
    );
    expect(shop.payments.refunds).toEqual([]);
    expect((await shop.found(returnId)).head.money).toBe('reserved');
    expect(await shop.types(returnId)).not.toContain('CreditIssued');
  });

  test('that was declined in its second part keeps the first and asks for it no more', async () => {
    const { shop, returnId } = await due();
    const refund = shop.payments.refund;
    const declining = {
      ...shop.payments,
      refund: (request: Parameters<typeof refund>[0]) => {
        if (request.paymentId === 'card') shop.payments.moods.push('declined');
        return refund(request);
      },
    };
    for (const _ of ['once', 'again']) {
      await expect(issueCredit({ ...shop, payments: declining })({ returnId })).rejects.toThrow(
        expect.objectContaining({ name: 'RefundDeclined' }),
      );
    }
    expect(shop.payments.refunds.map(({ paymentId }) => paymentId)).toEqual(['gift']);
    expect(await untilDone(shop, returnId)).toBe('done');
    await creditedExactlyOnce(shop, returnId);
  });

  test('of more than the payments have left is refused before anything moves', async () => {
    const { shop, returnId } = await due();
    const orders = {
      ...shop.orders,
      payments: async () => [{ paymentId: 'gift', amount: 10_000, refunded: 0 }],
    };
    await expect(issueCredit({ ...shop, orders })({ returnId })).rejects.toThrow(
      expect.objectContaining({ name: 'RefundDeclined', data: { due: 24_900, missing: 14_900 } }),
    );
    expect((await shop.found(returnId)).head.money).toBe('none');
    expect(shop.payments.refunds).toEqual([]);
  });

  test('of nothing is issued without asking the provider', async () => {
    const { shop, returnId } = await due();
    await shop.policy(aPolicy({ version: 2, returnFee: 1_000_000 }));
    await shop.order({ orderNumber: 'S-2', lines: [aLine()] });
    const nothing = await shop.booked([{}], 'S-2');
    expect(await untilDone(shop, nothing)).toBe('done');
    expect(shop.payments.refunds).toEqual([]);
    expect((await shop.found(nothing)).head).toMatchObject({
      money: 'credited',
      credit: { amount: 0, tax: 0 },
      refunds: [],
    });
    expect(await untilDone(shop, returnId)).toBe('done');
    await creditedExactlyOnce(shop, returnId);
  });

  test('is of the amount that was reserved, whatever is inspected meanwhile', async () => {
    const { shop, returnId } = await due(['unavailable']);
    await issueCredit(shop)({ returnId }).catch(() => undefined);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'C', units: 2 }]);
    expect(await untilDone(shop, returnId)).toBe('done');
    await creditedExactlyOnce(shop, returnId);
  });

  test('asked for by many at once is issued once, one refund a payment', async () => {
    const shop: Shop = { ...(await aShop()), payments: aPaymentProvider() };
    await shop.policy(aPolicy({ returnFee: 0 }));
    await shop.order();
    const returnId = await shop.booked([{ quantity: 2 }]);
    await Promise.all(Array.from({ length: 10 }, () => issueCredit(shop)({ returnId })));
    expect(shop.payments.refunds).toHaveLength(1);
    expect((await shop.types(returnId)).filter((type) => type === 'CreditIssued')).toHaveLength(1);
  });

  test('of a return that is not there is refused', async () => {
    const { shop } = await due();
    await expect(issueCredit(shop)({ returnId: 'R0' })).rejects.toThrow(
      expect.objectContaining({ name: 'ReturnNotFound' }),
    );
  });
});
