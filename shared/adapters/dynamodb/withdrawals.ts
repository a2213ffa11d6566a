import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { chainOf, chainStart } from '#domain/event-chain.ts';
import {
  applyToWithdrawal,
  awaitsStaff,
  type NewWithdrawalEvent,
  type WithdrawalEvent,
  type WithdrawalHead,
  type WithdrawalRow,
  type WithdrawalStatement,
  withdrawalRowOf,
} from '#domain/withdrawal-statement.ts';
import type { Clock, SentReceipt, Withdrawals } from '#shared/ports.ts';
import { callingTable, itemAt, queryPage, range, transact, type Write } from './access.ts';
import type { Item } from './forms.ts';
import { withdrawalKeys } from './keys.ts';
import { byQueue, sortKey } from './list-keys.ts';

/** The queue of the shop's people that statements stand in. */
const queue = 'withdrawals';

/** Statements of withdrawal in the table: a head folded from events, and apart from both what was written. */
export function dynamoWithdrawals(db: DynamoDBDocumentClient, table: string, clock: Clock): Withdrawals {
  return {
    async state(withdrawalId, statement, stated) {
      const { writes } = eventWrites(table, withdrawalId, undefined, stated, clock.now());
      const Item = {
        ...withdrawalKeys.statement(withdrawalId),
        entity: 'withdrawal-statement',
        v: 1,
        statement,
      };
      const failed = await transact(db, [...writes, { Put: { TableName: table, Item } }]);
      return failed.length === 0;
    },

    async read(withdrawalId) {
      const [head, words] = await Promise.all([
        itemAt(db, table, withdrawalKeys.head(withdrawalId)),
        itemAt(db, table, withdrawalKeys.statement(withdrawalId)),
      ]);
      if (head === undefined) return undefined;
      return {
        head: head.head as WithdrawalHead,
        statement: words?.statement as WithdrawalStatement | undefined,
      };
    },

    async events(withdrawalId) {
      const partition = withdrawalKeys.partition(withdrawalId);
      const items = await range(db, table, partition, withdrawalKeys.eventsRange);
      return items.map((item) => withdrawalEventOf(item));
    },

    async append(before, event) {
      const { head, writes } = eventWrites(table, before.withdrawalId, before, event, clock.now());
      const failed = await transact(db, writes);
      return failed.length === 0 ? head : undefined;
    },

    async queue({ limit, after }) {
      const page = await queryPage(db, {
        TableName: table,
        IndexName: byQueue.index,
        Limit: limit + 1,
        KeyConditionExpression: 'queuePk = :pk AND queueSk > :after',
        ExpressionAttributeValues: {
          ':pk': byQueue.partition(queue),
          ':after': after === undefined ? '#' : sortKey(after.at, after.withdrawalId),
        },
      });
      const rows = page.items.map(({ row }) => row as WithdrawalRow);
      const kept = rows.slice(0, limit);
      const end = kept.at(-1);
      if (rows.length <= limit || end === undefined) return { rows: kept };
      return { rows: kept, next: { at: end.statedAt, withdrawalId: end.withdrawalId } };
    },

    async receipt(withdrawalId) {
      const item = await itemAt(db, table, withdrawalKeys.receipt(withdrawalId));
      return item?.sent as SentReceipt | undefined;
    },

    async noteReceipt(withdrawalId, sent) {
      const key = withdrawalKeys.receipt(withdrawalId);
      const Item = { ...key, entity: 'withdrawal-receipt', v: 1, sent };
      await callingTable(() => db.send(new PutCommand({ TableName: table, Item })));
    },
  };
}

/** The event in an item of the table or of its stream, without the item's own attributes. */
export function withdrawalEventOf(item: Item): WithdrawalEvent {
  const { pk: _pk, sk: _sk, entity: _entity, v: _v, ...event } = item;
  return event as unknown as WithdrawalEvent;
}

/** What appends an event: the head after it, which follows on the one that was read, and the event's own item. */
function eventWrites(
  table: string,
  withdrawalId: string,
  before: WithdrawalHead | undefined,
  fresh: NewWithdrawalEvent,
  now: string,
): { head: WithdrawalHead; writes: Write[] } {
  const [event] = chainOf({ withdrawalId }, before?.chain ?? chainStart, [fresh], now);
  if (event === undefined) throw new TypeError('one event makes one link');
  const head = applyToWithdrawal(before, event);
  const condition =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#head.#chain.#hash = :read',
          ExpressionAttributeNames: { '#head': 'head', '#chain': 'chain', '#hash': 'hash' },
          ExpressionAttributeValues: { ':read': before.chain.hash },
        };
  const queued = awaitsStaff(head) ? byQueue.key(queue, head.statedAt, withdrawalId) : {};
  const key = withdrawalKeys.head(withdrawalId);
  const Item = { ...key, entity: 'withdrawal', v: 1, head, row: withdrawalRowOf(head), ...queued };
  const eventItem = {
    ...withdrawalKeys.event(withdrawalId, event.sequence),
    entity: 'withdrawal-event',
    v: 1,
    ...event,
  };
  return {
    head,
    writes: [
      { Put: { TableName: table, Item, ...condition } },
      { Put: { TableName: table, Item: eventItem, ConditionExpression: 'attribute_not_exists(pk)' } },
    ],
  };
}
