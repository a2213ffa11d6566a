import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstBreak } from '#domain/event-chain.ts';
import { withdrawalNumberOf } from '#domain/withdrawal-number.ts';
import { kinds, type Stores } from '../../support/stores.ts';

const at = '2026-11-25T08:00:00.000Z';
const statement = { name: 'Kund Ett', contract: 'S-1', email: 'kund.ett@example.com', language: 'sv' };
const stated = (occurredAt = at) =>
  ({
    type: 'WithdrawalStated',
    actor: 'customer',
    occurredAt,
    data: { language: 'sv', inWords: false },
  }) as const;
const unclear = {
  type: 'WithdrawalUnclear',
  actor: 'system',
  occurredAt: at,
  data: { cause: 'unknown-order' },
} as const;
const closed = {
  type: 'WithdrawalClosed',
  actor: 'staff',
  occurredAt: at,
  data: { by: 'staff-1', why: 'stated twice' },
} as const;

describe.each(kinds)('statements of withdrawal in $kind', ({ start }) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());

  test('are stored once, whoever comes with the same at the same moment', async () => {
    const { withdrawals } = stores;
    const id = withdrawalNumberOf(['one']);
    const stores10 = Array.from({ length: 10 }, () => withdrawals.state(id, statement, stated()));
    expect((await Promise.all(stores10)).filter((mine) => mine)).toHaveLength(1);
    expect(await withdrawals.read(id)).toMatchObject({
      head: { withdrawalId: id, statedAt: at, state: 'received' },
      statement,
    });
    expect(await withdrawals.events(id)).toMatchObject([{ sequence: 1, type: 'WithdrawalStated' }]);
  });

  test('hold nothing of what was written but in the item that can be erased', async () => {
    const { withdrawals } = stores;
    const id = withdrawalNumberOf(['personal']);
    await withdrawals.state(id, { ...statement, goods: 'the blue one' }, stated());
    const found = await withdrawals.read(id);
    const kept = JSON.stringify([found?.head, await withdrawals.events(id)]);
    for (const word of ['Kund', 'example.com', 'blue', 'S-1']) expect(kept).not.toContain(word);
  });

  test('follow on the one that was read, in a chain, or not at all', async () => {
    const { withdrawals } = stores;
    const id = withdrawalNumberOf(['two']);
    await withdrawals.state(id, statement, stated());
    const { head } = (await withdrawals.read(id)) ?? {};
    if (head === undefined) throw new Error('it was stored');
    const after = await withdrawals.append(head, unclear);
    expect(after).toMatchObject({ state: 'waiting', cause: 'unknown-order' });
    expect(await withdrawals.append(head, closed)).toBeUndefined();
    const events = await withdrawals.events(id);
    expect(events.map(({ type }) => type)).toEqual(['WithdrawalStated', 'WithdrawalUnclear']);
    expect(firstBreak(events)).toBeUndefined();
  });

  test('stand in the queue from the beginning until a person has seen to them, the oldest first', async () => {
    const other = await start();
    const { withdrawals } = other;
    const ids = ['a', 'b', 'c'].map((name) => withdrawalNumberOf([name]));
    for (const [place, id] of [...ids.entries()].reverse())
      await withdrawals.state(id, statement, stated(`2026-11-2${place}T08:00:00.000Z`));
    const listed = async (limit: number) => {
      const seen: string[] = [];
      let page = await withdrawals.queue({ limit });
      for (;;) {
        seen.push(...page.rows.map(({ withdrawalId }) => withdrawalId));
        if (page.next === undefined) return seen;
        page = await withdrawals.queue({ limit, after: page.next });
      }
    };
    expect(await listed(50)).toEqual(ids);
    expect(await listed(1)).toEqual(ids);
    const [first = ''] = ids;
    const { head } = (await withdrawals.read(first)) ?? {};
    if (head !== undefined) await withdrawals.append(head, closed);
    expect(await listed(50)).toEqual(ids.slice(1));
    await other.close();
  });

  test('have their receipt noted', async () => {
    const { withdrawals } = stores;
    const id = withdrawalNumberOf(['receipt']);
    expect(await withdrawals.receipt(id)).toBeUndefined();
    const sent = { messageId: 'message-1', sentAt: at };
    await withdrawals.noteReceipt(id, sent);
    expect(await withdrawals.receipt(id)).toEqual(sent);
  });
});
