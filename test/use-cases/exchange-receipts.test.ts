import { describe, expect, test } from 'vitest';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { fetchReceipt } from '#use-cases/fetch-receipt.ts';
import { grantGoodwill } from '#use-cases/grant-goodwill.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { tellCustomer } from '#use-cases/tell-customer.ts';
import { viewReturn } from '#use-cases/view-return.ts';
import { writePapers } from '#use-cases/write-exchange-receipt.ts';
import { aMailer, letters } from '../support/a-mailer.ts';
import { Crash, DyingProcess, type Moment } from '../support/crashes.ts';
import { exchangedForDearer } from '../support/exchanged.ts';
import { anOfferingShop } from '../support/offering.ts';
import type { Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

const named = (name: string) => expect.objectContaining({ name });
const decoded = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes));

/** A shirt of 100 kronor exchanged for one of 250, the difference paid. */
async function exchanged(): Promise<{ shop: Shop; returnId: string }> {
  const shop = await anOfferingShop();
  return { shop, returnId: await exchangedForDearer(shop, 'S-1001') };
}

const receiptsOf = async (shop: Shop, returnId: string) =>
  (await shop.types(returnId)).filter((type) => type === 'ExchangeReceiptIssued').length;
const asked = (returnId: string, receipt = 'SE-B-000001') => ({ returnId, receipt });

