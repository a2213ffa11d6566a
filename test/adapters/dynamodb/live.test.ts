import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Watched } from '#domain/live.ts';
import { kinds, type Stores } from '../../support/stores.ts';

const now = '2026-10-10T08:00:00.000Z';
const inAMinute = '2026-10-10T08:01:00.000Z';
const inTwoHours = '2026-10-10T10:00:00.000Z';
const oneReturn = (returnId: string): Watched => ({ is: 'return', returnId });
const everyReturn: Watched = { is: 'every-return' };

describe.each(kinds)('live tickets and connections in $kind', ({ start }) => {
  let stores: Stores;

  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());

  const open = (connectionId: string, watched: Watched) =>
    stores.connections.open({ connectionId, watched, openedAt: now, expiresAt: inTwoHours });
  const watching = async (returnId: string, at = now) =>
    (await stores.connections.watching(returnId, at)).map(({ connectionId }) => connectionId).sort();

  test('a ticket opens what it was given for, once', async () => {
    for (const watched of [oneReturn('R1'), everyReturn]) {
      await stores.tickets.issue('ticket', { watched, expiresAt: inAMinute });
      expect(await stores.tickets.redeem('ticket', now)).toEqual(watched);
      expect(await stores.tickets.redeem('ticket', now)).toBeUndefined();
    }
    expect(await stores.tickets.redeem('never-issued', now)).toBeUndefined();
  });

  test('a ticket opens nothing from the moment that it expires', async () => {
    await stores.tickets.issue('late', { watched: everyReturn, expiresAt: inAMinute });
    expect(await stores.tickets.redeem('late', inAMinute)).toBeUndefined();
    expect(await stores.tickets.redeem('late', '2026-10-10T08:00:59.000Z')).toEqual(everyReturn);
  });

  test('of many who bring a ticket at once exactly one gets in', async () => {
    await stores.tickets.issue('wanted', { watched: oneReturn('R1'), expiresAt: inAMinute });
    const taken = await Promise.all(Array.from({ length: 20 }, () => stores.tickets.redeem('wanted', now)));
    expect(taken.filter((watched) => watched !== undefined)).toEqual([oneReturn('R1')]);
  });

  test('a return is watched by its own connections and by those that watch every return', async () => {
    await open('c1=', oneReturn('R1'));
    await open('c2=', oneReturn('R1'));
    await open('c3=', oneReturn('R2'));
    await open('c4=', everyReturn);
    expect(await watching('R1')).toEqual(['c1=', 'c2=', 'c4=']);
    expect(await watching('R2')).toEqual(['c3=', 'c4=']);
    expect(await stores.connections.watching('R3', now)).toEqual([{ connectionId: 'c4=', openedAt: now }]);
  });

  test('a connection that ended watches nothing, and ending it again is fine', async () => {
    await open('c5=', oneReturn('R5'));
    await open('c6=', everyReturn);
    for (const connectionId of ['c5=', 'c6=', 'c5=', 'never-there=']) {
      await stores.connections.close(connectionId);
    }
    expect(await watching('R5')).toEqual(['c4=']);
  });

  test('a connection that the table has not forgotten in time watches nothing', async () => {
    await open('c7=', oneReturn('R7'));
    expect(await watching('R7', '2026-10-10T09:59:59.000Z')).toEqual(['c4=', 'c7=']);
    expect(await watching('R7', inTwoHours)).toEqual([]);
  });
});
