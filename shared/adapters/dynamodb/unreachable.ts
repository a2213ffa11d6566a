import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { UnreachableAddresses } from '#shared/ports.ts';
import { callingTable, conditionFailed, itemAt } from './access.ts';
import { addressHash } from './addresses.ts';
import { unreachableKey } from './keys.ts';
import { seconds } from './stored-forms.ts';

/** Addresses that nothing is written to for a while, by their hash. */
export function dynamoUnreachable(db: DynamoDBDocumentClient, table: string): UnreachableAddresses {
  return {
    async mark(address, { cause, messageId, until }) {
      const key = unreachableKey(addressHash(address));
      const Item = { ...key, entity: 'unreachable', v: 1, cause, messageId, expiresAt: seconds(until) };
      const put = new PutCommand({
        TableName: table,
        Item,
        // news come in any order, and more than once: what holds the longest stays
        ConditionExpression: 'attribute_not_exists(pk) OR expiresAt < :expiresAt',
        ExpressionAttributeValues: { ':expiresAt': Item.expiresAt },
      });
      try {
        await callingTable(() => db.send(put));
      } catch (error) {
        if (!conditionFailed(error)) throw error;
      }
    },

    async isMarked(address, now) {
      const item = await itemAt(db, table, unreachableKey(addressHash(address)));
      return item !== undefined && (item.expiresAt as number) > seconds(now);
    },
  };
}
