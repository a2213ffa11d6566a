import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Stores } from '../../support/stores.ts';

describe.each(kinds)('sessions and sent messages in $kind', ({ start }) => {
  let stores: Stores;

  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());

  test('a token opens its order until it expires', async () => {
    const expiresAt = '2026-10-10T20:00:00.000Z';
    await stores.sessions.create('token-1', { orderNumber: 'S-1', expiresAt });
    expect(await stores.sessions.read('token-1', '2026-10-10T19:59:59.999Z')).toBe('S-1');
    expect(await stores.sessions.read('token-1', expiresAt)).toBeUndefined();
    expect(await stores.sessions.read('token-2', '2026-10-10T08:00:00.000Z')).toBeUndefined();
  });

  test('attempts count per subject in each quarter of an hour, and may be taken back', async () => {
    const { countAttempt, forgiveAttempt } = stores.sessions;
    expect(await countAttempt('order:S-1', '2026-10-10T08:00:00.000Z')).toBe(1);
    expect(await countAttempt('order:S-1', '2026-10-10T08:14:59.999Z')).toBe(2);
    expect(await countAttempt('source:10.0.0.1', '2026-10-10T08:14:59.999Z')).toBe(1);
    await forgiveAttempt('order:S-1', '2026-10-10T08:14:59.999Z');
    expect(await countAttempt('order:S-1', '2026-10-10T08:14:59.999Z')).toBe(2);
    expect(await countAttempt('order:S-1', '2026-10-10T08:15:00.000Z')).toBe(1);
  });

  test('attempts at the same time are all counted', async () => {
    const now = '2026-10-10T09:00:00.000Z';
    const counts = await Promise.all(
      Array.from({ length: 20 }, () => stores.sessions.countAttempt('order:S-2', now)),
    );
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('a message is sent once it is noted, for its return and name alone', async () => {
    expect(await stores.sentMessages.wasSent('R1', 'credited')).toBe(false);
    const sentAt = '2026-10-10T08:00:00.000Z';
    await stores.sentMessages.noteSent('R1', 'credited', 'message-1', sentAt);
    await stores.sentMessages.noteSent('R1', 'credited', 'message-2', sentAt);
    await stores.sentMessages.noteSent('R1', 'label-3', 'message-0', sentAt);
    expect(await stores.sentMessages.wasSent('R1', 'credited')).toBe(true);
    expect(await stores.sentMessages.wasSent('R1', 'opened')).toBe(false);
    expect(await stores.sentMessages.wasSent('R2', 'credited')).toBe(false);
    expect(await stores.sentMessages.list('R1')).toEqual([
      { name: 'credited', messageId: 'message-2', sentAt },
      { name: 'label-3', messageId: 'message-0', sentAt },
    ]);
    expect(await stores.sentMessages.list('R2')).toEqual([]);
  });

  test('a code opens what it was asked for, once, and as long as it is good', async () => {
    const { codes } = stores;
    const [now, expiresAt] = ['2026-10-10T08:00:00.000Z', '2026-10-10T08:10:00.000Z'];
    const reference = await codes.ask('ask-1', { opens: 'S-1', expiresAt });
    expect(await codes.redeem('ask-1', '123456', 5, now)).toBeUndefined();
    expect(await codes.unsent(reference, now)).toBe('S-1');
    expect(await codes.unsent(reference, expiresAt)).toBeUndefined();
    expect(await codes.seal(reference, '999999')).toBe(true);
    expect(await codes.seal(reference, '111111')).toBe(false);
    expect(await codes.unsent(reference, now)).toBeUndefined();
    await codes.unseal(reference);
    expect(await codes.seal(reference, '123456')).toBe(true);
    expect(await codes.redeem('ask-2', '123456', 5, now)).toBeUndefined();
    expect(await codes.redeem('ask-1', '123456', 5, expiresAt)).toBeUndefined();
    const both = [codes.redeem('ask-1', '123456', 5, now), codes.redeem('ask-1', '123456', 5, now)];
    expect((await Promise.all(both)).filter((opened) => opened === 'S-1')).toHaveLength(1);
    expect(await codes.redeem('ask-1', '123456', 5, now)).toBeUndefined();
  });

  test('a code is tried so often and no more, also when all tries come at once', async () => {
    const { codes } = stores;
    const [now, expiresAt] = ['2026-10-10T08:00:00.000Z', '2026-10-10T08:10:00.000Z'];
    const reference = await codes.ask('ask-3', { opens: 'S-1', expiresAt });
    await codes.seal(reference, '123456');
    const wrong = Array.from({ length: 5 }, () => codes.redeem('ask-3', '000000', 5, now));
    expect(await Promise.all(wrong)).toEqual(Array(5).fill(undefined));
    expect(await codes.redeem('ask-3', '123456', 5, now)).toBeUndefined();
  });

  test('what opens nothing has no code and never opens', async () => {
    const [now, expiresAt] = ['2026-10-10T08:00:00.000Z', '2026-10-10T08:10:00.000Z'];
    const reference = await stores.codes.ask('ask-4', { expiresAt });
    expect(await stores.codes.unsent(reference, now)).toBeUndefined();
    expect(await stores.codes.redeem('ask-4', '123456', 5, now)).toBeUndefined();
  });
});
