import { beforeEach, describe, expect, test } from 'vitest';
import { classifyItems } from '#use-cases/classify-items.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { previewReturn } from '#use-cases/preview-return.ts';
import { viewReturn } from '#use-cases/view-return.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 3_900 }));
  await shop.order({
    lines: [
      aLine({
        lineId: '1',
        name: 'Skor',
        quantity: 2,
        paid: { amount: 100_000, tax: 20_000 },
        taxRate: 2500,
      }),
      aLine({ lineId: '2', name: 'Bok', quantity: 1, paid: { amount: 10_600, tax: 600 }, taxRate: 600 }),
    ],
    shipping: { amount: 4_900, tax: 980 },
    shippingTaxRate: 2500,
  });
});

const seen = async (returnId: string) =>
  (await viewReturn(shop)({ returnId, orderNumber: 'S-1001' })).amounts;
const rowsOf = async (returnId: string) =>
  (await seen(returnId)).rows.map(({ kind, amount: { amount, tax }, taxRate }) => [
    kind,
    amount,
    tax,
    taxRate,
  ]);

describe('why this amount', () => {
  test('is told from the opening on, in rows that add up to what is to come', async () => {
    const returnId = await shop.opened([{ quantity: 2 }, { lineId: '2' }]);
    expect(await rowsOf(returnId)).toEqual([
      ['goods', 100_000, 20_000, 2500],
      ['goods', 10_600, 600, 600],
      ['shipping', 4_900, 980, 2500],
      // 39 kronor of 1 155, with 729 of 21 580 öre of tax, in proportion to what was paid and taxed at each rate
      ['fee', -3_542, -709, 2500],
      ['fee', -358, -20, 600],
    ]);
    const { rows, total } = await seen(returnId);
    expect(rows.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(total);
    expect(rows.map(({ says }) => says.sv)).toEqual([
      '2 st Skor, så som du betalade',
      '1 st Bok, så som du betalade',
      'Frakten för leveransen till dig',
      'Returavgift',
      'Returavgift',
    ]);
  });

  test('is told before anything is opened, in the rows that the return then has', async () => {
    const lines = [
      { lineId: '1', quantity: 2, reason: 'changed-mind' },
      { lineId: '2', quantity: 1, reason: 'changed-mind' },
    ];
    const { amounts } = await previewReturn(shop)({ orderNumber: 'S-1001', lines });
    const returnId = await shop.opened([{ quantity: 2 }, { lineId: '2' }]);
    expect(amounts.rows).toEqual((await seen(returnId)).rows);
    expect(amounts.rows.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(amounts.total);
  });

  test('tells what was held back and what was not in the box, and adds up to the credit', async () => {
    const returnId = await shop.booked([{ quantity: 2 }, { lineId: '2' }]);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'C', units: 2 }], { boxClosed: true });
    await classifyItems(shop)({ returnId });
    await issueCredit(shop)({ returnId });
    expect(await rowsOf(returnId)).toEqual([
      ['goods', 100_000, 20_000, 2500],
      ['deduction', -50_000, -10_000, 2500],
      ['shipping', 4_900, 980, 2500],
      ['fee', -3_900, -780, 2500],
    ]);
    const { rows, total } = await seen(returnId);
    expect(total).toBe(51_000);
    expect(rows[1]?.says.en).toBe('Deduction for the condition of the goods: Skor');
    expect(shop.payments.refunds.map(({ amount }) => amount)).toEqual([51_000]);
  });

  test('keeps the rates that the order told, also where amounts are too small to tell them by', async () => {
    const lines = [aLine({ lineId: '1', quantity: 1, paid: { amount: 2, tax: 0 }, taxRate: 2500 })];
    const shipping = { amount: 2, tax: 0 };
    await shop.order({ orderNumber: 'S-3', lines, shipping, shippingTaxRate: 1200 });
    const returnId = await shop.opened([{ reason: 'faulty' }], 'S-3');
    const { amounts } = await viewReturn(shop)({ returnId, orderNumber: 'S-3' });
    expect(amounts.rows.map(({ kind, taxRate }) => [kind, taxRate])).toEqual([
      ['goods', 2500],
      ['shipping', 1200],
    ]);
  });

  test('tells rates of returns whose orders did not say them, from their amounts', async () => {
    const lines = [aLine({ lineId: '1', quantity: 1, paid: { amount: 11_200, tax: 1_200 } })];
    await shop.order({ orderNumber: 'S-2', lines, shipping: { amount: 0, tax: 0 } });
    const returnId = await shop.opened([{ reason: 'faulty' }], 'S-2');
    const { amounts } = await viewReturn(shop)({ returnId, orderNumber: 'S-2' });
    expect(amounts.rows.map(({ kind, taxRate }) => [kind, taxRate])).toEqual([['goods', 1200]]);
  });
});
