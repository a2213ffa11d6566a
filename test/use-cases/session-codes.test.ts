import { beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '#domain/errors.ts';
import type { Mail } from '#shared/ports.ts';
import { type CodeAwaited, openSession, openSessionByCode } from '#use-cases/open-session.ts';
import { sendSessionCode } from '#use-cases/send-session-code.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;
let mails: Mail[];
let mailIsDown: boolean;

beforeEach(async () => {
  shop = { ...(await aShop()), codeMarkets: ['SE'] };
  mails = [];
  mailIsDown = false;
  await shop.order();
  await shop.order({ orderNumber: 'S-DK', market: 'DK' });
});

const right = { orderNumber: 'S-1001', email: 'kund.ett@example.com', sourceIp: '10.0.0.1' };
const named = (name: string) => expect.objectContaining({ name });
const minute = 60_000;

const mailer = {
  async send(mail: Mail) {
    if (mailIsDown) throw new Refusal('MailUnavailable', 'down');
    mails.push(mail);
    return `mail-${mails.length}`;
  },
};
const tells = async (reference: string) =>
  sendSessionCode({ ...shop, mailer, setting: { shopName: 'Butiken' } })({ newsId: reference });

/** Asks for a session and lets the mail go out, if one does. */
async function asks(asked = right) {
  const answer = await openSession(shop)(asked);
  if (!('ask' in answer)) throw new Error('a session was opened');
  const reference = `hash of ${answer.ask}`;
  await tells(reference);
  const code = /\d{6}/.exec(mails.at(-1)?.text ?? '')?.[0] ?? '';
  return { ...answer, reference, code };
}
const enters = (ask: string, code: string, sourceIp = right.sourceIp) =>
  openSessionByCode(shop)({ ask, code, sourceIp });

describe('where a market mails codes', () => {
  test('who knows an order is mailed a code to its address, and has a session by it, once', async () => {
    const { ask, code } = await asks();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: { address: right.email }, subject: 'Din kod' });
    expect(mails[0]?.subject).not.toContain(code);
    const { token } = await enters(ask, code);
    expect(await shop.sessions.read(token, shop.clock.now())).toBe('S-1001');
    await expect(enters(ask, code)).rejects.toThrow(named('CodeRefused'));
  });

  test('an unknown order and a wrong address are answered and told alike, and nobody is written to', async () => {
    const shapes = [];
    for (const asked of [right, { ...right, orderNumber: 'S-9999' }, { ...right, email: 'x@example.com' }]) {
      const { ask, ...answer } = (await openSession(shop)(asked)) as CodeAwaited;
      shapes.push({ answer, length: ask.length, told: Object.keys(shop.bus.facts.at(-1)?.detail ?? {}) });
    }
    expect(shapes[1]).toEqual(shapes[0]);
    expect(shapes[2]).toEqual(shapes[0]);
    await asks({ ...right, orderNumber: 'S-9999' });
    expect(mails).toEqual([]);
  });

  test('a wrong code is refused as one that never was, five are tried, and ten minutes is it good', async () => {
    const first = await asks();
    const wrong = first.code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1)
      await expect(enters(first.ask, wrong)).rejects.toThrow(named('CodeRefused'));
    await expect(enters(first.ask, first.code)).rejects.toThrow(named('CodeRefused'));
    await expect(enters('nobody-asked-for-it', first.code)).rejects.toThrow(named('CodeRefused'));
    const second = await asks();
    shop.clock.pass(10 * minute);
    await expect(enters(second.ask, second.code)).rejects.toThrow(named('CodeRefused'));
  });

  test('the order is asked for five times in a quarter of an hour, and a place tries thirty codes', async () => {
    for (let count = 0; count < 5; count += 1) await asks();
    await expect(asks()).rejects.toThrow(named('TooManyAttempts'));
    for (let count = 0; count < 30; count += 1)
      await expect(enters('nobody-asked-for-it', '123456', '10.1.1.1')).rejects.toThrow(named('CodeRefused'));
    await expect(enters('nobody-asked-for-it', '123456', '10.1.1.1')).rejects.toThrow(
      named('TooManyAttempts'),
    );
  });

  test('a code is mailed once however often it is told, and again where the mail surely did not go', async () => {
    mailIsDown = true;
    const answer = await openSession(shop)(right);
    const reference = `hash of ${'ask' in answer ? answer.ask : ''}`;
    await expect(tells(reference)).rejects.toThrow(named('MailUnavailable'));
    mailIsDown = false;
    await tells(reference);
    await tells(reference);
    expect(mails).toHaveLength(1);
  });

  test('customers of other markets come in at once', async () => {
    const opened = await openSession(shop)({ ...right, orderNumber: 'S-DK' });
    expect(opened).toMatchObject({ orderNumber: 'S-DK' });
    expect(mails).toEqual([]);
  });
});
