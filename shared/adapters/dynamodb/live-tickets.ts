import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Watched } from '#domain/live.ts';
import type { LiveTickets } from '#shared/ports.ts';
import { callingTable, conditionFailed } from './access.ts';
import { ticketKey } from './keys.ts';
import { hash, seconds } from './stored-forms.ts';

/** Tickets by their hash. Taking one deletes it, under a condition: of two who come at once, one has it. */
export function dynamoLiveTickets(db: DynamoDBDocumentClient, table: string): LiveTickets {
  return {
    async issue(ticket, { watched, expiresAt }) {
      const Item = {
        ...ticketKey(hash(ticket)),
        entity: 'live-ticket',
        v: 1,
        watched,
        expiresAt: seconds(expiresAt),
      };
      await callingTable(() => db.send(new PutCommand({ TableName: table, Item })));
    },

    async redeem(ticket, now) {
      const take = new DeleteCommand({
        TableName: table,
        Key: ticketKey(hash(ticket)),
        // the table deletes expired items when it gets to it
        ConditionExpression: 'attribute_exists(pk) AND expiresAt > :now',
        ExpressionAttributeValues: { ':now': seconds(now) },
        ReturnValues: 'ALL_OLD',
      });
      try {
        const { Attributes } = await callingTable(() => db.send(take));
        return Attributes?.watched as Watched;
      } catch (error) {
        if (conditionFailed(error)) return undefined;
        throw error;
      }
    },
  };
}
