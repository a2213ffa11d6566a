import { PutCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { itemAt } from '#adapters/dynamodb/access.ts';
import { type Item, readForward, type Upgrades } from '#adapters/dynamodb/forms.ts';
import {
  identityKey,
  orderKeys,
  parcelKey,
  policyKeys,
  returnKeys,
  sessionKey,
} from '#adapters/dynamodb/keys.ts';
import { dynamoIdentities, dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { dynamoSentMessages } from '#adapters/dynamodb/sent-messages.ts';
import { eventInRecord } from '#adapters/dynamodb/stream-record.ts';
import { stepFunctionsWaits } from '#adapters/waits.ts';
import { type Dynoxide, startDynoxide } from '../../support/dynoxide.ts';
import { stillClock } from '../../support/still-clock.ts';

let engine: Dynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.close());

const put = (Item: Record<string, unknown>) =>
  engine.db.send(new PutCommand({ TableName: engine.table, Item }));

/** Three forms of a weight: in grams as text, as a number, and in a member of its own. */
const upgrades: Upgrades = {
  parcel: [
    ({ weight, ...rest }) => ({ ...rest, grams: Number(weight) }),
    ({ grams, ...rest }) => ({ ...rest, measured: { grams } }),
  ],
};
const read = readForward(upgrades);

describe('an item of an older form', () => {
  test('is read as the newest, from the table itself', async () => {
    const key = parcelKey('OLD');
    await put({ ...key, entity: 'parcel', v: 1, weight: '750' });
    const item = await itemAt(engine.db, engine.table, key);
    expect(read(item ?? {})).toEqual({ ...key, entity: 'parcel', v: 3, measured: { grams: 750 } });
  });

  test('takes the same way from whichever form it begins, and keeps what no step touches', () => {
    const other = fc.dictionary(fc.constantFrom('note', 'returnId', 'pk'), fc.string());
    fc.assert(
      fc.property(fc.nat(), other, (grams, rest) => {
        const forms: Item[] = [
          { ...rest, entity: 'parcel', weight: String(grams) },
          { ...rest, entity: 'parcel', v: 1, weight: String(grams) },
          { ...rest, entity: 'parcel', v: 2, grams },
          { ...rest, entity: 'parcel', v: 3, measured: { grams } },
        ];
        for (const form of forms) {
          expect(read(form)).toEqual({ ...rest, entity: 'parcel', v: 3, measured: { grams } });
        }
      }),
    );
  });

  test('that is no entity, or one whose form never changed, stays as it is', () => {
    for (const item of [
      { sk: 'OUTAGE' },
      { entity: 'order', v: 1, order: {} },
      { entity: 'toString', v: 1 },
    ]) {
      expect(read(item)).toBe(item);
    }
  });
});

test('a payment from before methods were kept with it is made as its order says', async () => {
  const payments = [
    { paymentId: 'p-1', method: 'card', amount: 100 },
    { paymentId: 'p-2', method: 'klarna', amount: 50 },
  ];
  await put({ ...orderKeys.head('OLD'), entity: 'order', v: 1, order: { orderNumber: 'OLD', payments } });
  const old = { paymentId: 'p-2', amount: 50, refunded: 20 };
  await put({ ...orderKeys.payment('OLD', 1), entity: 'payment', v: 1, payment: old });
  expect(await dynamoOrders(engine.db, engine.table).payments('OLD')).toEqual([{ ...old, method: 'klarna' }]);
});

test.each([4, 0, 1.5, -1, '3', null])('a form that is not known, %j, is refused and not guessed', (v) => {
  expect(() => read({ entity: 'parcel', v })).toThrow(expect.objectContaining({ name: 'ItemTooNew' }));
});

describe('what a later deployment wrote', () => {
  const newer = { v: 99 };
  const refused = expect.objectContaining({ name: 'ItemTooNew' });
  const marked = (entity: string) => ({ entity, ...newer });

  test.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
    [
      'an order',
      () => put({ ...orderKeys.head('O1'), ...marked('order') }),
      () => dynamoOrders(engine.db, engine.table).read('O1'),
    ],
    [
      'claims',
      () => put({ ...orderKeys.claims('O1', 0), ...marked('claims') }),
      () => dynamoOrders(engine.db, engine.table).claims('O1'),
    ],
    [
      'a payment',
      () => put({ ...orderKeys.payment('O1', 0), ...marked('payment') }),
      () => dynamoOrders(engine.db, engine.table).payments('O1'),
    ],
    [
      'an identity',
      () => put({ ...identityKey('C1'), ...marked('identity') }),
      () => dynamoIdentities(engine.db, engine.table).read('C1'),
    ],
    ['a return', () => put({ ...returnKeys.head('R1'), ...marked('return') }), () => returns().read('R1')],
    [
      'an event',
      () => put({ ...returnKeys.event('R1', 1), ...marked('event') }),
      () => returns().events('R1'),
    ],
    [
      'the link of a parcel',
      () => put({ ...parcelKey('P1'), ...marked('parcel') }),
      () => returns().byParcel('P1'),
    ],
    [
      'the link of an order',
      () => put({ ...orderKeys.returnLink('O1', 'R1'), ...marked('return-link') }),
      () => returns().ofOrder('O1'),
    ],
    [
      'a policy',
      () => put({ ...policyKeys.version('SE', 1), ...marked('policy') }),
      () => dynamoPolicies(engine.db, engine.table).inForce('SE', '2026-11-02T08:00:00.000Z'),
    ],
    [
      'a message',
      () => put({ ...returnKeys.message('R1', 'label'), ...marked('message') }),
      () => dynamoSentMessages(engine.db, engine.table).wasSent('R1', 'label'),
    ],
    [
      'a wait',
      () => put({ ...returnKeys.wait('R1', 'scan'), ...marked('wait') }),
      () => stepFunctionsWaits(engine.db, engine.table, {} as never).parked('R1'),
    ],
    [
      'a session',
      () => put({ ...sessionKey('hash'), ...marked('session') }),
      () => itemAt(engine.db, engine.table, sessionKey('hash')),
    ],
  ])('%s is refused by name, whoever reads it', async (_, write, readIt) => {
    await write();
    await expect(readIt()).rejects.toThrow(refused);
  });

  test('an event that comes by the stream is refused as well', () => {
    const NewImage = { entity: { S: 'event' }, v: { N: '99' } };
    expect(() => eventInRecord({ dynamodb: { NewImage } })).toThrow(refused);
  });

  const returns = () => dynamoReturns(engine.db, engine.table, stillClock());
});
