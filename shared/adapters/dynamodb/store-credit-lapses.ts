import { DeleteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expired } from '#domain/store-credit.ts';
import type { StoreCreditLapses } from '#shared/ports.ts';
import { callingTable, queryPage } from './access.ts';
import { inCurrentForm } from './forms.ts';
import { lapseKeys } from './store-credit-keys.ts';
import { storeCreditStore, untilEntered } from './store-credit-store.ts';

/** What of store credits lapses when: a note each, until it is entered. */
export function dynamoStoreCreditLapses(db: DynamoDBDocumentClient, table: string): StoreCreditLapses {
  const store = storeCreditStore(db, table);
  return {
    async due(now, atMost) {
      const { from, to } = lapseKeys.dueRange(now);
      const { items } = await queryPage(db, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': lapseKeys.partition(), ':from': from, ':to': to },
        Limit: atMost,
      });
      return items
        .map(inCurrentForm)
        .map(({ reference, lapsesAt }) => ({ reference: String(reference), expiresAt: String(lapsesAt) }));
    },

    async enter({ reference, expiresAt }, now) {
      const done = { TableName: table, Key: lapseKeys.lapse(expiresAt, reference) };
      await untilEntered(async () => {
        const before = await store.read(reference);
        const change = before && expired(before, now);
        if (change === undefined) {
          await callingTable(() => db.send(new DeleteCommand(done)));
          return true;
        }
        const entered = await store.commit({ ...change, before, beside: [{ Delete: done }] }, now);
        return entered || undefined;
      });
    },
  };
}
