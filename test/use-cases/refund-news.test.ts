import { beforeEach, describe, expect, test } from 'vitest';
import { bas2026 } from '#domain/bas-plan.ts';
import { bookingOf } from '#domain/bookkeeping.ts';
import { replay } from '#domain/lifecycle.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { announceRefundNews, type ReturnRefundNews } from '#use-cases/announce-refund-news.ts';
import { composeMessage } from '#use-cases/compose-message.ts';
import { grantGoodwill } from '#use-cases/grant-goodwill.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { recordRefundNews } from '#use-cases/record-refund-news.ts';
import { settleCredit } from '#use-cases/settle-credit.ts';
import { writeCreditNote } from '#use-cases/write-credit-note.ts';
import { letters } from '../support/a-mailer.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

let shop: Shop;
let returnId: string;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy({ returnFee: 0 }));
  await shop.order({
    payments: [
      { paymentId: 'gift', method: 'gift-card', amount: 7_550 },
      { paymentId: 'card', method: 'card', amount: 17_350 },
    ],
  });
  returnId = await shop.booked([{ quantity: 1 }]);
});

const credited = async () => {
  await issueCredit(shop)({ returnId });
  await writeCreditNote(shop)({ returnId });
  await announceEnding(letters(shop))({ returnId, ending: 'credited' });
};
/** News of the part that went back on the card, the second at the provider. */
const news = (over: Partial<ReturnRefundNews> = {}): ReturnRefundNews => ({
  newsId: 'evt-1',
  returnId,
  key: `${returnId}.card`,
  paymentId: 'card',
  providerRefundId: 'refund-2',
  status: 'failed',
  reason: 'lost_or_stolen_card',
  occurredAt: shop.clock.now(),
  ...over,
});
const tell = (over: Partial<ReturnRefundNews> = {}) => recordRefundNews(shop)(news(over));
const failures = async () => (await shop.types(returnId)).filter((type) => type === 'RefundFailed').length;

