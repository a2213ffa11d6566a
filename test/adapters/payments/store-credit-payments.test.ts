import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoStoreCreditFiles } from '#adapters/dynamodb/store-credit-files.ts';
import { dynamoStoreCreditTill } from '#adapters/dynamodb/store-credit-till.ts';
import { dynamoStoreCredits } from '#adapters/dynamodb/store-credits.ts';
import { storeCreditPayments } from '#adapters/payments/store-credit-payments.ts';
import { balanceOf } from '#domain/store-credit.ts';
import { storeCreditOf } from '#domain/store-credit-code.ts';
import type { RefundRequest } from '#shared/ports.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { countingIds, stillClock } from '../../support/still-clock.ts';
import { stormOver } from '../../support/weather.ts';
import { keepsThePromises } from './payments-contract.ts';

/** A shop whose customers have store credit, on a table that weather can come over. */
async function aShop() {
  const { db, table, close } = await startDynoxide();
  const [clock, ids] = [stillClock(), countingIds()];
  const weather = { conflicts: 0, throttles: 0, lostAnswers: 0 };
  stormOver(weather, () => 0.5).storm(db);
  const credits = dynamoStoreCredits(db, table, { clock, ids });
  const till = dynamoStoreCreditTill(db, table, clock);
  let orders = 0;
  return {
    ...{ clock, weather, till, close },
    payments: storeCreditPayments(db, table, clock),
    files: dynamoStoreCreditFiles(db, table),
    /** an order that was paid with store credit of a return of its own */
    async bought(amount: number, bonus = 0) {
      orders += 1;
      const returnId = ids.returnId();
      const about = { returnId, customerId: 'c-1', market: 'SE', currency: 'SEK', at: clock.now() };
      await credits.issue({ ...about, key: 'owed', kind: 'credit', amount });
      if (bonus > 0) await credits.issue({ ...about, key: 'more', kind: 'bonus', amount: bonus });
      const code = (await credits.ofReturn(returnId))?.code ?? '';
      const key = `till-${orders}`;
      const paid = { code, key, amount: amount + bonus, currency: 'SEK', orderNumber: `S-${orders}` };
      await till.redeem(paid);
      return { ...paid, reference: storeCreditOf(returnId), paymentId: key, method: 'store-credit' };
    },
  };
}

keepsThePromises('store credit', async () => {
  const { bought, payments, weather, files, close } = await aShop();
  const standing = async (paymentId: string) => {
    const reference = references.get(paymentId) ?? '';
    const file = await files.read(reference);
    return (file?.entries ?? []).flatMap((entry) =>
      entry.is === 'given-back' && entry.redemption === paymentId
        ? [
            {
              id: `${reference}:${entry.number}`,
              paymentId,
              amount: entry.lots.reduce((all, { amount }) => all + amount, 0),
            },
          ]
        : [],
    );
  };
  const references = new Map<string, string>();
  return {
    ...{ payments, standing, close },
    bounds: true,
    mishaps: [
      ['throttles', 'down'],
      ['lostAnswers', 'answer-lost'],
    ],
    async paid(amount) {
      const { paymentId, method, reference } = await bought(amount);
      references.set(paymentId, reference);
      return { paymentId, method };
    },
    async during(name, call) {
      const kind = name === 'throttles' ? 'throttles' : 'lostAnswers';
      weather[kind] = 1;
      return call().finally(() => {
        weather[kind] = 0;
      });
    },
    // keys are never forgotten
    aDayPasses: () => undefined,
  };
});

let shop: Awaited<ReturnType<typeof aShop>>;
beforeAll(async () => {
  shop = await aShop();
}, 60_000);
afterAll(() => shop.close());
const codeIn = (asked: Promise<unknown>) =>
  asked.then(
    () => 'made',
    (error: { name: string; data?: { code?: string } }) => `${error.name} ${error.data?.code}`,
  );
const refundOf = (
  { paymentId, method }: { paymentId: string; method: string },
  over: Partial<RefundRequest> = {},
): RefundRequest => ({ key: `R1.${paymentId}`, paymentId, method, amount: 100, currency: 'SEK', ...over });

test('a refund goes back to the very store credit that paid, what was owed before the bonus', async () => {
  const [bought, other] = [await shop.bought(5_000, 500), await shop.bought(5_000)];
  await shop.payments.refund(refundOf(bought, { amount: 5_200 }));
  const now = shop.clock.now();
  expect(balanceOf(await shop.till.byCode(bought.code), now)).toMatchObject({ credit: 5_000, bonus: 200 });
  expect(balanceOf(await shop.till.byCode(other.code), now)).toMatchObject({ balance: 0 });
});

test('what no redemption paid is declined and not found', async () => {
  const request = refundOf({ paymentId: 'nobody', method: 'store-credit' });
  expect(await codeIn(shop.payments.refund(request))).toBe('RefundDeclined no-such-redemption');
  expect(await shop.payments.find(request)).toBeUndefined();
});

test('what the shop took back, or what is asked for in another currency, is declined', async () => {
  const bought = await shop.bought(5_000);
  expect(await codeIn(shop.payments.refund(refundOf(bought, { currency: 'EUR' })))).toBe(
    'RefundDeclined other-currency',
  );
  await shop.till.takeBack(bought.key);
  expect(await codeIn(shop.payments.refund(refundOf(bought)))).toBe('RefundDeclined redemption-voided');
  expect(balanceOf(await shop.till.byCode(bought.code), shop.clock.now()).balance).toBe(5_000);
});
