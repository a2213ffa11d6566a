import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressHash } from '#adapters/dynamodb/addresses.ts';
import { addressKeys, identityKey } from '#adapters/dynamodb/keys.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturnFinder } from '#adapters/dynamodb/return-finder.ts';
import { allocateOrder, type Order } from '#domain/order.ts';
import type { Orders } from '#shared/ports.ts';
import { anIdentity, anOrder } from '../../support/an-order.ts';
import { startDynoxide } from '../../support/dynoxide.ts';
import { opener } from '../../support/listed.ts';
import { kinds, type Stores } from '../../support/stores.ts';

const address = (name: string) => `${name}@example.com`;
const at = (minute: number) => new Date(Date.UTC(2026, 9, 10, 8, minute)).toISOString();

/** An order of a customer, told by them under an address; told again, it replaces the one before. */
async function told(orders: Orders, customerId: string, email: string, before?: Order): Promise<Order> {
  const updatedAt = before === undefined ? at(0) : new Date(Date.parse(before.updatedAt) + 1).toISOString();
  const orderNumber = before?.orderNumber ?? `S-${customerId}-${email.length}`;
  const order = allocateOrder(anOrder({ orderNumber, customerId, updatedAt }));
  const keepClaims = before !== undefined;
  await orders.save(order, anIdentity({ customerId, email }), { replaces: before, keepClaims });
  return order;
}

describe.each(kinds)('finding returns in $kind', ({ start }) => {
  let stores: Stores;
  let open: ReturnType<typeof opener>['open'];
  beforeAll(async () => {
    stores = await start();
    ({ open } = opener(stores));
  });
  afterAll(() => stores.close());
  const of = (email: string, limit = 10) => stores.finder.ofAddress(email, limit);

  test('by the customer’s address gives all of theirs, the newest first, in any letter case', async () => {
    const email = address('kund.ett');
    await told(stores.orders, 'c-1', email);
    const first = await open(at(1), { customerId: 'c-1' });
    const second = await open(at(2), { customerId: 'c-1' });
    await open(at(3), { customerId: 'c-other' });
    expect(await of(email)).toEqual([second, first]);
    expect(await of(' Kund.ETT@Example.com ')).toEqual([second, first]);
    expect(await of(email, 1)).toEqual([second]);
  });

  test('by an address that several customers have gives the returns of each', async () => {
    const email = address('kund.tva');
    for (const guest of ['c-2', 'c-3']) await told(stores.orders, guest, email);
    const one = await open(at(1), { customerId: 'c-2' });
    const other = await open(at(2), { customerId: 'c-3' });
    expect(await of(email)).toEqual([other, one]);
  });

  test('by an address that nobody has gives nothing', async () => {
    expect(await of(address('nobody'))).toEqual([]);
  });

  test('follows a customer to their new address, and knows the old one no longer', async () => {
    const order = await told(stores.orders, 'c-4', address('kund.fyra'));
    const returnId = await open(at(1), { customerId: 'c-4' });
    const again = await told(stores.orders, 'c-4', address('kund.ny'), order);
    expect(await of(address('kund.fyra'))).toEqual([]);
    expect(await of(address('kund.ny'))).toEqual([returnId]);
    await told(stores.orders, 'c-4', 'KUND.NY@example.com', again);
    expect(await of(address('kund.ny'))).toEqual([returnId]);
  });

  test('gives rows in the order that they were asked for, of those that exist', async () => {
    const [a, b] = [await open(at(1)), await open(at(2))];
    const rows = await stores.finder.rows([b, `R${'7'.repeat(26)}`, a]);
    expect(rows.map(({ returnId }) => returnId)).toEqual([b, a]);
  });
});

describe('the way from an address to its customer, in the table', () => {
  const engine = startDynoxide();
  afterAll(async () => (await engine).close());
  const items = async (kind: string) => {
    const { db, table } = await engine;
    const { Items = [] } = await db.send(new ScanCommand({ TableName: table }));
    return Items.filter(({ pk }) => String(pk).startsWith(kind));
  };

  test('holds no address, only its hash', async () => {
    const { db, table } = await engine;
    await told(dynamoOrders(db, table), 'c-1', address('kund.ett'));
    const ways = await items('EMAIL#');
    expect(ways).toMatchObject([{ sk: 'CUSTOMER#c-1', entity: 'address', customerId: 'c-1' }]);
    expect(JSON.stringify(ways)).not.toContain('@');
  });

  test('stays one, when orders of a customer are told under different addresses at once', async () => {
    const { db, table } = await engine;
    const orders = dynamoOrders(db, table);
    const names = ['kund.a', 'kund.bb', 'kund.ccc', 'kund.dddd'];
    const tell = (name: string): Promise<unknown> =>
      told(orders, 'c-2', address(name)).catch((error: Error) => {
        if (error.name !== 'OrderChangedMeanwhile') throw error;
        return tell(name);
      });
    await Promise.all(names.map(tell));
    const ways = (await items('EMAIL#')).filter(({ customerId }) => customerId === 'c-2');
    const [identity] = (await items('CUSTOMER#c-2')).filter(({ sk }) => sk === 'IDENTITY');
    expect(ways.map(({ pk }) => pk)).toEqual([`EMAIL#${addressHash(identity?.identity.email)}`]);
  });

  test('is, with the identity, all that is personal of a customer: without the two they are not found', async () => {
    const { db, table } = await engine;
    const email = address('kund.tre');
    await told(dynamoOrders(db, table), 'c-3', email);
    for (const Key of [identityKey('c-3'), addressKeys.customer(addressHash(email), 'c-3')]) {
      await db.send(new DeleteCommand({ TableName: table, Key }));
    }
    expect(await dynamoReturnFinder(db, table).ofAddress(email, 10)).toEqual([]);
    const { Items } = await db.send(new ScanCommand({ TableName: table }));
    expect(JSON.stringify(Items)).not.toContain('kund.tre');
  });
});
