import { beforeEach, describe, expect, test } from 'vitest';
import type { FeeRefund } from '#domain/order-fees.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { previewReturn } from '#use-cases/preview-return.ts';
import { redriveReturn } from '#use-cases/redrive-return.ts';
import { takeInHistory } from '#use-cases/take-in-history.ts';
import { viewOrder } from '#use-cases/view-order.ts';
import { viewReturn } from '#use-cases/view-return.ts';
import { writeCreditNote } from '#use-cases/write-credit-note.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

let shop: Shop;
const orderNumber = 'S-1001';

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 0 }));
});

const invoiceFee = (refund: FeeRefund) => ({
  ...{ code: 'invoice-fee', name: 'Faktureringsavgift', refund, taxRate: 2500 },
  paid: { amount: 2_900, tax: 580 },
});
/** Two units of 100.00 with shipping of 49.00 and a fee. */
const bought = (refund: FeeRefund) => shop.order({ lines: [aLine()], fees: [invoiceFee(refund)] });
const creditOf = async (returnId: string) => {
  await classifyItems(shop)({ returnId });
  await issueCredit(shop)({ returnId });
  return (await shop.found(returnId)).head.credit;
};
const feesOf = async (returnId: string) =>
  (await shop.found(returnId)).head.orderFees?.map(({ amount, tax }) => [amount, tax]);

describe('a fee that was paid with the order', () => {
  test('comes back with the last return as a row of its own, in credit, view and note, once', async () => {
    await bought('with-order');
    const first = await shop.booked();
    const last = await shop.booked();
    expect(await creditOf(first)).toEqual({ amount: 10_000, tax: 2_000 });
    expect(await creditOf(last)).toEqual({ amount: 10_000 + 4_900 + 2_900, tax: 2_000 + 980 + 580 });
    const { amounts } = await viewReturn(shop)({ returnId: last, orderNumber });
    expect(amounts).toMatchObject({ orderFees: { amount: 2_900, tax: 580 }, total: 17_800 });
    expect(amounts.rows.at(-1)).toEqual({
      ...{ kind: 'order-fee', code: 'invoice-fee', quantity: 1, taxRate: 2500 },
      amount: { amount: 2_900, tax: 580 },
      says: { sv: 'Faktureringsavgift, så som du betalade', en: 'Faktureringsavgift, as you paid for it' },
    });
    await writeCreditNote(shop)({ returnId: last });
    const [note] = await shop.creditNotes.ofReturn(last);
    expect(note?.rows.map(({ kind, amount }) => [kind, amount.amount])).toEqual([
      ['goods', 10_000],
      ['shipping', 4_900],
      ['order-fee', 2_900],
    ]);
    expect(shop.payments.refunds.reduce((all, { amount }) => all + amount, 0)).toBe(27_800);
  });

  test('in proportion comes back by halves, and is foretold so', async () => {
    await bought('in-proportion');
    const wanted = [{ lineId: '1', quantity: 1, reason: 'changed-mind' }];
    const { amounts } = await previewReturn(shop)({ orderNumber, lines: wanted });
    expect(amounts).toMatchObject({ orderFees: { amount: 1_450, tax: 290 }, total: 11_450 });
    const credits = [await creditOf(await shop.booked()), await creditOf(await shop.booked())];
    expect(credits.map((credit) => credit?.amount)).toEqual([11_450, 10_000 + 4_900 + 1_450]);
  });

  test('is free again when a return is taken back, and the next last one has it', async () => {
    await bought('with-order');
    const returnId = await shop.opened([{ quantity: 2 }]);
    expect((await shop.orders.claims(orderNumber)).fees.get(0)).toEqual({ amount: 2_900, tax: 580 });
    await cancelReturn(shop)({ returnId, orderNumber });
    expect((await shop.orders.claims(orderNumber)).fees.get(0)).toEqual({ amount: 0, tax: 0 });
    expect(await feesOf(await shop.opened([{ quantity: 2 }]))).toEqual([[2_900, 580]]);
  });

  test('is claimed anew by a return that goes on after it had ended', async () => {
    await bought('with-order');
    const returnId = await shop.approved([{ quantity: 2 }]);
    await concludeReturn(shop)({ returnId, ending: 'carrier-unavailable', cause: 'CarrierUnavailable' });
    expect((await shop.orders.claims(orderNumber)).fees.get(0)).toEqual({ amount: 0, tax: 0 });
    await redriveReturn(shop)(anAct(returnId));
    expect((await shop.orders.claims(orderNumber)).fees.get(0)).toEqual({ amount: 2_900, tax: 580 });
  });

  test('that the shop never gives back comes back with a withdrawal from all of it, not with a return after the period', async () => {
    // delivered on 15 September, stated on 10 October: the period is over
    await bought('never');
    const late = await shop.opened([{ quantity: 2 }]);
    expect((await shop.found(late)).head.lanes).toEqual(['policy']);
    expect(await feesOf(late)).toBeUndefined();
    const faulty = { quantity: 2, reason: 'faulty' };
    await cancelReturn(shop)({ returnId: late, orderNumber });
    const returnId = await shop.opened([faulty]);
    expect((await shop.found(returnId)).head.lanes).toEqual(['reklamation']);
    expect(await feesOf(returnId)).toEqual([[2_900, 580]]);
  });

  test('is shown with the order', async () => {
    await bought('in-proportion');
    const { fees } = await viewOrder(shop)({ orderNumber });
    expect(fees).toEqual([
      {
        code: 'invoice-fee',
        name: 'Faktureringsavgift',
        paid: { amount: 2_900, tax: 580 },
        refund: 'in-proportion',
      },
    ]);
  });
});

describe('a return that was finished elsewhere', () => {
  const told = (orderFees: { code: string; amount: number; tax: number }[], amount: number) =>
    takeInHistory(shop)({
      ...{ reference: 'r-1', orderNumber, openedAt: '2026-09-20T08:00:00.000Z' },
      lines: [{ lineId: '1', quantity: 1, reason: 'regret' }],
      ending: {
        ...{
          is: 'credited',
          at: '2026-09-25T08:00:00.000Z',
          fee: 0,
          shipping: { amount: 0, tax: 0 },
          orderFees,
        },
        amount: { amount, tax: amount / 5 },
        refunds: [{ paymentId: 'pay-1', amount, providerRefundId: 're-1' }],
      },
    });

  test('has taken the fee that it gave back', async () => {
    await bought('with-order');
    const { returnId } = await told([{ code: 'invoice-fee', amount: 2_900, tax: 580 }], 12_900);
    const { head, lines } = await shop.found(returnId);
    expect(head).toMatchObject({
      goodsCredit: { amount: 10_000, tax: 2_000 },
      orderFees: [{ amount: 2_900 }],
    });
    expect(lines[0]?.credit).toEqual({ amount: 10_000, tax: 2_000 });
    expect(await feesOf(await shop.opened())).toBeUndefined();
  });

  test('is refused when it gave back more of a fee than there is, with the difference', async () => {
    await bought('with-order');
    const data = { what: 'fee invoice-fee', computed: 2_901, stated: 2_900, difference: 1 };
    await expect(told([{ code: 'invoice-fee', amount: 2_901, tax: 580 }], 12_901)).rejects.toThrow(
      expect.objectContaining({ name: 'CreditSumMismatch', data }),
    );
    await expect(told([{ code: 'unheard-of', amount: 1, tax: 0 }], 10_000)).rejects.toThrow(
      expect.objectContaining({ name: 'CreditSumMismatch' }),
    );
    expect((await shop.orders.claims(orderNumber)).fees.get(0)).toEqual({ amount: 0, tax: 0 });
  });
});
