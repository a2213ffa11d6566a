import { beforeEach, describe, expect, test } from 'vitest';
import { type CreditNote, creditNoteName, totalOf } from '#domain/credit-note.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { correctReturn } from '#use-cases/correct-return.ts';
import { fetchCreditNote } from '#use-cases/fetch-credit-note.ts';
import { grantGoodwill } from '#use-cases/grant-goodwill.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { settleCredit } from '#use-cases/settle-credit.ts';
import { tellOfEvent } from '#use-cases/tell-of-event.ts';
import { viewReturn } from '#use-cases/view-return.ts';
import { writeCreditNote } from '#use-cases/write-credit-note.ts';
import { aMailer, letters } from '../support/a-mailer.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { DyingProcess, type Moment } from '../support/crashes.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

let shop: Shop;
const named = (name: string) => expect.objectContaining({ name });
const invoice = { number: 'F-118', issuedOn: '2026-10-01' };

beforeEach(async () => {
  shop = await aShopWithAnOrder();
});

async function aShopWithAnOrder(): Promise<Shop> {
  const shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 3_900 }));
  await shop.order({
    invoice,
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
    payments: [
      { paymentId: 'gift', method: 'gift-card', amount: 20_000 },
      { paymentId: 'card', method: 'card', amount: 95_500 },
    ],
  });
  return shop;
}

/** A return of one pair of shoes in grade C: 500 kronor less a half and the fee. */
async function credited(): Promise<string> {
  const returnId = await shop.booked([{ quantity: 1 }]);
  await shop.inspect(returnId, [{ lineId: '1', grade: 'C', units: 1 }], { boxClosed: true });
  await classifyItems(shop)({ returnId });
  await issueCredit(shop)({ returnId });
  return returnId;
}
const notesOf = (returnId: string) => shop.creditNotes.ofReturn(returnId);
const drawnOf = async (returnId: string, note: CreditNote) => {
  const asked = { returnId, creditNote: creditNoteName(note), form: 'pdf', orderNumber: 'S-1001' } as const;
  return JSON.parse(new TextDecoder().decode(await fetchCreditNote(shop)(asked)));
};

