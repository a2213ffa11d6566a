import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoUnreachable } from '#adapters/dynamodb/unreachable.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { kinds, type Stores } from '../../support/stores.ts';

const [before, until, later] = [
  '2026-11-25T07:59:59.000Z',
  '2026-11-25T08:00:00.000Z',
  '2026-11-26T08:00:00.000Z',
];
const bounce = (ends: string) => ({ cause: 'bounce', messageId: 'mail-1', until: ends }) as const;

describe.each(kinds)('unreachable addresses in $kind', ({ start }) => {
  let stores: Stores;
  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());

  test('are marked as people write them, until then, and no others are', async () => {
    const { unreachable } = stores;
    await unreachable.mark('Kund.Ett@example.com', bounce(until));
    expect(await unreachable.isMarked(' kund.ett@Example.com', before)).toBe(true);
    expect(await unreachable.isMarked('kund.ett@example.com', until)).toBe(false);
    expect(await unreachable.isMarked('kund.tva@example.com', before)).toBe(false);
  });

  test('stay marked for the longest that was told, in whatever order', async () => {
    const { unreachable } = stores;
    await unreachable.mark('kund.tre@example.com', bounce(later));
    await unreachable.mark('kund.tre@example.com', bounce(until));
    expect(await unreachable.isMarked('kund.tre@example.com', until)).toBe(true);
  });
});

test('the table holds no address, and forgets the mark by itself', async () => {
  const { db, table, close } = await startDynoxide();
  const { ScanCommand } = await import('@aws-sdk/lib-dynamodb');
  await dynamoUnreachable(db, table).mark('kund.ett@example.com', bounce(until));
  const { Items } = await db.send(new ScanCommand({ TableName: table }));
  expect(Items).toMatchObject([{ entity: 'unreachable', cause: 'bounce', expiresAt: 1_795_593_600 }]);
  expect(JSON.stringify(Items)).not.toContain('example.com');
  await close();
});