describe('the receipt of an exchange that cost more', () => {
  test('says what was sold, what the credit paid of it and what the customer paid', async () => {
    const { shop, returnId } = await exchanged();
    await writePapers(shop)({ returnId });
    const { exchange, difference } = (await shop.found(returnId)).head;
    const { receipt, buyer } = decoded(await fetchReceipt(shop)(asked(returnId)));
    expect(buyer).toBe('Kund Ett');
    expect(receipt).toMatchObject({
      ...{ number: 1, market: 'SE', returnId, orderNumber: exchange?.orderNumber, paidOn: '2026-10-10' },
      rows: [{ quantity: 1, amount: { amount: 25_000, tax: 5_000 }, taxRate: 2500 }],
      carried: { amount: 10_000, creditNotes: ['SE-K-000001'] },
      paid: { amount: 15_000, method: 'card', reference: `paid-${difference?.key}` },
    });
    const { issuedOn } = receipt;
    expect((await viewReturn(shop)({ returnId, orderNumber: 'S-1001' })).receipt).toEqual({
      ...{ receipt: 'SE-B-000001', issuedOn, amount: { amount: 25_000, tax: 5_000 } },
    });
  });

  test('comes with the mail of the credit, after the credit note, and the mail says so', async () => {
    const { shop, returnId } = await exchanged();
    await writePapers(shop)({ returnId });
    const mailer = aMailer();
    await announceEnding({ ...letters(shop, mailer) })({ returnId, ending: 'credited' });
    const [mail] = mailer.mails;
    expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['SE-K-000001.pdf', 'SE-B-000001.pdf']);
    expect(mail?.text).toContain('Kvittot SE-B-000001 på det du bytte till följer med som pdf.');
  });

  test('comes once: a mail of a further credit brings its own note alone', async () => {
    const { shop, returnId } = await exchanged();
    await writePapers(shop)({ returnId });
    await announceEnding(letters(shop))({ returnId, ending: 'credited' });
    await grantGoodwill(shop)({ ...anAct(returnId), amount: 2_000 });
    await issueCredit(shop)({ returnId });
    await writePapers(shop)({ returnId });
    const mailer = aMailer();
    await tellCustomer(letters(shop, mailer))({ returnId, kind: 'further-credit', name: 'further' });
    expect(mailer.mails.map(({ attachments }) => attachments.map(({ filename }) => filename))).toEqual([
      ['SE-K-000002.pdf'],
    ]);
  });

  test('names the notes that paid for it, and no other', async () => {
    const { shop, returnId } = await exchanged();
    await writePapers({ ...shop, receipts: { ...shop.receipts, add: () => Promise.reject(new Crash()) } })({
      returnId,
    }).catch(() => undefined);
    await announceEnding(letters(shop))({ returnId, ending: 'credited' });
    await grantGoodwill(shop)({ ...anAct(returnId), amount: 2_000 });
    await issueCredit(shop)({ returnId });
    await writePapers(shop)({ returnId });
    expect((await shop.creditNotes.ofReturn(returnId)).map(({ number }) => number)).toEqual([1, 2]);
    expect((await shop.receipts.ofReturn(returnId))?.carried.creditNotes).toEqual(['SE-K-000001']);
  });

  test('is one under its number, however often it is asked for at once', async () => {
    const { shop, returnId } = await exchanged();
    await Promise.all([1, 2, 3].map(() => writePapers(shop)({ returnId })));
    await writePapers(shop)({ returnId });
    expect(await receiptsOf(shop, returnId)).toBe(1);
    expect((await shop.receipts.ofReturn(returnId))?.number).toBe(1);
  });

  test.each<Moment>(['before', 'after'])(
    'is one and drawn, wherever the process dies %s a call',
    async (moment) => {
      for (let at = 1, died = true; died; at += 1) {
        const { shop, returnId } = await exchanged();
        const dying = new DyingProcess(at, moment);
        await writePapers(dying.ports(shop))({ returnId }).catch(() => undefined);
        await writePapers(shop)({ returnId });
        expect(await receiptsOf(shop, returnId)).toBe(1);
        expect(decoded(await fetchReceipt(shop)(asked(returnId)))).toMatchObject({ buyer: 'Kund Ett' });
        died = dying.died;
      }
    },
  );

  test('is not drawn anew once it is drawn, nor at all for a customer who has been erased', async () => {
    const { shop, returnId } = await exchanged();
    await writePapers({ ...shop, identities: { read: async () => undefined } } as Shop)({ returnId });
    await expect(fetchReceipt(shop)(asked(returnId))).rejects.toThrow(named('ReceiptNotFound'));
    expect(await receiptsOf(shop, returnId)).toBe(1);
    await writePapers(shop)({ returnId });
    const receiptPrinter = { print: async () => new TextEncoder().encode('drawn anew') };
    await writePapers({ ...shop, receiptPrinter })({ returnId });
    expect(decoded(await fetchReceipt(shop)(asked(returnId)))).toMatchObject({ buyer: 'Kund Ett' });
  });

  test('is fetched by its customer and the shop, under its own number, and by nobody else', async () => {
    const { shop, returnId } = await exchanged();
    await writePapers(shop)({ returnId });
    const fetch = fetchReceipt(shop);
    expect((await fetch({ ...asked(returnId), orderNumber: 'S-1001' })).length).toBeGreaterThan(100);
    const strangers = fetch({ ...asked(returnId), orderNumber: 'S-2' });
    await expect(strangers).rejects.toThrow(named('ReturnNotFound'));
    await expect(fetch(asked(returnId, 'SE-B-000002'))).rejects.toThrow(named('ReceiptNotFound'));
  });
});

test.each(['SHIRT-S', 'SHIRT-M'])(
  'an exchange for %s, which the credit pays all of, has no receipt',
  async (sku) => {
    const shop = await anOfferingShop();
    await shop.order();
    const returnId = await shop.booked([{ quantity: 1, remedy: 'exchange', exchangeFor: sku }]);
    await issueCredit(shop)({ returnId });
    await writePapers(shop)({ returnId });
    expect(await receiptsOf(shop, returnId)).toBe(0);
    expect((await viewReturn(shop)({ returnId, orderNumber: 'S-1001' })).receipt).toBeUndefined();
    await expect(fetchReceipt(shop)(asked(returnId))).rejects.toThrow(named('ReceiptNotFound'));
  },
);