describe('a credit note', () => {
  test('tells a credit by row and rate, what went back on which means, and which invoice it corrects', async () => {
    const returnId = await credited();
    await writeCreditNote(shop)({ returnId });
    const [note, ...more] = await notesOf(returnId);
    expect(more).toEqual([]);
    expect(note).toMatchObject({
      number: 1,
      market: 'SE',
      orderNumber: 'S-1001',
      refund: 1,
      currency: 'SEK',
      refersTo: { is: 'invoice', ...invoice },
      paidBack: [
        { method: 'gift-card', reference: 'gift', amount: 20_000 },
        { method: 'card', reference: 'card', amount: 1_100 },
      ],
    });
    expect(note?.rows.map(({ kind, amount, taxRate }) => [kind, amount.amount, amount.tax, taxRate])).toEqual(
      [
        ['goods', 50_000, 10_000, 2500],
        ['deduction', -25_000, -5_000, 2500],
        ['fee', -3_900, -780, 2500],
      ],
    );
    expect(note && totalOf(note)).toEqual({ amount: 21_100, tax: 4_220 });
    expect(await shop.types(returnId)).toContain('CreditNoteIssued');
    expect((await viewReturn(shop)({ returnId, orderNumber: 'S-1001' })).creditNotes).toEqual([
      { creditNote: 'SE-K-000001', issuedOn: note?.issuedOn, amount: { amount: 21_100, tax: 4_220 } },
    ]);
  });

  test('refers to the order where the shop told of no invoice, by the day in the time zone of the market', async () => {
    await shop.order({ orderNumber: 'S-7', placedAt: '2026-10-01T22:30:00.000Z' });
    const returnId = await shop.booked([{ quantity: 1 }], 'S-7');
    await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }], { boxClosed: true });
    await classifyItems(shop)({ returnId });
    await issueCredit(shop)({ returnId });
    // 23:00 in UTC is one in the morning in Stockholm
    shop.clock.pass(15 * 3_600_000);
    await writeCreditNote(shop)({ returnId });
    expect((await notesOf(returnId))[0]).toMatchObject({
      issuedOn: '2026-10-11',
      refersTo: { is: 'order', number: 'S-7', issuedOn: '2026-10-02' },
    });
  });

  test('is drawn with the name of who bought, and stays as it was issued', async () => {
    const returnId = await credited();
    await writeCreditNote(shop)({ returnId });
    const [note] = await notesOf(returnId);
    if (note === undefined) throw new Error('no note');
    const drawn = await drawnOf(returnId, note);
    expect(drawn).toEqual({ note: JSON.parse(JSON.stringify(note)), buyer: 'Kund Ett' });
    const redrawn = { print: async () => new Uint8Array([0]), tell: () => 'otherwise' };
    await writeCreditNote({ ...shop, printer: redrawn })({ returnId });
    expect(await drawnOf(returnId, note)).toEqual(drawn);
  });

  test('of a goodwill that came after tells that alone, without tax, under the next number', async () => {
    const returnId = await credited();
    await writeCreditNote(shop)({ returnId });
    await announceEnding(letters(shop))({ returnId, ending: 'credited' });
    await grantGoodwill(shop)({ ...anAct(returnId), amount: 2_000 });
    await issueCredit(shop)({ returnId });
    await writeCreditNote(shop)({ returnId });
    const [, second] = await notesOf(returnId);
    expect(second).toMatchObject({ number: 2, refund: 2, paidBack: [{ method: 'card', amount: 2_000 }] });
    expect(second?.rows).toEqual([
      { kind: 'goodwill', quantity: 1, amount: { amount: 2_000, tax: 0 }, taxRate: 0 },
    ]);
  });

  test('of grades that were corrected after it gives back what the first had held back, and nothing twice', async () => {
    const returnId = await credited();
    await writeCreditNote(shop)({ returnId });
    await announceEnding(letters(shop))({ returnId, ending: 'credited' });
    const grades = [{ lineId: '1', from: 'C', to: 'A', units: 1 }] as const;
    await correctReturn(shop)({ ...anAct(returnId), grades: [...grades] });
    await classifyItems(shop)({ returnId });
    await issueCredit(shop)({ returnId });
    await writeCreditNote(shop)({ returnId });
    const [first, second] = await notesOf(returnId);
    expect(second?.rows.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['deduction', { amount: 25_000, tax: 5_000 }],
    ]);
    const { head } = await shop.found(returnId);
    // 500 kronor less the fee of 39, all of it by now
    expect(head.credit).toEqual({ amount: 46_100, tax: 9_220 });
    expect([first, second].map((note) => note && totalOf(note).amount)).toEqual([21_100, 25_000]);
  });

  test('is not written of what has not gone back, of what comes to nothing, or twice', async () => {
    const returnId = await shop.booked([{ quantity: 1 }]);
    await writeCreditNote(shop)({ returnId });
    await shop.inspect(returnId, [], { boxClosed: true });
    await classifyItems(shop)({ returnId });
    await issueCredit(shop)({ returnId });
    await writeCreditNote(shop)({ returnId });
    expect(await notesOf(returnId)).toEqual([]);

    const other = await credited();
    await Promise.all([1, 2, 3].map(() => writeCreditNote(shop)({ returnId: other })));
    expect((await notesOf(other)).map(({ number }) => number)).toEqual([1]);
    expect((await shop.types(other)).filter((type) => type === 'CreditNoteIssued')).toHaveLength(1);
  });

  test('of a credit that was paid by other means says so, and comes with the message', async () => {
    const returnId = await shop.booked([{ quantity: 1 }]);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }], { boxClosed: true });
    await classifyItems(shop)({ returnId });
    shop.payments.moods.push('declined');
    await expect(issueCredit(shop)({ returnId })).rejects.toThrow(named('RefundDeclined'));
    await concludeReturn(shop)({ returnId, ending: 'credit-needs-a-hand', cause: 'RefundDeclined' });
    await settleCredit(shop)({ ...anAct(returnId), reference: 'BG-17' });
    const mailer = aMailer();
    const told = { type: 'CreditSettled', actor: 'staff', returnId, sequence: 9 } as const;
    await tellOfEvent({ ...letters(shop, mailer), ...shop })(told);
    expect((await notesOf(returnId))[0]?.paidBack).toEqual([
      { key: expect.stringMatching(/^settled-\d+$/), method: 'other', reference: 'BG-17', amount: 46_100 },
    ]);
    expect(mailer.mails.map(({ attachments }) => attachments.map(({ filename }) => filename))).toEqual([
      ['SE-K-000001.pdf'],
    ]);
    expect(mailer.mails[0]?.text).toContain('Kreditnotan SE-K-000001 följer med som pdf.');
  });

  test.each<Moment>(['before', 'after'])(
    'is one, whole and drawn, wherever the process dies %s a call',
    async (moment) => {
      for (let at = 1, died = true; died; at += 1) {
        const returnId = await credited();
        const dying = new DyingProcess(at, moment);
        await writeCreditNote(dying.ports(shop))({ returnId }).catch(() => undefined);
        await writeCreditNote(shop)({ returnId });
        const notes = await notesOf(returnId);
        expect(notes.map(({ number }) => number)).toEqual([1]);
        expect(notes[0] && (await drawnOf(returnId, notes[0]))).toMatchObject({ buyer: 'Kund Ett' });
        died = dying.died;
        shop = await aShopWithAnOrder();
      }
    },
  );

  test('is fetched by its customer and the shop, and by nobody else', async () => {
    const returnId = await credited();
    await writeCreditNote(shop)({ returnId });
    const fetch = fetchCreditNote(shop);
    const asked = { returnId, creditNote: 'SE-K-000001', form: 'pdf' } as const;
    expect((await fetch(asked)).length).toBeGreaterThan(100);
    await expect(fetch({ ...asked, orderNumber: 'S-2' })).rejects.toThrow(named('ReturnNotFound'));
    const other = fetch({ ...asked, creditNote: 'SE-K-000002', orderNumber: 'S-1001' });
    await expect(other).rejects.toThrow(named('CreditNoteNotFound'));
  });

  test('is told to accounting software, too, where the rules have a way to say it', async () => {
    const returnId = await credited();
    await writeCreditNote(shop)({ returnId });
    await announceEnding(letters(shop))({ returnId, ending: 'credited' });
    await grantGoodwill(shop)({ ...anAct(returnId), amount: 2_000 });
    await issueCredit(shop)({ returnId });
    await writeCreditNote(shop)({ returnId });
    const asked = { returnId, form: 'xml' } as const;
    const told = await fetchCreditNote(shop)({ ...asked, creditNote: 'SE-K-000001' });
    expect(new TextDecoder().decode(told)).toBe('<note>Kund Ett</note>');
    const other = fetchCreditNote(shop)({ ...asked, creditNote: 'SE-K-000002' });
    await expect(other).rejects.toThrow(named('NoteNotElectronic'));
    const none = fetchCreditNote(shop)({ ...asked, creditNote: 'SE-K-000003' });
    await expect(none).rejects.toThrow(named('CreditNoteNotFound'));
  });
});
