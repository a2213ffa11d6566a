import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds, type Stores } from '../../support/stores.ts';

const contact = (contactId: string, occurredAt = '2026-11-25T08:00:00.000Z') =>
  ({ contactId, channel: 'email', subject: 'refund', occurredAt, orderNumber: 'S-1' }) as const;

describe.each(kinds)('contacts in $kind', ({ start }) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());

  test('are tied once: what is said later of the same contact changes nothing', async () => {
    const { contacts } = stores;
    expect(await contacts.keep(contact('c-1'), { returnId: 'R1' })).toEqual({ returnId: 'R1' });
    expect(await contacts.keep(contact('c-1'), { returnId: 'R2' })).toEqual({ returnId: 'R1' });
    expect(await contacts.keep(contact('c-1'), { cause: 'no-return' })).toEqual({ returnId: 'R1' });
    expect((await contacts.unmatched({ limit: 9 })).rows).toEqual([]);
  });

  test('that are tied to none are listed with their cause, the oldest first, page by page', async () => {
    const { contacts } = stores;
    await contacts.keep(contact('c-3', '2026-11-26T08:00:00.000Z'), { cause: 'no-return' });
    await contacts.keep(contact('c-2'), { cause: 'unknown-order' });
    const first = await contacts.unmatched({ limit: 1 });
    expect(first.rows).toEqual([
      {
        ...{ contactId: 'c-2', channel: 'email', subject: 'refund', orderNumber: 'S-1' },
        ...{ at: '2026-11-25T08:00:00.000Z', cause: 'unknown-order' },
      },
    ]);
    const second = await contacts.unmatched({ limit: 1, after: first.next });
    expect(second.rows.map(({ contactId }) => contactId)).toEqual(['c-3']);
    expect(second.next).toBeUndefined();
  });
});
