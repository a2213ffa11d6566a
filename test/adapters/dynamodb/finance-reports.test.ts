import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Stores } from '../../support/stores.ts';

describe.each(kinds)('reports to finance in $kind', ({ start }) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());
  const now = '2026-11-25T08:00:00.000Z';
  const take = (period: string, at = now) => stores.financeReports.take(period, at);

  test('are each taken by one of many at a time', async () => {
    const taken = await Promise.all(Array.from({ length: 10 }, () => take('2026-11-24')));
    expect(taken.filter((mine) => mine)).toHaveLength(1);
    expect(await take('2026-11-23')).toBe(true);
  });

  test('that nobody noted may be taken again after a quarter of an hour, or once they are given back', async () => {
    await take('2026-10');
    expect(await take('2026-10', '2026-11-25T08:14:59.999Z')).toBe(false);
    expect(await take('2026-10', '2026-11-25T08:15:00.000Z')).toBe(true);
    await stores.financeReports.giveBack('2026-10', '2026-11-25T08:16:00.000Z');
    expect(await take('2026-10', '2026-11-25T08:16:00.000Z')).toBe(true);
  });

  test('that are noted are never taken again, with a message or without one', async () => {
    await take('2026-11-20');
    await stores.financeReports.note('2026-11-20', { at: now, messageId: 'message-1' });
    await stores.financeReports.note('2026-11-21', { at: now });
    expect(await take('2026-11-20', '2027-11-25T08:00:00.000Z')).toBe(false);
    expect(await take('2026-11-21', '2027-11-25T08:00:00.000Z')).toBe(false);
  });
});
