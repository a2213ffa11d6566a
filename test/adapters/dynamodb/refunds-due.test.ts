import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DueRow } from '#domain/return-row.ts';
import type { ListPlace } from '#shared/ports.ts';
import { anEvent } from '../../support/an-event.ts';
import { opener } from '../../support/listed.ts';
import { kinds, type Stores } from '../../support/stores.ts';

describe.each(kinds)('refunds that are due in $kind', ({ start }) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());

  test('are counted from one moment on and before another, across months, up to a limit, until they are made', async () => {
    const { open, happen } = opener(stores);
    const counted = (from: string, before: string, atMost = 100) =>
      stores.lists.refundsDue({ from, before, atMost });
    const kept = [anEvent('ReturnApproved', { keepGoods: true })];
    // due when 31 December and 1 January end in Stockholm
    const eve = await open('2030-12-17T08:00:00.000Z', {}, ...kept);
    await open('2030-12-18T08:00:00.000Z', {}, ...kept);
    await open('2030-12-18T08:00:00.000Z', {}, anEvent('ReturnApproved'));
    expect(await counted('2030-12-01T00:00:00.000Z', '2031-02-01T00:00:00.000Z')).toBe(2);
    expect(await counted('2030-12-01T00:00:00.000Z', '2031-02-01T00:00:00.000Z', 1)).toBe(1);
    expect(await counted('2030-12-31T22:59:59.999Z', '2031-01-01T22:59:59.999Z')).toBe(1);
    expect(await counted('2030-12-31T23:00:00.000Z', '2031-01-01T22:59:59.999Z')).toBe(0);
    expect(await counted('2031-02-01T00:00:00.000Z', '2030-12-01T00:00:00.000Z')).toBe(0);

    await happen(eve, anEvent('CreditReserved'));
    expect(await counted('2030-12-31T22:59:59.999Z', '2031-01-01T22:59:59.999Z')).toBe(1);
    await happen(eve, anEvent('CreditIssued'));
    expect(await counted('2030-12-31T22:59:59.999Z', '2031-01-01T22:59:59.999Z')).toBe(0);
  });

  test('are read page by page, the earliest first, with the moment that each is due at', async () => {
    const { open } = opener(stores, 3);
    const kept = [anEvent('ReturnApproved', { keepGoods: true })];
    const range = { from: '2051-01-01T00:00:00.000Z', before: '2051-03-01T00:00:00.000Z' };
    const read = async (limit: number) => {
      const rows: DueRow[] = [];
      const lengths: number[] = [];
      let after: ListPlace | undefined;
      do {
        const page = await stores.lists.refundsDueRows({ ...range, limit, after });
        rows.push(...page.rows);
        lengths.push(page.rows.length);
        after = page.next;
      } while (after !== undefined);
      return { ids: rows.map(({ row }) => row.returnId), due: rows.map(({ dueAt }) => dueAt), lengths };
    };
    // fourteen days on, to the end of the day in Stockholm: two at the same moment, and one in the next month
    const february = await open('2051-01-20T08:00:00.000Z', {}, ...kept);
    const one = await open('2051-01-11T08:00:00.000Z', {}, ...kept);
    const other = await open('2051-01-11T08:00:00.000Z', {}, ...kept);
    await open('2051-02-20T08:00:00.000Z', {}, ...kept);
    const due = ['2051-01-25T22:59:59.999Z', '2051-01-25T22:59:59.999Z', '2051-02-03T22:59:59.999Z'];
    expect(await read(9)).toEqual({ ids: [one, other, february], due, lengths: [3] });
    expect(await read(2)).toEqual({ ids: [one, other, february], due, lengths: [2, 1] });
    expect(await read(1)).toEqual({ ids: [one, other, february], due, lengths: [1, 1, 1] });
  });

  test('are counted by what is seen of their goods, too', async () => {
    const { open, happen } = opener(stores, 2);
    const returnId = await open('2040-01-01T08:00:00.000Z', {}, anEvent('ReturnApproved'));
    const range = { from: '2026-01-01T00:00:00.000Z', before: '2041-01-01T00:00:00.000Z', atMost: 9 };
    const before = await stores.lists.refundsDue(range);
    await happen(returnId, anEvent('ParcelScanned'));
    expect(await stores.lists.refundsDue(range)).toBe(before + 1);
  });
});
