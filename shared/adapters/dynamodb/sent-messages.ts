import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { SentMessages } from '#shared/ports.ts';
import { callingTable, itemAt } from './access.ts';
import { returnKeys } from './keys.ts';

/** What has been sent to the customer of a return, by the message's name. */
export function dynamoSentMessages(db: DynamoDBDocumentClient, table: string): SentMessages {
  return {
    async wasSent(returnId, message) {
      const item = await itemAt(db, table, returnKeys.message(returnId, message));
      return item !== undefined;
    },

    async noteSent(returnId, message, messageId) {
      const Item = { ...returnKeys.message(returnId, message), entity: 'message', v: 1, message, messageId };
      await callingTable(() => db.send(new PutCommand({ TableName: table, Item })));
    },
  };
}
