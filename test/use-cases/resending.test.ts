import { beforeEach, describe, expect, test } from 'vitest';
import { messageKinds } from '#domain/events.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { resendMessage } from '#use-cases/resend-message.ts';
import { tellOfEvent } from '#use-cases/tell-of-event.ts';
import { letters } from '../support/a-mailer.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

let shop: Shop;
let deps: ReturnType<typeof letters>;

beforeEach(async () => {
  shop = await aShop();
  await shop.policy(aPolicy());
  await shop.order();
  deps = letters(shop);
});

const named = (name: string) => expect.objectContaining({ name });
type Kind = (typeof messageKinds)[number];
const resend = (returnId: string, kind: Kind, act = anAct(returnId)) => resendMessage(shop)({ ...act, kind });
/** Tells of the return's last event, as its subscriber does. */
async function tell(returnId: string) {
  const event = (await shop.returns.events(returnId)).at(-1);
  if (event !== undefined) await tellOfEvent({ ...deps, ...shop })(event);
}
const credited = async () => {
  const returnId = await shop.booked();
  await issueCredit(shop)({ returnId });
  await announceEnding(deps)({ returnId, ending: 'credited' });
  return returnId;
};

describe('a message that is asked for again', () => {
  test('is sent once per event, with who and why in it, and again under another', async () => {
    const returnId = await shop.booked();
    await tell(returnId);
    await resend(returnId, 'label');
    await tell(returnId);
    await tell(returnId);
    expect((await shop.returns.events(returnId)).at(-1)).toMatchObject({
      type: 'MessageRequested',
      actor: 'staff',
      data: { kind: 'label', by: 'staff-3', why: 'agreed on the phone' },
    });
    expect(deps.mailer.mails.map(({ attachments }) => attachments.length)).toEqual([1, 1]);
    await resend(returnId, 'label');
    await tell(returnId);
    expect(deps.mailer.mails).toHaveLength(3);
  });

  test('says what was credited as it did the first time', async () => {
    const returnId = await credited();
    await resend(returnId, 'credited');
    await tell(returnId);
    const [first, second] = deps.mailer.mails.slice(-2);
    expect(second).toEqual(first);
  });

  test('is refused by name when it does not fit the return as it is', async () => {
    const booked = await shop.booked();
    const fits = async (returnId: string) => {
      const found: Kind[] = [];
      for (const kind of messageKinds) {
        await resend(returnId, kind).then(
          () => found.push(kind),
          (error: unknown) => expect(error).toMatchObject({ name: 'MessageNotApplicable' }),
        );
      }
      return found;
    };
    expect(await fits(booked)).toEqual(['label', 'reminder']);
    await shop.scan(booked);
    expect(await fits(booked)).toEqual(['scanned']);
    expect(await fits(await credited())).toEqual(['credited']);
  });

  test('is not sent when it fits no longer by the time that it would go out', async () => {
    const returnId = await shop.booked();
    await resend(returnId, 'label');
    const requested = (await shop.returns.events(returnId)).at(-1);
    await shop.scan(returnId);
    if (requested !== undefined) await tellOfEvent({ ...deps, ...shop })(requested);
    expect(deps.mailer.mails).toEqual([]);
  });

  test('is refused when the customer has been erased', async () => {
    const returnId = await shop.booked();
    const erased = { ...shop, identities: { read: async () => undefined } };
    const asked = resendMessage(erased)({ ...anAct(returnId), kind: 'label' });
    await expect(asked).rejects.toThrow(named('MessageNotApplicable'));
  });
});
