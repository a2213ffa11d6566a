import { beforeEach, describe, expect, test } from 'vitest';
import type { ReturnedMail } from '#domain/mail-trouble.ts';
import { openSession } from '#use-cases/open-session.ts';
import { recordMailTrouble } from '#use-cases/record-mail-trouble.ts';
import { remindCustomer } from '#use-cases/remind-customer.ts';
import { sendSessionCode } from '#use-cases/send-session-code.ts';
import { tellCustomer } from '#use-cases/tell-customer.ts';
import { letters } from '../support/a-mailer.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;
let deps: ReturnType<typeof letters>;
let returnId: string;

beforeEach(async () => {
  shop = { ...(await aShop()), codeMarkets: ['SE'] };
  await shop.policy(aPolicy());
  await shop.order();
  deps = letters(shop);
  returnId = await shop.booked();
});

const address = 'kund.ett@example.com';
const news = (over: Partial<ReturnedMail> = {}): ReturnedMail => ({
  ...{ messageId: 'mail-1', cause: 'bounce', occurredAt: shop.clock.now(), addresses: [address] },
  about: { returnId, message: 'label' },
  ...over,
});
const record = (over: Partial<ReturnedMail> = {}) => recordMailTrouble(shop)(news(over));
const recorded = async () =>
  (await shop.returns.events(returnId)).filter(({ type }) => type === 'MailReturned');
const tell = () => tellCustomer(deps)({ returnId, kind: 'label', name: 'label-again' });

describe('a mail that came back', () => {
  test('is an event of its return, once a mail and cause, and names no address', async () => {
    await record();
    await record();
    await record({ cause: 'complaint' });
    const events = await recorded();
    expect(events.map(({ actor, data }) => [actor, data])).toEqual([
      ['system', { message: 'label', cause: 'bounce' }],
      ['system', { message: 'label', cause: 'complaint' }],
    ]);
    expect(JSON.stringify(events)).not.toContain('example.com');
  });

  test('keeps further mails from its address, those that plan ahead included', async () => {
    await record({ addresses: [' Kund.Ett@Example.com'] });
    await tell();
    await remindCustomer(deps)({ returnId, number: 1 });
    expect(deps.mailer.mails).toEqual([]);
    expect(await shop.sentMessages.list(returnId)).toEqual([]);
  });

  test('keeps codes from its address, and the answer to whoever asks is as ever', async () => {
    await record();
    const answer = await openSession(shop)({ orderNumber: 'S-1001', email: address, sourceIp: '10.0.0.1' });
    expect(Object.keys(answer)).toEqual(['ask', 'expiresAt']);
    const newsId = `hash of ${'ask' in answer ? answer.ask : ''}`;
    await sendSessionCode({ ...shop, mailer: deps.mailer, setting: { shopName: 'Butiken' } })({ newsId });
    expect(deps.mailer.mails).toEqual([]);
    expect(await shop.codes.unsent(newsId, shop.clock.now())).toBe('S-1001');
  });

  test('is forgotten after 180 days, counted from when it happened', async () => {
    const told = news();
    await recordMailTrouble(shop)(told);
    const isMarked = () => shop.unreachable.isMarked(address, shop.clock.now());
    shop.clock.pass(180 * 86_400_000 - 60_000);
    expect(await isMarked()).toBe(true);
    shop.clock.pass(60_000);
    // what comes late, or again, is no newer for that
    await recordMailTrouble(shop)(told);
    expect(await isMarked()).toBe(false);
  });

  test('that was about no return, or one that is not known, marks its address all the same', async () => {
    await record({ about: undefined });
    expect(await shop.unreachable.isMarked(address, shop.clock.now())).toBe(true);
    const unknown = { returnId: 'R00000000000000000000000000', message: 'label' } as const;
    await record({ addresses: ['other@example.com'], about: unknown });
    expect(await shop.unreachable.isMarked('other@example.com', shop.clock.now())).toBe(true);
    expect(await recorded()).toEqual([]);
  });
});

test('a mail says what it is about, for whoever hears what became of it', async () => {
  await tell();
  expect(deps.mailer.mails[0]?.about).toEqual({ returnId, message: 'label' });
});