describe('a refund that failed after it was made', () => {
  test('waits for a person with its reason, once, whatever comes twice', async () => {
    await credited();
    await tell();
    await tell();
    await tell({ newsId: 'evt-2' });
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({
      status: 'ended',
      ending: 'credit-needs-a-hand',
      money: 'needs-a-hand',
      stuck: { cause: 'RefundFailed' },
      credit: { amount: 10_000 },
    });
    expect(await failures()).toBe(1);
    expect(replay(await shop.returns.events(returnId))).toEqual(head);
    // the customer hears of what is still to come, and of nothing else
    expect(composeMessage('credit-needs-a-hand', await shop.found(returnId), shop.clock.now())).toMatchObject(
      {
        amount: 2_450,
      },
    );
  });

  test('is settled by other means for just that part, without another credit note', async () => {
    await credited();
    await tell();
    shop.payments.find = async () => undefined;
    await settleCredit(shop)({ ...anAct(returnId), reference: 'BG-17' });
    await writeCreditNote(shop)({ returnId });
    const { head } = await shop.found(returnId);
    expect(head).toMatchObject({ ending: 'credited', money: 'credited', settled: 2_450 });
    expect(head.stuck).toBeUndefined();
    expect((await shop.returns.events(returnId)).at(-1)?.data).toMatchObject({ amount: 2_450 });
    expect(await shop.creditNotes.ofReturn(returnId)).toHaveLength(1);
  });

  test('is known also where a further refund was made meanwhile', async () => {
    await credited();
    await grantGoodwill(shop)({ ...anAct(returnId), amount: 500 });
    await issueCredit(shop)({ returnId });
    await tell();
    const { head } = await shop.found(returnId);
    expect(head.refunds?.filter(({ providerRefundId }) => providerRefundId === undefined)).toEqual([
      { paymentId: 'card', amount: 2_450, key: `${returnId}.card` },
    ]);
  });

  test('that is told while another refund of the return is being made waits for that, which is recorded whole', async () => {
    await credited();
    await grantGoodwill(shop)({ ...anAct(returnId), amount: 500 });
    shop.payments.moods.push('lost-answer');
    await expect(issueCredit(shop)({ returnId })).rejects.toMatchObject({ name: 'RefundOutcomeUnknown' });
    await expect(tell()).rejects.toMatchObject({ name: 'RefundOutcomeUnknown' });
    await issueCredit(shop)({ returnId });
    await tell();
    expect(await shop.types(returnId)).toEqual(expect.arrayContaining(['CreditIssued', 'RefundFailed']));
    expect((await shop.found(returnId)).head).toMatchObject({
      money: 'needs-a-hand',
      credit: { amount: 10_500 },
    });
  });

  test('and was settled is told by its first note alone: the next tells what is new, and both fit the books', async () => {
    await credited();
    await tell();
    shop.payments.find = async () => undefined;
    await settleCredit(shop)({ ...anAct(returnId), reference: 'BG-17' });
    await grantGoodwill(shop)({ ...anAct(returnId, { once: 'more' }), amount: 500 });
    await issueCredit(shop)({ returnId });
    await writeCreditNote(shop)({ returnId });
    const notes = await shop.creditNotes.ofReturn(returnId);
    expect(notes.map(({ paidBack }) => paidBack.map(({ amount }) => amount))).toEqual([
      [7_550, 2_450],
      [500],
    ]);
    for (const note of notes) expect(bookingOf(note, bas2026).rows.length).toBeGreaterThan(1);
  });

  test('before its note was written is told by that, with the means that it was settled by', async () => {
    await issueCredit(shop)({ returnId });
    await tell();
    shop.payments.find = async () => undefined;
    await settleCredit(shop)({ ...anAct(returnId), reference: 'BG-17' });
    await writeCreditNote(shop)({ returnId });
    const [note] = await shop.creditNotes.ofReturn(returnId);
    expect(note?.paidBack.map(({ method, reference, amount }) => [method, reference, amount])).toEqual([
      ['gift-card', 'gift', 7_550],
      ['other', 'BG-17', 2_450],
    ]);
  });

  test('that is told while it is still being recorded is told again later', async () => {
    shop.payments.moods.push('lost-answer');
    await expect(issueCredit(shop)({ returnId })).rejects.toMatchObject({ name: 'RefundOutcomeUnknown' });
    await expect(tell()).rejects.toMatchObject({ name: 'RefundOutcomeUnknown' });
    await credited();
    await tell();
    expect(await failures()).toBe(1);
  });
});

describe('nothing happens', () => {
  test.each<[string, Partial<ReturnRefundNews>]>([
    ['of a refund that was made', { status: 'made' }],
    ['of one on its way', { status: 'pending' }],
    ['of another refund under that key', { providerRefundId: 'refund-9' }],
    ['of a return that there is not', { returnId: `R${'0'.repeat(26)}` }],
    ['of a payment that nothing went back on', { key: 'x' }],
  ])('by news %s', async (_, over) => {
    await credited();
    const before = await shop.found(returnId);
    await tell(over);
    expect(await shop.found(returnId)).toEqual(before);
  });
});

describe('what a provider tells', () => {
  test('goes over the bus with its return, and never as if it came from tomorrow', async () => {
    const { returnId: _, ...told } = news({
      key: `${returnId}+2.card`,
      occurredAt: '2199-01-01T00:00:00.000Z',
    });
    expect(await announceRefundNews(shop)(told)).toBe(true);
    expect(shop.bus.facts.at(-1)).toEqual({
      source: 'returflow.payments',
      type: 'RefundNews',
      detail: { ...told, returnId, occurredAt: shop.clock.now() },
    });
  });

  test.each(['order-7', 'R1.card', '', `x${'R'.repeat(27)}.card`])(
    'is no news of ours under the key %j',
    async (key) => {
      const before = shop.bus.facts.length;
      expect(await announceRefundNews(shop)(news({ key }))).toBe(false);
      expect(shop.bus.facts).toHaveLength(before);
    },
  );
});
