import { beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '#domain/errors.ts';
import { type OpenedSession, openSession } from '#use-cases/open-session.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;

beforeEach(async () => {
  shop = await aShop();
  await shop.order();
});

const right = { orderNumber: 'S-1001', email: 'kund.ett@example.com', sourceIp: '10.0.0.1' };
const minutes = (count: number) => count * 60_000;

/** What somebody who guesses gets to see. */
async function answerTo(asked: typeof right): Promise<unknown> {
  try {
    await openSession(shop)(asked);
    return 'opened';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { name: error.name, message: error.message, data: 'data' in error ? error.data : undefined };
  }
}

/** A session that is opened at once. */
async function opens(asked: typeof right): Promise<OpenedSession> {
  const answer = await openSession(shop)(asked);
  if ('ask' in answer) throw new Error('a code is awaited');
  return answer;
}

describe('a session', () => {
  test('opens for whoever knows both, for twelve hours', async () => {
    const opened = await opens(right);
    expect(opened).toEqual({
      token: 'secret-0-1',
      orderNumber: 'S-1001',
      expiresAt: '2026-10-10T20:00:00.000Z',
    });
    expect(await shop.sessions.read(opened.token, shop.clock.now())).toBe('S-1001');
  });

  test('is not particular about blanks and capitals of the address', async () => {
    const opened = await opens({ ...right, email: ' Kund.Ett@Example.COM ' });
    expect(opened.orderNumber).toBe('S-1001');
  });

  test('answers a wrong number and a wrong address alike', async () => {
    const wrongNumber = await answerTo({ ...right, orderNumber: 'S-9999' });
    const wrongAddress = await answerTo({ ...right, email: 'other@example.com' });
    expect(wrongNumber).toEqual(wrongAddress);
    expect(wrongNumber).toMatchObject({ name: 'OrderNotFound' });
  });

  test('counts a wrong number and a wrong address alike', async () => {
    const counted = async (orderNumber: string, email: string) => {
      const source = `source:${orderNumber}`;
      for (let attempt = 0; attempt < 5; attempt += 1) {
        expect(await answerTo({ orderNumber, email, sourceIp: orderNumber })).toMatchObject({
          name: 'OrderNotFound',
        });
      }
      const sixth = await answerTo({ orderNumber, email, sourceIp: orderNumber });
      const now = shop.clock.now();
      return {
        sixth,
        order: await shop.sessions.countAttempt(`order:${orderNumber}`, now),
        source: await shop.sessions.countAttempt(source, now),
      };
    };
    const wrongNumber = await counted('S-9999', right.email);
    const wrongAddress = await counted('S-1001', 'other@example.com');
    expect(wrongNumber).toEqual(wrongAddress);
    expect(wrongNumber).toMatchObject({ order: 7, source: 6, sixth: { name: 'TooManyAttempts' } });
  });

  test('is refused after five attempts even to who knows both, until the quarter is over', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await answerTo({ ...right, email: 'x@example.com' });
    expect(await answerTo({ ...right, sourceIp: '10.9.9.9' })).toMatchObject({ name: 'TooManyAttempts' });
    shop.clock.pass(minutes(15));
    expect(await answerTo(right)).toBe('opened');
  });

  test('is refused to a source that failed thirty times, on whatever orders', async () => {
    for (let attempt = 0; attempt < 30; attempt += 1) {
      expect(await answerTo({ ...right, orderNumber: `S-${attempt}` })).toMatchObject({
        name: 'OrderNotFound',
      });
    }
    expect(await answerTo(right)).toMatchObject({ name: 'TooManyAttempts' });
    expect(await answerTo({ ...right, sourceIp: '10.0.0.2' })).toBe('opened');
  });

  test('lets no burst of guesses past the limit', async () => {
    const guesses = Array.from({ length: 20 }, (_, n) => answerTo({ ...right, email: `x${n}@example.com` }));
    const answers = await Promise.all(guesses);
    expect(answers.filter((answer) => Object(answer).name === 'OrderNotFound')).toHaveLength(5);
  });

  test('counts nothing when it opens', async () => {
    for (let attempt = 0; attempt < 8; attempt += 1) expect(await answerTo(right)).toBe('opened');
  });

  test('does not open for a customer who has been erased', async () => {
    const identities = { read: async () => undefined };
    const opening = openSession({ ...shop, identities })(right);
    await expect(opening).rejects.toSatisfy((error) => isRefusal(error, 'OrderNotFound'));
  });
});
