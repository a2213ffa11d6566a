import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '#domain/errors.ts';
import { chain, chainStart } from '#domain/event-chain.ts';
import type { NewEvent, ReturnEvent } from '#domain/events.ts';
import { apply } from '#domain/lifecycle.ts';
import type { ReturnCase, ReturnHead, ReturnLine } from '#domain/return.ts';
import type { Clock, Commit, Returns } from '#shared/ports.ts';
import { itemAt, range, transact, type Write } from './access.ts';
import { claimWrites, refundWrites } from './claim-writes.ts';
import { customerKeys, historyKey, linesPerItem, orderKeys, parcelKey, returnKeys } from './keys.ts';
import { listedAs } from './list-keys.ts';
import { dynamoReturnEvents } from './return-events.ts';
import { stockRefusal, stockWrites } from './stock-writes.ts';

/** Returns in the table: head, lines by forties, and the event items that the head is folded from. */
export function dynamoReturns(db: DynamoDBDocumentClient, table: string, clock: Clock): Returns {
  return {
    async read(returnId) {
      const [head, ...chunks] = await range(db, table, returnKeys.partition(returnId), returnKeys.caseRange);
      if (head === undefined) return undefined;
      return { head: head.head as ReturnHead, lines: chunks.flatMap((chunk) => chunk.lines as ReturnLine[]) };
    },

    ...dynamoReturnEvents(db, table),

    async byParcel(trackingNumber) {
      const item = await itemAt(db, table, parcelKey(trackingNumber));
      return item?.returnId as string | undefined;
    },

    async ofOrder(orderNumber) {
      const items = await range(db, table, orderKeys.partition(orderNumber), orderKeys.returnLinksRange);
      return items.map((item) => item.returnId as string);
    },

    async told(reference) {
      const item = await itemAt(db, table, historyKey(reference));
      if (item === undefined) return undefined;
      return { reference, digest: item.digest as string, returnId: item.returnId as string };
    },

    async happened(returnId, once) {
      const item = await itemAt(db, table, returnKeys.once(returnId, once));
      return item !== undefined;
    },

    async commit(change) {
      if (change.events.length === 0) throw new TypeError('a commit has at least one event');
      const before = change.before?.head;
      const { events, head, writes } = eventWrites(
        table,
        change.returnId,
        before,
        change.events,
        clock.now(),
      );
      const once = onceWrites(table, change);
      const own: Write[] = [
        ...once,
        ...writes,
        ...lineWrites(table, change),
        ...linkWrites(table, head, change.before, events),
      ];
      const ofOrder = [...claimWrites(table, change), ...refundWrites(table, head, change)];
      const ofStock = stockWrites(table, change);
      const failed = await transact(db, [...own, ...ofOrder, ...ofStock.map(({ write }) => write)]);
      if (failed.length === 0) return head;
      if (failed.some((place) => place < once.length)) return undefined;
      if (failed.some((place) => place < own.length)) {
        throw new Refusal('ReturnChangedMeanwhile', 'the return changed while this was decided');
      }
      const beforeStock = own.length + ofOrder.length;
      if (failed.some((place) => place < beforeStock)) {
        throw new Refusal(
          'OrderChangedMeanwhile',
          'units or payments of the order changed while this was decided',
        );
      }
      throw stockRefusal(failed.flatMap((place) => ofStock[place - beforeStock] ?? []));
    },
  };
}

/** What may be written once: a name of the return's own, or the reference that it was told under. */
function onceWrites(table: string, { returnId, once, told }: Commit): Write[] {
  const items = [
    ...(once === undefined ? [] : [{ ...returnKeys.once(returnId, once), entity: 'once', v: 1 }]),
    ...(told === undefined
      ? []
      : [{ ...historyKey(told.reference), entity: 'history', v: 1, returnId, digest: told.digest }]),
  ];
  return items.map((Item) => ({
    Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  }));
}

/** What appends events to a return: its head after them, which follows on the one that was read, and an item each. */
export function eventWrites(
  table: string,
  returnId: string,
  before: ReturnHead | undefined,
  fresh: readonly NewEvent[],
  now: string,
) {
  const events = chain(returnId, before?.chain ?? chainStart, fresh, now);
  const head = events.reduce<ReturnHead | undefined>(apply, before);
  if (head === undefined) throw new TypeError('events fold to a head');
  const writes = [headWrite(table, head, before), ...events.map((event) => eventWrite(table, event))];
  return { events, head, writes };
}

/** The head only follows on the head that was read: its chain's end is the condition. */
function headWrite(table: string, head: ReturnHead, before: ReturnHead | undefined): Write {
  return {
    Put: {
      TableName: table,
      Item: { ...returnKeys.head(head.returnId), entity: 'return', v: 1, head, ...listedAs(head) },
      ...(before === undefined
        ? { ConditionExpression: 'attribute_not_exists(pk)' }
        : {
            ConditionExpression: '#head.#chain.#hash = :read',
            ExpressionAttributeNames: { '#head': 'head', '#chain': 'chain', '#hash': 'hash' },
            ExpressionAttributeValues: { ':read': before.chain.hash },
          }),
    },
  };
}

function eventWrite(table: string, event: ReturnEvent): Write {
  const Item = { ...returnKeys.event(event.returnId, event.sequence), entity: 'event', v: 1, ...event };
  return { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

/** Only items whose lines changed are written again. */
function lineWrites(table: string, { returnId, before, lines }: Commit): Write[] {
  if (lines === undefined) return [];
  const writes: Write[] = [];
  for (let at = 0; at < lines.length; at += linesPerItem) {
    const part = lines.slice(at, at + linesPerItem);
    const old = before?.lines.slice(at, at + linesPerItem);
    if (old !== undefined && part.every((line, index) => line === old[index])) continue;
    const Item = {
      ...returnKeys.lines(returnId, at / linesPerItem),
      entity: 'return-lines',
      v: 2,
      lines: part,
    };
    writes.push({ Put: { TableName: table, Item } });
  }
  return writes;
}

/** The ways to a return: from its order and its customer when it opens, from its parcels when they are booked. */
function linkWrites(
  table: string,
  head: ReturnHead,
  before: ReturnCase | undefined,
  events: readonly ReturnEvent[],
): Write[] {
  const { returnId, orderNumber, customerId } = head;
  const links: Write[] = [];
  if (before === undefined) {
    const froms = [
      orderKeys.returnLink(orderNumber, returnId),
      customerKeys.returnLink(customerId, returnId),
    ];
    for (const key of froms) {
      links.push({ Put: { TableName: table, Item: { ...key, entity: 'return-link', v: 1, returnId } } });
    }
  }
  for (const event of events) {
    if (event.type !== 'ParcelBooked') continue;
    for (const { trackingNumber } of event.data.parcels) {
      links.push({
        Put: { TableName: table, Item: { ...parcelKey(trackingNumber), entity: 'parcel', v: 1, returnId } },
      });
    }
  }
  return links;
}
