import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SentMessages } from '#shared/ports.ts';
import { callingTable, itemAt, range } from './access.ts';
import { returnKeys } from './keys.ts';

/** What has been sent to the customer of a return, by the message's name. */
export function dynamoSentMessages(db: DynamoDBDocumentClient, table: string): SentMessages {
  return {
    async wasSent(returnId, message) {
      const item = await itemAt(db, table, returnKeys.message(returnId, message));
      return item !== undefined;
    },

    async noteSent(returnId, message, messageId, sentAt) {
      const key = returnKeys.message(returnId, message);
      const Item = { ...key, entity: 'message', v: 1, message, messageId, sentAt };
      await callingTable(() => db.send(new PutCommand({ TableName: table, Item })));
    },

    async list(returnId) {
      const items = await range(db, table, returnKeys.partition(returnId), returnKeys.messagesRange);
      return items.map(({ message, messageId, sentAt }) => ({
        name: message as string,
        messageId: messageId as string,
        sentAt: sentAt as string | undefined,
      }));
    },
  };
}
