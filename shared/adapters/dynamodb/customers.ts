import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Order } from '#domain/order.ts';
import type { ReturnHead } from '#domain/return.ts';
import type { Customers } from '#shared/ports.ts';
import { itemAt, queryPage, range, type Write } from './access.ts';
import { customerKeys, returnKeys } from './keys.ts';

/** What customers have done, by the links that lie beside who they are. */
export function dynamoCustomers(db: DynamoDBDocumentClient, table: string): Customers {
  return {
    async orders(customerId, from, to) {
      const between = customerKeys.orderLinksRange(from, to);
      const links = await range(db, table, customerKeys.partition(customerId), between);
      return links.length;
    },

    async returns(customerId, limit) {
      const returnIds = await newestReturns(db, table, customerId, limit);
      const items = await Promise.all(returnIds.map((id) => itemAt(db, table, returnKeys.head(id))));
      return items.flatMap((item) => (item === undefined ? [] : [item.head as ReturnHead]));
    },
  };
}

/** The numbers of a customer's returns, the newest first. */
export async function newestReturns(
  db: DynamoDBDocumentClient,
  table: string,
  customerId: string,
  limit: number,
): Promise<string[]> {
  const { from, to } = customerKeys.returnLinksRange;
  const { items } = await queryPage(db, {
    TableName: table,
    ConsistentRead: true,
    // numbers of returns sort by the day that they were opened on
    ScanIndexForward: false,
    Limit: limit,
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': customerKeys.partition(customerId), ':from': from, ':to': to },
  });
  return items.map(({ returnId }) => returnId as string);
}

/** The way from a customer to their order; one that was told otherwise before stands where it is now said to. */
export function orderLinkWrites(table: string, order: Order, before: Order | undefined): Write[] {
  const keyOf = ({ customerId, placedAt, orderNumber }: Order) =>
    customerKeys.orderLink(customerId, placedAt, orderNumber);
  const { orderNumber } = order;
  const key = keyOf(order);
  const put: Write = { Put: { TableName: table, Item: { ...key, entity: 'order-link', v: 1, orderNumber } } };
  if (before === undefined) return [put];
  const old = keyOf(before);
  if (old.pk === key.pk && old.sk === key.sk) return [put];
  return [put, { Delete: { TableName: table, Key: old } }];
}
