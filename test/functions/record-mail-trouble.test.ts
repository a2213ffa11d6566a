import { beforeEach, expect, test } from 'vitest';
import { newsOf } from '#local/ses/simulator.ts';
import { recordMailTroubleSubscriber } from '../../functions/subscribers/record-mail-trouble.ts';
import { lambdaContext } from '../support/http-events.ts';
import '../support/quiet.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;
let returnId: string;

beforeEach(async () => {
  shop = await aShop();
  await shop.order();
  returnId = await shop.approved();
});

const sentAt = Date.parse('2026-10-10T09:30:00.000Z');

/** What SES tells of a mail to one of its simulator's addresses, over the default bus. */
function news(to: string, over: object = {}, tags: Record<string, string[]> | undefined = undefined) {
  const mail = {
    ...{ id: '0107019a-mail-000000', sentAt, source: 'retur@shop.example', to: [to] },
    ...{ configurationSet: 'returflow-test', tags: tags ?? { returnId: [returnId], message: ['label'] } },
  };
  const [told] = newsOf(mail, ['bounce', 'complaint']);
  if (told === undefined) throw new Error(`nothing is told of ${to}`);
  const detail = { ...(told.detail as object), ...over };
  return { ...told, version: '0', id: 'event-1', account: '', time: '', region: '', detail };
}
const take = (event: ReturnType<typeof news>) => recordMailTroubleSubscriber(shop)(event, lambdaContext());
const recorded = async () =>
  (await shop.returns.events(returnId)).flatMap((one) => (one.type === 'MailReturned' ? [one] : []));
const isMarked = (address: string) => shop.unreachable.isMarked(address, shop.clock.now());

test.each(['bounce', 'complaint'] as const)(
  'a %s is an event of its return, once, and marks the address',
  async (cause) => {
    const address = `${cause}+kund.ett@simulator.amazonses.com`;
    await take(news(address));
    await take(news(address));
    expect((await recorded()).map(({ data, occurredAt }) => ({ ...data, occurredAt }))).toEqual([
      { message: 'label', cause, occurredAt: '2026-10-10T09:30:00.000Z' },
    ]);
    expect(await isMarked(address)).toBe(true);
  },
);

test('a mailbox that is full and a mail that was no spam after all change nothing', async () => {
  const timestamp = new Date(sentAt).toISOString();
  await take(
    news('bounce@simulator.amazonses.com', {
      bounce: { bounceType: 'Transient', bouncedRecipients: [], timestamp },
    }),
  );
  await take(
    news('complaint@simulator.amazonses.com', {
      complaint: { complaintFeedbackType: 'not-spam', timestamp },
    }),
  );
  expect(await recorded()).toEqual([]);
  expect(await isMarked('bounce@simulator.amazonses.com')).toBe(false);
  expect(await isMarked('complaint@simulator.amazonses.com')).toBe(false);
});

test('a mail about no return marks its address', async () => {
  await take(news('bounce@simulator.amazonses.com', {}, {}));
  expect(await isMarked('bounce@simulator.amazonses.com')).toBe(true);
  expect(await recorded()).toEqual([]);
});

test('an event that is none of SES is refused', async () => {
  await expect(take(news('bounce@simulator.amazonses.com', { eventType: 'Open' }))).rejects.toThrow();
  await expect(take(news('bounce@simulator.amazonses.com', { mail: {} }))).rejects.toThrow();
});
