import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SessionCodes } from '#shared/ports.ts';
import { callingTable, conditionFailed, itemAt } from './access.ts';
import { sessionCodeKey } from './keys.ts';
import { hash, seconds } from './stored-forms.ts';

/** A million codes at 16 MB and some 50 ms each outlive by far the minutes in which one of them is good. */
const slowly: ScryptOptions = { N: 2 ** 14, r: 8, p: 1 };
const sealBytes = 32;
const noSalt = Buffer.alloc(16);

const sealed = (code: string, salt: Uint8Array) =>
  new Promise<Buffer>((resolve, reject) => {
    scrypt(code, salt, sealBytes, slowly, (error, seal) => (error === null ? resolve(seal) : reject(error)));
  });

/** Codes by the hash of what they were asked by, themselves sealed with a salt (scrypt, RFC 7914). */
export function dynamoSessionCodes(db: DynamoDBDocumentClient, TableName: string): SessionCodes {
  /** Carries out a change; false when its condition does not hold. */
  const changed = async (update: ConstructorParameters<typeof UpdateCommand>[0]) => {
    try {
      return (await callingTable(() => db.send(new UpdateCommand(update)))).Attributes ?? {};
    } catch (error) {
      if (conditionFailed(error)) return false;
      throw error;
    }
  };

  return {
    async ask(ask, { opens, expiresAt }) {
      const reference = hash(ask);
      const about = { entity: 'session-code', v: 1, tries: 0, expiresAt: seconds(expiresAt) };
      const Item = { ...sessionCodeKey(reference), ...about, ...(opens !== undefined && { opens }) };
      await callingTable(() => db.send(new PutCommand({ TableName, Item })));
      return reference;
    },

    async unsent(reference, now) {
      const item = await itemAt(db, TableName, sessionCodeKey(reference));
      const isOver = item === undefined || (item.expiresAt as number) <= seconds(now);
      return isOver || item.seal !== undefined ? undefined : (item.opens as string | undefined);
    },

    async seal(reference, code) {
      const salt = randomBytes(noSalt.length);
      const seal = await sealed(code, salt);
      const done = await changed({
        TableName,
        Key: sessionCodeKey(reference),
        UpdateExpression: 'SET seal = :seal, salt = :salt',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(seal)',
        ExpressionAttributeValues: { ':seal': seal, ':salt': salt },
      });
      return done !== false;
    },

    async unseal(reference) {
      await changed({
        TableName,
        Key: sessionCodeKey(reference),
        UpdateExpression: 'REMOVE seal, salt',
        ConditionExpression: 'attribute_exists(pk)',
      });
    },

    async redeem(ask, code, atMost, now) {
      const Key = sessionCodeKey(hash(ask));
      // counted before it is looked at, so that a burst of guesses does not slip past the limit
      const item = await changed({
        TableName,
        Key,
        UpdateExpression: 'ADD tries :one',
        ConditionExpression: 'attribute_exists(pk) AND expiresAt > :now AND tries < :most',
        ExpressionAttributeValues: { ':one': 1, ':now': seconds(now), ':most': atMost },
        ReturnValues: 'ALL_NEW',
      });
      const { seal, salt, opens } = item === false ? {} : item;
      const known = seal instanceof Uint8Array ? seal : new Uint8Array(sealBytes);
      const given = await sealed(code, salt instanceof Uint8Array ? salt : noSalt);
      if (!timingSafeEqual(given, known) || typeof opens !== 'string') return undefined;
      return (await usedUp(Key)) ? opens : undefined;
    },
  };

  /** Of two who come at once with the right code, one has it. */
  async function usedUp(Key: ReturnType<typeof sessionCodeKey>): Promise<boolean> {
    try {
      const ConditionExpression = 'attribute_exists(pk)';
      await callingTable(() => db.send(new DeleteCommand({ TableName, Key, ConditionExpression })));
      return true;
    } catch (error) {
      if (conditionFailed(error)) return false;
      throw error;
    }
  }
}
