import { beforeEach, describe, expect, test } from 'vitest';
import { readSie } from '#adapters/sie/read-sie.ts';
import { sieBooks } from '#adapters/sie/sie-books.ts';
import { bas2026 } from '#domain/bas-plan.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { exportBookings } from '#use-cases/export-bookings.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { writeCreditNote } from '#use-cases/write-credit-note.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { dayMs } from '../support/still-clock.ts';

const address = { street: 'Butiksgatan 3', postalCode: '504 30', city: 'Borås', country: 'SE' };
const seller = {
  name: 'Exempelbutiken AB',
  companyNumber: '556677-8899',
  vatNumber: 'SE556677889901',
  address,
  email: 'ekonomi@shop.example',
};

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 3_900 }));
});

/** A return of shoes for 500 kronor that is credited less a fee, with its note. */
async function credited(orderNumber: string, over: { market?: string; currency?: string } = {}) {
  const paid = { amount: 50_000, tax: 10_000 };
  await shop.order({
    orderNumber,
    ...over,
    lines: [
      aLine({ quantity: 1, paid, taxRate: 2500 }),
      aLine({ lineId: '2', quantity: 1, paid, taxRate: 2500 }),
    ],
    payments: [{ paymentId: `pay-${orderNumber}`, method: 'swish', amount: 104_900 }],
  });
  const returnId = await shop.booked([{}], orderNumber);
  await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }], { boxClosed: true });
  await classifyItems(shop)({ returnId });
  await issueCredit(shop)({ returnId });
  await writeCreditNote(shop)({ returnId });
}
const exported = (period: string, market = 'SE', plans = {}) =>
  exportBookings({ ...shop, books: sieBooks({ main: seller }, plans) })({ market, period });
const numbersIn = async (period: string) =>
  readSie(await exported(period)).vouchers.map(({ series, number }) => `${series}${number}`);

describe('the bookings of a period', () => {
  test('are read back as the vouchers of its credit notes, from the company that sells there', async () => {
    await credited('S-1');
    const { company, vouchers, accounts, type, generated } = readSie(await exported('2026-10'));
    expect([type, company, generated.day]).toEqual([
      4,
      { name: 'Exempelbutiken AB', number: '556677-8899' },
      '2026-10-10',
    ]);
    expect(vouchers).toEqual([
      {
        series: 'K',
        number: 1,
        day: '2026-10-10',
        text: 'Kreditnota SE-K-000001, order S-1',
        rows: [
          { account: '3001', amount: 40_000, text: 'Varor 25 %' },
          { account: '3590', amount: -3_120, text: 'Returavgift 25 %' },
          { account: '2611', amount: 9_220, text: 'Utgående moms 25 %' },
          { account: '1930', amount: -46_100, text: 'Återbetalt: swish' },
        ],
      },
    ]);
    expect(accounts.map(({ number }) => number)).toEqual(['1930', '2611', '3001', '3590']);
  });

  test('are those of the month or the day, in the time zone of the market, and nothing else', async () => {
    await credited('S-1');
    shop.clock.pass(21 * dayMs);
    await credited('S-2');
    // 22:59 and 23:01 in UTC are the last of October and the first of November in Stockholm, an hour later
    shop.clock.pass(15 * 3_600_000 - 60_000);
    await credited('S-3');
    shop.clock.pass(2 * 60_000);
    await credited('S-4');
    expect(await numbersIn('2026-10')).toEqual(['K1', 'K2', 'K3']);
    expect(await numbersIn('2026-10-31')).toEqual(['K2', 'K3']);
    expect(await numbersIn('2026-11')).toEqual(['K4']);
    expect(await numbersIn('2026-12')).toEqual([]);
  });

  test('are refused by number and reason where a note is not of the currency of the books', async () => {
    await credited('FI-1', { market: 'FI', currency: 'EUR' });
    await expect(exported('2026-10', 'FI')).rejects.toMatchObject({
      name: 'NotBookable',
      message: 'FI-K-000001: is in EUR, the books are in SEK',
      data: { reason: 'OtherCurrency' },
    });
    const plans = { FI: { ...bas2026, currency: 'EUR', series: 'FI' } };
    expect(readSie(await exported('2026-10', 'FI', plans))).toMatchObject({
      currency: 'EUR',
      vouchers: [{ series: 'FI', number: 1 }],
    });
  });
});
