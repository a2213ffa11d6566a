import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Contacts, ContactTarget, UnmatchedContact } from '#shared/ports.ts';
import { callingTable, conditionFailed, itemAt, queryPage } from './access.ts';
import { contactKey } from './keys.ts';
import { byQueue, sortKey } from './list-keys.ts';

/** The queue that contacts stand in which are tied to no return. */
const queue = 'contacts';

/** What a helpdesk told, by its own number of the contact. */
export function dynamoContacts(db: DynamoDBDocumentClient, table: string): Contacts {
  return {
    async keep({ contactId, channel, subject, occurredAt: at, returnId, orderNumber }, target) {
      const key = contactKey(contactId);
      const row: UnmatchedContact | undefined =
        'cause' in target
          ? { contactId, channel, subject, at, returnId, orderNumber, cause: target.cause }
          : undefined;
      const listed = row && { row, ...byQueue.key(queue, at, contactId) };
      const Item = { ...key, entity: 'contact', v: 1, target, ...listed };
      const put = new PutCommand({
        TableName: table,
        Item,
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      try {
        await callingTable(() => db.send(put));
        return target;
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        const kept = await itemAt(db, table, key);
        return (kept?.target as ContactTarget | undefined) ?? target;
      }
    },

    async unmatched({ limit, after }) {
      const page = await queryPage(db, {
        TableName: table,
        IndexName: byQueue.index,
        Limit: limit + 1,
        KeyConditionExpression: 'queuePk = :pk AND queueSk > :after',
        ExpressionAttributeValues: {
          ':pk': byQueue.partition(queue),
          ':after': after === undefined ? '#' : sortKey(after.at, after.contactId),
        },
      });
      const all = page.items.map(({ row }) => row as UnmatchedContact);
      const rows = all.slice(0, limit);
      const end = rows.at(-1);
      if (all.length <= limit || end === undefined) return { rows };
      return { rows, next: { at: end.at, contactId: end.contactId } };
    },
  };
}
