import { describe, expect, test } from 'vitest';
import { feedbackCode } from '#domain/feedback-code.ts';
import { answerFeedback } from '#use-cases/answer-feedback.ts';
import { giveFeedback } from '#use-cases/give-feedback.ts';
import { recordContact } from '#use-cases/record-contact.ts';
import { aShop } from '../support/shop.ts';
import { dayMs } from '../support/still-clock.ts';

async function shopWithReturn() {
  const shop = await aShop();
  await shop.order();
  const returnId = await shop.opened();
  return { shop, returnId };
}
const contact = (over: object = {}) => ({
  ...({ contactId: 'ticket-1', channel: 'phone', subject: 'refund' } as const),
  occurredAt: '2026-10-10T09:00:00.000Z',
  orderNumber: 'S-1001',
  ...over,
});

describe('a contact', () => {
  test('is tied once to the return that it names, with the stage that it was in when the customer wrote', async () => {
    const { shop, returnId } = await shopWithReturn();
    const before = new Date(Date.parse(shop.clock.now()) - 1000).toISOString();
    const told = contact({ returnId, occurredAt: shop.clock.now() });
    for (const _ of [1, 2]) await recordContact(shop)(told);
    await recordContact(shop)(contact({ contactId: 'ticket-2', returnId, occurredAt: before }));
    const events = (await shop.returns.events(returnId)).filter(({ type }) => type === 'ContactRecorded');
    expect(events).toMatchObject([
      {
        actor: 'customer',
        data: { contactId: 'ticket-1', channel: 'phone', subject: 'refund', stage: 'deciding' },
      },
      { data: { contactId: 'ticket-2', stage: 'before-return' } },
    ]);
  });

  test('about an order is tied to the last return that was opened before it', async () => {
    const { shop, returnId } = await shopWithReturn();
    shop.clock.pass(dayMs);
    const between = shop.clock.now();
    shop.clock.pass(dayMs);
    const later = await shop.opened();
    await recordContact(shop)(contact({ occurredAt: between }));
    await recordContact(shop)(contact({ contactId: 'ticket-2', occurredAt: shop.clock.now() }));
    expect(await shop.types(returnId)).toContain('ContactRecorded');
    const ofLater = (await shop.returns.events(later)).filter(({ type }) => type === 'ContactRecorded');
    expect(ofLater).toMatchObject([{ data: { contactId: 'ticket-2' } }]);
  });

  test.each([
    ['unknown-return', { returnId: `R${'0'.repeat(26)}` }],
    ['unknown-order', { orderNumber: 'S-9999' }],
    ['no-return', { orderNumber: 'S-1002' }],
  ])('that fits no return is kept as %s', async (cause, over) => {
    const { shop, returnId } = await shopWithReturn();
    await shop.order({ orderNumber: 'S-1002' });
    await recordContact(shop)(contact(over));
    expect((await shop.contacts.unmatched({ limit: 9 })).rows).toMatchObject([
      { contactId: 'ticket-1', cause },
    ]);
    expect(await shop.types(returnId)).not.toContain('ContactRecorded');
  });

  test('cut off after it was tied is recorded when it comes again, on the return that it was tied to', async () => {
    const { shop, returnId } = await shopWithReturn();
    const dying = { ...shop.returns, commit: () => Promise.reject(new Error('the process died')) };
    await expect(recordContact({ ...shop, returns: dying })(contact())).rejects.toThrow('died');
    shop.clock.pass(dayMs);
    const later = await shop.opened();
    await recordContact(shop)(contact({ occurredAt: shop.clock.now() }));
    expect(await shop.types(returnId)).toContain('ContactRecorded');
    expect(await shop.types(later)).not.toContain('ContactRecorded');
  });
});

describe('feedback', () => {
  test('stands as it was given first, once for each page and message', async () => {
    const { shop, returnId } = await shopWithReturn();
    const give = (over: object) =>
      giveFeedback(shop)({
        ...({ returnId, orderNumber: 'S-1001', place: 'page.status', enough: true } as const),
        ...over,
      });
    const first = { returnId, place: 'page.status', enough: false, reason: 'when-money' };
    expect(await give({ enough: false, reason: 'when-money' })).toEqual(first);
    expect(await give({})).toEqual(first);
    expect(await give({ place: 'message.label' })).toEqual({
      returnId,
      place: 'message.label',
      enough: true,
    });
    const given = (await shop.returns.events(returnId)).filter(({ type }) => type === 'FeedbackGiven');
    expect(given.map(({ data }) => data)).toEqual([
      { place: 'page.status', enough: false, reason: 'when-money' },
      { place: 'message.label', enough: true },
    ]);
  });

  test('about somebody else’s return finds none', async () => {
    const { shop, returnId } = await shopWithReturn();
    const give = giveFeedback(shop)({ returnId, orderNumber: 'S-1002', place: 'page.done', enough: true });
    await expect(give).rejects.toMatchObject({ name: 'ReturnNotFound' });
  });
});

describe('feedback by the link of a mail', () => {
  test('needs no session: the code in it does, for that message of that return alone', async () => {
    const { shop, returnId } = await shopWithReturn();
    const other = await shop.opened();
    const [first] = await shop.returns.events(returnId);
    const code = feedbackCode(first ?? { hash: '' }, 'message.label');
    const asked = { returnId, place: 'message.label', code, enough: false, reason: 'what-next' } as const;
    const answer = (over: object) => answerFeedback(shop)({ ...asked, ...over });
    for (const wrong of [
      { returnId: other },
      { returnId: `R${'0'.repeat(26)}` },
      { place: 'message.credited' },
      { place: 'page.status' },
      { code: code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) },
    ]) {
      await expect(answer(wrong)).rejects.toMatchObject({ name: 'ReturnNotFound' });
    }
    const stands = { returnId, place: 'message.label', enough: false, reason: 'what-next' };
    expect(await answer({})).toEqual(stands);
    expect(await answer({ enough: true, reason: undefined })).toEqual(stands);
  });
});
