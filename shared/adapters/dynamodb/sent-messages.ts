import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SentMessages } from '#shared/ports.ts';
import { calling } from './access.ts';
import { returnKeys } from './keys.ts';

/** What has been sent to the customer of a return, by the message's name. */
export function dynamoSentMessages(db: DynamoDBDocumentClient, table: string): SentMessages {
  return {
    async wasSent(returnId, message) {
      const Key = returnKeys.message(returnId, message);
      const { Item } = await calling(() =>
        db.send(new GetCommand({ TableName: table, Key, ConsistentRead: true })),
      );
      return Item !== undefined;
    },

    async noteSent(returnId, message, messageId) {
      const Item = { ...returnKeys.message(returnId, message), entity: 'message', v: 1, message, messageId };
      await calling(() => db.send(new PutCommand({ TableName: table, Item })));
    },
  };
}
