import { type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Sessions } from '#shared/ports.ts';
import { callingTable, itemAt } from './access.ts';
import { attemptsKey, sessionKey } from './keys.ts';
import { hash, seconds } from './stored-forms.ts';

const quarterSeconds = 15 * 60;

/** Sessions by the hash of their token, and attempts by the hash of whom they were made against. */
export function dynamoSessions(db: DynamoDBDocumentClient, table: string): Sessions {
  const attempts = (subject: string, now: string) =>
    attemptsKey(hash(subject), Math.floor(seconds(now) / quarterSeconds));

  const count = async (subject: string, now: string, by: 1 | -1): Promise<number> => {
    const update = new UpdateCommand({
      TableName: table,
      Key: attempts(subject, now),
      UpdateExpression: 'SET expiresAt = :expires, entity = :entity ADD attempts :by',
      ExpressionAttributeValues: {
        ':expires': seconds(now) + 2 * quarterSeconds,
        ':entity': 'attempts',
        ':by': by,
      },
      ReturnValues: 'UPDATED_NEW',
    });
    const { Attributes } = await callingTable(() => db.send(update));
    return Attributes?.attempts as number;
  };

  return {
    async create(token, { orderNumber, expiresAt }) {
      const Item = {
        ...sessionKey(hash(token)),
        entity: 'session',
        v: 1,
        orderNumber,
        expiresAt: seconds(expiresAt),
      };
      await callingTable(() => db.send(new PutCommand({ TableName: table, Item })));
    },

    async read(token, now) {
      const item = await itemAt(db, table, sessionKey(hash(token)));
      // the table deletes expired items when it gets to it; until then we look ourselves
      if (item === undefined || (item.expiresAt as number) <= seconds(now)) return undefined;
      return item.orderNumber as string;
    },

    countAttempt: (subject, now) => count(subject, now, 1),

    async forgiveAttempt(subject, now) {
      await count(subject, now, -1);
    },
  };
}
