import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Sessions } from '#shared/ports.ts';
import { calling } from './access.ts';
import { attemptsKey, sessionKey } from './keys.ts';

const quarterSeconds = 15 * 60;
const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1000);
const hash = (secret: string) => createHash('sha256').update(secret).digest('base64url');

/** Sessions by the hash of their token, and failed attempts by the hash of whom they were made against. */
export function dynamoSessions(db: DynamoDBDocumentClient, table: string): Sessions {
  const attempts = (subject: string, now: string) =>
    attemptsKey(hash(subject), Math.floor(seconds(now) / quarterSeconds));

  return {
    async create(token, { orderNumber, expiresAt }) {
      const Item = {
        ...sessionKey(hash(token)),
        entity: 'session',
        v: 1,
        orderNumber,
        expiresAt: seconds(expiresAt),
      };
      await calling(() => db.send(new PutCommand({ TableName: table, Item })));
    },

    async read(token, now) {
      const { Item } = await calling(() =>
        db.send(new GetCommand({ TableName: table, Key: sessionKey(hash(token)), ConsistentRead: true })),
      );
      // the table deletes expired items when it gets to it; until then we look ourselves
      if (Item === undefined || (Item.expiresAt as number) <= seconds(now)) return undefined;
      return Item.orderNumber as string;
    },

    async failures(subject, now) {
      const { Item } = await calling(() =>
        db.send(new GetCommand({ TableName: table, Key: attempts(subject, now) })),
      );
      return (Item?.failures as number | undefined) ?? 0;
    },

    async countFailure(subject, now) {
      const { Attributes } = await calling(() =>
        db.send(
          new UpdateCommand({
            TableName: table,
            Key: attempts(subject, now),
            UpdateExpression: 'SET expiresAt = :expires, entity = :entity ADD failures :one',
            ExpressionAttributeValues: {
              ':expires': seconds(now) + 2 * quarterSeconds,
              ':entity': 'attempts',
              ':one': 1,
            },
            ReturnValues: 'UPDATED_NEW',
          }),
        ),
      );
      return Attributes?.failures as number;
    },
  };
}
