import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ReturnHead } from '#domain/return.ts';
import { rowOf } from '#domain/return-row.ts';
import type { ReturnFinder } from '#shared/ports.ts';
import { itemAt, queryPage } from './access.ts';
import { addressHash } from './addresses.ts';
import { newestReturns } from './customers.ts';
import { addressKeys, returnKeys } from './keys.ts';

/** A customer without an account is one anew with each order; so many of one address are looked at. */
const mostCustomers = 50;

/** Returns by what a person at the telephone knows of them. */
export function dynamoReturnFinder(db: DynamoDBDocumentClient, table: string): ReturnFinder {
  return {
    async rows(returnIds) {
      const items = await Promise.all(returnIds.map((id) => itemAt(db, table, returnKeys.head(id))));
      return items.flatMap((item) => (item === undefined ? [] : [rowOf(item.head as ReturnHead)]));
    },

    async ofAddress(email, limit) {
      const { from, to } = addressKeys.customersRange;
      const { items } = await queryPage(db, {
        TableName: table,
        ConsistentRead: true,
        Limit: mostCustomers,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':pk': addressKeys.partition(addressHash(email)),
          ':from': from,
          ':to': to,
        },
      });
      const found = await Promise.all(
        items.map((item) => newestReturns(db, table, item.customerId as string, limit)),
      );
      return found
        .flat()
        .sort((a, b) => (a < b ? 1 : -1))
        .slice(0, limit);
    },
  };
}
